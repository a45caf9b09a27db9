package se.btloggbok.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ContentEntry.Field;

/**
 * A field that differs between two versions of an entry.
 *
 * @param key its key
 * @param before the old field; empty if it was added
 * @param after the new field; empty if it was removed
 */
public record FieldChange(String key, Optional<Field> before, Optional<Field> after) {

  /** Returns the fields that differ, in the order of the format, with removed fields last. */
  static List<FieldChange> between(ContentEntry before, ContentEntry after) {
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : after.fields()) {
      Optional<Field> earlier = before.field(field.key());
      if (earlier.filter(field::saysTheSameAs).isEmpty()) {
        changes.add(new FieldChange(field.key(), earlier, Optional.of(field)));
      }
    }
    for (Field field : before.fields()) {
      if (after.field(field.key()).isEmpty()) {
        changes.add(new FieldChange(field.key(), Optional.of(field), Optional.empty()));
      }
    }
    return changes;
  }
}
