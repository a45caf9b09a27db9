package se.btloggbok.source;

import org.jspecify.annotations.Nullable;

/** A line with an index of its columns, so that they are found in constant time. */
final class SourceLine {

  private final String text;
  private final int length;

  /** The index of each code point, and the end of the last; null if each is one {@code char}. */
  private final int @Nullable [] starts;

  SourceLine(String text) {
    this.text = text;
    this.length = SourceText.length(text);
    this.starts = length == text.length() ? null : starts(text, length);
  }

  /** The lines of a text. Keeps the last one, which may have thousands of values. */
  static final class Last {
    private final SourceText source;
    private int number;
    private SourceLine last = new SourceLine("");

    Last(SourceText source) {
      this.source = source;
    }

    SourceLine line(int line) {
      if (line != number) {
        number = line;
        last = new SourceLine(source.line(line));
      }
      return last;
    }
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

  /** Returns the length in code points. */
  int length() {
    return length;
  }

  /**
   * Returns a part of the line; empty if it ends at or before its start.
   *
   * @param column 1-based, in code points
   * @param endColumn one after the last character; at most one after the end of the line
   */
  String part(int column, int endColumn) {
    return endColumn <= column ? "" : text.substring(indexOf(column), indexOf(endColumn));
  }

  /**
   * Returns whether a character is at a column.
   *
   * @param column 1-based, in code points; there is none past the end of the line
   */
  boolean hasAt(int column, char character) {
    return column <= length && text.charAt(indexOf(column)) == character;
  }

  private int indexOf(int column) {
    return starts == null ? column - 1 : starts[column - 1];
  }
}
