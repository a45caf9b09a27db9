package se.btloggbok.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ContentEntry.Field;
import se.btloggbok.history.Comparison.Version;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/** Compares the content of two versions of a logbook. */
public final class Comparer {

  private static final Comparator<Change> IN_ORDER =
      Comparator.comparing((Change change) -> change.name().kind())
          .thenComparing(change -> change.name().date())
          .thenComparing(change -> change.name().id())
          .thenComparing(Change::region)
          .thenComparing(Change::type);

  private final YamlDocument oldDocument;
  private final YamlDocument newDocument;
  private final List<ContentEntry> before;
  private final List<ContentEntry> after;
  private final Map<String, String> peopleBefore;
  private final Map<String, String> peopleAfter;
  private final Pairing.Budget budget = new Pairing.Budget();
  private final List<Change> changes = new ArrayList<>();

  private Comparer(
      YamlDocument oldDocument,
      YamlDocument newDocument,
      List<ContentEntry> before,
      List<ContentEntry> after) {
    this.oldDocument = oldDocument;
    this.newDocument = newDocument;
    this.before = before;
    this.after = after;
    this.peopleBefore = EntryName.people(before);
    this.peopleAfter = EntryName.people(after);
  }

  /**
   * Compares two versions.
   *
   * @throws IllegalArgumentException if one of them is not a logbook
   */
  public static Comparison compare(YamlDocument before, YamlDocument after) {
    List<ContentEntry> now = content(after, Map.of());
    Map<String, String> renamed = new HashMap<>();
    List<Change> renames = new ArrayList<>();
    List<ContentEntry> then = content(before, renamed);
    for (EntryKind kind : List.of(EntryKind.PERSON, EntryKind.PLACEMENT)) {
      Map<String, String> people = EntryName.people(then);
      List<Pairing.Pair> found = renames(kind, then, now);
      for (Pairing.Pair rename : found) {
        renamed.put(rename.before().id(), rename.after().id());
        renames.add(
            new Change(
                ChangeType.RENAMED,
                EntryName.of(rename.before(), people),
                rename.after().id(),
                List.of(),
                false,
                rename.after().path(),
                after.regionOf(rename.after().path())));
      }
      then = found.isEmpty() ? then : content(before, renamed);
    }
    Comparer comparer = new Comparer(before, after, then, now);
    comparer.changes.addAll(renames);
    comparer.compare();
    comparer.changes.sort(IN_ORDER);
    return new Comparison(version(before, then), version(after, now), comparer.changes);
  }

  /**
   * Returns the comparison of nothing with a new logbook, which is added as a whole.
   *
   * @param name the name of the version that it is missing from
   */
  public static Comparison added(String name, YamlDocument after) {
    return new Comparison(
        nothing(name), version(after, List.of()), List.of(whole(ChangeType.ADDED, false)));
  }

  /**
   * Returns the comparison of a logbook with nothing: it is removed as a whole, with what had
   * happened.
   *
   * @param name the name of the file that is missing
   */
  public static Comparison removed(YamlDocument before, String name) {
    Version then = new Version(before.source(), List.of(), List.of());
    return new Comparison(then, nothing(name), List.of(whole(ChangeType.REMOVED, true)));
  }

  private static Version nothing(String name) {
    return new Version(new SourceText(name, ""), List.of(), List.of());
  }

  private static Change whole(ChangeType type, boolean breach) {
    EntryName name = new EntryName(EntryKind.LOGBOOK, "", "", "", "");
    return new Change(type, name, "", List.of(), breach, YamlPath.ROOT, Region.START);
  }

  private static List<ContentEntry> content(YamlDocument document, Map<String, String> renamed) {
    return Content.of(document, renamed)
        .orElseThrow(() -> new IllegalArgumentException(document.source().name()));
  }

