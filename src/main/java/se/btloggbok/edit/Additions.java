package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.Content;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.EntryKind;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
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
 * @param full whether some have been left out because no logbook may have as much
 */
public record Additions(
    ReadLogbook before,
    ReadLogbook after,
    List<NewEntry> added,
    List<Refused> refused,
    boolean full) {

  /**
   * The most times that all the text is written and read. One or two are enough, unless entries
   * cannot be added together for a reason that is not found in any of them.
   */
  private static final int MOST_ATTEMPTS = 100;

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
    if (!Content.isIn(before.document())) {
      throw new SpliceException(Reason.NO_LOGBOOK, Region.START);
    }
    List<NewEntry> inOrder = new ArrayList<>(entries);
    inOrder.sort(
        Comparator.comparing(NewEntry::kind)
            .thenComparing(entry -> entry.date().isEmpty())
            .thenComparing(NewEntry::date));
    Run run = new Run();
    List<NewEntry> fresh = withoutDoubles(before.document(), inOrder, run.refused);
    ReadLogbook after = run.add(before, fresh);
    return new Additions(before, after, run.added, run.refused, run.full);
  }

  /** Returns the entries without those whose values equal those of another, whatever their ids. */
  private static List<NewEntry> withoutDoubles(
      YamlDocument document, List<NewEntry> entries, List<Refused> refused) {
    Map<EntryKind, Map<String, Region>> known = new EnumMap<>(EntryKind.class);
    List<NewEntry> fresh = new ArrayList<>();
    for (NewEntry entry : entries) {
      Map<String, Region> said = known.computeIfAbsent(entry.kind(), kind -> said(document, entry));
      Region same = said.putIfAbsent(said(entry), Region.START);
      if (same == null) {
        fresh.add(entry);
      } else {
        refused.add(new Refused(entry, new SpliceException(Reason.EXISTS, same)));
      }
    }
    return fresh;
  }

  private static String said(NewEntry entry) {
    return Trees.said(new EntryValue.Keys(entry.values()));
  }

  /** Returns what the entries of a section say, and where. */
  private static Map<String, Region> said(YamlDocument document, NewEntry entry) {
    Map<String, Region> said = new HashMap<>();
    try {
      for (YamlNode node : new Splice(document, entry).elements()) {
        said.putIfAbsent(Trees.said(node), node.region());
      }
    } catch (SpliceException e) {
      // Refused when it is to be written.
    }
    return said;
  }

  /** Adds entries in as few attempts as possible. */
  private static final class Run {

    private final List<NewEntry> added = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int attempts;
    private boolean full;

    ReadLogbook add(ReadLogbook before, List<NewEntry> entries) {
      List<NewEntry> left = new ArrayList<>(entries);
      while (!left.isEmpty()) {
        attempts++;
        if (attempts > MOST_ATTEMPTS || full) {
          left.forEach(
              entry ->
                  refused.add(
                      new Refused(entry, new SpliceException(Reason.MISREAD, Region.START))));
          return before;
        }
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
        full |= attempt.isTooLarge;
        if (attempt.refused.isEmpty() && !full) {
          return addApart(before, left);
        }
      }
      return before;
    }

    /** Adds entries that cannot be added together: each half by itself, at last one by one. */
    private ReadLogbook addApart(ReadLogbook before, List<NewEntry> entries) {
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
      ReadLogbook middle = add(before, entries.subList(0, half));
      return add(middle, entries.subList(half, entries.size()));
    }
  }

  /** One attempt to add all entries. */
  private static final class Attempt {

    private final ReadLogbook before;
    private final List<NewEntry> entries;

    /** The entries that must be left out; by identity, since two entries may be equal. */
    private final List<Refused> refused = new ArrayList<>();

    /** The result; null if an entry must be left out, or if all cannot be added together. */
    private final @Nullable ReadLogbook after;

    /** Whether the new text has more than is read of a logbook. */
    private boolean isTooLarge;

    Attempt(ReadLogbook before, List<NewEntry> entries) {
      this.before = before;
      this.entries = entries;
      this.after = attempt();
    }

    private @Nullable ReadLogbook attempt() {
      YamlDocument document = before.document();
      List<NewEntry> others = new ArrayList<>();
      Set<EntryKind> withElements = EnumSet.noneOf(EntryKind.class);
      for (NewEntry entry : entries) {
        try {
          // A section gets its first entry alone. The others then have a neighbour to follow.
          if (withElements.contains(entry.kind())
              || !new Splice(document, entry).elements().isEmpty()) {
            withElements.add(entry.kind());
            others.add(entry);
          } else {
            document = YamlReader.read(edited(document, new Splice(document, entry).edits()));
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
      isTooLarge = isTooLarge(result.document()) && !isTooLarge(before.document());
      Map<YamlPath, NewEntry> paths = paths(result.document());
      if (paths.size() != entries.size()) {
        return null;
      }
      boolean sound = refuseFaults(result, paths);
      return sound && refused.isEmpty() ? result : null;
    }

    private static boolean isTooLarge(YamlDocument document) {
      return document.problems().stream()
          .map(SourceProblem::kind)
          .anyMatch(kind -> kind == Kind.TOO_MANY_ENTRIES || kind == Kind.TOO_MANY_VALUES);
    }

    /** Returns the edits of all entries; several at one place are in the order of their days. */
    private List<Edit> edits(YamlDocument document, List<NewEntry> others) {
      Map<EntryKind, Splice> splices = new EnumMap<>(EntryKind.class);
      List<Edit> edits = new ArrayList<>();
      for (NewEntry entry : others) {
        try {
          Splice splice = splices.get(entry.kind());
          if (splice == null) {
            splice = new Splice(document, entry);
            splices.put(entry.kind(), splice);
          }
          edits.addAll(splice.isNewestFirst() ? 0 : edits.size(), splice.edits(entry));
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
                key(entry.kind().hasIds() ? entry.id() : "", said(entry)), key -> new ArrayList<>())
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
              key(kind.hasIds() ? change.path().last() : "", Trees.said(node)), List.of());
      if (!same.isEmpty()) {
        return Optional.of(same.remove(same.size() - 1));
      }
      return Optional.empty();
    }

    private static String key(String id, String said) {
      return id + "\n" + said;
    }

    /**
     * Refuses the entries with faults.
     *
     * @return false if there is a new fault elsewhere
     */
    private boolean refuseFaults(ReadLogbook result, Map<YamlPath, NewEntry> paths) {
      Map<Splicing.Fault, Integer> known = Splicing.faultsOf(before);
      Map<YamlPath, NavigableMap<Integer, Integer>> moved = moved(paths.keySet());
      Map<YamlPath, List<Outcome>> faults = new LinkedHashMap<>();
      boolean sound = true;
      for (Outcome outcome : result.outcomes()) {
        Optional<YamlPath> own = entryAround(outcome.place(), paths);
        if (own.isPresent()) {
          faults.computeIfAbsent(own.get(), path -> new ArrayList<>()).add(outcome);
        } else {
          YamlPath old = inOld(outcome.place(), moved);
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

    /** Returns the number of new items before each item of a list that follows a new one. */
    private static Map<YamlPath, NavigableMap<Integer, Integer>> moved(Set<YamlPath> added) {
      Map<YamlPath, NavigableMap<Integer, Integer>> moved = new HashMap<>();
      for (YamlPath path : added) {
        if (isIndex(path.last())) {
          moved
              .computeIfAbsent(path.parent(), list -> new TreeMap<>())
              .put(Integer.parseInt(path.last()) + 1, 0);
        }
      }
      for (NavigableMap<Integer, Integer> list : moved.values()) {
        int count = 0;
        for (Map.Entry<Integer, Integer> after : list.entrySet()) {
          count++;
          after.setValue(count);
        }
      }
      return moved;
    }

    private static boolean isIndex(String segment) {
      return segment.matches("[0-9]{1,6}");
    }

    /** Returns the path in the old logbook of a place that is not in a new entry. */
    private static YamlPath inOld(
        YamlPath place, Map<YamlPath, NavigableMap<Integer, Integer>> moved) {
      YamlPath old = YamlPath.ROOT;
      YamlPath here = YamlPath.ROOT;
      for (String segment : place.segments()) {
        YamlPath list = here;
        here = here.child(segment);
        if (isIndex(segment) && moved.containsKey(list)) {
          int index = Integer.parseInt(segment);
          Map.Entry<Integer, Integer> last = moved.get(list).floorEntry(index);
          old = old.child(index - (last == null ? 0 : last.getValue()));
        } else {
          old = old.child(segment);
        }
      }
      return old;
    }
  }
}
