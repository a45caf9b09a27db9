package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.model.PersonalNumberKeys;
import se.btloggbok.source.YamlPath;

/**
 * The normalised content of one entry of a logbook: a person, a session, a certificate, a section
 * that is a single mapping (the trainee, the BT, the plan), or the keys of the logbook itself.
 *
 * @param section the key of its section, such as {@code handledningstillfällen}; empty for the
 *     logbook itself
 * @param id the id of the person or placement; empty for other entries
 * @param path its path in the document
 * @param fields its fields, in the order of the format; empty values and flags that are false are
 *     left out
 */
public record ContentEntry(String section, String id, YamlPath path, List<Field> fields) {

  /** Keeps its own copy of the fields. */
  public ContentEntry {
    fields = List.copyOf(fields);
  }

  /** Returns the field of a key; empty if it has none. */
  public Optional<Field> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /**
   * A key and its values.
   *
   * @param key the key; for a nested one with its parent, such as {@code rapporterad/datum}; empty
   *     for the value of an entry that is not the mapping it should be
   * @param values the values in their canonical spelling; sorted if their order has no meaning
   * @param readable whether all values could be read; those that could not are as written
   * @param path its path in the document
   */
  public record Field(String key, List<String> values, boolean readable, YamlPath path) {

    /** Keeps its own copy of the values. */
    public Field {
      values = List.copyOf(values);
    }

    /** Returns the values to show: masked under a key for a personnummer. */
    public List<String> shownValues() {
      return Stream.of(key.split("/", 0)).anyMatch(PersonalNumberKeys::contains)
          ? values.stream().map(PersonalNumberKeys::masked).toList()
          : values;
    }

    /** Returns whether this and another field are equal except for their paths. */
    public boolean saysTheSameAs(Field other) {
      return key.equals(other.key) && values.equals(other.values) && readable == other.readable;
    }
  }
}
