package se.btloggbok.cli.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.edit.LogbookText;
import se.btloggbok.edit.NewEntry;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** What new entries say, so that they can be compared with those of a logbook. */
final class ProposedContent {

  private ProposedContent() {}

  /** Returns the content of some entries; empty if no logbook may have as many. */
  static Optional<List<ContentEntry>> of(Collection<NewEntry> entries) {
    YamlDocument document = document(entries);
    return Content.of(document).filter(all -> document.complete());
  }

  /** Returns what an entry says, equal for entries that say the same. */
  static String said(ContentEntry entry) {
    return entry.section()
        + entry.fields().stream()
            .map(field -> "\n" + field.key() + "\t" + String.join("\t", field.values()))
            .collect(Collectors.joining());
  }

  /**
   * Returns the key of an entry of the document made of all of them.
   *
   * @param id the id of a person or placement, or the index in a list; otherwise empty
   */
  static String key(EntryKind kind, String id) {
    return kind.section() + "\n" + id;
  }

  /** Returns the same key of the content of an entry. */
  static String key(ContentEntry content) {
    boolean isIndex = content.path().last().matches("[0-9]+") && content.id().isEmpty();
    return content.section() + "\n" + (isIndex ? content.path().last() : content.id());
  }

  /** Returns a document with only these entries, so that they can be compared with others. */
  private static YamlDocument document(Collection<NewEntry> entries) {
    Map<String, EntryValue> sections = new LinkedHashMap<>();
    sections.put(Shape.ofLogbook().keys().get(0), EntryValue.of(LogbookSchema.FORMAT));
    Map<EntryKind, List<NewEntry>> byKind =
        entries.stream()
            .collect(
                Collectors.groupingBy(NewEntry::kind, LinkedHashMap::new, Collectors.toList()));
    byKind.forEach(
        (kind, all) -> {
          if (kind != EntryKind.FOLLOW_UP) {
            sections.put(kind.section(), section(kind, all));
          }
        });
    List<NewEntry> followUps = byKind.getOrDefault(EntryKind.FOLLOW_UP, List.of());
    if (!followUps.isEmpty()) {
      Map<String, EntryValue> plan =
          sections.get(EntryKind.PLAN.section()) instanceof EntryValue.Keys keys
              ? keys.values()
              : new LinkedHashMap<>();
      plan.put(EntryKind.FOLLOW_UP.section(), section(EntryKind.FOLLOW_UP, followUps));
      sections.put(EntryKind.PLAN.section(), new EntryValue.Keys(plan));
    }
    String text = LogbookText.of(new EntryValue.Keys(sections), Locale.ROOT);
    return YamlReader.read(new SourceText("", text));
  }

  private static EntryValue section(EntryKind kind, List<NewEntry> entries) {
    List<EntryValue> values = new ArrayList<>();
    Map<String, EntryValue> byId = new LinkedHashMap<>();
    for (NewEntry entry : entries) {
      EntryValue value = new EntryValue.Keys(entry.values());
      values.add(value);
      byId.put(entry.id(), value);
    }
    return kind.isListed()
        ? new EntryValue.Several(values)
        : kind.hasIds() ? new EntryValue.Keys(byId) : values.get(0);
  }
}
