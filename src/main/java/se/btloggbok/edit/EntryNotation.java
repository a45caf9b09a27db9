package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.YamlScalar.Context;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;

/** Writes the keys and values of an entry as YAML, in the order of the format. */
final class EntryNotation {

  private EntryNotation() {}

  /** Returns the values in the order of the format; those of unknown keys come last. */
  static Map<String, EntryValue> inOrder(Shape shape, Map<String, EntryValue> values) {
    Map<String, EntryValue> ordered = new LinkedHashMap<>();
    for (String key : shape.keys()) {
      EntryValue value = values.get(key);
      if (value != null) {
        ordered.put(key, value);
      }
    }
    values.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /**
   * Returns an entry as lines, one per key; empty braces if it has none.
   *
   * @param start what is before the first, blanks or a hyphen; the others are indented as far
   */
  static List<String> lines(String start, Shape shape, Map<String, EntryValue> values) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(start.length());
    inOrder(shape, values)
        .forEach(
            (key, value) ->
                lines.add(
                    (lines.isEmpty() ? start : indent)
                        + key(key)
                        + ": "
                        + value(shape, key, value, false)));
    return lines.isEmpty() ? List.of(start + "{}") : lines;
  }

  /**
   * Returns an entry in braces.
   *
   * @param padding the text between a brace and its content: a space, or nothing
   */
  static String braces(Shape shape, Map<String, EntryValue> values, String padding) {
    StringJoiner pairs = new StringJoiner(", ", "{" + padding, padding + "}");
    inOrder(shape, values)
        .forEach((key, value) -> pairs.add(key(key) + ": " + value(shape, key, value, true)));
    return pairs.toString();
  }

  static String key(String key) {
    return YamlScalar.text(key, Context.FLOW);
  }

  /** Returns the value of a key on one line: a list in brackets, a mapping in braces. */
  static String value(Shape shape, String key, EntryValue value, boolean inBrackets) {
    Shape.Field field = shape.find(key).orElse(null);
    if (value instanceof EntryValue.One one) {
      return scalar(field, one.text(), inBrackets);
    }
    if (value instanceof EntryValue.Several several) {
      StringJoiner items = new StringJoiner(", ", "[", "]");
      several.values().forEach(item -> items.add(value(shape, key, item, true)));
      return items.toString();
    }
    Shape within = field == null || field.mapping() == null ? shape : field.shape();
    return braces(within, ((EntryValue.Keys) value).values(), " ");
  }

  /** Returns a single value. The field is null for a key that the format does not have. */
  static String scalar(Shape.@Nullable Field field, String text, boolean inBrackets) {
    Context context = inBrackets ? Context.FLOW : Context.BLOCK;
    return field != null && isTyped(field)
        ? YamlScalar.value(text, context)
        : YamlScalar.text(text, context);
  }

  /**
   * Returns whether the values of a key are days, numbers, flags or words of the format, not texts.
   */
  private static boolean isTyped(Shape.Field field) {
    if (field.mapping() != null) {
      return field.only() != null && isTyped(field.onlyField());
    }
    ValueType<?> type = field.type();
    return !type.isReference()
        && type != ValueTypes.TEXT
        && type != ValueTypes.FREE_TEXT
        && type != ValueTypes.FILE
        && type != ValueTypes.SHA256;
  }
}
