package se.btloggbok.cli;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes ids from names, such as {@code eva-lind} for Eva Lind. */
final class NewId {

  /** The maximum length of an id made from a name, in characters; the format allows more. */
  private static final int LONGEST = 60;

  private static final Pattern NOT_IN_IDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

  /** Ids that would be read as something else: an extension, a week or a delmål. */
  private static final Pattern OTHER_MEANING = Pattern.compile("x-.*|v[0-9]+|bt[0-9]+");

  private NewId() {}

  /**
   * Returns an id for a name, with a number at the end if the plain one is taken.
   *
   * @param isTaken returns whether an id is taken
   */
  static String of(String name, Predicate<String> isTaken) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String id = NOT_IN_IDS.matcher(plain).replaceAll("-");
    int length = Math.min(LONGEST, id.codePointCount(0, id.length()));
    id = id.substring(0, id.offsetByCodePoints(0, length));
    id = OUTER_HYPHENS.matcher(id).replaceAll("");
    boolean isId = !id.isEmpty() && Character.isLetter(id.codePointAt(0));
    if (!isId || OTHER_MEANING.matcher(id).matches()) {
      id = id.isEmpty() ? "id" : "id-" + id;
    }
    String free = id;
    for (int i = 2; isTaken.test(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }
}
