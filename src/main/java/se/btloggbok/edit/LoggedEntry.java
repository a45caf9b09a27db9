package se.btloggbok.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/**
 * An entry that a logbook has, which a correction may be about.
 *
 * @param kind its kind
 * @param path its path
 * @param value its value
 */
public record LoggedEntry(EntryKind kind, YamlPath path, YamlNode value) {

  private static final String END = "till";

  /**
   * Returns the entries of a kind, in the order of the text.
   *
   * @param id the id of a person or a placement; empty for any
   */
  public static List<LoggedEntry> all(YamlDocument document, EntryKind kind, String id) {
    Section section = Section.of(document, kind).orElse(null);
    List<LoggedEntry> entries = new ArrayList<>();
    if (section == null) {
      return entries;
    }
    YamlPath path = section.path();
    if (section.value() instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        entries.add(new LoggedEntry(kind, path.child(i), list.items().get(i)));
      }
    } else if (section.value() instanceof Mapping mapping) {
      if (section.form() == Shape.Form.OBJECT) {
        return List.of(new LoggedEntry(kind, path, mapping));
      }
      for (Entry each : mapping.entries()) {
        if (id.isEmpty() || id.equals(each.key().text())) {
          entries.add(new LoggedEntry(kind, path.child(each.key().text()), each.value()));
        }
      }
    }
    return entries;
  }

  /**
   * Returns the last of some entries that has begun: the one with the latest day, and of those the
   * last in the text. Booked entries, and entries that begin later, only count if there is no
   * other. Empty if there is none.
   *
   * @param today the day after which an entry has not begun
   */
  public static Optional<LoggedEntry> last(List<LoggedEntry> entries, LocalDate today) {
    Comparator<LoggedEntry> last =
        Comparator.comparing((LoggedEntry one) -> !Booking.isPlanned(one.value))
            .thenComparing(one -> one.text(one.kind.dateKey()).compareTo(today.toString()) <= 0)
            .thenComparing(one -> one.text(one.kind.dateKey()));
    return entries.stream().reduce((one, other) -> last.compare(one, other) > 0 ? one : other);
  }

  /** Returns the text of a key with one value; empty if it has none. */
  public String text(String key) {
    return Booking.text(value, key);
  }

  /** Returns the day of the entry; empty if it has none that can be read. */
  public Optional<LocalDate> day() {
    return ValueTypes.DATE.notation(text(kind.dateKey())).map(LocalDate::parse);
  }

  /** Returns whether the entry is an absence that goes on without an end. */
  public boolean goesOn() {
    return kind == EntryKind.ABSENCE && text(END).isEmpty();
  }

  /**
   * Returns the single values of a key, or of a key within a mapping.
   *
   * @param keys the key, or both keys
   */
  public List<String> texts(List<String> keys) {
    YamlNode node = value;
    for (String key : keys) {
      node = node instanceof Mapping mapping ? mapping.value(key) : null;
      if (node == null) {
        return List.of();
      }
    }
    return Trees.value(node).texts().toList();
  }
}
