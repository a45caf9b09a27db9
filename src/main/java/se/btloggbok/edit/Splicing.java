package se.btloggbok.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.Content;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueType;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.EntryKind;
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
 * A logbook in which one entry has been added, changed or removed. Nothing else in the text is
 * changed, and the result has been read again: it differs from the old logbook by exactly that
 * entry, and has no new faults.
 *
 * @param before the old logbook, read without mending slips
 * @param after the new logbook
 * @param path the path of the entry: in the old logbook if it was removed, otherwise in the new one
 */
public record Splicing(ReadLogbook before, ReadLogbook after, YamlPath path) {

  /**
   * Adds an entry to a logbook.
   *
   * @param before the logbook, as {@link #read} returns it
   * @param entry the entry
   * @throws SpliceException if the format does not allow the entry, or if a fault in the text makes
   *     its place uncertain
   */
  public static Splicing add(ReadLogbook before, NewEntry entry) throws SpliceException {
    YamlDocument document = before.document();
    if (!Content.isIn(document)) {
      throw new SpliceException(Reason.NO_LOGBOOK, firstProblem(document));
    }
    List<Edit> edits = new Splice(document, entry).edits();
    ReadLogbook after = edited(document, edits);
    Region here = edits.get(edits.size() - 1).region();
    YamlPath path = added(document, after.document(), entry, here);
    refuseDuplicate(document, path, entry);
    refuseFaults(before, after, path, path, place -> moved(place, path, -1), here);
    return new Splicing(before, after, path);
  }

  /** Refuses an entry when its section has one with exactly the same values, whatever its id. */
  private static void refuseDuplicate(YamlDocument before, YamlPath path, NewEntry entry)
      throws SpliceException {
    List<YamlNode> others = before.at(path.parent()).map(YamlNode::children).orElse(List.of());
    EntryValue values = new EntryValue.Keys(entry.values());
    for (YamlNode other : others) {
      if (Trees.hasValues(other, values)) {
        throw new SpliceException(Reason.EXISTS, other.region());
      }
    }
  }

  /**
   * Gives some keys of an entry new values. Its other keys, and all other entries, stay as they
   * are, and so does what a mapping within it says besides. A list of mappings is not replaced: its
   * only element is changed, or the one with the same first key.
   *
   * @param path the path of the entry, which stays where it is even if its day changes
   * @throws SpliceException as above
   */
  public static Splicing change(
      ReadLogbook before, YamlPath path, Shape shape, Map<String, EntryValue> values)
      throws SpliceException {
    YamlDocument document = before.document();
    Map<YamlPath, Map<String, EntryValue>> changes = new HashMap<>();
    return changed(before, path, changes(document, path, shape, values, changes), changes, null);
  }

  /**
   * Turns a booked entry into one that has been held: its mark is removed, and some of its keys get
   * new values. Everything else stays as it is.
   *
   * @param path the path of the entry, which stays where it is even if its day changes
   * @param values the new values, none of them a mapping
   * @throws SpliceException as above
   */
  public static Splicing hold(
      ReadLogbook before, YamlPath path, Shape shape, Map<String, EntryValue> values)
      throws SpliceException {
    return without(before, path, path.child(EntryKind.PLANNED), shape, values);
  }

  /**
   * Removes a key of the entry that has been changed. Everything else stays as it is.
   *
   * @param key the key, or one of a mapping within the entry and that mapping's before it
   * @throws SpliceException as above
   */
  public Splicing without(List<String> key, Shape shape) throws SpliceException {
    YamlPath removed = path.child(key.get(0));
    if (key.size() > 1) {
      Shape.Field field = shape.fieldOfKey(key.get(0));
      removed = mapping(after.document(), removed, field, Map.of()).child(key.get(1));
    }
    return after.document().at(removed).isEmpty()
        ? this
        : new Splicing(before, without(after, path, removed, shape, Map.of()).after, path);
  }

