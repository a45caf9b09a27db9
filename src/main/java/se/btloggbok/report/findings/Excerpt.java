package se.btloggbok.report.findings;

import java.util.regex.Pattern;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/** The line of a file that a finding is about, with carets under the region. */
final class Excerpt {

  /** Maximum number of characters that are shown of a line. */
  private static final int WIDTH = 88;

  /** Number of characters that are shown before the region, if the line is longer than that. */
  private static final int LEAD = 30;

  /** Escapes that write a character by its number. */
  private static final Pattern NUMERIC_ESCAPE = Pattern.compile("\\\\[xuU]");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private Excerpt() {}

  /**
   * Returns the lines of the excerpt, each with its line ending; empty if the line is empty, or the
   * finding is about the file as a whole.
   */
  static String of(SourceText source, Region region, Style style) {
    String line = source.line(region.line());
    boolean wholeFile = region.equals(Region.START);
    if (wholeFile || line.isBlank()) {
      return "";
    }
    int[] characters = masked(source, region.line()).codePoints().toArray();
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

  /**
   * Returns a line that is safe to show. A personnummer is hidden even if it continues from the
   * line above or on the line below. If the line has numeric escapes, all digits are masked,
   * because the decoded text is not visible.
   */
  private static String masked(SourceText source, int number) {
    String line = source.line(number);
    String above = number > 1 ? source.line(number - 1).strip() : "";
    String text = line.strip();
    int start = line.indexOf(text);
    String joined = String.join("\n", above, text, source.line(number + 1).strip());
    String hidden =
        NUMERIC_ESCAPE.matcher(line).find()
            ? DIGIT.matcher(joined).replaceAll("•")
            : PersonalNumbers.hidden(joined.replace('\\', ' '));
    StringBuilder visible = new StringBuilder(line);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        visible.setCharAt(start + i, hidden.charAt(above.length() + 1 + i));
      }
    }
    return VisibleText.of(visible.toString());
  }
}
