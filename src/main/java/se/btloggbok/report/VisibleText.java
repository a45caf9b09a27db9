package se.btloggbok.report;

import se.btloggbok.model.PersonalNumbers;

/**
 * Makes text from a logbook safe to show: control characters have no effect, and personnummer are
 * hidden.
 */
public final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';

  private VisibleText() {}

  /**
   * Returns the text with personnummer hidden, and with every control character, line ending and
   * direction mark replaced by a replacement character. The length is unchanged.
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
    return visible.toString();
  }

  /** Returns the text like {@link #of(String)}, shortened to a number of code points. */
  public static String of(String text, int maxLength) {
    String visible = of(text.replaceAll("\\s+", " "));
    return visible.codePointCount(0, visible.length()) <= maxLength
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, maxLength - 1)) + "…";
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
