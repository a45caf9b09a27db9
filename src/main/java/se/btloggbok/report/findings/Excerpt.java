package se.btloggbok.report.findings;

import java.util.regex.Pattern;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;

/** The lines of a file that findings are about, each with carets under the place. */
final class Excerpt {

  /** Maximum number of characters that are shown of a line. */
  private static final int WIDTH = 88;

  private static final int LEAD = 30;
  private static final char HIDDEN = '•';

  /** The digits of a personnummer without its century. */
  private static final int DIGITS = 10;

  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[\\x{0}-\\x{FFFF}]]");

  private final SourceText source;
  private final Style style;
  private final HiddenNumbers numbers;

  /** The last line that was shown: many findings may be about one, which may be long. */
  private int shown;

  private int[] characters = {};

  /** Shows lines of a document in a style. */
  Excerpt(YamlDocument document, Style style) {
    this.source = document.source();
    this.style = style;
    this.numbers = new HiddenNumbers(document);
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
      characters = line.isBlank() ? new int[0] : visible(line).codePoints().toArray();
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

  /**
   * A line fit to be shown. The personnummer of values and comments are hidden wherever YAML puts
   * them together from. A text that is no YAML may hold more: a number that goes on from the line
   * above or on the line below is hidden too, and all digits where there is a backslash.
   */
  private String visible(String line) {
    String above = source.line(Math.max(1, shown - 1)).strip();
    String text = line.strip();
    int start = line.indexOf(text);
    String joined = String.join("\n", shown > 1 ? above : "", text, source.line(shown + 1).strip());
    int textStart = joined.length() - text.length() - source.line(shown + 1).strip().length() - 1;
    String hidden =
        line.indexOf('\\') >= 0 && hasDigits(joined)
            ? DIGIT.matcher(joined).replaceAll(String.valueOf(HIDDEN))
            : PersonalNumbers.hidden(joined);
    StringBuilder visible = new StringBuilder(line);
    for (int i = 0; i < text.length(); i++) {
      if (hidden.charAt(textStart + i) == HIDDEN) {
        visible.setCharAt(start + i, HIDDEN);
      }
    }
    return VisibleText.of(numbers.hide(shown, visible.toString()));
  }

  private static boolean hasDigits(String text) {
    return text.codePoints().filter(Character::isDigit).limit(DIGITS).count() == DIGITS;
  }
}