  /** Pairs each removed entry with an added one, if exactly these two have the same content. */
  private static List<Pairing.Pair> renames(
      EntryKind kind, List<ContentEntry> before, List<ContentEntry> after) {
    Map<String, List<ContentEntry>> gone = byText(kind, before, after);
    Map<String, List<ContentEntry>> added = byText(kind, after, before);
    List<Pairing.Pair> renames = new ArrayList<>();
    gone.forEach(
        (text, entries) -> {
          List<ContentEntry> same = added.getOrDefault(text, List.of());
          if (entries.size() == 1 && same.size() == 1 && !entries.get(0).fields().isEmpty()) {
            renames.add(new Pairing.Pair(entries.get(0), same.get(0)));
          }
        });
    return renames;
  }

  private static Map<String, List<ContentEntry>> byText(
      EntryKind kind, List<ContentEntry> entries, List<ContentEntry> others) {
    Set<String> ids = of(kind, others).map(ContentEntry::id).collect(Collectors.toSet());
    return of(kind, entries)
        .filter(entry -> !ids.contains(entry.id()))
        .collect(Collectors.groupingBy(Pairing::text));
  }

  private static Stream<ContentEntry> of(EntryKind kind, List<ContentEntry> entries) {
    return entries.stream().filter(entry -> EntryKind.of(entry) == kind);
  }

  private static Version version(YamlDocument document, List<ContentEntry> entries) {
    Stream<Region> left = document.problems().stream().map(SourceProblem::region);
    Stream<Region> strange =
        entries.stream()
            .flatMap(entry -> entry.fields().stream())
            .filter(field -> !field.readable())
            .map(Field::path)
            .map(document::regionOf);
    List<Region> lost =
        document.problems().stream()
            .filter(problem -> problem.correction() == null)
            .map(SourceProblem::region)
            .distinct()
            .sorted()
            .toList();
    return new Version(
        document.source(), Stream.concat(left, strange).distinct().sorted().toList(), lost);
  }

  private void compare() {
    for (EntryKind kind : EntryKind.values()) {
      Map<String, List<ContentEntry>> now =
          of(kind, after).collect(Collectors.groupingBy(ContentEntry::id));
      Map<String, List<ContentEntry>> then =
          of(kind, before).collect(Collectors.groupingBy(ContentEntry::id));
      Stream.concat(then.keySet().stream(), now.keySet().stream())
          .distinct()
          .forEach(
              id ->
                  compare(kind, then.getOrDefault(id, List.of()), now.getOrDefault(id, List.of())));
    }
  }

  /** Compares the entries with one id, or of a kind without ids. */
  private void compare(EntryKind kind, List<ContentEntry> then, List<ContentEntry> now) {
    if (!kind.isListed() && then.size() == 1 && now.size() == 1) {
      compare(kind, then.get(0), now.get(0));
      return;
    }
    Pairing pairing = Pairing.of(kind, then, now, budget);
    pairing.pairs().forEach(pair -> compare(kind, pair.before(), pair.after()));
    pairing.removed().forEach(entry -> remove(kind, entry));
    pairing.added().forEach(this::add);
  }

  private void compare(EntryKind kind, ContentEntry then, ContentEntry now) {
    List<FieldChange> fields = FieldChange.between(then, now);
    if (!fields.isEmpty()) {
      boolean breach = kind.isFixed(then) && !fields.stream().allMatch(kind::allows);
      EntryName name = EntryName.of(then, peopleBefore);
      changes.add(change(ChangeType.CHANGED, name, fields, breach, now, newDocument));
    }
  }

  private void remove(EntryKind kind, ContentEntry then) {
    EntryName name = EntryName.of(then, peopleBefore);
    changes.add(change(ChangeType.REMOVED, name, List.of(), kind.isFixed(then), then, oldDocument));
  }

  private void add(ContentEntry now) {
    EntryName name = EntryName.of(now, peopleAfter);
    changes.add(change(ChangeType.ADDED, name, List.of(), false, now, newDocument));
  }

  private static Change change(
      ChangeType type,
      EntryName name,
      List<FieldChange> fields,
      boolean breach,
      ContentEntry entry,
      YamlDocument document) {
    Region region = document.regionOf(entry.path());
    return new Change(type, name, "", fields, breach, entry.path(), region);
  }
}
