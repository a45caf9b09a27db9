package se.btloggbok.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.btloggbok.source.Outline;

/** The format as an outline, used to recognise lines with slips. */
final class LogbookOutline {

  /** The key of free text that must not be blank. */
  private static final String GROUNDS = "skäl";

  /** An id, or the name of a person or unit. */
  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}.-]*(?: [\\p{L}.-]+){0,2}");

  private static final Outline OUTLINE = mappings(Outline.Form.MAPPING, Shape.ofLogbook());

  private LogbookOutline() {}

  static Outline outline() {
    return OUTLINE;
  }

  private static Outline mappings(Outline.Form form, Shape shape) {
    return Outline.of(form, keys(shape), LogbookOutline::spelling);
  }

  /** Treats all words as unused: the caller checks which keys a mapping has already. */
  private static Optional<String> spelling(String written, Collection<String> words) {
    return UnknownKeys.keyMeantBy(written, Set.copyOf(words));
  }

  private static Map<String, Outline> keys(Shape shape) {
    Map<String, Outline> keys = new LinkedHashMap<>();
    shape.fields().forEach(field -> keys.put(field.key(), outline(field)));
    return keys;
  }

  private static Outline outline(Shape.Field field) {
    return switch (field.form()) {
      case VALUE -> values(textOf(field, Outline.Form.VALUE), field);
      case LIST -> values(Outline.Form.VALUES, field);
      case ONE_OR_MORE -> values(textOf(field, Outline.Form.VALUES), field);
      case OBJECT -> mappings(Outline.Form.MAPPING, field.shape());
      case OBJECT_OR_LIST -> mappings(Outline.Form.MAPPING_OR_LIST, field.shape());
      case OBJECTS -> mappings(Outline.Form.LIST, field.shape());
      case BY_ID -> mappings(Outline.Form.BY_ID, field.shape());
      case OBJECTS_OR_ONLY -> {
        Shape shape = field.shape();
        ValueType<?> only = field.onlyField().type();
        yield new Outline(
            Outline.Form.LIST_OR_VALUE,
            keys(shape),
            LogbookOutline::spelling,
            text -> isValue(text, only));
      }
    };
  }

  private static Outline values(Outline.Form form, Shape.Field field) {
    boolean several = form == Outline.Form.VALUES;
    return Outline.of(
        form,
        text ->
            several
                ? ValueType.parts(text.replaceAll("[\\[\\]]", "")).stream()
                    .allMatch(part -> isValue(part, field.type()))
                : isValue(text, field.type()));
  }

  /** Returns whether a text may be a value. A person may be referred to by name. */
  private static boolean isValue(String text, ValueType<?> type) {
    return type.isReference() ? NAME.matcher(text).matches() : type.notation(text).isPresent();
  }

  /** Returns the form of a text, or another form for other values. */
  private static Outline.Form textOf(Shape.Field field, Outline.Form other) {
    if (field.type() == ValueTypes.FREE_TEXT || field.key().equals(GROUNDS)) {
      return Outline.Form.PROSE;
    }
    // The value of format is not free text, and cannot continue on the next line.
    boolean text = field.type() == ValueTypes.TEXT && !field.key().equals("format");
    Outline.Form form = other == Outline.Form.VALUES ? Outline.Form.TEXTS : Outline.Form.TEXT;
    return text ? form : other;
  }
}
