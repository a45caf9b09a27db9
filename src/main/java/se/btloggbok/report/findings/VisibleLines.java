package se.btloggbok.report.findings;

import java.util.regex.Pattern;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.report.VisibleText;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;

/**
 * The lines of a file, safe to show: without personnummer, even those that span several lines or
 * are written with escapes.
 */
public final class VisibleLines {

  private static final char HIDDEN = '•';

  /** The digits of a personnummer without its century. */
  private static final int DIGITS = 10;

  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[\\x{0}-\\x{FFFF}]]");

  private final SourceText source;
  private final HiddenNumbers numbers;

  /** Shows the lines of a document. */
  public VisibleLines(YamlDocument document) {
    this.source = document.source();
    this.numbers = new HiddenNumbers(document);
  }

  /**
   * Returns a line, as long as it is in the file. The personnummer of values and comments are
   * hidden, however YAML puts them together. Some are also hidden in text that is not YAML: a
   * number that continues from the line above or onto the line below, and every digit of a line
   * with a backslash if there are enough digits for a number.
   *
   * @param number 1-based
   */
  public String of(int number) {
    String line = source.line(number);
    String text = line.strip();
    String above = number > 1 ? source.line(number - 1).strip() : "";
    String below = source.line(number + 1).strip();
    String joined = String.join("\n", above, text, below);
    String hidden =
        line.indexOf('\\') >= 0 && hasDigits(joined)
            ? DIGIT.matcher(joined).replaceAll(String.valueOf(HIDDEN))
            : PersonalNumbers.hidden(joined);
    StringBuilder visible = new StringBuilder(line);
    int start = line.indexOf(text);
    for (int i = 0; i < text.length(); i++) {
      if (hidden.charAt(above.length() + 1 + i) == HIDDEN) {
        visible.setCharAt(start + i, HIDDEN);
      }
    }
    return VisibleText.of(numbers.hide(number, visible.toString()));
  }

  private static boolean hasDigits(String text) {
    return text.codePoints().filter(Character::isDigit).limit(DIGITS).count() == DIGITS;
  }
}