  private static Splicing without(
      ReadLogbook before,
      YamlPath path,
      YamlPath removed,
      Shape shape,
      Map<String, EntryValue> values)
      throws SpliceException {
    YamlPath holder = removed.parent();
    List<Edit> edits = EntryEdit.replace(before.document(), holder, shape, values, removed.last());
    Splicing splicing = changed(before, path, edits, Map.of(holder, values), removed);
    if (splicing.after().document().at(removed).isPresent()) {
      throw new SpliceException(Reason.MISREAD, before.document().regionOf(path));
    }
    return splicing;
  }

  private static Splicing changed(
      ReadLogbook before,
      YamlPath path,
      List<Edit> edits,
      Map<YamlPath, Map<String, EntryValue>> changes,
      @Nullable YamlPath removed)
      throws SpliceException {
    YamlDocument document = before.document();
    ReadLogbook after = edited(document, edits);
    Region place = document.regionOf(path);
    if (!Trees.areEqual(document, after.document(), changes, removed)) {
      throw new SpliceException(Reason.MISREAD, place);
    }
    refuseFaults(before, after, null, path, old -> old, place);
    return new Splicing(before, after, path);
  }

  /**
   * When something begins to be in force.
   *
   * @param day the first day
   * @param effect what happens to what is in force on that day
   */
  public record Start(LocalDate day, Effect effect) {
    boolean replaces() {
      return effect == Effect.REPLACED;
    }
  }

  /** What happens to what is in force when something begins. */
  public enum Effect {
    /** It stays. */
    KEPT,
    /** It ends the day before. */
    REPLACED,
    /** It begins on that day, and gets another value. */
    CORRECTED
  }

  /**
   * Gives some keys of an entry more elements, beside those that they have, or corrects those that
   * begin on a day. Its other keys, and all other entries, stay as they are.
   *
   * @param path the path of the entry
   * @param values the new elements of each key, or the value of those to correct
   * @param start when they begin to be in force, for keys with periods; null for other keys
   * @throws SpliceException as above
   */
  public static Splicing extend(
      ReadLogbook before,
      YamlPath path,
      Shape shape,
      Map<String, EntryValue> values,
      @Nullable Start start)
      throws SpliceException {
    Extension.Edits extension = Extension.of(before.document(), path, shape, values, start);
    return changed(before, path, extension.edits(), extension.changes(), null);
  }

  /**
   * Returns the path of the mapping that new values of a key are about: that of the key, or of an
   * element of its list. What says which of several it is is no new value, and is taken away.
   *
   * @throws SpliceException if the list has several, and the values do not say which
   */
  private static YamlPath mapping(
      YamlDocument document, YamlPath key, Shape.Field field, Map<String, EntryValue> values)
      throws SpliceException {
    List<YamlNode> items =
        document.at(key).orElse(null) instanceof YamlNode.Sequence list ? list.items() : List.of();
    if (items.size() < 2) {
      return items.isEmpty() ? key : key.child(0);
    }
    String name = field.shape().keys().get(0);
    List<YamlPath> named = new ArrayList<>();
    if (field.only() == null && values.get(name) instanceof EntryValue.One said) {
      ValueType<?> type = field.shape().fieldOfKey(name).type();
      for (int i = 0; i < items.size(); i++) {
        if (type.isSame(said.text(), Booking.text(items.get(i), name))) {
          named.add(key.child(i));
        }
      }
    }
    if (named.size() != 1) {
      throw new SpliceException(Reason.SEVERAL, document.regionOf(key), key, List.of());
    }
    values.remove(name);
    return named.get(0);
  }

  /**
   * Returns whether a mapping has the only value that is given for it, but for a part of the time:
   * then it is to have that value all the time.
   */
  private static boolean isOnlyForATime(
      Mapping mapping, Shape.Field field, Map<String, EntryValue> values) {
    String only = field.only();
    return only != null
        && field.form() == Shape.Form.OBJECTS_OR_ONLY
        && mapping.entries().size() > 1
        && mapping.entries().stream()
            .allMatch(entry -> field.shape().keys().contains(entry.key().text()))
        && values.size() == 1
        && values.get(only) instanceof EntryValue.One one
        && field.onlyField().type().isSame(one.text(), Booking.text(mapping, only));
  }

