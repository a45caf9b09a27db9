package se.btloggbok.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import se.btloggbok.history.EntryKind;

/**
 * An entry that is to be added to a logbook.
 *
 * @param kind the kind of entry
 * @param id the id of a person or a placement; empty for other kinds
 * @param values the value of each key; they are written in the order of the format
 */
public record NewEntry(EntryKind kind, String id, Map<String, EntryValue> values) {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Keeps its own copy of the values. */
  public NewEntry {
    values = new LinkedHashMap<>(values);
  }

  @Override
  public Map<String, EntryValue> values() {
    return new LinkedHashMap<>(values);
  }

  /** Returns the key of the day by which entries of the kind are ordered; empty if none. */
  String dateKey() {
    return dateKey(kind);
  }

  static String dateKey(EntryKind kind) {
    return kind == EntryKind.PLACEMENT ? "från" : kind.dateKey();
  }

  /** Returns that day, as {@code 2025-09-01}; empty if the entry has none. */
  String date() {
    return values.get(dateKey()) instanceof EntryValue.One one && isDate(one.text())
        ? one.text()
        : "";
  }

  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }
}
