package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import se.btloggbok.source.YamlPath;

/**
 * An entry of a logbook as what it says: a person, a session, a certificate, whatever stands once
 * (the trainee, the BT, the plan), or the logbook's own keys.
 *
 * @param section the key it stands under, such as {@code handledningstillfällen}; empty for the
 *     logbook itself
 * @param id the id it stands under; empty where entries of its kind have none
 * @param path where it stands
 * @param fields what it says, in the order of the format; nothing that is empty, or false
 */
public record ContentEntry(String section, String id, YamlPath path, List<Field> fields) {

  /** Keeps its own copy of the fields. */
  public ContentEntry {
    fields = List.copyOf(fields);
  }

  /** Returns a field, if the entry says anything there. */
  public Optional<Field> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /**
   * A key and what it says.
   *
   * @param key the key, and for one within another both, as in {@code rapporterad/datum}; empty for
   *     an entry that has no keys where it should have
   * @param values what it says, in one spelling, whatever way it is written; sorted where the order
   *     says nothing
   * @param readable false for what the format does not understand: it is then as it is written
   * @param path where it stands
   */
  public record Field(String key, List<String> values, boolean readable, YamlPath path) {

    /** Keeps its own copy of the values. */
    public Field {
      values = List.copyOf(values);
    }

    /** Returns whether this and another field say the same, wherever they stand. */
    public boolean saysTheSameAs(Field other) {
      return key.equals(other.key) && values.equals(other.values) && readable == other.readable;
    }
  }
}
