package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.Shape;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.source.YamlNode;

/**
 * The text of a whole logbook: its sections in the order of the format, each under a comment that
 * explains it, and its entries with one key per line.
 */
public final class LogbookText {

  private static final String DEEPER = "  ";

  private final List<String> lines = new ArrayList<>();

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
    LogbookText text = new LogbookText();
    text.lines.add("# yaml-language-server: $schema=" + LogbookSchema.FILE);
    EntryNotation.inOrder(shape, logbook.values())
        .forEach(
            (key, value) -> {
              if (shape.find(key).filter(field -> field.mapping() != null).isPresent()) {
                text.lines.add("");
                text.lines.add("# " + descriptions.getString("Logbook." + key));
              }
              text.add(shape, key, value, "");
            });
    return String.join("\n", text.lines) + "\n";
  }

  private void add(Shape shape, String key, EntryValue value, String indentation) {
    String start = indentation + EntryNotation.key(key) + ":";
    String deeper = indentation + DEEPER;
    Form form = shape.find(key).map(Shape.Field::form).orElse(Form.VALUE);
    if (form == Form.BY_ID && value instanceof EntryValue.Keys entries && !isEmpty(entries)) {
      lines.add(start);
      entries.values().forEach((id, entry) -> addEntry(shape, key, id, entry, deeper));
    } else if (form == Form.OBJECTS && value instanceof EntryValue.Several several) {
      lines.add(start);
      several.values().forEach(item -> addItem(shape, key, item, deeper));
    } else if (form == Form.OBJECT
        && indentation.isEmpty()
        && value instanceof EntryValue.Keys keys
        && !isEmpty(keys)) {
      lines.add(start);
      addKeys(shape.fieldOfKey(key).shape(), keys, deeper);
    } else {
      lines.add(start + " " + EntryNotation.value(shape, key, value, false));
    }
  }

  private static boolean isEmpty(EntryValue.Keys keys) {
    return keys.values().isEmpty();
  }

  private void addKeys(Shape shape, EntryValue.Keys keys, String indentation) {
    EntryNotation.inOrder(shape, keys.values())
        .forEach((key, value) -> add(shape, key, value, indentation));
  }

  private void addEntry(
      Shape shape, String section, String id, EntryValue entry, String indentation) {
    String start = indentation + EntryNotation.key(id) + ":";
    if (entry instanceof EntryValue.Keys keys && !isEmpty(keys) && !YamlNode.isExtension(id)) {
      lines.add(start);
      addKeys(shape.fieldOfKey(section).shape(), keys, indentation + DEEPER);
    } else {
      lines.add(start + " " + EntryNotation.value(shape, section, entry, false));
    }
  }

  private void addItem(Shape shape, String section, EntryValue item, String indentation) {
    if (!(item instanceof EntryValue.Keys keys) || isEmpty(keys)) {
      lines.add(indentation + "- " + EntryNotation.value(shape, section, item, false));
      return;
    }
    int first = lines.size();
    addKeys(shape.fieldOfKey(section).shape(), keys, indentation + DEEPER);
    lines.set(first, indentation + "- " + lines.get(first).substring(indentation.length() + 2));
  }
}
