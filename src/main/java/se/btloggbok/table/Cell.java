package se.btloggbok.table;

import java.util.Optional;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;

/**
 * A cell of a table.
 *
 * @param text the value in the notation of the format; empty if there is none
 * @param type its type in a spreadsheet
 */
public record Cell(String text, Type type) {

  /** A cell without a value. */
  public static final Cell EMPTY = text("");

  /** The type of a value in a spreadsheet. */
  public enum Type {
    /** A text, whatever it looks like. */
    TEXT,
    /** A day, such as {@code 2025-09-01}. */
    DATE,
    /** A number, such as {@code 7.5}. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG
  }

  /** Returns a cell that holds a text. */
  public static Cell text(String text) {
    return new Cell(text, Type.TEXT);
  }

  /** Returns the cell of a value of the format. A value that does not fit its type is a text. */
  public static Cell of(ValueType<?> valueType, String text) {
    Type type = typeOf(valueType, text);
    return new Cell(text, isExact(valueType, text) ? type : Type.TEXT);
  }

  /** Returns the type that most values of a type of the format have in a spreadsheet. */
  static Type typeOf(ValueType<?> type) {
    return typeOf(type, "");
  }

  private static Type typeOf(ValueType<?> type, String text) {
    if (type == ValueTypes.DATE) {
      return Type.DATE;
    }
    if (type == ValueTypes.APPROXIMATE_DATE) {
      return isExact(ValueTypes.DATE, text) ? Type.DATE : Type.TEXT;
    }
    if (type == ValueTypes.FLAG) {
      return Type.FLAG;
    }
    boolean isNumber =
        type == ValueTypes.INTEGER
            || type == ValueTypes.PERCENT
            || type == ValueTypes.MINUTES
            || type == ValueTypes.DECIMAL;
    return isNumber ? Type.NUMBER : Type.TEXT;
  }

  private static boolean isExact(ValueType<?> type, String text) {
    return type.notation(text).equals(Optional.of(text));
  }

  /** Returns whether there is no value. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Returns a value in the notation of the format, where a spreadsheet may have changed it: a
   * decimal comma, {@code SANT}, a day written with other marks. A value that cannot be read is
   * kept.
   */
  static String notation(ValueType<?> type, String text) {
    if (type == ValueTypes.DECIMAL) {
      String point = text.strip().replace(',', '.');
      if (isExact(type, point)) {
        return point;
      }
    }
    boolean isText = type != ValueTypes.APPROXIMATE_DATE && typeOf(type, text) == Type.TEXT;
    return isText ? text : type.notation(text).orElse(text);
  }
}
