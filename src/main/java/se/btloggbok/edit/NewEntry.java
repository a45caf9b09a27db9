package se.btloggbok.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import se.btloggbok.history.EntryKind;

/**
 * An entry that is to be added to a logbook.
 *
 * @param kind the kind of entry
 * @param id the id of a person or a placement; empty for other kinds
 * @param values the value of each key; they are written in the order of the format
 */
public record NewEntry(EntryKind kind, String id, Map<String, EntryValue> values) {

  /** Keeps its own copy of the values. */
  public NewEntry {
    values = new LinkedHashMap<>(values);
  }

  @Override
  public Map<String, EntryValue> values() {
    return new LinkedHashMap<>(values);
  }
}
