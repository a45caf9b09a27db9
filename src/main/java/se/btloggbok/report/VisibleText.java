package se.btloggbok.report;

import java.util.regex.Pattern;
import se.btloggbok.model.PersonalNumbers;

/**
 * Makes text from a logbook safe to show: control characters have no effect, and personnummer are
 * hidden.
 */
public final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char RATIO = '\u2236';
  private static final char FULL_WIDTH_NUMBER_SIGN = '\uFF03';
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** How much more than is shown is looked at: a number may go on past the end. */
  private static final int MOST_TO_CUT = 4000;

  private VisibleText() {}

  /**
   * Returns the text with its personnummer hidden and every control character, line end and
   * direction mark shown as a replacement character, and a sign that would make it a command to a
   * CI shown as one that looks the same; as long as before.
   */
  public static String of(String text) {
    String hidden = PersonalNumbers.hidden(text);
    StringBuilder visible = new StringBuilder(hidden.length());
    hidden
        .codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                visible.append(' ');
              } else if (isVisible(c)) {
                visible.appendCodePoint(c);
              } else {
                visible.append(REPLACEMENT);
              }
            });
    return withoutCommand(visible);
  }

  /**
   * Whatever begins with {@code ::} or {@code ##} on a line is a command to GitHub Actions or Azure
   * Pipelines. A text may come first on one, and a colon may follow it.
   */
  private static String withoutCommand(StringBuilder text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start < text.length() && text.charAt(start) == ':') {
      text.setCharAt(start, RATIO);
    } else if (text.indexOf("##", start) == start) {
      text.setCharAt(start, FULL_WIDTH_NUMBER_SIGN);
    }
    return text.toString();
  }

  /**
   * Returns the text made visible, cut off when it is longer than a number of characters. Of a very
   * long one only the start is looked at: thousands of findings may quote it.
   */
  public static String of(String text, int most) {
    boolean cut = text.length() > MOST_TO_CUT + most;
    String start = cut ? text.substring(0, MOST_TO_CUT + most) : text;
    String visible = of(SPACES.matcher(start).replaceAll(" "));
    return !cut && visible.codePointCount(0, visible.length()) <= most
        ? visible
        : start(visible, most - 1) + "…";
  }

  private static String start(String text, int characters) {
    boolean shorter = text.codePointCount(0, text.length()) <= characters;
    return shorter ? text : text.substring(0, text.offsetByCodePoints(0, characters));
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          c == '\u200D' || c == '\u200C';
      default -> true;
    };
  }
}
