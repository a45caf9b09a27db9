package se.btloggbok.rule;

import java.util.Locale;
import java.util.Set;

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

  /** Returns a text without the spaces around it, of whatever kind; empty when it says nothing. */
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

  /** Spaces of every kind, no-break spaces too. */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r');
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
