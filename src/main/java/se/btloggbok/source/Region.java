package se.btloggbok.source;

/**
 * A range of a text. Lines and columns are 1-based, and columns count Unicode code points. The end
 * is exclusive, so an empty region ends where it starts.
 *
 * @param line the line of the first character
 * @param column the column of the first character
 * @param endLine the line of the end
 * @param endColumn the column after the last character
 */
public record Region(int line, int column, int endLine, int endColumn)
    implements Comparable<Region> {

  /** The start of a text: the region of a finding about the whole file. */
  public static final Region START = new Region(1, 1, 1, 1);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a number is below 1, or the end is before the start
   */
  public Region {
    if (line < 1
        || column < 1
        || endLine < line
        || endColumn < 1
        || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "not a region: %d:%d-%d:%d".formatted(line, column, endLine, endColumn));
    }
  }

  /** Returns the region of some characters of a line. */
  public static Region of(int line, int column, int length) {
    return new Region(line, column, line, column + length);
  }

  /** Returns the empty region at the start of this. */
  public Region start() {
    return of(line, column, 0);
  }

  /** Returns the empty region at the end of this. */
  public Region end() {
    return new Region(endLine, endColumn, endLine, endColumn);
  }

  /** Returns whether this ends where it starts. */
  public boolean isEmpty() {
    return isOnOneLine() && column == endColumn;
  }

  /** Returns whether this is on one line. */
  public boolean isOnOneLine() {
    return line == endLine;
  }

  /** Returns the region from the start of this to the end of another that ends later. */
  public Region upTo(Region end) {
    return new Region(line, column, end.endLine, end.endColumn);
  }

  /** Returns whether another region lies within this. */
  public boolean contains(Region other) {
    boolean startsBefore = line < other.line || (line == other.line && column <= other.column);
    boolean endsAfter =
        endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn);
    return startsBefore && endsAfter;
  }

  /** Orders by where the region starts, then by where it ends. */
  @Override
  public int compareTo(Region other) {
    int byStart = compare(line, column, other.line, other.column);
    return byStart == 0 ? compare(endLine, endColumn, other.endLine, other.endColumn) : byStart;
  }

  private static int compare(int line, int column, int otherLine, int otherColumn) {
    return line == otherLine
        ? Integer.compare(column, otherColumn)
        : Integer.compare(line, otherLine);
  }
}
