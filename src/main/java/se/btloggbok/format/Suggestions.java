package se.btloggbok.format;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what the user most likely meant to write. */
public final class Suggestions {

  private static final int SHORTEST_START = 5;

  private Suggestions() {}

  /**
   * Returns the candidate closest to a text; empty if none is close, or if two are equally close,
   * unless these are spellings of one word: then the first. A close one differs only in case,
   * accents, spaces and hyphens, is at most two edits away, or is the only one that continues the
   * text.
   */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    String bare = bare(written);
    int limit = Math.min(2, Math.max(bare.length() / 3, 1));
    String nearest = null;
    int least = limit + 1;
    for (String candidate : candidates) {
      int distance = distance(bare, bare(candidate), least + 1);
      if (distance < least && distance < candidate.length()) {
        nearest = candidate;
        least = distance;
      } else if (distance == least && !isAlike(candidate, nearest)) {
        nearest = null;
      }
    }
    return nearest == null ? continued(bare, candidates) : Optional.of(nearest);
  }

  /** Returns the only element; empty if there are none or several. */
  public static <T> Optional<T> only(List<T> elements) {
    return elements.size() == 1 ? Optional.of(elements.get(0)) : Optional.empty();
  }

  /** Returns the only candidate that begins with a text of sufficient length. */
  private static Optional<String> continued(String bare, Collection<String> candidates) {
    return bare.length() < SHORTEST_START
        ? Optional.empty()
        : only(candidates.stream().filter(longer -> bare(longer).startsWith(bare)).toList());
  }

  private static boolean isAlike(String one, @Nullable String other) {
    return other != null && bare(one).equals(bare(other));
  }

  /** Returns a text in lower case, without accents, spaces and hyphens. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      switch (c) {
        case 'å', 'ä', 'à', 'á' -> bare.append('a');
        case 'ö', 'ó' -> bare.append('o');
        case 'é', 'è' -> bare.append('e');
        case 'ü' -> bare.append('u');
        case ' ', '-', '_' -> {}
        default -> bare.append(c);
      }
    }
    return bare.toString();
  }

  /**
   * Returns the number of letters to insert, remove, change or swap; if it is not below the limit,
   * some number that is not below it either. Only cells within the limit of the diagonal matter, so
   * the time is linear in the length.
   */
  private static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) >= limit) {
      return limit;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int from = Math.max(1, i - limit);
      int to = Math.min(other.length(), i + limit);
      current[from - 1] = from == 1 ? i : limit;
      for (int j = from; j <= to; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      if (to < other.length()) {
        current[to + 1] = limit;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[other.length()];
  }
}
