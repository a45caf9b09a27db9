package se.btloggbok.cli.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.btloggbok.source.ComposedText;

/**
 * Makes ids from names, such as {@code eva-lind} for Eva Lind, with a number at the end if the
 * plain one is taken.
 */
public final class NewId {

  /** The maximum length of an id made from a name, in characters; the format allows more. */
  private static final int LONGEST = 60;

  private static final Pattern NOT_IN_IDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

  /** Ids that would be read as something else: an extension, a week or a delmål. */
  private static final Pattern OTHER_MEANING = Pattern.compile("x-.*|v[0-9]+|bt[0-9]+");

  private final Predicate<String> isTaken;

  /** The last number that was tried after each id, as thousands may have the same name. */
  private final Map<String, Integer> tried = new HashMap<>();

  /**
   * Makes several ids.
   *
   * @param isTaken returns whether an id is taken; one that is remains so
   */
  public NewId(Predicate<String> isTaken) {
    this.isTaken = isTaken;
  }

  /**
   * Returns an id for a name.
   *
   * @param isTaken returns whether an id is taken
   */
  public static String of(String name, Predicate<String> isTaken) {
    return new NewId(isTaken).of(name);
  }

  /** Returns an id for a name. */
  public String of(String name) {
    String plain = ComposedText.of(name).toLowerCase(Locale.ROOT);
    String id = NOT_IN_IDS.matcher(plain).replaceAll("-");
    int length = Math.min(LONGEST, id.codePointCount(0, id.length()));
    id = id.substring(0, id.offsetByCodePoints(0, length));
    id = OUTER_HYPHENS.matcher(id).replaceAll("");
    boolean isId = !id.isEmpty() && Character.isLetter(id.codePointAt(0));
    if (!isId || OTHER_MEANING.matcher(id).matches()) {
      id = id.isEmpty() ? "id" : "id-" + id;
    }
    if (!isTaken.test(id)) {
      return id;
    }
    int number = tried.getOrDefault(id, 1) + 1;
    while (isTaken.test(id + "-" + number)) {
      number++;
    }
    tried.put(id, number);
    return id + "-" + number;
  }
}
