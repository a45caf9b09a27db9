package se.btloggbok.format;

import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the parts of JSON Schemas. */
final class Schemas {

  /** The years of the format, and the days of each month; leap years are not checked. */
  private static final String YEAR = "(19[5-9][0-9]|20[0-9]{2}|2100)";

  private static final String MONTH = "(0[1-9]|1[0-2])";
  private static final String DAY_OF_YEAR =
      "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
          + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
          + "|02-(0[1-9]|[12][0-9]))";

  static final String DATE = YEAR + "-" + DAY_OF_YEAR;
  static final String APPROXIMATE_DATE = YEAR + "(-" + MONTH + ")?|" + DATE;
  static final String WEEK = YEAR + "-v(0[1-9]|[1-4][0-9]|5[0-3])";

  private static final String NOT_BLANK = "\\S";

  private Schemas() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode object(String type) {
    return object().put("type", type);
  }

  /** Returns a schema that allows several types. */
  static ObjectNode types(String... names) {
    ObjectNode schema = object();
    ArrayNode types = schema.putArray("type");
    Stream.of(names).forEach(types::add);
    return schema;
  }

  /** Returns the schema of a text that is not blank, whatever type YAML gives it. */
  static ObjectNode text() {
    return types("string", "number", "boolean").put("pattern", NOT_BLANK);
  }

  /** Returns a regular expression that must match the whole text. */
  static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }

  static ObjectNode list(ObjectNode items) {
    ObjectNode list = object("array");
    list.set("items", items);
    return list;
  }

  /** Returns the schema of a list: a required one must have items, any other may be null. */
  static ObjectNode list(ObjectNode items, boolean required) {
    ObjectNode list = list(items);
    return required ? list.put("minItems", 1) : nullable(list);
  }

  /** Returns the schema of a list of two items or none. */
  static ObjectNode pairOrNone(ObjectNode items) {
    ObjectNode pair = list(items.deepCopy()).put("minItems", 2).put("maxItems", 2);
    return oneOf(pair, nullable(list(items).put("maxItems", 0)));
  }

  private static ObjectNode nullable(ObjectNode list) {
    list.putArray("type").add("array").add("null");
    return list;
  }

  static ObjectNode oneOf(ObjectNode one, ObjectNode other) {
    ObjectNode choice = object();
    choice.putArray("oneOf").add(one).add(other);
    return choice;
  }
}
