package se.btloggbok.history;

import java.util.List;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * An entry that differs between two versions.
 *
 * @param type how
 * @param name which one: as it was known before, or as it is when it is new
 * @param newId its new id; empty unless that is what is changed
 * @param fields the fields that differ; none unless it is a changed entry
 * @param breach whether it tells of something that had happened, and is no longer told of so
 * @param path where it stands: in the new version, or, when removed, in the old one
 * @param region the same in the text
 */
public record Change(
    ChangeType type,
    EntryName name,
    String newId,
    List<FieldChange> fields,
    boolean breach,
    YamlPath path,
    Region region) {

  /** Keeps its own copy of the fields. */
  public Change {
    fields = List.copyOf(fields);
  }
}
