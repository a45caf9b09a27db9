package se.btloggbok.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * The entries that a logbook has, by kind and day: tells whether an entry from elsewhere is new.
 */
public final class KnownEntries {

  private final Map<String, List<ContentEntry>> byDay = new HashMap<>();

  /** How an entry from elsewhere compares with those of the logbook. */
  public enum Match {
    /** The logbook has nothing like it. */
    NEW,
    /** The logbook has one with the same content, and perhaps more. */
    SAME,
    /**
     * The logbook has one of the same kind and day, or with the same id, but with other content.
     */
    ALIKE
  }

  /**
   * An entry that the logbook has.
   *
   * @param match how it compares
   * @param path its path; the root if there is none
   */
  public record Known(Match match, YamlPath path) {}

  /**
   * Looks at the entries of a logbook.
   *
   * @throws IllegalArgumentException if the document is not a logbook
   */
  public KnownEntries(YamlDocument document) {
    List<ContentEntry> entries =
        Content.of(document)
            .orElseThrow(() -> new IllegalArgumentException(document.source().name()));
    for (ContentEntry entry : entries) {
      EntryKind kind = EntryKind.of(entry);
      String key = key(kind, entry.id(), kind.date(entry));
      byDay.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
    }
  }

  /** People and placements are identified by their ids; there is only one plan. */
  private static String key(EntryKind kind, String id, String date) {
    return kind + "\n" + id + "\n" + (kind == EntryKind.PLAN ? "" : date);
  }

  /** Returns what the logbook has of an entry of another document. */
  public Known find(ContentEntry entry) {
    EntryKind kind = EntryKind.of(entry);
    List<YamlPath> same = same(entry);
    if (!same.isEmpty()) {
      return new Known(Match.SAME, same.get(0));
    }
    return candidates(kind, entry).stream()
        .filter(known -> isAlike(kind, known, entry))
        .findFirst()
        .map(known -> new Known(Match.ALIKE, known.path()))
        .orElse(new Known(Match.NEW, YamlPath.ROOT));
  }

  /** Returns the paths of all entries that have all the content of one of another document. */
  public List<YamlPath> same(ContentEntry entry) {
    return candidates(EntryKind.of(entry), entry).stream()
        .filter(known -> saysAll(known, entry))
        .map(ContentEntry::path)
        .toList();
  }

  /**
   * Returns the paths of all entries that are the same as an entry of another document, or alike.
   */
  public List<YamlPath> alike(ContentEntry entry) {
    EntryKind kind = EntryKind.of(entry);
    return candidates(kind, entry).stream()
        .filter(known -> saysAll(known, entry) || isAlike(kind, known, entry))
        .map(ContentEntry::path)
        .toList();
  }

  /** Returns the path of an entry of the same kind and day, whoever it is with; empty if none. */
  public Optional<YamlPath> ofTheDay(ContentEntry entry) {
    return candidates(EntryKind.of(entry), entry).stream().map(ContentEntry::path).findFirst();
  }

  private List<ContentEntry> candidates(EntryKind kind, ContentEntry entry) {
    return byDay.getOrDefault(key(kind, entry.id(), kind.date(entry)), List.of());
  }

  /** Returns whether an entry has all the content of another. */
  private static boolean saysAll(ContentEntry known, ContentEntry entry) {
    return entry.fields().stream()
        .allMatch(field -> known.field(field.key()).filter(field::saysTheSameAs).isPresent());
  }

  /**
   * Returns whether two entries of the same day are most likely about the same thing. Certificates
   * and waivers of one day often differ only in what they apply to, and so are never alike.
   */
  private static boolean isAlike(EntryKind kind, ContentEntry known, ContentEntry entry) {
    return switch (kind) {
      case CERTIFICATE, WAIVER -> false;
      default ->
          !kind.isListed()
              || (overlap(kind.subjectKey(), known, entry)
                  && overlap(kind.personKey(), known, entry));
    };
  }

  /** Returns whether a key has a value in common; a key that one of them lacks might have. */
  private static boolean overlap(String key, ContentEntry known, ContentEntry entry) {
    List<String> own = values(key, entry);
    List<String> other = values(key, known);
    return own.isEmpty() || other.isEmpty() || own.stream().anyMatch(other::contains);
  }

  private static List<String> values(String key, ContentEntry entry) {
    return entry.field(key).map(ContentEntry.Field::values).orElse(List.of()).stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .toList();
  }
}
