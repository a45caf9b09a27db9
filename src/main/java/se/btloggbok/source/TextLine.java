package se.btloggbok.source;

import org.jspecify.annotations.Nullable;

/**
 * A line for the YAML parser, which may differ from the line in the file.
 *
 * @param number the line of the file that it comes from, 1-based
 * @param original the line of the file; empty for an inserted line
 * @param text the line to parse
 */
record TextLine(int number, String original, String text) {

  TextLine(int number, String original) {
    this(number, original, original);
  }

  TextLine with(String other) {
    return new TextLine(number, original, other);
  }

  boolean isChanged() {
    return !text.equals(original);
  }

  /**
   * Returns the column in the file of a column in this line. A column inside the changed part maps
   * to the start of the change.
   *
   * @param column 1-based, in code points
   */
  int columnInFile(int column) {
    return columns().inFile(column);
  }

  /**
   * Returns a mapping of the columns of this line to those in the file, for lines with thousands of
   * values.
   */
  Columns columns() {
    if (!isChanged()) {
      return new Columns(Integer.MAX_VALUE - 1, 0, 0, 0);
    }
    return new Columns(
        text.codePointCount(0, commonPrefix()),
        original.codePointCount(original.length() - commonSuffix(), original.length()),
        SourceText.length(text),
        SourceText.length(original));
  }

  /**
   * Maps the columns of a changed line to the file, all in code points.
   *
   * @param prefix the length of the unchanged start
   * @param suffix the length of the unchanged end
   * @param length the length of the line
   * @param originalLength the length of the line in the file
   */
  record Columns(int prefix, int suffix, int length, int originalLength) {

    int inFile(int column) {
      if (column <= prefix + 1) {
        return column;
      }
      return column > length - suffix
          ? Math.max(1, column + originalLength - length)
          : Math.min(prefix + 1, originalLength + 1);
    }
  }

  /** Returns the edit that turns the line in the file into this one. */
  Correction.Edit edit() {
    int prefix = commonPrefix();
    int suffix = commonSuffix();
    int start = original.codePointCount(0, prefix) + 1;
    int end = start + original.codePointCount(prefix, original.length() - suffix);
    return new Correction.Edit(
        new Region(number, start, number, end), text.substring(prefix, text.length() - suffix));
  }

  private int commonPrefix() {
    int limit = Math.min(text.length(), original.length());
    int at = 0;
    while (at < limit && text.charAt(at) == original.charAt(at)) {
      at++;
    }
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  private int commonSuffix() {
    int limit = Math.min(text.length(), original.length()) - commonPrefix();
    int count = 0;
    while (count < limit
        && text.charAt(text.length() - 1 - count)
            == original.charAt(original.length() - 1 - count)) {
      count++;
    }
    boolean half = count > 0 && Character.isLowSurrogate(text.charAt(text.length() - count));
    return half ? count - 1 : count;
  }

  /** Returns the number of leading spaces. */
  int indent() {
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /** Returns the key that the line begins with and what is around it; null if it has none. */
  @Nullable KeyedLine keyed() {
    return KeyedLine.of(text);
  }

  /** Returns whether the line begins with a hyphen and a blank. */
  boolean isItem() {
    return text.strip().startsWith("- ");
  }

  /** Returns whether the line has neither a key nor a hyphen. */
  boolean isText() {
    return keyed() == null && !isItem();
  }

  /** Returns the line as a comment. */
  String commented() {
    int blanks = blanks(text);
    return text.substring(0, blanks) + "# " + text.substring(blanks);
  }

  /** Returns the text with another indentation: more, or less if it is negative. */
  String shifted(int by) {
    return " ".repeat(Math.max(0, indent() + by)) + text.substring(indent());
  }

  /** Returns the number of leading spaces and tabs. */
  static int blanks(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Returns the region of the first non-blank character of the line of the file. */
  Region content() {
    return content(1);
  }

  /** Returns the region of the first non-blank characters of the line of the file. */
  Region content(int width) {
    int length = SourceText.length(original);
    int start = length - SourceText.length(original.stripLeading()) + 1;
    return new Region(number, start, number, Math.min(start + width, length + 1));
  }

  /** Returns the region of the line of the file without the blanks around it. */
  Region whole() {
    return content(SourceText.length(original.strip()));
  }

  /** Returns the region of the first character of the value that some text is before. */
  Region valueAfter(String before) {
    int column = text.codePointCount(0, before.length()) + 1;
    return Region.of(number, Math.max(1, Math.min(column, SourceText.length(original))), 1);
  }

  /** Returns the region of an error if it is on the line; otherwise the start of the value. */
  Region placeOf(SourceProblem error, String before) {
    return error.region().line() == number ? error.region() : valueAfter(before);
  }

  /** Returns whether the line is neither blank nor a comment. */
  boolean hasContent() {
    String content = text.strip();
    return !content.isEmpty() && content.charAt(0) != '#';
  }
}
