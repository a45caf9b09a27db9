package se.btloggbok.model;

import java.util.Locale;
import java.util.Set;

/** The titles that people write before a name. */
public final class Titles {

  /** No names of roles, which people have in an anonymised copy. */
  private static final Set<String> WORDS =
      Set.of(
          ("dr doktor doc docent prof professor leg läk läkare bitr biträdande öl överläkare "
                  + "spec specialist specialistläkare dl distriktsläkare st-läkare")
              .split(" ", 0));

  /** Words that are only part of a title: {@code med. dr}, {@code ST-läkare}. */
  private static final Set<String> BEFORE = Set.of("med", "st");

  private Titles() {}

  /** Returns whether a word is a title. */
  public static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns a name without titles; a name that is nothing else as it is.
   *
   * @param comparable the name, as {@link UnitName#comparable} returns it
   */
  public static String leftOutOf(String comparable) {
    String[] words = comparable.split(" ", -1);
    StringBuilder rest = new StringBuilder(comparable.length());
    for (int i = 0; i < words.length; i++) {
      boolean isBefore = i + 1 < words.length && BEFORE.contains(words[i]);
      if (!contains(words[i]) && !(isBefore && contains(words[i + 1]))) {
        rest.append(rest.length() == 0 ? "" : " ").append(words[i]);
      }
    }
    return rest.length() == 0 ? comparable : rest.toString();
  }
}
