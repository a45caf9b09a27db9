package se.btloggbok.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Term;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of the format, for editors and for other programs. Made from the same
 * {@link LogbookFormat} that reads a file; only the descriptions are its own.
 */
public final class LogbookSchema {

  /** The schema's name: the same for every copy of it, wherever it lies. */
  public static final String ID =
      "urn:%s:%s:schema".formatted(LogbookFormat.NAME, LogbookFormat.VERSION);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SOMETHING = "\\S";

  /** The years of the format; what a month has of days, but for leap years. */
  private static final String YEAR = "(19[5-9][0-9]|20[0-9]{2}|2100)";

  private static final String MONTH = "(0[1-9]|1[0-2])";
  private static final String DAY_OF_YEAR =
      "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
          + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
          + "|02-(0[1-9]|[12][0-9]))";
  private static final String DATE = YEAR + "-" + DAY_OF_YEAR;
  private static final String WEEK = YEAR + "-v(0[1-9]|[1-4][0-9]|5[0-3])";

  private final ResourceBundle descriptions;
  private final ObjectNode definitions = JSON.objectNode();

  private LogbookSchema(Locale locale) {
    this.descriptions = ResourceBundle.getBundle("se.btloggbok.format.schema", locale);
  }

  /**
   * Returns the schema as text.
   *
   * @param locale the language of the descriptions
   */
  public static String write(Locale locale) {
    ObjectNode schema = new LogbookSchema(locale).schema();
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(schema)
            .replace("\r\n", "\n")
        + "\n";
  }

