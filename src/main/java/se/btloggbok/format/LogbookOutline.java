package se.btloggbok.format;

import java.util.LinkedHashMap;
import java.util.Map;
import se.btloggbok.source.Outline;

/** The format as an outline, by which lines with slips are recognised. */
final class LogbookOutline {

  private LogbookOutline() {}

  /** Returns the outline of a logbook. */
  static Outline outline() {
    return new Outline(Outline.Form.MAPPING, keys(Shape.ofLogbook()));
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
      case OBJECT, OBJECT_OR_LIST -> new Outline(Outline.Form.MAPPING, keys(field.shape()));
      case OBJECTS -> new Outline(Outline.Form.LIST, keys(field.shape()));
      case BY_ID -> new Outline(Outline.Form.BY_ID, keys(field.shape()));
      case OBJECTS_OR_ONLY -> new Outline(Outline.Form.LIST_OR_VALUE, keys(field.shape()));
    };
  }

  private static boolean isText(Shape.Field field) {
    return field.type() == ValueTypes.TEXT || field.type() == ValueTypes.FREE_TEXT;
  }
}
