package se.btloggbok.report;

import java.util.regex.Pattern;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/** The line of a file that a finding is about, with carets under the place. */
final class Excerpt {

  private static final int WIDTH = 88;
  private static final int BEFORE = 30;

  private static final Pattern BY_NUMBER = Pattern.compile("\\\\[xuU]");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

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
    int[] characters = visible(source, region.line()).codePoints().toArray();
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

  /**
   * A line fit to be shown. A personnummer is hidden that goes on from the line above or on the
   * line below; and where characters are written by their numbers, so are all digits, since nobody
   * sees what they come to.
   */
  private static String visible(SourceText source, int number) {
    String line = source.line(number);
    String above = number > 1 ? source.line(number - 1).strip() : "";
    String text = line.strip();
    int start = line.indexOf(text);
    String joined = String.join("\n", above, text, source.line(number + 1).strip());
    String hidden =
        BY_NUMBER.matcher(line).find()
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
