package se.btloggbok.model;

import java.util.Locale;

/** Compares names of units (enheter) as people write them. */
public final class UnitName {

  private UnitName() {}

  /**
   * Returns whether two names are the same apart from case, punctuation and surplus space. A name
   * without letters or digits is the same as no other.
   */
  public static boolean same(String one, String other) {
    String comparable = comparable(one);
    return !comparable.isEmpty() && comparable.equals(comparable(other));
  }

  /** Returns the form of a name that is compared; empty for one without letters or digits. */
  public static String comparable(String name) {
    StringBuilder words = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        words.appendCodePoint(c);
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
