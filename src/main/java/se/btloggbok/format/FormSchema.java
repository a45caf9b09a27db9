package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import se.btloggbok.format.Judge.Dependence;
import se.btloggbok.format.Shape.Form;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a format, for editors and other programs. It is generated from the
 * binder that reads the format and from the annotations on its records; only the descriptions of
 * the keys are added, each by the name of its record, a full stop and the key.
 */
public final class FormSchema {

  private static final KeyConstraints NO_CONSTRAINTS = new KeyConstraints(false, null, null, false);

  private final ResourceBundle descriptions;
  private final ObjectNode definitions = Schemas.object();

  private FormSchema(ResourceBundle descriptions) {
    this.descriptions = descriptions;
  }

  /**
   * Returns the schema of a format.
   *
   * @param binder reads a document of the format
   * @param descriptions a text for the record of the document, and for each key
   * @param id the schema's id
   * @param title the title
   */
  public static ObjectNode of(
      Function<Fields, ?> binder, ResourceBundle descriptions, String id, String title) {
    return of(Shape.of(binder), descriptions, id, title);
  }

  static ObjectNode of(Shape shape, ResourceBundle descriptions, String id, String title) {
    FormSchema form = new FormSchema(descriptions);
    ObjectNode schema = Schemas.object();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", id);
    schema.put("title", title);
    schema.put("description", descriptions.getString(shape.name()));
    schema.setAll(form.object(shape));
    if (!form.definitions.isEmpty()) {
      schema.set("$defs", form.definitions);
    }
    return schema;
  }

  /**
   * Returns the schema of a mapping within a format, which may refer to no others.
   *
   * @param binder reads the mapping
   * @param descriptions a text for each key
   */
  public static ObjectNode object(Function<Fields, ?> binder, ResourceBundle descriptions) {
    return new FormSchema(descriptions).object(Shape.of(binder));
  }

  /** Restricts a key of a schema to one text. */
  public static void setConstant(ObjectNode schema, String key, String value) {
    replace(schema, key, Schemas.object().put("const", value));
  }

  /** Gives a key of a schema another schema. It keeps its description. */
  public static void replace(ObjectNode schema, String key, ObjectNode other) {
    ObjectNode property = (ObjectNode) schema.path("properties").path(key);
    String description = property.path("description").asString();
    property.removeAll();
    property.setAll(other);
    property.put("description", description);
  }

  /** Returns the schema of any text, for which editors suggest some words. */
  public static ObjectNode suggesting(List<String> words) {
    ObjectNode text = Schemas.object();
    text.putArray("anyOf").add(value(ValueTypes.oneOf(words))).add(value(ValueTypes.TEXT));
    return text;
  }

  /** Returns the schema of one value of a type without limits. */
  public static ObjectNode value(ValueType<?> type) {
    return type.schema(NO_CONSTRAINTS);
  }

  /** Returns the schema of a number within limits, both included. */
  public static ObjectNode value(ValueType<?> type, BigDecimal least, BigDecimal most) {
    return type.schema(new KeyConstraints(false, new Range(least, most), null, false));
  }

  /** Returns the schema of one value or a list of values. */
  public static ObjectNode oneOrMore(ObjectNode value) {
    return Schemas.oneOf(value, Schemas.list(value.deepCopy()));
  }

  /** Returns a schema as text. */
  public static String text(ObjectNode schema) {
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(schema)
            .replace("\r\n", "\n")
        + "\n";
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
