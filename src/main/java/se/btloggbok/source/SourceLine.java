package se.btloggbok.source;

import org.jspecify.annotations.Nullable;

/** A line of a text, whose columns are found without counting from its start each time. */
final class SourceLine {

  private final String text;
  private final int length;

  /** Where each character begins, and where the last one ends; null where each is one char. */
  private final int @Nullable [] starts;

  SourceLine(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.starts = length == text.length() ? null : starts(text, length);
  }

  private static int[] starts(String text, int length) {
    int[] starts = new int[length + 1];
    int at = 0;
    for (int column = 0; column < length; column++) {
      starts[column] = at;
      at = text.offsetByCodePoints(at, 1);
    }
    starts[length] = at;
    return starts;
  }

  /** Returns the number of characters, in code points. */
  int length() {
    return length;
  }

  /**
   * Returns a part of the line; empty where it ends before it begins.
   *
   * @param column 1-based, in code points
   * @param endColumn one past the last character; at most one past the end of the line
   */
  String part(int column, int endColumn) {
    return endColumn <= column ? "" : text.substring(indexOf(column), indexOf(endColumn));
  }

  /**
   * Returns whether a character stands at a column.
   *
   * @param column 1-based, in code points; none stands past the end of the line
   */
  boolean hasAt(int column, char character) {
    return column <= length && text.charAt(indexOf(column)) == character;
  }

  private int indexOf(int column) {
    return starts == null ? column - 1 : starts[column - 1];
  }
}
