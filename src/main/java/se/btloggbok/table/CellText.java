package se.btloggbok.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is stored in a cell. A character that cannot be seen is written as its code, such as
 * {@code <U+202E>}. So no cell holds anything that a reader does not see, no program drops it, and
 * reading the cell gives the same text. Line feeds are kept.
 *
 * <p>XLSX has a notation of its own for such characters, {@code _x000D_}, which some programs
 * understand and others show. It is read, but never written: a text that looks like it is stored
 * with a code in it.
 */
public final class CellText {

  private static final Pattern CODE = Pattern.compile("<U\\+([0-9A-F]{4,6})>|_x([0-9A-Fa-f]{4})_");

  /** The first character of a text that would be read as a code. */
  private static final Pattern START = Pattern.compile("<(?=U\\+)|_(?=x[0-9A-Fa-f]{4}_)");

  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private CellText() {}

  /** Returns the form in which a text is stored. */
  public static String stored(String text) {
    StringBuilder stored = new StringBuilder(text.length());
    START
        .matcher(text)
        .replaceAll(start -> Matcher.quoteReplacement(code(start.group().charAt(0))))
        .codePoints()
        .forEach(
            c -> {
              if (isVisible(c)) {
                stored.appendCodePoint(c);
              } else {
                stored.append(code(c));
              }
            });
    return stored.toString();
  }

  /** Returns the text that is stored. */
  public static String read(String stored) {
    return CODE.matcher(stored)
        .replaceAll(
            code -> {
              int c = Integer.parseInt(code.group(1) == null ? code.group(2) : code.group(1), 16);
              boolean isCharacter = Character.isValidCodePoint(c);
              return Matcher.quoteReplacement(isCharacter ? Character.toString(c) : code.group());
            });
  }

  private static String code(int c) {
    return "<U+%04X>".formatted(c);
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
