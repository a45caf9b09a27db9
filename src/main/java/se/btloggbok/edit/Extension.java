package se.btloggbok.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/**
 * Finds the edits that add elements to keys of an entry. A single value becomes a list. The element
 * that is in force may end when the new one begins.
 */
final class Extension {

  private static final String FROM = "från";
  private static final String TO = "till";

  private final YamlDocument document;
  private final TextLines lines;
  private final Splicing.@Nullable Start start;
  private final List<Edit> edits = new ArrayList<>();

  /** The value that each changed key is to have, by the path of its mapping. */
  private final Map<YamlPath, Map<String, EntryValue>> changes = new HashMap<>();

  private Extension(YamlDocument document, Splicing.@Nullable Start start) {
    this.document = document;
    this.lines = new TextLines(document.source());
    this.start = start;
  }

  /**
   * The result.
   *
   * @param edits the edits
   * @param changes the value that each changed key is to have, by the path of its mapping
   */
  record Edits(List<Edit> edits, Map<YamlPath, Map<String, EntryValue>> changes) {}

  /**
   * Returns the edits of an entry.
   *
   * @param values the new elements of each key
   * @param start when they begin to be in force; null for keys without periods
   */
  static Edits of(
      YamlDocument document,
      YamlPath path,
      Shape shape,
      Map<String, EntryValue> values,
      Splicing.@Nullable Start start)
      throws SpliceException {
    Extension extension = new Extension(document, start);
    extension.add(path, shape, values);
    return new Edits(extension.edits, extension.changes);
  }

  private void add(YamlPath path, Shape shape, Map<String, EntryValue> values)
      throws SpliceException {
    if (!(document.at(path).orElse(null) instanceof Mapping entry)) {
      throw new SpliceException(Reason.OTHER_FORM, document.regionOf(path));
    }
    Map<String, EntryValue> rewritten = new LinkedHashMap<>();
    Map<String, EntryValue> expected = new LinkedHashMap<>();
    for (Map.Entry<String, EntryValue> each : values.entrySet()) {
      String key = each.getKey();
      Shape.Field field = shape.fieldOfKey(key);
      YamlNode old = entry.entry(key).map(Entry::value).orElse(null);
      if (field.form() == Shape.Form.OBJECT && each.getValue() instanceof EntryValue.Keys keys) {
        if (old == null) {
          rewritten.put(key, keys);
        } else {
          add(path.child(key), field.shape(), keys.values());
        }
        continue;
      }
      if (start != null && start.effect() == Splicing.Effect.CORRECTED) {
        if (old instanceof Sequence list) {
          expected.put(key, corrected(path.child(key), entry, field, list, each.getValue()));
        } else if (old != null && begins(old, entry)) {
          rewritten.put(key, each.getValue());
        } else {
          throw new SpliceException(Reason.NOT_BEGUN, entry.region());
        }
        continue;
      }
      List<EntryValue> elements = missing(field, old, elements(field, each.getValue()));
      if (elements.isEmpty()) {
        continue;
      }
      if (old instanceof Sequence list && !list.items().isEmpty()) {
        expected.put(key, spliced(path.child(key), entry, field, list, elements));
      } else {
        rewritten.put(key, alone(entry, field, old, elements));
      }
    }
    edits.addAll(EntryEdit.change(document, path, shape, rewritten));
    expected.putAll(rewritten);
    changes.put(path, expected);
  }

