package se.btloggbok.report.findings;

import se.btloggbok.report.Style;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;

/** The lines of a file that findings are about, each with carets under the place. */
final class Excerpt {

  /** Maximum number of characters that are shown of a line. */
  private static final int WIDTH = 88;

  private static final int LEAD = 30;

  private final SourceText source;
  private final Style style;
  private final VisibleLines lines;

  /** The last line shown, which is kept because many findings may be about one long line. */
  private int shown;

  private int[] characters = {};

  /** Shows lines of a document in a style. */
  Excerpt(YamlDocument document, Style style) {
    this.source = document.source();
    this.style = style;
    this.lines = new VisibleLines(document);
  }

  /**
   * Returns the lines of the excerpt, each with its line ending; empty if the line is empty, or the
   * finding is about the file as a whole.
   */
  String of(Region region) {
    if (region.compareTo(Region.START) == 0) { // faster at first than the equality of records
      return "";
    }
    if (region.line() != shown) {
      shown = region.line();
      String line = source.line(shown);
      characters = line.isBlank() ? new int[0] : lines.of(shown).codePoints().toArray();
    }
    if (characters.length == 0) {
      return "";
    }
    int column = Math.min(region.column() - 1, characters.length);
    int end = region.endLine() > region.line() ? characters.length : region.endColumn() - 1;
    boolean fits = characters.length <= WIDTH || column < WIDTH - LEAD;
    int start = fits ? 0 : column - LEAD;
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
