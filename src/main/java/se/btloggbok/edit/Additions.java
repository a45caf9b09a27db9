package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.EntryKind;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/**
 * A logbook with several entries added. Each is written as {@link Splicing} writes one, but the
 * text is read again once for all of them, so that thousands take seconds. Nothing else in the text
 * is changed. Entries that the format does not allow are left out.
 *
 * @param before the old logbook, read without mending slips
 * @param after the new logbook; the old one if no entry could be added
 * @param added the entries that have been added, by kind and day
 * @param refused the entries that have been left out
 */
public record Additions(
    ReadLogbook before, ReadLogbook after, List<NewEntry> added, List<Refused> refused) {

  /**
   * An entry that has been left out.
   *
   * @param entry the entry
   * @param reason the reason
   */
  public record Refused(NewEntry entry, SpliceException reason) {}

  /** Keeps its own copy of the lists. */
  public Additions {
    added = List.copyOf(added);
    refused = List.copyOf(refused);
  }

  /**
   * Adds entries to a logbook that has been read with {@link Splicing#read}. They may refer to each
   * other.
   *
   * @param entries the entries; no two of them the same object
   * @throws SpliceException if the text is no logbook
   */
  public static Additions add(ReadLogbook before, List<NewEntry> entries) throws SpliceException {
    if (!Comparer.isLogbook(before.document())) {
      throw new SpliceException(Reason.NO_LOGBOOK, Region.START);
    }
    List<NewEntry> inOrder = new ArrayList<>(entries);
    inOrder.sort(
        Comparator.comparing(NewEntry::kind)
            .thenComparing(entry -> entry.date().isEmpty())
            .thenComparing(NewEntry::date));
    List<NewEntry> added = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    List<NewEntry> fresh = withoutDoubles(before.document(), inOrder, refused);
    ReadLogbook after = add(before, fresh, added, refused);
    return new Additions(before, after, added, refused);
  }

  /** Returns the entries without those whose values equal those of another, whatever their ids. */
  private static List<NewEntry> withoutDoubles(
      YamlDocument document, List<NewEntry> entries, List<Refused> refused) {
    Map<EntryKind, Map<String, List<YamlNode>>> known = new EnumMap<>(EntryKind.class);
    Set<NewEntry> seen = new HashSet<>();
    List<NewEntry> fresh = new ArrayList<>();
    for (NewEntry entry : entries) {
      Map<String, List<YamlNode>> byDate =
          known.computeIfAbsent(entry.kind(), kind -> byDate(document, entry));
      EntryValue values = new EntryValue.Keys(entry.values());
      Optional<Region> same =
          byDate.getOrDefault(entry.date(), List.of()).stream()
              .filter(node -> Trees.hasValues(node, values))
              .map(YamlNode::region)
              .findFirst();
      if (same.isPresent() || !seen.add(new NewEntry(entry.kind(), "", entry.values()))) {
        Region place = same.orElse(Region.START);
        refused.add(new Refused(entry, new SpliceException(Reason.EXISTS, place)));
      } else {
        fresh.add(entry);
      }
    }
    return fresh;
  }

  private static Map<String, List<YamlNode>> byDate(YamlDocument document, NewEntry entry) {
    try {
      return Splice.elements(document, entry).stream()
          .collect(Collectors.groupingBy(node -> date(node, entry.kind())));
    } catch (SpliceException e) {
      // Refused when the entry is written.
      return Map.of();
    }
  }

  private static String date(YamlNode node, EntryKind kind) {
    return node instanceof Mapping mapping
            && mapping.value(NewEntry.dateKey(kind)) instanceof Scalar scalar
            && NewEntry.isDate(scalar.text())
        ? scalar.text()
        : "";
  }

  private static ReadLogbook add(
      ReadLogbook before, List<NewEntry> entries, List<NewEntry> added, List<Refused> refused) {
    List<NewEntry> left = new ArrayList<>(entries);
    while (!left.isEmpty()) {
      Attempt attempt = new Attempt(before, left);
      Set<NewEntry> out = Collections.newSetFromMap(new IdentityHashMap<>());
      attempt.refused.forEach(one -> out.add(one.entry()));
      left.removeIf(out::contains);
      refused.addAll(attempt.refused);
      ReadLogbook after = attempt.after;
      if (after != null) {
        added.addAll(left);
        return after;
      }
      if (attempt.refused.isEmpty()) {
        return addApart(before, left, added, refused);
      }
    }
    return before;
  }

  /** Adds entries that cannot be added together: half by half, in the end one by one. */
  private static ReadLogbook addApart(
      ReadLogbook before, List<NewEntry> entries, List<NewEntry> added, List<Refused> refused) {
    if (entries.size() == 1) {
      NewEntry entry = entries.get(0);
      try {
        Splicing splicing = Splicing.add(before, entry);
        added.add(entry);
        return splicing.after();
      } catch (SpliceException e) {
        refused.add(new Refused(entry, e));
        return before;
      }
    }
    int half = entries.size() / 2;
    ReadLogbook middle = add(before, entries.subList(0, half), added, refused);
    return add(middle, entries.subList(half, entries.size()), added, refused);
  }

  /** One attempt to add all entries. */
  private static final class Attempt {

    private final ReadLogbook before;
    private final List<NewEntry> entries;

    /** The entries that must be left out; by identity, since two entries may be equal. */
    private final List<Refused> refused = new ArrayList<>();

    /** The result; null if an entry must be left out, or if all cannot be added together. */
    private final @Nullable ReadLogbook after;

    Attempt(ReadLogbook before, List<NewEntry> entries) {
      this.before = before;
      this.entries = entries;
      this.after = attempt();
    }

    private @Nullable ReadLogbook attempt() {
      YamlDocument document = before.document();
      List<NewEntry> others = new ArrayList<>();
      for (NewEntry entry : entries) {
        try {
          // The first entry of a section is added alone, so that the others have a neighbour to
          // follow.
          if (Splice.hasElements(document, entry)) {
            others.add(entry);
          } else {
            document = YamlReader.read(edited(document, Splice.edits(document, entry)));
          }
        } catch (SpliceException e) {
          refused.add(new Refused(entry, e));
        }
      }
      SourceText text = edited(document, edits(document, others));
      if (!refused.isEmpty()) {
        return null;
      }
      ReadLogbook result = Splicing.read(text);
      Map<YamlPath, NewEntry> paths = paths(result.document());
      if (paths.size() != entries.size()) {
        return null;
      }
      boolean sound = refuseFaults(result, paths);
      return sound && refused.isEmpty() ? result : null;
    }

    /** Returns the edits of all entries; those at the same place are in the order of their days. */
    private List<Edit> edits(YamlDocument document, List<NewEntry> others) {
      Map<EntryKind, Boolean> newestFirst = new EnumMap<>(EntryKind.class);
      List<Edit> edits = new ArrayList<>();
      for (NewEntry entry : others) {
        try {
          if (!newestFirst.containsKey(entry.kind())) {
            newestFirst.put(entry.kind(), Splice.isNewestFirst(document, entry));
          }
          edits.addAll(
              Boolean.TRUE.equals(newestFirst.get(entry.kind())) ? 0 : edits.size(),
              Splice.edits(document, entry));
        } catch (SpliceException e) {
          refused.add(new Refused(entry, e));
        }
      }
      return edits;
    }

    private static SourceText edited(YamlDocument document, List<Edit> edits) {
      return new SourceText(document.source().name(), EditedText.of(document.source(), edits));
    }

    /**
     * Returns the entry at each path that is new; empty if anything else has changed, or if an
     * entry reads as something else.
     */
    private Map<YamlPath, NewEntry> paths(YamlDocument document) {
      if (!Splicing.haveSameProblems(before.document(), document)) {
        return Map.of();
      }
      Map<EntryKind, Map<String, List<NewEntry>>> wanted = new EnumMap<>(EntryKind.class);
      for (NewEntry entry : entries) {
        wanted
            .computeIfAbsent(entry.kind(), kind -> new HashMap<>())
            .computeIfAbsent(
                entry.kind().hasIds() ? key(entry.id(), entry.date()) : key("", entry.date()),
                key -> new ArrayList<>())
            .add(entry);
      }
      Map<YamlPath, NewEntry> paths = new HashMap<>();
      for (Change change : Comparer.compare(before.document(), document).changes()) {
        Optional<NewEntry> found =
            change.type() == ChangeType.ADDED
                ? taken(wanted.getOrDefault(change.name().kind(), Map.of()), change, document)
                : Optional.empty();
        if (found.isEmpty()) {
          return Map.of();
        }
        paths.put(change.path(), found.get());
      }
      return paths;
    }

    /** Removes from the wanted entries the one that an added one reads as, and returns it. */
    private static Optional<NewEntry> taken(
        Map<String, List<NewEntry>> wanted, Change change, YamlDocument document) {
      YamlNode node = document.at(change.path()).orElseThrow();
      EntryKind kind = change.name().kind();
      List<NewEntry> same =
          wanted.getOrDefault(
              key(kind.hasIds() ? change.path().last() : "", date(node, kind)), List.of());
      for (int i = 0; i < same.size(); i++) {
        if (Trees.hasValues(node, new EntryValue.Keys(same.get(i).values()))) {
          return Optional.of(same.remove(i));
        }
      }
      return Optional.empty();
    }

    private static String key(String id, String date) {
      return id + "\n" + date;
    }

    /**
     * Refuses the entries with faults.
     *
     * @return false if there is a new fault elsewhere
     */
    private boolean refuseFaults(ReadLogbook result, Map<YamlPath, NewEntry> paths) {
      Map<Splicing.Fault, Integer> known = Splicing.faultsOf(before);
      Map<YamlPath, List<Outcome>> faults = new LinkedHashMap<>();
      boolean sound = true;
      for (Outcome outcome : result.outcomes()) {
        Optional<YamlPath> own = entryAround(outcome.place(), paths);
        if (own.isPresent()) {
          faults.computeIfAbsent(own.get(), path -> new ArrayList<>()).add(outcome);
        } else {
          YamlPath old = inOld(outcome.place(), paths);
          sound &= known.merge(new Splicing.Fault(old, outcome.message()), -1, Integer::sum) >= 0;
        }
      }
      faults.forEach(
          (path, outcomes) ->
              refused.add(
                  new Refused(
                      Objects.requireNonNull(paths.get(path)),
                      new SpliceException(Reason.FAULTS, Region.START, path, outcomes))));
      return sound;
    }

    private static Optional<YamlPath> entryAround(YamlPath place, Map<YamlPath, NewEntry> paths) {
      YamlPath path = place;
      while (!path.segments().isEmpty()) {
        if (paths.containsKey(path)) {
          return Optional.of(path);
        }
        path = path.parent();
      }
      return Optional.empty();
    }

    /** Returns the path in the old logbook of a place that is not in a new entry. */
    private static YamlPath inOld(YamlPath place, Map<YamlPath, NewEntry> paths) {
      YamlPath old = YamlPath.ROOT;
      YamlPath here = YamlPath.ROOT;
      for (String segment : place.segments()) {
        YamlPath list = here;
        here = here.child(segment);
        if (segment.matches("[0-9]{1,6}")) {
          int index = Integer.parseInt(segment);
          long newBefore =
              IntStream.range(0, index).filter(i -> paths.containsKey(list.child(i))).count();
          old = old.child(index - (int) newBefore);
        } else {
          old = old.child(segment);
        }
      }
      return old;
    }
  }
}
