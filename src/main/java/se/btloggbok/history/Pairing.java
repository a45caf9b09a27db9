package se.btloggbok.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** An entry of one version. */
  private static final class Item {
    private final ContentEntry entry;
    private final String text;

    /** The position when all are sorted by text. Equal texts share a position. */
    private int rank;

    private boolean isPaired;

    Item(ContentEntry entry) {
      this.entry = entry;
      this.text = Pairing.text(entry);
    }
  }

  private final List<Pair> pairs = new ArrayList<>();
  private final List<Item> removed = new ArrayList<>();
  private final List<Item> added = new ArrayList<>();
  private final Budget budget;

  private Pairing(List<ContentEntry> before, List<ContentEntry> after, Budget budget) {
    this.budget = budget;
    before.forEach(entry -> removed.add(new Item(entry)));
    after.forEach(entry -> added.add(new Item(entry)));
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
    return removed.stream().map(item -> item.entry).toList();
  }

  /** Returns the new entries that match no old one. */
  List<ContentEntry> added() {
    return added.stream().map(item -> item.entry).toList();
  }

  private void pairEqual() {
    Map<String, Deque<Item>> byText = new HashMap<>();
    added.forEach(item -> byText.computeIfAbsent(item.text, text -> new ArrayDeque<>()).add(item));
    for (Item before : removed) {
      Deque<Item> same = byText.get(before.text);
      if (same != null && !same.isEmpty()) {
        pair(before, same.remove());
      }
    }
    removeMatched();
  }

  private void rank() {
    List<Item> all = new ArrayList<>(removed);
    all.addAll(added);
    all.sort(Comparator.comparing(item -> item.text));
    int rank = 0;
    for (int i = 0; i < all.size(); i++) {
      rank += i > 0 && !all.get(i).text.equals(all.get(i - 1).text) ? 1 : 0;
      all.get(i).rank = rank;
    }
  }

  /** Pairs entries with the same key, the most similar first. */
  private void pairWithin(Function<ContentEntry, String> common, boolean onlyIfAlike) {
    Function<Item, String> key = item -> common.apply(item.entry);
    Map<String, List<Item>> after = added.stream().collect(Collectors.groupingBy(key));
    Map<String, List<Item>> before =
        removed.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    before.forEach(
        (text, items) -> pairMostAlike(items, after.getOrDefault(text, List.of()), onlyIfAlike));
    removeMatched();
  }

  private void pairMostAlike(List<Item> before, List<Item> after, boolean onlyIfAlike) {
    if (!budget.allows((long) before.size() * after.size())) {
      return;
    }
    before.stream()
        .flatMap(one -> after.stream().map(other -> Candidate.of(one, other)))
        .filter(candidate -> !onlyIfAlike || candidate.isAlike())
        .sorted(
            Comparator.comparingInt(Candidate::common)
                .reversed()
                .thenComparingInt(Candidate::least)
                .thenComparingInt(Candidate::greatest))
        .filter(Candidate::isFree)
        .forEachOrdered(candidate -> pair(candidate.before(), candidate.after()));
  }

  /**
   * Two entries that might match.
   *
   * @param common the number of fields in common
   * @param least the lower of their ranks, which break ties between equally similar pairs,
   *     whichever version is the old one
   * @param greatest the higher of their ranks
   */
  private record Candidate(Item before, Item after, int common, int least, int greatest) {

    static Candidate of(Item before, Item after) {
      int common =
          (int)
              before.entry.fields().stream()
                  .filter(
                      field ->
                          after.entry.field(field.key()).filter(field::saysTheSameAs).isPresent())
                  .count();
      return new Candidate(
          before,
          after,
          common,
          Math.min(before.rank, after.rank),
          Math.max(before.rank, after.rank));
    }

    boolean isAlike() {
      return 2 * common >= Math.max(before.entry.fields().size(), after.entry.fields().size());
    }

    boolean isFree() {
      return !before.isPaired && !after.isPaired;
    }
  }

  private void pair(Item before, Item after) {
    pairs.add(new Pair(before.entry, after.entry));
    before.isPaired = true;
    after.isPaired = true;
  }

  /** Removes the entries that have been matched from the lists. */
  private void removeMatched() {
    removed.removeIf(item -> item.isPaired);
    added.removeIf(item -> item.isPaired);
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
