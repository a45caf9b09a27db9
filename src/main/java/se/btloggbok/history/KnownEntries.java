package se.btloggbok.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * The entries that a logbook has, by kind and day, to tell whether an entry from elsewhere is new.
 */
public final class KnownEntries {

  private static final String PLANNED = "planerad";

  private final Map<String, List<ContentEntry>> byDay = new HashMap<>();

  /** How an entry from elsewhere compares to those of the logbook. */
  public enum Match {
    /** The logbook has nothing like it. */
    NEW,
    /** The logbook has one that says the same, and perhaps more. */
    SAME,
    /** The logbook has one of the same day and kind, or of the same id, that says something else. */
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
   * @throws IllegalArgumentException if the document is no logbook
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

  /** People and placements are known by their ids, and the plan is the only one. */
  private static String key(EntryKind kind, String id, String date) {
    return kind + "\n" + id + "\n" + (kind == EntryKind.PLAN ? "" : date);
  }

  /**
   * Returns what the logbook has of an entry.
   *
   * @param kind the kind of entry
   * @param id the id of a person or placement; empty for other kinds
   * @param values the values of each key in the exact notation of the format; a nested key has its
   *     parent before it, such as {@code rapporterad/datum}
   */
  public Known find(EntryKind kind, String id, Map<String, List<String>> values) {
    String date = String.join(", ", values.getOrDefault(kind.dateKey(), List.of()));
    List<ContentEntry> candidates = byDay.getOrDefault(key(kind, id, date), List.of());
    Optional<ContentEntry> same =
        candidates.stream().filter(entry -> says(entry, values)).findFirst();
    if (same.isPresent()) {
      return new Known(Match.SAME, same.get().path());
    }
    return candidates.stream()
        .filter(entry -> isAlike(kind, entry, values))
        .findFirst()
        .map(entry -> new Known(Match.ALIKE, entry.path()))
        .orElse(new Known(Match.NEW, YamlPath.ROOT));
  }

  private static boolean says(ContentEntry entry, Map<String, List<String>> values) {
    return values.entrySet().stream()
        .filter(each -> !isFalse(each.getKey(), each.getValue()))
        .allMatch(
            each ->
                entry
                    .field(each.getKey())
                    .filter(field -> plain(field.values()).equals(plain(each.getValue())))
                    .isPresent());
  }

  /** A flag that is false is as good as none. */
  private static boolean isFalse(String key, List<String> values) {
    return (key.equals(PLANNED) && values.equals(List.of("false"))) || values.isEmpty();
  }

  private static Set<String> plain(Collection<String> values) {
    Set<String> plain = new TreeSet<>();
    for (String value : values) {
      plain.add(value.strip().replaceAll("\\s+", " "));
    }
    return plain;
  }

  /**
   * Returns whether two entries of the same day are most likely about the same thing. Certificates
   * and waivers of one day often differ in what they apply to alone, and so are never alike.
   */
  private static boolean isAlike(
      EntryKind kind, ContentEntry entry, Map<String, List<String>> values) {
    return switch (kind) {
      case CERTIFICATE, WAIVER -> false;
      case TEACHING_EVENT, ASSESSMENT, ABSENCE, MEETING, CONCERN, FINAL_ASSESSMENT ->
          overlap(kind.subjectKey(), entry, values) && overlap(kind.personKey(), entry, values);
      default -> !kind.isListed() || overlap(kind.personKey(), entry, values);
    };
  }

  /** Returns whether a key has a value in common; a key that one of them lacks might have. */
  private static boolean overlap(
      String key, ContentEntry entry, Map<String, List<String>> values) {
    List<String> own = values.getOrDefault(key, List.of());
    List<String> other = entry.field(key).map(ContentEntry.Field::values).orElse(List.of());
    return own.isEmpty()
        || other.isEmpty()
        || own.stream().anyMatch(one -> other.stream().anyMatch(two -> isSame(one, two)));
  }

  private static boolean isSame(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
