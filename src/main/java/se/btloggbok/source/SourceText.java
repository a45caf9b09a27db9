package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text, its lines, and its name in messages. */
public final class SourceText {

  /** Initial capacity, in lines. */
  private static final int FEW = 256;

  private final String name;
  private final String text;

  /** The index of each line's first character in the text. */
  private final int[] starts;

  /**
   * Finds the lines, which end at LF, CR LF and CR, as in YAML.
   *
   * @param name a file's path as the user wrote it, or the name given to standard input
   * @param text the text, without byte order mark
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.starts = starts(text);
  }

  /** Returns the name that messages use. */
  public String name() {
    return name;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns the number of lines; at least one. */
  public int lineCount() {
    return starts.length;
  }

  /** Returns the lines without their line ends. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(starts.length);
    for (int line = 1; line <= starts.length; line++) {
      lines.add(line(line));
    }
    return lines;
  }

  /** Returns the lines with their line ends; there is no empty line after the last line end. */
  public List<String> linesWithEnds() {
    List<String> lines = new ArrayList<>(starts.length);
    for (int line = 0; line < starts.length; line++) {
      int end = line + 1 < starts.length ? starts[line + 1] : text.length();
      if (end > starts[line]) {
        lines.add(text.substring(starts[line], end));
      }
    }
    return lines;
  }

  /**
   * Returns a line without its line end; empty after the last line.
   *
   * @param line 1-based
   */
  public String line(int line) {
    if (line >= starts.length) {
      return line == starts.length ? text.substring(starts[line - 1]) : "";
    }
    int start = starts[line - 1];
    int next = starts[line];
    boolean two = next - start > 1 && text.startsWith("\r\n", next - 2);
    return text.substring(start, next - (two ? 2 : 1));
  }

  /**
   * Returns the index in the text of a place. A line after the last is the end of the text.
   *
   * @param line 1-based
   * @param column 1-based, in code points
   */
  public int offset(int line, int column) {
    return line > starts.length
        ? text.length()
        : text.offsetByCodePoints(starts[line - 1], column - 1);
  }

  /** Returns the length of a text in code points, as columns count it. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Returns the rest of a line from a column; empty after its end.
   *
   * @param line 1-based
   * @param column 1-based, in code points
   */
  public String from(int line, int column) {
    String text = line(line);
    return text.substring(indexOf(text, column));
  }

  /** Returns whether one of some characters is at the start of a region. */
  boolean beginsWith(Region region, String characters) {
    String line = line(region.line());
    int at = indexOf(line, region.column());
    return at < line.length() && characters.indexOf(line.charAt(at)) >= 0;
  }

  /** Returns the index in a line of its character at a column; its length after its end. */
  private static int indexOf(String line, int column) {
    int length = length(line);
    int before = Math.min(column - 1, length);
    return length == line.length() ? before : line.offsetByCodePoints(0, before);
  }

  private static int[] starts(String text) {
    int[] starts = new int[FEW];
    int count = 1;
    for (int next = afterLine(text, 0); next > 0; next = afterLine(text, next)) {
      starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
      starts[count++] = next;
    }
    return Arrays.copyOf(starts, count);
  }

  /** Returns the index of the next line after one that begins at an index; 0 if it is the last. */
  static int afterLine(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        return i + 1;
      }
    }
    return 0;
  }
}
