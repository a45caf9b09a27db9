package se.btloggbok.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text that has to say something does. */
public enum WrittenContent {
  /** Nothing, or what one writes when there is nothing yet. */
  PLACEHOLDER,
  /** Shorter than what usually says something. */
  SHORT,
  /** Something. */
  WRITTEN;

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "",
          "-",
          "–",
          ".",
          "..",
          "...",
          "…",
          "?",
          "x",
          "xx",
          "xxx",
          "todo",
          "tbd",
          "fyll i",
          "fylls i senare",
          "text",
          "test");

  /** Spaces of every kind, no-break spaces too. */
  private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  /** Returns a text without the spaces around it, of whatever kind; empty when it says nothing. */
  public static String bare(String text) {
    return SPACE_AROUND.matcher(text).replaceAll("");
  }

  /**
   * Judges a text.
   *
   * @param text the text
   * @param shortest the least number of characters that is not short
   */
  public static WrittenContent of(String text, int shortest) {
    String content = bare(text);
    if (PLACEHOLDERS.contains(content.toLowerCase(Locale.ROOT))) {
      return PLACEHOLDER;
    }
    return content.codePointCount(0, content.length()) < shortest ? SHORT : WRITTEN;
  }
}
