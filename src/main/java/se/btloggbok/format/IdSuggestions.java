package se.btloggbok.format;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Suggests ids for misspelt references. Comparing every reference with every id takes time that
 * grows with the product of their numbers, so each file has a budget: once it is spent, references
 * are reported without suggestions.
 */
final class IdSuggestions {

  /** The budget: with fifty people, enough for ten thousand misspelt references. */
  static final int MAX_COMPARISONS = 500_000;

  private int comparisons;

  /** Returns the valid ids, which may be suggested. */
  static List<String> candidates(Collection<String> ids) {
    return ids.stream()
        .filter(id -> ReferenceType.isId(id) && !ReferenceType.isTooLong(id))
        .toList();
  }

  /**
   * Returns the id that a reference most likely means; empty if none is close or the budget is
   * spent.
   *
   * @param ids what {@link #candidates} returned
   */
  Optional<String> nearest(String reference, List<String> ids) {
    return spend(ids.size()) ? Suggestions.nearest(reference, ids) : Optional.empty();
  }

  /**
   * Returns the only name that a text means; empty if none or several, or if the budget is spent.
   */
  Optional<String> spoken(SpokenName spoken, List<String> names) {
    return spend(names.size())
        ? Suggestions.only(names.stream().filter(spoken::means).limit(2).toList())
        : Optional.empty();
  }

  /** Returns whether the budget has room for a number of comparisons, and if so counts them. */
  private boolean spend(int number) {
    boolean room = number <= MAX_COMPARISONS - comparisons;
    comparisons += room ? number : 0;
    return room;
  }

  int comparisons() {
    return comparisons;
  }
}
