package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.Shape;
import se.btloggbok.format.Shape.Form;

/**
 * The text of a whole logbook: its sections in the order of the format, each under a comment that
 * explains it, and its entries with one key per line.
 */
public final class LogbookText {

  private static final String DEEPER = "  ";

  private LogbookText() {}

  /**
   * Returns the text. Keys that the format does not have come after the others.
   *
   * @param logbook the value of each section
   * @param locale the language of the comments
   */
  public static String of(EntryValue.Keys logbook, Locale locale) {
    Shape shape = Shape.ofLogbook();
    ResourceBundle descriptions = LogbookSchema.descriptions(locale);
    List<String> lines = new ArrayList<>();
    lines.add("# yaml-language-server: $schema=" + LogbookSchema.FILE);
    EntryNotation.inOrder(shape, logbook.values())
        .forEach(
            (key, value) -> {
              if (isSection(shape, key)) {
                lines.add("");
                lines.add("# " + descriptions.getString("Logbook." + key));
              }
              add(shape, key, value, "", lines);
            });
    return String.join("\n", lines) + "\n";
  }

  private static boolean isSection(Shape shape, String key) {
    Shape.Field field = field(shape, key);
    return field != null && field.mapping() != null;
  }

  private static Shape.@Nullable Field field(Shape shape, String key) {
    return shape.fields().stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
  }

  private static void add(
      Shape shape, String key, EntryValue value, String indentation, List<String> lines) {
    Shape.Field field = field(shape, key);
    String start = indentation + EntryNotation.key(key) + ":";
    String deeper = indentation + DEEPER;
    Form form = field == null ? Form.VALUE : field.form();
    if (form == Form.BY_ID && value instanceof EntryValue.Keys entries && !isEmpty(entries)) {
      lines.add(start);
      entries.values().forEach((id, entry) -> addEntry(shape, key, id, entry, deeper, lines));
    } else if (form == Form.OBJECTS && value instanceof EntryValue.Several several) {
      lines.add(start);
      several.values().forEach(item -> addItem(shape, key, item, deeper, lines));
    } else if (form == Form.OBJECT
        && indentation.isEmpty()
        && value instanceof EntryValue.Keys keys
        && !isEmpty(keys)) {
      lines.add(start);
      addKeys(shape.fieldOfKey(key).shape(), keys, deeper, lines);
    } else {
      lines.add(start + " " + EntryNotation.value(shape, key, value, false));
    }
  }

  private static boolean isEmpty(EntryValue.Keys keys) {
    return keys.values().isEmpty();
  }

  private static void addKeys(
      Shape shape, EntryValue.Keys keys, String indentation, List<String> lines) {
    EntryNotation.inOrder(shape, keys.values())
        .forEach((key, value) -> add(shape, key, value, indentation, lines));
  }

  private static void addEntry(
      Shape shape,
      String section,
      String id,
      EntryValue entry,
      String indentation,
      List<String> lines) {
    if (entry instanceof EntryValue.Keys keys && !isEmpty(keys) && !Shape.isExtension(id)) {
      lines.add(indentation + EntryNotation.key(id) + ":");
      addKeys(shape.fieldOfKey(section).shape(), keys, indentation + DEEPER, lines);
    } else {
      String value = EntryNotation.value(shape, section, entry, false);
      lines.add(indentation + EntryNotation.key(id) + ": " + value);
    }
  }

  private static void addItem(
      Shape shape, String section, EntryValue item, String indentation, List<String> lines) {
    if (!(item instanceof EntryValue.Keys keys) || isEmpty(keys)) {
      lines.add(indentation + "- " + EntryNotation.value(shape, section, item, false));
      return;
    }
    int first = lines.size();
    addKeys(shape.fieldOfKey(section).shape(), keys, indentation + DEEPER, lines);
    lines.set(first, indentation + "- " + lines.get(first).substring(indentation.length() + 2));
  }
}
