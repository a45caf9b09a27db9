package se.btloggbok.fuzz;

import java.util.regex.Pattern;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/** Checks that hold for everything that bt writes. */
final class Sound {

  /** Characters that change the direction of text, or end a line for some readers. */
  private static final String TURNING =
      "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C\u2028\u2029\uFEFF";

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]{0,5}m");

  private Sound() {}

  /** Checks that a place lies within the text. */
  static void place(Region region, SourceText source) {
    boolean inside =
        region.endLine() <= source.lineCount()
            && region.column() <= end(source, region.line())
            && region.endColumn() <= end(source, region.endLine());
    if (!inside) {
      throw new AssertionError(
          "%s is not in a text of %d lines".formatted(region, source.lineCount()));
    }
  }

  private static int end(SourceText source, int line) {
    String text = source.line(line);
    return text.codePointCount(0, text.length()) + 1;
  }

  /** Checks that a text has no invisible characters and no personnummer. */
  static void text(String text) {
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c != '\n' && c != '\r' && !isSeen(c)) {
        throw new AssertionError("U+%04X at %d in: %s".formatted(c, i, text));
      }
      i += Character.charCount(c);
    }
    if (!PersonalNumbers.in(text).isEmpty()) {
      throw new AssertionError("a personnummer in: " + text);
    }
  }

  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.SURROGATE && TURNING.indexOf(c) < 0;
  }

  /** Checks the same of a text for a terminal, which may also set colours. */
  static void coloured(String text) {
    text(withoutColours(text));
  }

  /** Returns a text without what sets colours. */
  static String withoutColours(String text) {
    return COLOUR.matcher(text).replaceAll("");
  }
}
