package se.btloggbok.format;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Suggests ids for misspelt references. To compare every reference with every id would take time
 * that grows with the product of their numbers, so one file has one budget: after that, references
 * are reported without suggestions.
 */
final class IdSuggestions {

  /** A logbook with fifty people has room for ten thousand misspelt references. */
  static final int MAX_COMPARISONS = 500_000;

  private int comparisons;

  /** Returns the ids that may be suggested: valid ones. */
  static List<String> candidates(Collection<String> ids) {
    return ids.stream()
        .filter(id -> ReferenceType.isId(id) && !ReferenceType.isTooLong(id))
        .toList();
  }

  /**
   * Returns the id that a reference was most likely meant to be.
   *
   * @param ids what {@link #candidates} returned
   */
  Optional<String> nearest(String reference, List<String> ids) {
    if (ids.size() > MAX_COMPARISONS - comparisons) {
      return Optional.empty();
    }
    comparisons += ids.size();
    return Suggestions.nearest(reference, ids);
  }

  /** Returns how many comparisons have been made. */
  int comparisons() {
    return comparisons;
  }
}
