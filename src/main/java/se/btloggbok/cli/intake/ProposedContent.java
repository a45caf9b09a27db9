package se.btloggbok.cli.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

  /** The entries, by their keys in the document made of all of them. */
  private final Map<String, NewEntry> entries = new LinkedHashMap<>();

  /** The number of entries of each kind that is a list. */
  private final Map<EntryKind, Integer> counts = new HashMap<>();

  /** An entry, and what it says. */
  record Said(NewEntry entry, ContentEntry content) {}

  /** Adds an entry; returns false if there is one with its id, or of a kind that has only one. */
  boolean add(NewEntry entry) {
    EntryKind kind = entry.kind();
    String id =
        kind.isListed() ? Integer.toString(counts.merge(kind, 1, Integer::sum) - 1) : entry.id();
    return entries.putIfAbsent(kind.section() + "\n" + id, entry) == null;
  }

  /**
   * Returns what the entries say, and leaves those that are not read as entries; empty if no
   * logbook may have as many.
   */
  Optional<List<Said>> said() {
    YamlDocument document = document();
    return Content.of(document).filter(all -> document.complete()).map(this::said);
  }

  private List<Said> said(List<ContentEntry> contents) {
    List<Said> said = new ArrayList<>();
    for (ContentEntry content : contents) {
      NewEntry entry = entries.remove(key(content));
      if (entry != null) {
        said.add(new Said(entry, content));
      }
    }
    return said;
  }

  /** Returns the entries that {@link #said()} has left. */
  Collection<NewEntry> left() {
    return entries.values();
  }

  /** Returns what an entry says, equal for entries that say the same. */
  static String said(ContentEntry entry) {
    return entry.section()
        + entry.fields().stream()
            .map(field -> "\n" + field.key() + "\t" + String.join("\t", field.values()))
            .collect(Collectors.joining());
  }

  /** Returns the key of an entry from its content. */
  private static String key(ContentEntry content) {
    boolean isIndex = content.path().last().matches("[0-9]+") && content.id().isEmpty();
    return content.section() + "\n" + (isIndex ? content.path().last() : content.id());
  }

  /** Returns a document with only these entries, so that they can be compared with others. */
  private YamlDocument document() {
    Map<String, EntryValue> sections = new LinkedHashMap<>();
    sections.put(Shape.ofLogbook().keys().get(0), EntryValue.of(LogbookSchema.FORMAT));
    Map<EntryKind, List<NewEntry>> byKind =
        entries.values().stream()
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
