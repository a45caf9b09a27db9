package se.btloggbok.requirement;

import java.util.Locale;
import java.util.Set;

/** How much content a text has. */
public enum WrittenContent {
  /** Empty, or a placeholder. */
  PLACEHOLDER,
  /** Too short to say much. */
  SHORT,
  /** Real content. */
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

  /** Returns a text without leading and trailing white space of any kind. */
  public static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Returns whether a character is white space, including no-break spaces. */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r');
  }

  /**
   * Judges a text.
   *
   * @param text the text
   * @param shortest the fewest characters, counted as code points, that are not too short
   */
  public static WrittenContent of(String text, int shortest) {
    String content = bare(text);
    if (PLACEHOLDERS.contains(content.toLowerCase(Locale.ROOT))) {
      return PLACEHOLDER;
    }
    return content.codePointCount(0, content.length()) < shortest ? SHORT : WRITTEN;
  }
}
