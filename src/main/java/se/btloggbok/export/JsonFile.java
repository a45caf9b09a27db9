package se.btloggbok.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.report.VisibleText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.table.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A logbook as JSON: the same keys and values in the same order. Numbers are numbers and flags are
 * booleans, everything else is a string. JSON is YAML, so bt judges the file as it does the
 * logbook.
 */
public final class JsonFile {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonFile() {}

  /**
   * Returns a logbook as JSON. Characters that cannot be seen are escaped.
   *
   * @param document a logbook that has been read without problems
   * @throws java.util.NoSuchElementException if nothing could be read
   */
  public static String of(YamlDocument document) {
    JsonNode json = json(document.root().orElseThrow(), null, Shape.ofLogbook());
    String text =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    return escaped(text.replace("\r\n", "\n")) + "\n";
  }

  /**
   * Returns a value.
   *
   * @param field its key; null if the format has no such key
   * @param shape the keys of the mappings in it; null if the format has none there
   */
  private static JsonNode json(YamlNode node, Shape.@Nullable Field field, @Nullable Shape shape) {
    if (node instanceof Mapping mapping) {
      return object(mapping, field, shape);
    }
    if (node instanceof Sequence sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.items().forEach(item -> array.add(json(item, field, shape)));
      return array;
    }
    return value(((Scalar) node).text(), field);
  }

  private static ObjectNode object(
      Mapping mapping, Shape.@Nullable Field field, @Nullable Shape shape) {
    boolean isById = field != null && field.form() == Form.BY_ID;
    ObjectNode object = NODES.objectNode();
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (isById) {
        // The keys are ids, so their values have no key of the format.
        object.set(key, json(entry.value(), null, YamlNode.isExtension(key) ? null : shape));
      } else {
        Shape.Field own = field(shape, key);
        object.set(key, section(entry.value(), own));
      }
    }
    return object;
  }

  /** Returns the value of a key. An empty list or mapping may be written as a blank. */
  private static JsonNode section(YamlNode value, Shape.@Nullable Field field) {
    if (field != null && value.isBlank()) {
      switch (field.form()) {
        case LIST, OBJECTS, OBJECT_OR_LIST, OBJECTS_OR_ONLY, ONE_OR_MORE -> {
          return NODES.arrayNode();
        }
        case BY_ID -> {
          return NODES.objectNode();
        }
        case VALUE, OBJECT -> {}
      }
    }
    return json(value, field, field == null ? null : field.mapping());
  }

  private static Shape.@Nullable Field field(@Nullable Shape shape, String key) {
    return shape == null ? null : shape.find(key).orElse(null);
  }

  private static JsonNode value(String text, Shape.@Nullable Field field) {
    if (field == null || (field.mapping() != null && field.form() != Form.OBJECTS_OR_ONLY)) {
      return NODES.stringNode(text);
    }
    Shape.Field typed = field.form() == Form.OBJECTS_OR_ONLY ? field.onlyField() : field;
    return switch (Cell.of(typed.type(), text).type()) {
      case NUMBER -> number(text);
      case FLAG -> NODES.booleanNode(Boolean.parseBoolean(text));
      case TEXT, DATE -> NODES.stringNode(text);
    };
  }

  /** Returns a number if it is written in exactly the same way, or else a string. */
  private static JsonNode number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.toPlainString().equals(text) ? NODES.numberNode(number) : NODES.stringNode(text);
  }

  /** Escapes characters that cannot be seen, which occur only in strings. */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || !Character.isBmpCodePoint(c) || isSeen(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("\\u%04X".formatted(c));
              }
            });
    return escaped.toString();
  }

  /** Joiners are escaped too: a reader of JSON sees them no more than other such characters. */
  private static boolean isSeen(int c) {
    return VisibleText.isVisible(c) && Character.getType(c) != Character.FORMAT;
  }
}
