package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Shape;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/**
 * A logbook with one more entry. Nothing else in the text is changed, and the result has been read
 * again: it differs from the old logbook by exactly that entry, which the format allows.
 *
 * @param before the old logbook, read without mending slips
 * @param after the new logbook
 * @param path the path of the entry in the new logbook
 */
public record Splicing(ReadLogbook before, ReadLogbook after, YamlPath path) {

  /**
   * Adds an entry to a logbook.
   *
   * @param source the text of the logbook
   * @param entry the entry
   * @throws SpliceException if the format does not allow the entry, or if a fault in the text makes
   *     its place uncertain
   */
  public static Splicing add(SourceText source, NewEntry entry) throws SpliceException {
    return add(read(source), entry);
  }

  /**
   * Adds an entry to a logbook that has been read with {@link #read}, which saves reading it again.
   *
   * @throws SpliceException as above
   */
  public static Splicing add(ReadLogbook before, NewEntry entry) throws SpliceException {
    YamlDocument document = before.document();
    if (!Comparer.isLogbook(document)) {
      throw new SpliceException(Reason.NO_LOGBOOK, firstProblem(document));
    }
    List<Edit> edits = Splice.edits(document, entry);
    ReadLogbook after = edited(document, edits);
    Region here = edits.get(edits.size() - 1).region();
    YamlPath path = added(document, after.document(), entry, here);
    refuseDouble(document, path, entry);
    refuseFaults(before, after, path, path, place -> moved(place, path, -1), here);
    return new Splicing(before, after, path);
  }

  /** Refuses an entry when its section has one with exactly the same values, whatever its id. */
  private static void refuseDouble(YamlDocument before, YamlPath path, NewEntry entry)
      throws SpliceException {
    YamlNode section = before.at(path.parent()).orElse(null);
    List<YamlNode> others =
        section instanceof YamlNode.Sequence list
            ? list.items()
            : section instanceof Mapping mapping
                ? mapping.entries().stream().map(YamlNode.Entry::value).toList()
                : List.of();
    EntryValue values = new EntryValue.Keys(entry.values());
    for (YamlNode other : others) {
      if (Trees.says(other, values)) {
        throw new SpliceException(Reason.EXISTS, other.region());
      }
    }
  }

  /**
   * Gives some keys of an entry new values. Its other keys, and all other entries, stay as they
   * are.
   *
   * @param path the path of the entry, which stays where it is even if its day changes
   * @throws SpliceException as above
   */
  public static Splicing change(
      ReadLogbook before, YamlPath path, Shape shape, Map<String, EntryValue> values)
      throws SpliceException {
    YamlDocument document = before.document();
    Map<YamlPath, Map<String, EntryValue>> changes = new HashMap<>();
    List<Edit> edits = new ArrayList<>(changes(document, path, shape, values, changes));
    ReadLogbook after = edited(document, edits);
    Region place = document.regionOf(path);
    if (!Trees.areEqual(document, after.document(), changes)) {
      throw new SpliceException(Reason.MISREAD, place);
    }
    refuseFaults(before, after, null, path, old -> old, place);
    return new Splicing(before, after, path);
  }

  /** Returns the edits of a mapping. Mappings that it holds already keep their other keys. */
  private static List<Edit> changes(
      YamlDocument document,
      YamlPath path,
      Shape shape,
      Map<String, EntryValue> values,
      Map<YamlPath, Map<String, EntryValue>> changes)
      throws SpliceException {
    List<Edit> edits = new ArrayList<>();
    Map<String, EntryValue> own = new LinkedHashMap<>();
    for (Map.Entry<String, EntryValue> each : values.entrySet()) {
      YamlPath place = path.child(each.getKey());
      boolean isMapping = document.at(place).filter(Mapping.class::isInstance).isPresent();
      if (each.getValue() instanceof EntryValue.Keys keys && isMapping) {
        Shape within = shape.fieldOfKey(each.getKey()).shape();
        edits.addAll(changes(document, place, within, keys.values(), changes));
      } else {
        own.put(each.getKey(), each.getValue());
      }
    }
    changes.put(path, own);
    edits.addAll(EntryEdit.change(document, path, shape, own));
    return edits;
  }

  /**
   * Removes an entry. Comments above it are kept.
   *
   * @param path the path of the entry
   * @throws SpliceException as above
   */
  public static Splicing remove(ReadLogbook before, YamlPath path) throws SpliceException {
    YamlDocument document = before.document();
    List<Edit> edits = EntryEdit.remove(document, path);
    ReadLogbook after = edited(document, edits);
    Region place = document.regionOf(path);
    List<Change> changes =
        haveSameProblems(document, after.document())
            ? Comparer.compare(document, after.document()).changes()
            : List.of();
    if (changes.size() != 1 || changes.get(0).type() != ChangeType.REMOVED) {
      throw new SpliceException(Reason.MISREAD, place);
    }
    refuseFaults(before, after, null, path, fresh -> moved(fresh, path, 1), place);
    return new Splicing(before, after, path);
  }

