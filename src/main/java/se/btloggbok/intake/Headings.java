package se.btloggbok.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.ComposedText;
import se.btloggbok.table.TableShape;

/** The headings that people give the columns and sheets of their own tables. */
final class Headings {

  /** Other headings of each key, in lower case and without diacritics. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry("datum", List.of("date", "dag", "day", "nar", "when")),
          Map.entry("handledare", List.of("supervisor", "supervisors", "klinikhandledare")),
          Map.entry("minuter", List.of("minutes", "min", "langd", "tid", "length", "duration")),
          Map.entry(
              "innehåll",
              List.of(
                  "content",
                  "vad",
                  "anteckning",
                  "anteckningar",
                  "notes",
                  "note",
                  "amne",
                  "topic",
                  "reflektion",
                  "diskuterat",
                  "beskrivning",
                  "description",
                  "text")),
          Map.entry("delmål", List.of("objective", "objectives", "mal", "bt-mal", "bt", "goals")),
          Map.entry("besökstid", List.of("visit minutes", "visit length")),
          Map.entry("planerad", List.of("planned", "bokad", "booked")),
          Map.entry("metod", List.of("method", "bedomningsmetod", "instrument")),
          Map.entry("metod-namn", List.of("method name", "metodens namn")),
          Map.entry("bedömare", List.of("assessor", "bedomd av", "handledare")),
          Map.entry(
              "sammanfattning",
              List.of(
                  "summary",
                  "kommentar",
                  "comment",
                  "aterkoppling",
                  "feedback",
                  "omdome",
                  "anteckning",
                  "anteckningar",
                  "notes")),
          Map.entry("antal", List.of("number", "count", "antal kollegor")),
          Map.entry("insamlad-av", List.of("insamlad av", "collected by")),
          Map.entry("slag", List.of("kind", "type", "typ")),
          Map.entry("deltagare", List.of("participants", "narvarande")),
          Map.entry("överlämning", List.of("handover")),
          Map.entry("placering", List.of("placement", "tjanstgoring")),
          Map.entry("resultat", List.of("result", "bedomning")),
          Map.entry(
              "från",
              List.of(
                  "from",
                  "start",
                  "startdatum",
                  "fr.o.m.",
                  "from och med",
                  "start date",
                  "forsta dag",
                  "borjar")),
          Map.entry(
              "till",
              List.of(
                  "to",
                  "slut",
                  "slutdatum",
                  "t.o.m.",
                  "till och med",
                  "end",
                  "end date",
                  "sista dag",
                  "slutar")),
          Map.entry("orsak", List.of("reason", "anledning", "slag", "typ")),
          Map.entry("omfattning", List.of("extent", "procent", "percent", "%")),
          Map.entry("arrangör", List.of("organiser", "organizer", "anordnare")),
          Map.entry(
              "ämne", List.of("subject", "topic", "titel", "title", "kurs", "course", "namn")),
          Map.entry("timmar", List.of("hours", "antal timmar", "tim")),
          Map.entry("med", List.of("with", "tillsammans med")),
          Map.entry("ändring", List.of("change", "andringar")),
          Map.entry("upptäckt", List.of("discovered", "datum", "date")),
          Map.entry("upptäckt-av", List.of("upptackt av", "discovered by")),
          Map.entry("gäller", List.of("about", "concerns")),
          Map.entry("utfärdare", List.of("issuer", "utfardad av", "issued by")),
          Map.entry("aktiviteter", List.of("activities")),
          Map.entry("kontroll", List.of("check", "kontrollerat")),
          Map.entry("regel", List.of("rule")),
          Map.entry("beslut", List.of("decision", "decided", "datum", "date")),
          Map.entry("beslutad-av", List.of("beslutad av", "decided by")),
          Map.entry("skäl", List.of("grounds", "reason", "motivering")),
          Map.entry("namn", List.of("name", "person")),
          Map.entry("kompetens", List.of("competence", "befattning")),
          Map.entry("specialitet", List.of("specialty", "speciality")),
          Map.entry("enhet", List.of("unit", "klinik", "clinic", "arbetsplats", "workplace")),
          Map.entry("verksamhet", List.of("area", "omrade")),
          Map.entry("tjänstgöringsgrad", List.of("percent", "procent", "grad", "%")),
          Map.entry("klinikhandledare", List.of("supervisor", "handledare")));

  /** Other names of sheets, in lower case and without diacritics. */
  private static final Map<EntryKind, List<String>> SHEETS =
      Map.ofEntries(
          Map.entry(
              EntryKind.SESSION,
              List.of("handledning", "handledningar", "handledarsamtal", "supervision")),
          Map.entry(EntryKind.ASSESSMENT, List.of("bedomning", "assessments")),
          Map.entry(EntryKind.COLLEAGUE_FEEDBACK, List.of("kollegabedomning", "kollegor")),
          Map.entry(EntryKind.MEETING, List.of("avstamning", "meetings", "moten")),
          Map.entry(EntryKind.FINAL_ASSESSMENT, List.of("slutbedomning")),
          Map.entry(EntryKind.ABSENCE, List.of("franvaro", "ledighet", "absences")),
          Map.entry(
              EntryKind.TEACHING_EVENT, List.of("utbildning", "utbildningar", "kurser", "courses")),
          Map.entry(EntryKind.FOLLOW_UP, List.of("uppfoljning", "uppfoljningar")),
          Map.entry(EntryKind.CONCERN, List.of("avvikelse", "concerns")),
          Map.entry(EntryKind.CERTIFICATE, List.of("certificates")),
          Map.entry(EntryKind.WAIVER, List.of("waivers")),
          Map.entry(EntryKind.PERSON, List.of("handledare", "people", "supervisors")),
          Map.entry(EntryKind.PLACEMENT, List.of("placering", "tjanstgoringar", "placements")));

  /** The most characters of a heading; anything longer is none. */
  private static final int LONGEST = 200;

  private Headings() {}

  /** Returns the table of a kind of entry. */
  static TableShape table(EntryKind kind) {
    String name =
        kind == EntryKind.FOLLOW_UP
            ? EntryKind.PLAN.section() + "." + kind.section()
            : kind.section();
    return TableShape.named(name).orElseThrow();
  }

  /** Returns the kind of entry that a word, or the name of a sheet or file, means; or empty. */
  static Optional<EntryKind> kindNamed(String name) {
    String plain = plain(name);
    return EntryKind.LISTED.stream()
        .filter(
            kind ->
                plain.equals(plain(kind.section()))
                    || plain.equals(plain(table(kind).name()))
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
      List<Integer> found = find(headings, SYNONYMS.getOrDefault(key, List.of()));
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
    List<String> wanted = names.stream().map(Headings::plain).toList();
    for (int i = 0; i < headings.size(); i++) {
      String plain = headings.get(i).length() > LONGEST ? "" : plain(headings.get(i));
      // A unit or an explanation may follow in brackets.
      String bare = plain.replaceAll("\\s*\\(.*\\)$", "").replaceAll("[:*]$", "").strip();
      if (!plain.isEmpty() && (wanted.contains(plain) || wanted.contains(bare))) {
        found.add(i);
      }
    }
    return found;
  }

  /** Returns a text in lower case and without diacritics; empty for null. */
  static String plain(@Nullable String text) {
    return text == null
        ? ""
        : ComposedText.apart(text)
            .replaceAll("\\p{M}+", "")
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT)
            .strip();
  }
}