  private ObjectNode schema() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", ID);
    schema.put("title", "bt-loggbok/1");
    schema.put("description", descriptions.getString("Logbook"));
    schema.setAll(object(Shape.ofLogbook()));
    ObjectNode format = (ObjectNode) schema.path("properties").path("format");
    format.removeAll();
    format.put("const", LogbookFormat.NAME + "/" + LogbookFormat.VERSION);
    format.put("description", descriptions.getString("Logbook.format"));
    schema.set("$defs", definitions);
    return schema;
  }

  private ObjectNode object(Shape shape) {
    ObjectNode object = JSON.objectNode();
    object.put("type", "object");
    object.put("additionalProperties", false);
    object.putObject("patternProperties").putObject("^x-");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (Shape.Field field : shape.fields()) {
      ObjectNode property = property(field, shape.requires(field.key()));
      describe(shape, field, property);
      properties.set(field.key(), property);
      if (shape.requires(field.key())) {
        required.add(field.key());
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    ArrayNode conditions = conditions(shape);
    if (!conditions.isEmpty()) {
      object.set("allOf", conditions);
    }
    return object;
  }

  private void describe(Shape shape, Shape.Field field, ObjectNode property) {
    String key = shape.name() + "." + field.key();
    property.put("description", descriptions.getString(key));
    try {
      property.putArray("examples").add(descriptions.getString(key + ".exempel"));
    } catch (MissingResourceException e) {
      property.remove("examples");
    }
  }

  private ObjectNode property(Shape.Field field, boolean required) {
    return switch (field.type()) {
      case TEXT -> scalarText();
      case FREE_TEXT -> JSON.objectNode().set("type", types("string", "number", "boolean", "null"));
      case TEXTS -> oneOf(scalarText(), list(scalarText()));
      case FILE -> scalarText().put("pattern", whole(Values.FILE_PATTERN));
      case SHA256 ->
          JSON.objectNode().put("type", "string").put("pattern", whole(Values.SHA256_PATTERN));
      case DATE -> date();
      case APPROXIMATE_DATE -> approximateDate();
      case INTEGER -> number(field, "integer", Values.INTEGER_PATTERN);
      case DECIMAL -> number(field, "number", Values.DECIMAL_PATTERN);
      case FLAG -> flag();
      case TERM -> terms(field.terms());
      case TERMS -> nullable(list(terms(field.terms())));
      case PERSON, PLACEMENT -> id();
      case PEOPLE -> listOf(id(), required);
      case PLACEMENT_PAIR -> pair(id());
      case WAIVER_SCOPES -> oneOf(waiverScope(), list(waiverScope()));
      case OBJECT -> reference(field.shapeOrThrow());
      case LIST -> listOf(reference(field.shapeOrThrow()), required);
      case BY_ID -> byId(field.shapeOrThrow());
      case LIST_OR_ONLY -> listOrOnly(field, required);
    };
  }

  private ObjectNode reference(Shape shape) {
    String name = shape.name();
    if (!definitions.has(name)) {
      definitions.putObject(name);
      definitions.set(name, object(shape));
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode byId(Shape shape) {
    ObjectNode entries = JSON.objectNode();
    entries.set("type", types("object", "null"));
    entries.put("additionalProperties", false);
    ObjectNode patterns = entries.putObject("patternProperties");
    patterns.putObject("^x-");
    patterns.set("^(?!x-)" + Values.ID_PATTERN + "$", reference(shape));
    return entries;
  }

  private ObjectNode listOrOnly(Shape.Field field, boolean required) {
    Shape shape = field.shapeOrThrow();
    Shape.Field only = shape.fieldOfKey(String.valueOf(field.only()));
    ObjectNode value = property(only, shape.requires(only.key()));
    ObjectNode list = list(reference(shape));
    if (required) {
      list.put("minItems", 1);
    }
    return oneOf(value, list);
  }

  private static ObjectNode scalarText() {
    ObjectNode text = JSON.objectNode();
    text.set("type", types("string", "number", "boolean"));
    return text.put("pattern", SOMETHING);
  }

  private static ObjectNode date() {
    return JSON.objectNode()
        .put("type", "string")
        .put("format", "date")
        .put("pattern", whole(DATE));
  }

  private static ObjectNode approximateDate() {
    ObjectNode date = JSON.objectNode();
    date.set("type", types("string", "integer"));
    return date.put("pattern", whole("%s(-%s)?|%s".formatted(YEAR, MONTH, DATE)))
        .put("minimum", Values.FIRST_YEAR)
        .put("maximum", Values.LAST_YEAR);
  }

  private static ObjectNode number(Shape.Field field, String type, String pattern) {
    Range range = field.rangeOrThrow();
    ObjectNode number = JSON.objectNode();
    number.set("type", types(type, "string"));
    return number
        .put("minimum", range.least())
        .put("maximum", range.most())
        .put("pattern", whole(pattern));
  }

  private static ObjectNode flag() {
    ObjectNode flag = JSON.objectNode();
    ArrayNode values = flag.putArray("enum");
    values.add(true).add(false).add("true").add("false");
    return flag;
  }

  private static ObjectNode terms(List<? extends Term> terms) {
    ObjectNode words = JSON.objectNode();
    ArrayNode values = words.putArray("enum");
    for (Term term : terms) {
      values.add(term.term());
      Values.integer(term.term()).ifPresent(values::add);
    }
    if (terms.get(0) instanceof Objective) {
      ArrayNode titles = words.putArray("enumDescriptions");
      Arrays.stream(Objective.values()).map(Objective::title).forEach(titles::add);
    }
    return words;
  }

  private static ObjectNode id() {
    return JSON.objectNode().put("type", "string").put("pattern", whole(Values.ID_PATTERN));
  }

  private static ObjectNode waiverScope() {
    String weeks = "%s(/%s)?".formatted(WEEK, WEEK);
    return JSON.objectNode()
        .put("type", "string")
        .put("pattern", whole("(%s|%s|%s)".formatted(weeks, DATE, Values.ID_PATTERN)));
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode list = JSON.objectNode();
    list.put("type", "array");
    list.set("items", items);
    return list;
  }

  private static ObjectNode listOf(ObjectNode items, boolean required) {
    ObjectNode list = list(items);
    return required ? list.put("minItems", 1) : nullable(list);
  }

  /** Two, or none. */
  private static ObjectNode pair(ObjectNode items) {
    ObjectNode list = list(items);
    ObjectNode pair = list.deepCopy().put("minItems", 2).put("maxItems", 2);
    return oneOf(pair, nullable(list.put("maxItems", 0)));
  }

  private static ObjectNode nullable(ObjectNode list) {
    list.set("type", types("array", "null"));
    return list;
  }

  private static ObjectNode oneOf(ObjectNode one, ObjectNode other) {
    ObjectNode choice = JSON.objectNode();
    choice.putArray("oneOf").add(one).add(other);
    return choice;
  }

  private static ArrayNode types(String... names) {
    ArrayNode types = JSON.arrayNode();
    Stream.of(names).forEach(types::add);
    return types;
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }

  /** What keys depend on others: each dependency as an {@code if} with its {@code then}. */
  private static ArrayNode conditions(Shape shape) {
    ArrayNode conditions = JSON.arrayNode();
    for (Constraint constraint : shape.constraints()) {
      if (constraint instanceof Constraint.Dependent dependent) {
        conditions.add(condition(dependent, shape.fieldOfKey(dependent.key())));
      } else if (constraint instanceof Constraint.RequiredUnless required) {
        conditions.add(condition(required, shape.fieldOfKey(required.key())));
      }
    }
    return conditions;
  }

  private static ObjectNode condition(Constraint.Dependent dependent, Shape.Field field) {
    ObjectNode condition = JSON.objectNode();
    ObjectNode applies = condition.putObject("if");
    ObjectNode on = applies.putObject("properties").putObject(dependent.on());
    on.putArray("enum").add(dependent.word().term());
    applies.putArray("required").add(dependent.on());
    if (dependent.required()) {
      condition.set("then", present(field));
    }
    ObjectNode otherwise = condition.putObject("else");
    otherwise.putObject("if").putArray("required").add(dependent.on());
    otherwise.putObject("then").putObject("not").putArray("required").add(field.key());
    return condition;
  }

  private static ObjectNode condition(Constraint.RequiredUnless required, Shape.Field field) {
    ObjectNode condition = JSON.objectNode();
    ObjectNode flag = condition.putObject("if").putObject("properties").putObject(required.flag());
    flag.putArray("enum").add(false).add("false");
    condition.set("then", present(field));
    return condition;
  }

  private static ObjectNode present(Shape.Field field) {
    ObjectNode present = JSON.objectNode();
    present.putArray("required").add(field.key());
    if (field.type() == FieldType.TERMS) {
      ObjectNode list = present.putObject("properties").putObject(field.key());
      list.put("type", "array").put("minItems", 1);
    }
    return present;
  }
}
