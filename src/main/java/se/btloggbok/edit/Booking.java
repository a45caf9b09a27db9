package se.btloggbok.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/**
 * An entry that is booked, and has not been held yet.
 *
 * @param path its path
 * @param values its values, by key, without the mark that it is booked
 */
public record Booking(YamlPath path, Map<String, EntryValue> values) {

  /** Keeps its own copy of the values. */
  public Booking {
    values = new LinkedHashMap<>(values);
  }

  @Override
  public Map<String, EntryValue> values() {
    return new LinkedHashMap<>(values);
  }

  /**
   * Returns the booked entries of a kind on a day, in the order of the text.
   *
   * @param day the day, as {@code 2025-09-01}
   */
  public static List<Booking> on(YamlDocument document, EntryKind kind, String day) {
    return those(document, kind, entry -> text(entry, kind.dateKey()).equals(day));
  }

  /** Returns the days on which entries of a kind are booked, as they are written, in order. */
  public static List<String> days(YamlDocument document, EntryKind kind) {
    return those(document, kind, entry -> true).stream()
        .map(one -> one.values.get(kind.dateKey()) instanceof EntryValue.One day ? day.text() : "")
        .filter(day -> !day.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Booking> those(
      YamlDocument document, EntryKind kind, Predicate<Mapping> chosen) {
    List<Booking> bookings = new ArrayList<>();
    Section.of(document, kind)
        .ifPresent(
            section -> {
              if (section.value() instanceof Sequence list) {
                for (int i = 0; i < list.items().size(); i++) {
                  if (list.items().get(i) instanceof Mapping entry
                      && isPlanned(entry)
                      && chosen.test(entry)) {
                    Map<String, EntryValue> values =
                        ((EntryValue.Keys) Trees.value(entry)).values();
                    values.remove(EntryKind.PLANNED);
                    bookings.add(new Booking(section.path().child(i), values));
                  }
                }
              }
            });
    return bookings;
  }

  /** Returns whether an entry is marked as booked. */
  public static boolean isPlanned(YamlNode entry) {
    return text(entry, EntryKind.PLANNED).equals("true");
  }

  /** Returns the text of a key with one value; empty if it has none. */
  public static String text(YamlNode entry, String key) {
    return entry instanceof Mapping mapping && mapping.value(key) instanceof Scalar scalar
        ? scalar.text()
        : "";
  }

  /**
   * Returns whether an entry with some values may be the booked one: what both name, the person and
   * the subject, is the same.
   */
  public boolean fits(EntryKind kind, Map<String, EntryValue> other) {
    return Stream.of(kind.personKey(), kind.subjectKey()).allMatch(key -> agree(key, other));
  }

  private boolean agree(String key, Map<String, EntryValue> other) {
    EntryValue own = values.get(key);
    EntryValue given = other.get(key);
    return own == null
        || given == null
        || own.texts()
            .map(Booking::comparable)
            .anyMatch(given.texts().map(Booking::comparable).toList()::contains);
  }

  /** Returns whether another booking is with the same person and about the same. */
  public boolean isLike(EntryKind kind, Booking other) {
    return Stream.of(kind.personKey(), kind.subjectKey())
        .allMatch(key -> Objects.equals(values.get(key), other.values.get(key)));
  }

  private static String comparable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
