package se.btloggbok.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.source.Outline;

/** The format as an outline, used to recognise lines with slips. */
final class LogbookOutline {

  private static final Outline OUTLINE = mappings(Outline.Form.MAPPING, Shape.ofLogbook());

  private LogbookOutline() {}

  /** Returns the outline of a logbook. */
  static Outline outline() {
    return OUTLINE;
  }

  private static Outline mappings(Outline.Form form, Shape shape) {
    return new Outline(form, keys(shape), LogbookOutline::spelling);
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
      case VALUE -> Outline.of(isText(field) ? Outline.Form.TEXT : Outline.Form.VALUE);
      case LIST -> Outline.of(Outline.Form.VALUES);
      case ONE_OR_MORE -> Outline.of(isText(field) ? Outline.Form.TEXT : Outline.Form.VALUES);
      case OBJECT, OBJECT_OR_LIST -> mappings(Outline.Form.MAPPING, field.shape());
      case OBJECTS -> mappings(Outline.Form.LIST, field.shape());
      case BY_ID -> mappings(Outline.Form.BY_ID, field.shape());
      case OBJECTS_OR_ONLY -> mappings(Outline.Form.LIST_OR_VALUE, field.shape());
    };
  }

  private static boolean isText(Shape.Field field) {
    // The value of format is not free text, and cannot continue on the next line.
    return !field.key().equals("format")
        && (field.type() == ValueTypes.TEXT || field.type() == ValueTypes.FREE_TEXT);
  }
}
