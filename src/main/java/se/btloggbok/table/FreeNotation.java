package se.btloggbok.table;

import se.btloggbok.edit.EntryValue;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The value of a key that the format does not have, in one cell: a text as written, anything else
 * as JSON. A text that looks like the start of JSON is written as a JSON string, so that the two
 * can be told apart.
 */
final class FreeNotation {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STARTS = "{[\"";

  private FreeNotation() {}

  /** Returns the text of a cell. */
  static String of(YamlNode value) {
    if (value instanceof Scalar scalar && !beginsAsJson(scalar.text())) {
      return scalar.text();
    }
    return JSON.writeValueAsString(json(value));
  }

  private static boolean beginsAsJson(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static JsonNode json(YamlNode value) {
    if (value instanceof Mapping mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
      return object;
    }
    if (value instanceof Sequence sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return JsonNodeFactory.instance.stringNode(((Scalar) value).text());
  }

  /** Returns the value in a cell. A cell that only looks like JSON is a text. */
  static EntryValue read(String cell) {
    if (!beginsAsJson(cell)) {
      return EntryValue.of(cell);
    }
    try {
      return JsonValues.of(JSON.readTree(cell));
    } catch (JacksonException e) {
      return EntryValue.of(cell);
    }
  }
}
