package se.btloggbok.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.history.EntryKind;

/**
 * An entry that a file holds, in the words of the file.
 *
 * @param place where it is in the file: a line, a row or a path
 * @param title what it is called there, so that the user can recognise it
 * @param kind the kind of entry
 * @param id the id of a person or placement; empty if the file has none, and for other kinds
 * @param values the value of each key, in the words of the file
 * @param meeting what a calendar says about it besides
 * @param brief whether the file says little more than that it happened, so that an entry with the
 *     same day and person counts as the same one
 */
public record Proposal(
    String place,
    String title,
    EntryKind kind,
    String id,
    Map<String, EntryValue> values,
    Meeting meeting,
    boolean brief) {

  /** Keeps its own copy. */
  public Proposal {
    values = new LinkedHashMap<>(values);
  }

  @Override
  public Map<String, EntryValue> values() {
    return new LinkedHashMap<>(values);
  }

  /** Returns the text of a key with one value, without blanks around it; empty if it has none. */
  public String text(String key) {
    return values.get(key) instanceof EntryValue.One one ? one.text().strip() : "";
  }

  /** Returns the same proposal with other values, and an id. */
  public Proposal with(String newId, Map<String, EntryValue> newValues) {
    return new Proposal(place, title, kind, newId, newValues, meeting, brief);
  }

  /** Returns a proposal whose values are single texts; those that are blank are left out. */
  static Proposal of(
      String place,
      String title,
      EntryKind kind,
      Map<String, String> texts,
      Meeting meeting,
      boolean brief) {
    Map<String, EntryValue> values = new LinkedHashMap<>();
    texts.forEach(
        (key, text) -> {
          if (!text.isBlank()) {
            values.put(key, EntryValue.of(text));
          }
        });
    return new Proposal(place, title, kind, "", values, meeting, brief);
  }
}
