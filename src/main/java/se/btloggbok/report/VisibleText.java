package se.btloggbok.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.source.Region;

/**
 * Makes text from a logbook safe to show: control characters have no effect, and personnummer are
 * hidden.
 */
public final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char RATIO = '\u2236';
  private static final char FULL_WIDTH_NUMBER_SIGN = '\uFF03';
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /**
   * Number of characters examined beyond the maximum length, since whitespace is collapsed and a
   * personnummer may extend past the end.
   */
  private static final int MOST_TO_CUT = 4000;

  private VisibleText() {}

  /**
   * Returns the text, safe to show on one line, with the same number of characters. Personnummer
   * are hidden, and every control character, line end and direction mark becomes a replacement
   * character (a tab becomes a space). A character that could start a CI command becomes one that
   * looks the same.
   */
  public static String of(String text) {
    String hidden = PersonalNumbers.hidden(text);
    StringBuilder visible = new StringBuilder(hidden.length());
    int c;
    for (int i = 0; i < hidden.length(); i += Character.charCount(c)) {
      c = hidden.codePointAt(i);
      if (c == '\t') {
        visible.append(' ');
      } else if (isVisible(c)) {
        visible.appendCodePoint(c);
      } else {
        visible.append(REPLACEMENT);
      }
    }
    return withoutCommand(visible);
  }

  /** Returns a text, which may have several lines, on one line and safe to show; empty for null. */
  public static String line(@Nullable String text) {
    return text == null ? "" : of(SPACES.matcher(text.strip()).replaceAll(" "));
  }

  /** Returns where a region of a file begins: {@code loggbok.yaml:12:5}. */
  public static String place(String file, Region region) {
    return of(file) + ":" + region.line() + ":" + region.column();
  }

  /**
   * A line that starts with {@code ::} is a command to GitHub Actions, and one with {@code ##} in
   * it to Azure Pipelines. They are replaced wherever they are, since a line may be broken
   * anywhere. So is a single colon that is all of a text, since another may follow.
   */
  private static String withoutCommand(StringBuilder text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(i - 1) && (c == ':' || c == '#')) {
        text.setCharAt(i - 1, c == ':' ? RATIO : FULL_WIDTH_NUMBER_SIGN);
      }
    }
    String visible = text.toString();
    return visible.strip().equals(":") ? visible.replace(':', RATIO) : visible;
  }

  /**
   * Returns the text safe to show, with whitespace collapsed, and shortened to a maximum number of
   * characters. Only the start of a very long text is examined, since thousands of findings may
   * quote it.
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

  /** Returns whether a character can be seen, or joins those that can. */
  public static boolean isVisible(int c) {
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