  /** Gives the only element that begins on the day another value. */
  private EntryValue corrected(
      YamlPath path, Mapping entry, Shape.Field field, Sequence list, EntryValue value)
      throws SpliceException {
    String only = Objects.requireNonNull(field.only());
    List<EntryValue> all = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode item = list.items().get(i);
      EntryValue element = Trees.value(item);
      if (item instanceof Mapping && begins(item, entry)) {
        found++;
        edits.addAll(EntryEdit.change(document, path.child(i), field.shape(), Map.of(only, value)));
        element = ((EntryValue.Keys) element).with(only, value);
      }
      all.add(element);
    }
    if (found != 1) {
      throw new SpliceException(Reason.NOT_BEGUN, list.region());
    }
    return new EntryValue.Several(all);
  }

  private static EntryValue text(LocalDate day) {
    return EntryValue.of(day.toString());
  }

  /** Returns whether a value begins on the day; without a first day, it begins with the entry. */
  private boolean begins(YamlNode value, Mapping entry) {
    String own = value instanceof Mapping mapping ? Booking.text(mapping, FROM) : "";
    String from = own.isEmpty() ? Booking.text(entry, FROM) : own;
    return start != null && from.equals(start.day().toString());
  }

  /** Returns new elements in the form that they have in a list. */
  private List<EntryValue> elements(Shape.Field field, EntryValue value) {
    List<EntryValue> values =
        value instanceof EntryValue.Several several ? several.values() : List.of(value);
    if (field.only() == null) {
      return values;
    }
    return values.stream()
        .map(
            one -> {
              EntryValue.Keys keys = new EntryValue.Keys(Map.of(field.only(), one));
              return (EntryValue) (start == null ? keys : keys.with(FROM, text(start.day())));
            })
        .toList();
  }

  /** Returns the elements that the list lacks, each once. */
  private List<EntryValue> missing(
      Shape.Field field, @Nullable YamlNode old, List<EntryValue> elements) {
    List<EntryValue> present = new ArrayList<>();
    if (old != null) {
      EntryValue value = Trees.value(old);
      List<EntryValue> all =
          value instanceof EntryValue.Several several ? several.values() : List.of(value);
      all.forEach(each -> present.add(inList(field, each)));
    }
    return elements.stream()
        .distinct()
        .filter(each -> !present.contains(each) && !isInForce(field, old, each))
        .toList();
  }

  /** Returns whether a new element only repeats the one that it would replace. */
  private boolean isInForce(Shape.Field field, @Nullable YamlNode old, EntryValue element) {
    if (start == null
        || !start.replaces()
        || old == null
        || !(element instanceof EntryValue.Keys keys)) {
      return false;
    }
    List<YamlNode> inForce =
        old instanceof Sequence list
            ? list.items().stream().filter(item -> covers(item, start.day().toString())).toList()
            : List.of(old);
    return inForce.size() == 1
        && inList(field, Trees.value(inForce.get(0))) instanceof EntryValue.Keys same
        && Objects.equals(same.values().get(field.only()), keys.values().get(field.only()));
  }

  private static boolean covers(YamlNode item, String day) {
    String to = Booking.text(item, TO);
    String from = Booking.text(item, FROM);
    return from.compareTo(day) <= 0 && (to.isEmpty() || to.compareTo(day) >= 0);
  }

  /** Returns an element in the form that it has in a list, where one with a period is a mapping. */
  private static EntryValue inList(Shape.Field field, EntryValue value) {
    return field.only() != null && value instanceof EntryValue.One
        ? new EntryValue.Keys(Map.of(field.only(), value))
        : value;
  }

  /** Returns the list that replaces a single value or a missing one. */
  private EntryValue alone(
      Mapping entry, Shape.Field field, @Nullable YamlNode old, List<EntryValue> elements)
      throws SpliceException {
    refuseOutside(entry);
    List<EntryValue> all = new ArrayList<>();
    if (old != null && !old.isEmpty()) {
      refuseComments(old);
      EntryValue value = Trees.value(old);
      EntryValue first = inList(field, value);
      if (start != null
          && start.replaces()
          && value instanceof EntryValue.One
          && first instanceof EntryValue.Keys keys) {
        first = keys.with(TO, text(start.day().minusDays(1)));
      }
      all.add(first);
    }
    all.addAll(elements);
    boolean standsAlone = all.size() == 1 && field.form() == Shape.Form.ONE_OR_MORE;
    return standsAlone ? all.get(0) : new EntryValue.Several(all);
  }

  /** Refuses to join the lines of a value that has comments between them. */
  private void refuseComments(YamlNode old) throws SpliceException {
    for (int line = old.region().line(); line < lines.lastLine(old); line++) {
      if (lines.line(line).contains("#")) {
        throw new SpliceException(Reason.MISREAD, old.region());
      }
    }
  }

  // --- a list ---

  private EntryValue spliced(
      YamlPath path, Mapping entry, Shape.Field field, Sequence list, List<EntryValue> elements)
      throws SpliceException {
    refuseOutside(entry);
    List<EntryValue> all = new ArrayList<>();
    int index = list.items().size();
    List<String> ends = new ArrayList<>();
    List<LocalDate> later = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode item = list.items().get(i);
      EntryValue value = Trees.value(item);
      if (start != null && item instanceof Mapping mapping) {
        String day = start.day().toString();
        String from = Booking.text(mapping, FROM);
        String to = Booking.text(mapping, TO);
        if (from.compareTo(day) > 0) {
          index = Math.min(index, Math.max(1, i));
          ValueTypes.DATE
              .notation(from)
              .map(LocalDate::parse)
              .filter(start.day()::isBefore)
              .ifPresent(later::add);
        } else if (start.replaces() && (to.isEmpty() || to.compareTo(day) >= 0)) {
          if (from.equals(day)) {
            throw new SpliceException(Reason.BEGUN, mapping.region());
          }
          ends.add(to);
          EntryValue last = text(start.day().minusDays(1));
          edits.addAll(EntryEdit.change(document, path.child(i), field.shape(), Map.of(TO, last)));
          value = ((EntryValue.Keys) value).with(TO, last);
        }
      }
      all.add(value);
    }
    if (start != null && start.replaces() && ends.isEmpty() && !later.isEmpty()) {
      ends.add(Collections.min(later).minusDays(1).toString());
    }
    List<EntryValue> added = elements.stream().map(each -> ending(each, ends)).toList();
    all.addAll(index, added);
    for (EntryValue each : added) {
      edits.addAll(insert(list, index, field, each));
    }
    return new EntryValue.Several(all);
  }

  /**
   * Returns an element that ends when the ones that it replaces would have ended; if it replaces
   * none, before the next begins.
   */
  private static EntryValue ending(EntryValue element, List<String> ends) {
    boolean isCertain = ends.stream().distinct().count() == 1 && !ends.get(0).isEmpty();
    return isCertain && element instanceof EntryValue.Keys keys
        ? keys.with(TO, EntryValue.of(ends.get(0)))
        : element;
  }

  private List<Edit> insert(Sequence list, int index, Shape.Field field, EntryValue element) {
    if (lines.isFlow(list)) {
      return Brackets.of(lines, list).insert(index, written(field, element));
    }
    YamlNode before = list.items().get(index - 1);
    String hyphen = " ".repeat(list.region().column() - 1) + "- ";
    boolean isBlock = before instanceof Mapping && !lines.isFlow(before);
    List<String> inserted =
        isBlock && element instanceof EntryValue.Keys keys
            ? EntryNotation.lines(hyphen, field.shape(), keys.values())
            : List.of(hyphen + written(field, element));
    return List.of(lines.insertAfter(lines.lastLine(before), inserted));
  }

  private static String written(Shape.Field field, EntryValue element) {
    return element instanceof EntryValue.Keys keys
        ? EntryNotation.braces(field.shape(), keys.values(), " ")
        : EntryNotation.scalar(field, ((EntryValue.One) element).text(), true);
  }

  /** Refuses a day on which the entry is not in force, or on which it begins. */
  private void refuseOutside(Mapping entry) throws SpliceException {
    if (start == null) {
      return;
    }
    String day = start.day().toString();
    String from = Booking.text(entry, FROM);
    String to = Booking.text(entry, TO);
    boolean isBefore = !from.isEmpty() && day.compareTo(from) <= 0;
    if (isBefore || (!to.isEmpty() && day.compareTo(to) > 0)) {
      throw new SpliceException(Reason.OUTSIDE, entry.region());
    }
  }
}
