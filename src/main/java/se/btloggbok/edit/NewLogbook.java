package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.Shape;
import se.btloggbok.format.Shape.Form;

/**
 * The text of a first logbook: every section of the format, in its order, each under a comment that
 * says what it is for. Values can be put in any order. A list without entries is an empty section,
 * ready to be filled.
 */
public final class NewLogbook {

  private final Node root = new Node();
  private boolean provisional;

  /** A key's value, or the keys within it in the order in which they were put. */
  private static final class Node {
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private @Nullable String value;
    private @Nullable String remark;
  }

  /** Puts a value at a key, named from the outermost. */
  public void put(String value, String... path) {
    at(path).value = value;
  }

  /** Puts a placeholder that must be replaced, with a comment about that. */
  public void putForNow(String value, String remark, String... path) {
    put(value, path);
    at(path).remark = remark;
    provisional = true;
  }

  /** Returns whether any value has to be replaced. */
  public boolean isProvisional() {
    return provisional;
  }

  private Node at(String... path) {
    Node node = root;
    for (String key : path) {
      node = node.keys.computeIfAbsent(key, any -> new Node());
    }
    return node;
  }

  /**
   * Returns the text.
   *
   * @param locale the language of the comments
   */
  public String text(Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add("# yaml-language-server: $schema=" + LogbookSchema.FILE);
    ResourceBundle descriptions = LogbookSchema.descriptions(locale);
    Shape logbook = Shape.ofLogbook();
    put(LogbookSchema.FORMAT, logbook.fields().get(0).key());
    for (Shape.Field field : logbook.fields()) {
      addSection(field, descriptions.getString("Logbook." + field.key()), lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private void addSection(Shape.Field field, String description, List<String> lines) {
    Node node = root.keys.get(field.key());
    if (field.form() != Form.VALUE) {
      // A mapping cannot be empty.
      boolean isComment = node == null && field.form() == Form.OBJECT;
      lines.add("");
      lines.add((isComment ? commentOn(field.key()) : "# ") + description);
      if (isComment) {
        return;
      }
    }
    add(field, node == null ? new Node() : node, "", lines);
  }

  /** Returns the start of the comment that marks where a section may be added. */
  static String commentOn(String section) {
    return "# " + section + ": ";
  }

  private static void add(Shape.Field field, Node node, String indentation, List<String> lines) {
    String start = indentation + EntryNotation.key(field.key()) + ":";
    if (node.value != null) {
      String remark = node.remark == null ? "" : "  # " + node.remark;
      lines.add(start + " " + EntryNotation.scalar(field, node.value, false) + remark);
      return;
    }
    lines.add(start);
    String deeper = indentation + "  ";
    if (field.form() == Form.BY_ID) {
      node.keys.forEach((id, entry) -> addEntry(field.shape(), id, entry, deeper, lines));
    } else if (field.mapping() != null) {
      addKeys(field.shape(), node, deeper, lines);
    }
  }

  private static void addEntry(
      Shape shape, String id, Node entry, String indentation, List<String> lines) {
    lines.add(indentation + EntryNotation.key(id) + ":");
    addKeys(shape, entry, indentation + "  ", lines);
  }

  /** Adds the keys of a mapping in the order of the format. */
  private static void addKeys(Shape shape, Node node, String indentation, List<String> lines) {
    for (Shape.Field field : shape.fields()) {
      Node value = node.keys.get(field.key());
      if (value != null) {
        add(field, value, indentation, lines);
      }
    }
  }
}
