package se.btloggbok.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.format.KeyWords;
import se.btloggbok.history.EntryKind;
import se.btloggbok.table.TableShape;

/** The headings that people give the columns and sheets of their own tables. */
final class Headings {

  /**
   * A heading that only means a length above a column of numbers; as the key of a line it may be a
   * time of day.
   */
  private static final Map<String, String> ONLY_HERE = Map.of("minuter", "tid");

  /** Other names of sheets, in lower case and without diacritics. */
  private static final Map<EntryKind, List<String>> SHEETS =
      Map.ofEntries(
          Map.entry(
              EntryKind.SESSION,
              List.of(
                  "handledning",
                  "handledningar",
                  "handledarsamtal",
                  "supervision",
                  "sessions",
                  "supervision sessions")),
          Map.entry(
              EntryKind.ASSESSMENT, List.of("bedomning", "assessments", "formative assessments")),
          Map.entry(
              EntryKind.COLLEAGUE_FEEDBACK,
              List.of("kollegabedomning", "kollegor", "colleague feedback")),
          Map.entry(EntryKind.MEETING, List.of("avstamning", "meetings", "moten")),
          Map.entry(
              EntryKind.FINAL_ASSESSMENT,
              List.of(
                  "slutbedomning",
                  "final assessment",
                  "final assessments",
                  "final assessments of placements")),
          Map.entry(EntryKind.ABSENCE, List.of("franvaro", "ledighet", "absences")),
          Map.entry(
              EntryKind.TEACHING_EVENT,
              List.of(
                  "utbildning",
                  "utbildningar",
                  "kurser",
                  "courses",
                  "teaching",
                  "teaching events")),
          Map.entry(EntryKind.FOLLOW_UP, List.of("uppfoljning", "uppfoljningar", "follow-ups")),
          Map.entry(EntryKind.CONCERN, List.of("avvikelse", "concerns")),
          Map.entry(EntryKind.CERTIFICATE, List.of("certificates")),
          Map.entry(EntryKind.WAIVER, List.of("waivers")),
          Map.entry(
              EntryKind.PERSON, List.of("handledare", "people", "people and roles", "supervisors")),
          Map.entry(EntryKind.PLACEMENT, List.of("placering", "tjanstgoringar", "placements")));

  /** The most characters of a heading; anything longer is none. */
  private static final int LONGEST = 200;

  private Headings() {}

  static TableShape table(EntryKind kind) {
    String name =
        kind == EntryKind.FOLLOW_UP
            ? EntryKind.PLAN.section() + "." + kind.section()
            : kind.section();
    return TableShape.named(name).orElseThrow();
  }

  /** Returns the kind of entry that a word, or the name of a sheet or file, means; or empty. */
  static Optional<EntryKind> kindNamed(String name) {
    String plain = KeyWords.plain(name);
    return EntryKind.LISTED.stream()
        .filter(
            kind ->
                plain.equals(KeyWords.plain(kind.section()))
                    || plain.equals(KeyWords.plain(table(kind).name()))
                    || plain.equals(kind.value())
                    || Objects.requireNonNull(SHEETS.get(kind)).contains(plain))
        .findFirst();
  }

  /**
   * Returns the key of each column that has one, by its index.
   *
   * @param chosen the headings that the user has chosen, by key
   * @throws IntakeException if two columns have the same key
   */
  static Map<Integer, String> columns(
      EntryKind kind, List<String> headings, Map<String, String> chosen) throws IntakeException {
    Map<Integer, String> columns = new LinkedHashMap<>();
    Map<String, Integer> exact = new LinkedHashMap<>();
    for (String key : keys(kind)) {
      String wanted = chosen.get(key);
      List<Integer> found = find(headings, wanted == null ? List.of(key) : List.of(wanted));
      if (found.size() > 1) {
        throw new IntakeException("fel.importera-tva-kolumner", key, headings.get(found.get(0)));
      }
      if (!found.isEmpty()) {
        exact.put(key, found.get(0));
        columns.put(found.get(0), key);
      }
    }
    for (String key : keys(kind)) {
      if (exact.containsKey(key) || chosen.containsKey(key)) {
        continue;
      }
      List<String> words = new ArrayList<>(KeyWords.of(key));
      words.addAll(Optional.ofNullable(ONLY_HERE.get(key)).stream().toList());
      List<Integer> found = find(headings, words);
      found.removeIf(columns::containsKey);
      if (found.size() > 1) {
        throw new IntakeException(
            "fel.importera-flera-kolumner",
            key,
            headings.get(found.get(0)),
            headings.get(found.get(1)));
      }
      found.forEach(column -> columns.put(column, key));
    }
    return columns;
  }

  /** Returns the keys that a column may have: the id, and those of the format. */
  static List<String> keys(EntryKind kind) {
    return table(kind).headings();
  }

  private static List<Integer> find(List<String> headings, List<String> names) {
    List<Integer> found = new ArrayList<>();
    List<String> wanted = names.stream().map(KeyWords::plain).toList();
    for (int i = 0; i < headings.size(); i++) {
      String plain = headings.get(i).length() > LONGEST ? "" : KeyWords.plain(headings.get(i));
      // A unit or an explanation may follow in brackets.
      String bare = plain.replaceAll("\\s*\\(.*\\)$", "").replaceAll("[:*]$", "").strip();
      if (!plain.isEmpty() && (wanted.contains(plain) || wanted.contains(bare))) {
        found.add(i);
      }
    }
    return found;
  }
}
