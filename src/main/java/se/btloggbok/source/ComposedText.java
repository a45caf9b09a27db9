package se.btloggbok.source;

import java.text.Normalizer;

/**
 * Puts texts into Unicode NFC, so that a letter is the same however it was typed, and takes their
 * marks away. A text with too many combining marks in a row to be real text is left as it is.
 */
public final class ComposedText {

  private static final char FIRST_COMBINING = '\u0300';

  /**
   * How many combining marks in a row are composed. No script needs more than a few, and Unicode's
   * stream-safe format allows 30; the time to sort them grows with the square of their number.
   */
  private static final int MAX_MARKS = 100;

  private ComposedText() {}

  /** Returns a text in NFC. */
  public static String of(String text) {
    return isPlain(text) || hasTooManyMarks(text)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Returns a text without the marks of its letters. */
  public static String withoutMarks(String text) {
    String apart = hasTooManyMarks(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0, c; i < apart.length(); i += Character.charCount(c)) {
      c = apart.codePointAt(i);
      if (!isMark(c)) {
        bare.appendCodePoint(c);
      }
    }
    return bare.toString();
  }

  /** Letters of western Europe, dashes, quotation marks and dots do not combine. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_COMBINING && (c < '\u2010' || c > '\u2027')) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasTooManyMarks(String text) {
    int marks = 0;
    for (int i = 0, c; i < text.length() && marks <= MAX_MARKS; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
    }
    return marks > MAX_MARKS;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
