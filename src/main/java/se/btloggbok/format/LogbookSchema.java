package se.btloggbok.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import se.btloggbok.format.Judge.Dependence;
import se.btloggbok.format.Shape.Form;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of the format, for editors and other programs. It is generated from
 * {@link LogbookFormat} and the annotations on the records; only the descriptions are defined here.
 */
public final class LogbookSchema {

  /** The schema's id, which does not depend on where a copy is published. */
  public static final String ID =
      "urn:%s:%s:schema".formatted(LogbookFormat.NAME, LogbookFormat.VERSION);

  private static final String BUNDLE = "se.btloggbok.format.schema";

  private final ResourceBundle descriptions;
  private final ObjectNode definitions = Schemas.object();

  /** The name of the file that holds a copy beside a logbook, for editors. */
  public static final String FILE = "bt-loggbok-1.schema.json";

  /** The text of the key {@code format}. */
  public static final String FORMAT = LogbookFormat.NAME + "/" + LogbookFormat.VERSION;

  private LogbookSchema(Locale locale) {
    this.descriptions = descriptions(locale);
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

  /**
   * Returns the descriptions of all keys, each by the name of its record, a full stop and the key.
   *
   * @param locale the language
   */
  public static ResourceBundle descriptions(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale);
  }

  private ObjectNode schema() {
    ObjectNode schema = Schemas.object();
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
    Map<String, KeyConstraints> constraints = Judge.constraints(shape);
    ObjectNode object = Schemas.object("object");
    object.put("additionalProperties", false);
    object.putObject("patternProperties").putObject("^x-");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Shape.Field field : shape.fields()) {
      KeyConstraints own = Objects.requireNonNull(constraints.get(field.key()));
      ObjectNode property = property(field, own);
      describe(shape, field, property);
      properties.set(field.key(), property);
      if (own.required()) {
        required.add(field.key());
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    List<Dependence> dependences = Judge.dependences(shape);
    if (!dependences.isEmpty()) {
      ArrayNode conditions = object.putArray("allOf");
      dependences.forEach(it -> conditions.add(condition(it, shape.fieldOfKey(it.key()))));
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

  private ObjectNode property(Shape.Field field, KeyConstraints constraints) {
    boolean required = constraints.required();
    return switch (field.form()) {
      case VALUE -> field.type().schema(constraints);
      case LIST -> {
        ObjectNode items = field.type().schema(constraints);
        yield constraints.pair() ? Schemas.pairOrNone(items) : Schemas.list(items, required);
      }
      case ONE_OR_MORE ->
          Schemas.oneOf(
              field.type().schema(constraints), Schemas.list(field.type().schema(constraints)));
      case OBJECT -> reference(field.shape());
      case OBJECT_OR_LIST ->
          Schemas.oneOf(reference(field.shape()), Schemas.list(reference(field.shape())));
      case OBJECTS -> Schemas.list(reference(field.shape()), required);
      case BY_ID -> byId(field.shape());
      case OBJECTS_OR_ONLY -> listOrOnly(field, required);
    };
  }

  private ObjectNode reference(Shape shape) {
    String name = shape.name();
    if (!definitions.has(name)) {
      definitions.putObject(name);
      definitions.set(name, object(shape));
    }
    return Schemas.object().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode byId(Shape shape) {
    ObjectNode entries = Schemas.types("object", "null");
    entries.put("additionalProperties", false);
    ObjectNode patterns = entries.putObject("patternProperties");
    patterns.putObject("^x-");
    patterns.set("^(?!x-)" + ReferenceType.KEY + "$", reference(shape));
    return entries;
  }

  private ObjectNode listOrOnly(Shape.Field field, boolean required) {
    Shape.Field only = field.onlyField();
    KeyConstraints constraints =
        Objects.requireNonNull(Judge.constraints(field.shape()).get(only.key()));
    ObjectNode list = Schemas.list(reference(field.shape()));
    if (required) {
      list.put("minItems", 1);
    }
    return Schemas.oneOf(property(only, constraints), list);
  }

  /** Returns the {@code if} and {@code then} of a key that depends on another. */
  private static ObjectNode condition(Dependence dependence, Shape.Field field) {
    ObjectNode condition = Schemas.object();
    ObjectNode applies = condition.putObject("if");
    ArrayNode words = applies.putObject("properties").putObject(dependence.on()).putArray("enum");
    if (dependence.word() == null) {
      words.add(false).add("false");
      return condition.set("then", present(field));
    }
    words.add(dependence.word());
    applies.putArray("required").add(dependence.on());
    if (dependence.required()) {
      condition.set("then", present(field));
    }
    ObjectNode otherwise = condition.putObject("else");
    otherwise.putObject("if").putArray("required").add(dependence.on());
    otherwise.putObject("then").putObject("not").putArray("required").add(field.key());
    return condition;
  }

  private static ObjectNode present(Shape.Field field) {
    ObjectNode present = Schemas.object();
    present.putArray("required").add(field.key());
    if (field.form() == Form.LIST) {
      ObjectNode list = present.putObject("properties").putObject(field.key());
      list.put("type", "array").put("minItems", 1);
    }
    return present;
  }
}