  private static ReadLogbook edited(YamlDocument document, List<Edit> edits) {
    return read(new SourceText(document.source().name(), EditedText.of(document.source(), edits)));
  }

  /** Reads a text without mending slips, so that all places are those of the text. */
  public static ReadLogbook read(SourceText source) {
    return new LogbookReader().read(YamlReader.read(source));
  }

  private static Region firstProblem(YamlDocument document) {
    return document.problems().stream().map(SourceProblem::region).findFirst().orElse(Region.START);
  }

  /** Returns the path of the entry, if it is the only difference between two documents. */
  private static YamlPath added(
      YamlDocument before, YamlDocument after, NewEntry entry, Region place)
      throws SpliceException {
    EntryValue values = new EntryValue.Keys(entry.values());
    return Section.of(after, entry.kind())
        .filter(section -> haveSameProblems(before, after))
        .flatMap(section -> Trees.addition(before, after, section))
        .filter(path -> after.at(path).filter(node -> Trees.says(node, values)).isPresent())
        .orElseThrow(() -> new SpliceException(Reason.MISREAD, place));
  }

  private static boolean haveSameProblems(YamlDocument before, YamlDocument after) {
    return before.complete() == after.complete()
        && kinds(before).equals(kinds(after))
        && Comparer.isLogbook(after);
  }

  private static List<SourceProblem.Kind> kinds(YamlDocument document) {
    return document.problems().stream().map(SourceProblem::kind).toList();
  }

  // --- faults ---

  /**
   * Refuses faults that the old logbook did not have.
   *
   * @param own the path of a new entry, none of whose faults is old; null if there is none
   * @param path the path of the entry
   * @param toOld returns the path in the old logbook of what has a path in the new one
   */
  private static void refuseFaults(
      ReadLogbook before,
      ReadLogbook after,
      @Nullable YamlPath own,
      YamlPath path,
      UnaryOperator<YamlPath> toOld,
      Region place)
      throws SpliceException {
    Map<Fault, Integer> known = new HashMap<>();
    for (Outcome outcome : before.outcomes()) {
      known.merge(new Fault(outcome.place(), outcome.message()), 1, Integer::sum);
    }
    List<Outcome> faults = new ArrayList<>();
    for (Outcome outcome : after.outcomes()) {
      boolean isOwn = own != null && own.holds(outcome.place());
      Fault fault = new Fault(toOld.apply(outcome.place()), outcome.message());
      if (isOwn || known.merge(fault, -1, Integer::sum) < 0) {
        faults.add(outcome);
      }
    }
    if (!faults.isEmpty()) {
      throw new SpliceException(Reason.FAULTS, place, path, faults);
    }
  }

  /**
   * A fault.
   *
   * @param place its path in the old logbook
   * @param message what is wrong
   */
  private record Fault(YamlPath place, @Nullable Message message) {}

  /**
   * Returns a path with another index, if it leads through the list that an entry is in, to or past
   * that entry.
   *
   * @param entry the path of the entry; nothing is moved if it is not in a list
   */
  private static YamlPath moved(YamlPath path, YamlPath entry, int by) {
    if (!entry.parent().holds(path)) {
      return path;
    }
    List<String> segments = path.segments();
    int depth = entry.segments().size();
    boolean within = segments.size() >= depth;
    if (!within || !isIndex(entry.last()) || !isIndex(segments.get(depth - 1))) {
      return path;
    }
    int index = Integer.parseInt(segments.get(depth - 1));
    if (index < Integer.parseInt(entry.last())) {
      return path;
    }
    YamlPath moved = entry.parent().child(index + by);
    for (String segment : segments.subList(depth, segments.size())) {
      moved = moved.child(segment);
    }
    return moved;
  }

  private static boolean isIndex(String segment) {
    return segment.matches("[0-9]{1,5}");
  }

  /**
   * Returns where a place is in the logbook that has the entry, given where it is in the one that
   * does not: an entry that comes or goes moves all that follow it in its list.
   */
  public YamlPath withEntry(YamlPath place) {
    return moved(place, path, 1);
  }

  /** Returns the new text. */
  public SourceText text() {
    return after.document().source();
  }

  /** Returns the lines of the new text that have the entry, 1-based. */
  public List<Integer> lines() {
    YamlDocument document = after.document();
    YamlNode node = document.at(path).orElseThrow();
    boolean keyed = !path.last().matches("[0-9]+");
    int first = keyed ? document.keyOf(path).line() : node.region().line();
    int last = new TextLines(text()).lastLine(node);
    return IntStream.rangeClosed(first, Math.max(first, last)).boxed().toList();
  }
}
