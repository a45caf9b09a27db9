package se.btloggbok.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is stored in a cell. A character that cannot be seen is written as its code, in the
 * way that XLSX has for it: {@code _x202E_}. So no cell holds anything that a reader does not see,
 * and reading the cell gives the same text. Line feeds are kept.
 */
public final class CellText {

  private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** What a code begins with. Its last mark may be the first of the code after it. */
  private static final Pattern START = Pattern.compile("_x[0-9A-Fa-f]{4}");

  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private CellText() {}

  /** Returns a text as it is to be stored. */
  public static String stored(String text) {
    StringBuilder stored = new StringBuilder(text.length());
    Matcher codes = START.matcher(text);
    int next = codes.find() ? codes.start() : text.length();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (i == next) {
        stored.append(code('_'));
        next = codes.find() ? codes.start() : text.length();
      } else if (isVisible(c)) {
        stored.appendCodePoint(c);
      } else {
        Character.toString(c).chars().forEach(unit -> stored.append(code(unit)));
      }
      i += Character.charCount(c);
    }
    return stored.toString();
  }

  /** Returns the text that is stored. */
  public static String read(String stored) {
    return CODE.matcher(stored)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group(1), 16))));
  }

  private static String code(int unit) {
    return "_x%04X_".formatted(unit);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n';
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      case Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
