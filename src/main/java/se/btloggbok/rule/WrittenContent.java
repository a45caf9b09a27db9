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

  /**
   * Judges a text.
   *
   * @param text the text
   * @param shortest the least number of characters that is not short
   */
  public static WrittenContent of(String text, int shortest) {
    String content = text.strip();
    if (PLACEHOLDERS.contains(content.toLowerCase(Locale.ROOT))) {
      return PLACEHOLDER;
    }
    return content.codePointCount(0, content.length()) < shortest ? SHORT : WRITTEN;
  }
}
