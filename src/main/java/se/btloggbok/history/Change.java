package se.btloggbok.history;

import java.util.List;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * An entry that differs between two versions.
 *
 * @param type the type of the change
 * @param name the entry, named as in the old version, or as in the new one if it was added
 * @param newId the new id of a renamed entry; empty for other types
 * @param fields the fields that differ in a changed entry; empty for other types
 * @param breach whether it alters or removes an entry that had already happened
 * @param path the path of the entry in the new version, or in the old one if it was removed
 * @param region the region of the entry in the text of that version
 */
public record Change(
    ChangeType type,
    EntryName name,
    String newId,
    List<FieldChange> fields,
    boolean breach,
    YamlPath path,
    Region region) {

  /** Copies the fields. */
  public Change {
    fields = List.copyOf(fields);
  }
}
