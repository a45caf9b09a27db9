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
 * Matches entries of two versions that have no ids: first those with the same content, then those
 * with the same date and person, then those with the same date, and last those that have at least
 * half of their fields in common. The result depends neither on the order of the lists nor on which
 * of them is the old one.
 */
final class Pairing {

  /** Maximum number of candidate pairs; a group of entries with more than that is not matched. */
  private static final long MAX_CANDIDATES = 1_000_000;

  /** One entry in two versions. */
  record Pair(ContentEntry before, ContentEntry after) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final List<ContentEntry> removed;
  private final List<ContentEntry> added;

  /** By identity, since an unchanged entry is equal in both versions. */
  private final Set<ContentEntry> paired = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<ContentEntry, String> texts = new HashMap<>();

  private Pairing(List<ContentEntry> before, List<ContentEntry> after) {
    this.removed = new ArrayList<>(before);
    this.added = new ArrayList<>(after);
  }

  /** Matches the entries of one kind. */
  static Pairing of(EntryKind kind, List<ContentEntry> before, List<ContentEntry> after) {
    Pairing pairing = new Pairing(before, after);
    pairing.pairEqual();
    pairing.pairWithin(entry -> kind.date(entry) + "\n" + kind.person(entry), false);
    pairing.pairWithin(kind::date, false);
    pairing.pairWithin(entry -> "", true);
    return pairing;
  }

  /** Returns the pairs, including those with the same content. */
  List<Pair> pairs() {
    return pairs;
  }

  /** Returns the entries that are only in the old version. */
  List<ContentEntry> removed() {
    return removed;
  }

  /** Returns the entries that are only in the new version. */
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
    removeMatched();
  }

  /** Matches entries that share a property, the most similar first. */
  private void pairWithin(Function<ContentEntry, String> common, boolean onlyIfAlike) {
    Map<String, List<ContentEntry>> after = added.stream().collect(Collectors.groupingBy(common));
    Map<String, List<ContentEntry>> before =
        removed.stream().collect(Collectors.groupingBy(common));
    before.forEach(
        (key, entries) -> pairMostAlike(entries, after.getOrDefault(key, List.of()), onlyIfAlike));
    removeMatched();
  }

  private void pairMostAlike(
      List<ContentEntry> before, List<ContentEntry> after, boolean onlyIfAlike) {
    if ((long) before.size() * after.size() > MAX_CANDIDATES) {
      return;
    }
    before.stream()
        .flatMap(one -> after.stream().map(other -> new Candidate(one, other)))
        .filter(candidate -> !onlyIfAlike || candidate.isAlike())
        .sorted(
            Comparator.comparingInt(Candidate::common)
                .reversed()
                .thenComparing(this::least)
                .thenComparing(this::greatest))
        .filter(this::isFree)
        .forEachOrdered(this::pair);
  }

  /** Two entries that may be one. */
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

  // Equally good candidates are sorted by their content, whichever of the two is the old version.

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

  /** Removes the entries that have been matched from the lists. */
  private void removeMatched() {
    removed.removeIf(paired::contains);
    added.removeIf(paired::contains);
  }

  private String textOf(ContentEntry entry) {
    return texts.computeIfAbsent(entry, Pairing::text);
  }

  /** Returns the whole content of an entry as one text. */
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
