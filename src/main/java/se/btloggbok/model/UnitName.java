package se.btloggbok.model;

import java.util.Locale;

/** Comparison of the names of units (enheter), as people write them. */
public final class UnitName {

  private UnitName() {}

  /** Returns whether two names are the same but for case, punctuation and surplus space. */
  public static boolean same(String one, String other) {
    String comparable = comparable(one);
    return !comparable.isEmpty() && comparable.equals(comparable(other));
  }

  /** Returns a name as it is compared; empty for one that is the same as no other. */
  static String comparable(String name) {
    StringBuilder words = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) || isMark(c) ? c : ' ')
        .filter(c -> c != ' ' || (words.length() > 0 && words.charAt(words.length() - 1) != ' '))
        .forEach(words::appendCodePoint);
    return words.toString().strip();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
