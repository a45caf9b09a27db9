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
import java.util.function.Function;
import java.util.stream.Collectors;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ContentEntry.Field;

/**
 * Which entry of one list is which of another, where entries have no ids: first those that say the
 * same, then those of the same day and person, then of the same day, and last those that have at
 * least half of their fields in common. Neither the order of the lists nor which of them is the old
 * one makes any difference.
 */
final class Pairing {

  /** How many pairs are tried: of more entries that might be each other, none is taken to be. */
  private static final long MOST_PAIRS = 1_000_000;

  /** The same entry in two versions. */
  record Pair(ContentEntry before, ContentEntry after) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final List<ContentEntry> removed;
  private final List<ContentEntry> added;

  /** By identity: what says the same at the same place in both versions is still two entries. */
  private final Set<ContentEntry> paired = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<ContentEntry, String> texts = new HashMap<>();

  private Pairing(List<ContentEntry> before, List<ContentEntry> after) {
    this.removed = new ArrayList<>(before);
    this.added = new ArrayList<>(after);
  }

  /** Pairs the entries of one kind. */
  static Pairing of(Kind kind, List<ContentEntry> before, List<ContentEntry> after) {
    Pairing pairing = new Pairing(before, after);
    pairing.pairEqual();
    pairing.pairWithin(entry -> kind.date(entry) + "\n" + kind.person(entry), false);
    pairing.pairWithin(kind::date, false);
    pairing.pairWithin(entry -> "", true);
    return pairing;
  }

  /** Returns the pairs, those that say the same among them. */
  List<Pair> pairs() {
    return pairs;
  }

  /** Returns the old entries that are no longer there. */
  List<ContentEntry> removed() {
    return removed;
  }

  /** Returns the new entries that were not there. */
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
        pair(new Candidate(before, same.remove()));
      }
    }
    settle();
  }

  /** Pairs entries that have something in common, those that are most alike first. */
  private void pairWithin(Function<ContentEntry, String> common, boolean onlyIfAlike) {
    Map<String, List<ContentEntry>> after = added.stream().collect(Collectors.groupingBy(common));
    Map<String, List<ContentEntry>> before =
        removed.stream().collect(Collectors.groupingBy(common));
    before.forEach(
        (key, entries) -> pairMostAlike(entries, after.getOrDefault(key, List.of()), onlyIfAlike));
    settle();
  }

  private void pairMostAlike(
      List<ContentEntry> before, List<ContentEntry> after, boolean onlyIfAlike) {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      return;
    }
    before.stream()
        .flatMap(one -> after.stream().map(other -> new Candidate(one, other)))
        .filter(candidate -> !onlyIfAlike || candidate.isAlike())
        .sorted(
            Comparator.comparingInt(Candidate::common)
                .reversed()
                .thenComparing(candidate -> least(candidate))
                .thenComparing(candidate -> greatest(candidate)))
        .filter(this::isFree)
        .forEachOrdered(this::pair);
  }

  /** Two entries that may be the same one. */
  private record Candidate(ContentEntry before, ContentEntry after, int common) {

    Candidate(ContentEntry before, ContentEntry after) {
      this(before, after, inCommon(before, after));
    }

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

  // Of equally good pairs the first by what they say, whichever of the two is the old version.

  private String least(Candidate candidate) {
    String before = textOf(candidate.before());
    String after = textOf(candidate.after());
    return before.compareTo(after) < 0 ? before : after;
  }

  private String greatest(Candidate candidate) {
    String before = textOf(candidate.before());
    String after = textOf(candidate.after());
    return before.compareTo(after) < 0 ? after : before;
  }

  private boolean isFree(Candidate candidate) {
    return !paired.contains(candidate.before()) && !paired.contains(candidate.after());
  }

  private void pair(Candidate candidate) {
    pairs.add(new Pair(candidate.before(), candidate.after()));
    paired.add(candidate.before());
    paired.add(candidate.after());
  }

  /** Leaves only what has no pair yet. */
  private void settle() {
    removed.removeIf(paired::contains);
    added.removeIf(paired::contains);
  }

  private String textOf(ContentEntry entry) {
    return texts.computeIfAbsent(entry, Pairing::text);
  }

  /** Returns all that an entry says: the same for two that say the same. */
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
