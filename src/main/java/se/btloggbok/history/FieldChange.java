package se.btloggbok.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ContentEntry.Field;

/**
 * A field that says something else than before, or that is new or gone.
 *
 * @param key its key
 * @param before what it said; empty for a new one
 * @param after what it says; empty for one that is gone
 */
public record FieldChange(String key, Optional<Field> before, Optional<Field> after) {

  /** Returns the fields that differ: in the order of the format, those that are gone last. */
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