  /** Returns whether a mapping, and the key above one in several lines, has no comment. */
  private static boolean hasNoComment(YamlDocument document, Mapping mapping) {
    List<YamlNode.Entry> entries = mapping.entries();
    int first = entries.get(0).key().region().line();
    int last = entries.get(entries.size() - 1).value().region().endLine();
    return first == last
        || IntStream.rangeClosed(first - 1, last)
            .noneMatch(line -> document.source().line(line).contains("#"));
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
      Shape.Field field = shape.fieldOfKey(each.getKey());
      Map<String, EntryValue> within =
          each.getValue() instanceof EntryValue.Keys keys ? keys.values() : new HashMap<>();
      if (field.only() != null) {
        within.put(field.only(), each.getValue());
      }
      YamlPath place = path.child(each.getKey());
      place = within.isEmpty() ? place : mapping(document, place, field, within);
      if (!within.isEmpty()
          && document.at(place).orElse(null) instanceof Mapping mapping
          && !(isOnlyForATime(mapping, field, within) && hasNoComment(document, mapping))) {
        edits.addAll(changes(document, place, field.shape(), within, changes));
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

  static Region firstProblem(YamlDocument document) {
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
        .filter(path -> after.at(path).filter(node -> Trees.hasValues(node, values)).isPresent())
        .orElseThrow(() -> new SpliceException(Reason.MISREAD, place));
  }

  /** Returns whether both are logbooks with the same problems as YAML. */
  static boolean haveSameProblems(YamlDocument before, YamlDocument after) {
    return before.complete() == after.complete()
        && kinds(before).equals(kinds(after))
        && Content.isIn(after);
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
   * @param toOld converts a path in the new logbook to the path of the same value in the old one
   */
  private static void refuseFaults(
      ReadLogbook before,
      ReadLogbook after,
      @Nullable YamlPath own,
      YamlPath path,
      UnaryOperator<YamlPath> toOld,
      Region place)
      throws SpliceException {
    Map<Fault, Integer> known = faultsOf(before);
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

  /** Returns how many times a logbook has each fault. */
  static Map<Fault, Integer> faultsOf(ReadLogbook logbook) {
    Map<Fault, Integer> faults = new HashMap<>();
    for (Outcome outcome : logbook.outcomes()) {
      faults.merge(new Fault(outcome.place(), outcome.message()), 1, Integer::sum);
    }
    return faults;
  }

  /**
   * A fault.
   *
   * @param place its path in the old logbook
   * @param message what is wrong
   */
  record Fault(YamlPath place, @Nullable Message message) {}

  /**
   * Moves a path that leads to an entry of a list, or to a later item of that list, to another
   * index. Other paths are unchanged.
   *
   * @param entry the path of the entry; if it is not in a list, nothing is moved
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
   * Converts a path in the logbook without the entry to one in the logbook with it: adding or
   * removing an entry moves all that follow it in its list.
   */
  public YamlPath withEntry(YamlPath place) {
    return moved(place, path, 1);
  }

  /** Returns whether a single value in an added or changed entry is a text, such as an id. */
  public boolean mentions(String text) {
    return after.document().at(path).map(Trees::value).stream()
        .flatMap(EntryValue::texts)
        .anyMatch(text::equals);
  }

  /** Returns the new text. */
  public SourceText text() {
    return after.document().source();
  }

  /** Returns the lines of an added or changed entry in the new text, 1-based. */
  public List<Integer> lines() {
    YamlDocument document = after.document();
    YamlNode node = document.at(path).orElseThrow();
    boolean keyed = !path.last().matches("[0-9]+");
    int first = keyed ? document.keyOf(path).line() : node.region().line();
    int last = new TextLines(text()).lastLine(node);
    return IntStream.rangeClosed(first, Math.max(first, last)).boxed().toList();
  }
}
