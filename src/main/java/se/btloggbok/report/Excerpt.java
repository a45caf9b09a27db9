package se.btloggbok.report;

import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/** The line of a file that a finding is about, with carets under the place. */
final class Excerpt {

  private static final int WIDTH = 88;
  private static final int BEFORE = 30;

  private Excerpt() {}

  /**
   * Returns the lines of the excerpt, each with its line end; empty for an empty line, and for what
   * is about the file as a whole.
   */
  static String of(SourceText source, Region region, Style style) {
    String line = source.line(region.line());
    boolean wholeFile = region.equals(Region.START);
    if (wholeFile || line.isBlank()) {
      return "";
    }
    int[] characters = VisibleText.of(line).codePoints().toArray();
    int column = Math.min(region.column() - 1, characters.length);
    int end = region.endLine() > region.line() ? characters.length : region.endColumn() - 1;
    boolean fits = characters.length <= WIDTH || column < WIDTH - BEFORE;
    int start = fits ? 0 : column - BEFORE;
    int stop = Math.min(characters.length, start + WIDTH);
    int carets = Math.max(1, Math.min(end, stop) - column);
    String text =
        (start > 0 ? "…" : "")
            + new String(characters, start, stop - start)
            + (stop < characters.length ? "…" : "");
    String number = Integer.toString(region.line());
    String gutter = " ".repeat(Math.max(5, number.length() + 1));
    String indent = " ".repeat(column - start + (start > 0 ? 1 : 0));
    return style.faint(gutter.substring(number.length()) + number + " |")
        + " "
        + text.stripTrailing()
        + "\n"
        + style.faint(gutter + " |")
        + " "
        + indent
        + style.strong("^".repeat(carets))
        + "\n";
  }
}
