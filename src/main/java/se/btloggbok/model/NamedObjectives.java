package se.btloggbok.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The delmål that a text names. */
public final class NamedObjectives {

  /** How words begin that make the number before them a time: a BT of twelve months. */
  private static final List<String> TIMES = List.of(" DAG", " MÅN", " VECK", " ÅR");

  private NamedObjectives() {}

  /**
   * Returns the delmål that a text names, one by one ({@code BT5}, {@code bt 5}), as a range
   * ({@code BT10–BT12}, {@code BT10-12}) or as a list ({@code BT16,17,18}, {@code BT 16, 17 och
   * 18}).
   */
  public static Set<Objective> in(String written) {
    Set<Objective> named = EnumSet.noneOf(Objective.class);
    // Few texts name one, and looking at every word takes long when a check starts.
    if (!written.contains("BT") && !written.contains("bt") && !written.contains("Bt")) {
      return named;
    }
    String text = withoutSpaces(written.replace(" och ", ", ").toUpperCase(Locale.ROOT));
    Objective before = null;
    int end = 0;
    for (int start = word(text, 0); start < text.length(); start = word(text, end)) {
      String between = text.substring(end, start);
      end = endOfWord(text, start);
      String word = text.substring(start, end);
      boolean goesOn = before != null && (isDash(between) || isListed(between, text, end));
      Objective objective =
          objective(goesOn ? "BT" + word : word).or(() -> objective(word)).orElse(null);
      if (objective != null) {
        boolean isRange =
            before != null && isDash(between.strip()) && before.compareTo(objective) < 0;
        named.addAll(EnumSet.range(isRange ? before : objective, objective));
      }
      before = objective;
    }
    return named;
  }

  private static Optional<Objective> objective(String word) {
    for (Objective objective : Objective.values()) {
      if (objective.term().equals(word)) {
        return Optional.of(objective);
      }
    }
    return Optional.empty();
  }

  /** Returns a text without the space between BT and its number. */
  private static String withoutSpaces(String text) {
    StringBuilder joined = new StringBuilder(text);
    for (int i = joined.lastIndexOf("BT "); i >= 0; i = joined.lastIndexOf("BT ", i - 1)) {
      int number = i + "BT ".length();
      int end = endOfWord(text, number);
      boolean isTerm =
          (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
              && TIMES.stream().noneMatch(time -> text.startsWith(time, end));
      if (isTerm && objective("BT" + text.substring(number, end)).isPresent()) {
        joined.deleteCharAt(number - 1);
      }
    }
    return joined.toString();
  }

  /**
   * Returns whether a number goes on with a list. After a space it may be one of something else,
   * unless nothing follows that says of what.
   */
  private static boolean isListed(String between, String text, int end) {
    String sign = between.strip();
    boolean ends = text.length() == end || text.startsWith(")", end);
    return sign.length() == 1
        && ",/&+".contains(sign)
        && (sign.equals(between) || ends || text.startsWith(", ", end));
  }

  private static boolean isDash(String text) {
    return text.length() == 1 && "-\u2010\u2011\u2013\u2014\u2212".contains(text);
  }

  private static int word(String text, int index) {
    int start = index;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
