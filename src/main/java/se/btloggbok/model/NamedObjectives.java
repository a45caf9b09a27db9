package se.btloggbok.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The delmål that a text names. */
public final class NamedObjectives {

  private NamedObjectives() {}

  /**
   * Returns the delmål that a text names, one by one ({@code BT5}) or as a range ({@code
   * BT10–BT12}, {@code BT10-12}).
   */
  public static Set<Objective> in(String text) {
    Set<Objective> named = EnumSet.noneOf(Objective.class);
    // Few texts name one, and looking at every word takes long when a check starts.
    if (!text.contains("BT")) {
      return named;
    }
    Objective before = null;
    int end = 0;
    for (int start = word(text, 0); start < text.length(); start = word(text, end)) {
      String between = text.substring(end, start);
      end = endOfWord(text, start);
      String word = text.substring(start, end);
      Objective objective =
          objective(before != null && isDash(between) ? "BT" + word : word)
              .or(() -> objective(word))
              .orElse(null);
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
