package se.btloggbok.report;

import se.btloggbok.model.PersonalNumbers;

/** Text from a logbook, made fit to be shown: what it holds is seen, never obeyed or repeated. */
public final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';

  private VisibleText() {}

  /**
   * Returns the text with its personnummer hidden and every control character, line end and
   * direction mark shown as a replacement character; as long as before.
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

  /** Returns the text made visible, cut off when it is longer than a number of characters. */
  public static String of(String text, int most) {
    String visible = of(text.replaceAll("\\s+", " "));
    return visible.codePointCount(0, visible.length()) <= most
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, most - 1)) + "…";
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
