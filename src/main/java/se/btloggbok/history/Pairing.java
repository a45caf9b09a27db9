package se.btloggbok.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ContentEntry.Field;

/**
 * Matches entries without ids between two versions: first entries with the same content, then
 * entries of the same day and person, then of the same day, and last those with at least half of
 * their fields in common. The result depends neither on the order of the lists nor on which of them
 * is the old one.
 */
final class Pairing {

  /**
   * Limits the number of pairs that one comparison of two logbooks may try. Beyond it, entries that
   * might match are treated as removed and added.
   */
  static final class Budget {
    static final int MAX_PAIRS = 1_000_000;

    private long pairs;

    private boolean allows(long more) {
      boolean allowed = more <= MAX_PAIRS - pairs;
      pairs += allowed ? more : 0;
      return allowed;
    }

    /** Returns the number of pairs that have been tried. */
    long pairs() {
      return pairs;
    }
  }

  /** One entry in two versions. */
  record Pair(ContentEntry before, ContentEntry after) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final List<ContentEntry> removed;
  private final List<ContentEntry> added;

  /** By identity, since an unchanged entry is equal in both versions. */
  private final Set<ContentEntry> paired = Collections.newSetFromMap(new IdentityHashMap<>());

  @SuppressWarnings("IdentityHashMapUsage") // by identity, too
  private final Map<ContentEntry, String> texts = new IdentityHashMap<>();

  /** The position of each entry when all are sorted by text. Equal texts share a position. */
  @SuppressWarnings("IdentityHashMapUsage") // by identity, too
  private final Map<ContentEntry, Integer> ranks = new IdentityHashMap<>();

  private final Budget budget;

  private Pairing(List<ContentEntry> before, List<ContentEntry> after, Budget budget) {
    this.budget = budget;
    this.removed = new ArrayList<>(before);
    this.added = new ArrayList<>(after);
  }

  /** Matches the entries of one kind. */
  static Pairing of(
      EntryKind kind, List<ContentEntry> before, List<ContentEntry> after, Budget budget) {
    Pairing pairing = new Pairing(before, after, budget);
    pairing.pairEqual();
    pairing.rank();
    pairing.pairWithin(entry -> kind.date(entry) + "\n" + kind.person(entry), false);
    pairing.pairWithin(kind::date, false);
    pairing.pairWithin(entry -> "", true);
    return pairing;
  }

  /** Returns the pairs, including those with the same content. */
  List<Pair> pairs() {
    return pairs;
  }

  /** Returns the old entries that match no new one. */
  List<ContentEntry> removed() {
    return removed;
  }

  /** Returns the new entries that match no old one. */
  List<ContentEntry> added() {
    return added;
  }

  private void pairEqual() {
    Map<String, Deque<ContentEntry>> byText = new HashMap<>();
    added.forEach(
        entry -> byText.computeIfAbsent(textOf(entry), text -> new ArrayDeque<>()).add(entry));
    for (ContentEntry before : List.copyOf(removed)) {
      Deque<ContentEntry> same = byText.get(textOf(before));
      if (same != null && !same.isEmpty()) {
        pair(before, same.remove());
      }
    }
    removeMatched();
  }

  private void rank() {
    List<ContentEntry> all = new ArrayList<>(removed);
    all.addAll(added);
    all.sort(Comparator.comparing(this::textOf));
    int rank = 0;
    for (int i = 0; i < all.size(); i++) {
      rank += i > 0 && !textOf(all.get(i)).equals(textOf(all.get(i - 1))) ? 1 : 0;
      ranks.put(all.get(i), rank);
    }
  }

  /** Pairs entries with the same key, the most similar first. */
  private void pairWithin(Function<ContentEntry, String> common, boolean onlyIfAlike) {
    Map<String, List<ContentEntry>> after = added.stream().collect(Collectors.groupingBy(common));
    Map<String, List<ContentEntry>> before =
        removed.stream().collect(Collectors.groupingBy(common, TreeMap::new, Collectors.toList()));
    before.forEach(
        (key, entries) -> pairMostAlike(entries, after.getOrDefault(key, List.of()), onlyIfAlike));
    removeMatched();
  }

  private void pairMostAlike(
      List<ContentEntry> before, List<ContentEntry> after, boolean onlyIfAlike) {
    if (!budget.allows((long) before.size() * after.size())) {
      return;
    }
    before.stream()
        .flatMap(one -> after.stream().map(other -> candidate(one, other)))
        .filter(candidate -> !onlyIfAlike || candidate.isAlike())
        .sorted(
            Comparator.comparingInt(Candidate::common)
                .reversed()
                .thenComparingInt(Candidate::least)
                .thenComparingInt(Candidate::greatest))
        .filter(this::isFree)
        .forEachOrdered(candidate -> pair(candidate.before(), candidate.after()));
  }

  /**
   * Ranks by content break ties between equally similar pairs, whichever version is the old one.
   */
  private Candidate candidate(ContentEntry before, ContentEntry after) {
    int one = ranks.getOrDefault(before, 0);
    int other = ranks.getOrDefault(after, 0);
    return new Candidate(
        before,
        after,
        Candidate.inCommon(before, after),
        Math.min(one, other),
        Math.max(one, other));
  }

  /** Two entries that might match. */
  private record Candidate(
      ContentEntry before, ContentEntry after, int common, int least, int greatest) {

    private static int inCommon(ContentEntry before, ContentEntry after) {
      return (int)
          before.fields().stream()
              .filter(field -> after.field(field.key()).filter(field::saysTheSameAs).isPresent())
              .count();
    }

    boolean isAlike() {
      return 2 * common >= Math.max(before.fields().size(), after.fields().size());
    }
  }

  private boolean isFree(Candidate candidate) {
    return !paired.contains(candidate.before()) && !paired.contains(candidate.after());
  }

  private void pair(ContentEntry before, ContentEntry after) {
    pairs.add(new Pair(before, after));
    paired.add(before);
    paired.add(after);
  }

  /** Removes the entries that have been matched from the lists. */
  private void removeMatched() {
    removed.removeIf(paired::contains);
    added.removeIf(paired::contains);
  }

  private String textOf(ContentEntry entry) {
    return texts.computeIfAbsent(entry, Pairing::text);
  }

  /** Returns the whole content of an entry as a text, equal for entries with the same content. */
  static String text(ContentEntry entry) {
    StringBuilder text = new StringBuilder();
    for (Field field : entry.fields()) {
      text.append(field.key()).append('\u0001').append(field.readable());
      field.values().forEach(value -> text.append('\u0002').append(value));
      text.append('\u0003');
    }
    return text.toString();
  }
}
