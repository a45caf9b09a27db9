package se.btloggbok.format;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.ComposedText;

/**
 * Words that people write instead of a key, as the key of a line or as the heading of a column: in
 * everyday Swedish, in English, or the key of another entry.
 */
public final class KeyWords {

  /** What people write above a share of full time, or of a day. */
  private static final List<String> PER_CENT =
      List.of(
          "per cent",
          "percent",
          "percentage",
          "per cent of full time",
          "percent of full time",
          "per cent of the day",
          "percent of the day",
          "degree",
          "procent",
          "%");

  /** The words of each key, in lower case and without diacritics. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          // Sections
          entry("bastjänstgöring", List.of("bt")),
          entry(
              "handledningstillfällen",
              List.of("handledning", "handledningar", "handledningssamtal", "handledarsamtal")),
          entry(
              "utbildningstillfällen", List.of("utbildning", "utbildningar", "kurser", "courses")),
          entry("frånvaro", List.of("ledighet", "ledigheter")),
          entry("undantag", List.of("dispenser")),
          // Keys of several kinds of entries
          entry("datum", List.of("date", "dag", "day", "nar", "when")),
          entry(
              "handledare",
              List.of(
                  "supervisor",
                  "supervisors",
                  "supervised by",
                  "clinical supervisor",
                  "klinikhandledare",
                  "vem")),
          entry(
              "delmål",
              List.of(
                  "objective",
                  "objectives",
                  "learning objective",
                  "learning objectives",
                  "mal",
                  "bt-mal",
                  "bt",
                  "goals")),
          entry("planerad", List.of("planned", "bokad", "booked")),
          entry(
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
          entry("slag", List.of("kind", "type", "typ")),
          entry(
              "från",
              List.of(
                  "from",
                  "start",
                  "startdatum",
                  "fr.o.m.",
                  "fr o m",
                  "from och med",
                  "fran och med",
                  "fom",
                  "start date",
                  "first day",
                  "begins",
                  "starts",
                  "forsta dag",
                  "borjar")),
          entry(
              "till",
              List.of(
                  "to",
                  "slut",
                  "slutdatum",
                  "t.o.m.",
                  "t o m",
                  "till och med",
                  "tom",
                  "end",
                  "end date",
                  "until",
                  "last day",
                  "ends",
                  "sista dag",
                  "slutar")),
          entry("namn", List.of("name", "person")),
          entry(
              "person",
              List.of(
                  "vem",
                  "id",
                  "handledare",
                  "supervisor",
                  "huvudhandledare",
                  "klinikhandledare",
                  "studierektor",
                  "chef",
                  "bt-chef",
                  "verksamhetschef")),
          entry(
              "enhet",
              List.of(
                  "unit",
                  "klinik",
                  "clinic",
                  "vardcentral",
                  "arbetsplats",
                  "tjanstestalle",
                  "workplace",
                  "place of work",
                  "department",
                  "hospital")),
          entry("specialitet", List.of("specialty", "speciality")),
          // The trainee, the BT, people and placements
          entry("läkarexamen", List.of("examen", "degree")),
          entry("legitimation", List.of("leg", "licence", "license")),
          entry("huvudhandledare", List.of("handledare", "main supervisor")),
          entry("kompetens", List.of("competence", "position", "befattning", "titel")),
          entry(
              "handledarutbildning",
              List.of("supervisor training", "supervisor course", "handledarkurs")),
          entry("verksam-sedan", List.of("active since", "verksam sedan")),
          entry("verksamhet", List.of("clinical area", "area", "omrade", "typ", "slag")),
          entry(
              "tjänstgöringsgrad",
              and(PER_CENT, "grad", "extent", "sysselsattningsgrad", "omfattning")),
          entry(
              "klinikhandledare",
              List.of("clinical supervisor", "supervisor", "supervisors", "handledare")),
          entry("grad", and(PER_CENT, "extent", "tjanstgoringsgrad")),
          // Sessions, assessments and meetings
          entry("minuter", List.of("minutes", "min", "langd", "length", "duration")),
          entry(
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
          entry("besökstid", List.of("visit", "visit minutes", "visit length", "visit time")),
          entry("metod", List.of("method", "assessment method", "bedomningsmetod", "instrument")),
          entry("metod-namn", List.of("method name", "metodens namn")),
          entry("bedömare", List.of("assessor", "assessed by", "bedomd av", "handledare")),
          entry("antal", List.of("number", "count", "number of colleagues", "antal kollegor")),
          entry("insamlad-av", List.of("insamlad av", "collected by")),
          entry("deltagare", List.of("participants", "attendees", "narvarande")),
          entry("överlämning", List.of("handover")),
          entry("placering", List.of("placement", "tjanstgoring")),
          entry("resultat", List.of("result", "outcome", "bedomning")),
          // Absences, courses, the plan, concerns, certificates and waivers
          entry("orsak", List.of("reason", "cause", "kind", "type", "anledning", "slag", "typ")),
          entry("omfattning", and(PER_CENT, "extent", "part of day", "part of the day", "grad")),
          entry(
              "arrangör",
              List.of("organiser", "organizer", "organised by", "organized by", "anordnare")),
          entry("ämne", List.of("subject", "topic", "titel", "title", "kurs", "course", "namn")),
          entry("timmar", List.of("hours", "number of hours", "antal timmar", "tim", "langd")),
          entry("med", List.of("with", "tillsammans med")),
          entry("ändring", List.of("change", "changes", "andringar")),
          entry("upptäckt", List.of("found", "discovered", "datum", "date")),
          entry("upptäckt-av", List.of("upptackt av", "found by", "discovered by")),
          entry("gäller", List.of("about", "concerns")),
          entry("utfärdare", List.of("issuer", "utfardad av", "issued by")),
          entry("aktiviteter", List.of("activities")),
          entry("kontroll", List.of("check", "how it was checked", "kontrollerat")),
          entry("fil", List.of("file")),
          entry("extern-bedömare", List.of("extern bedomare", "external assessor")),
          entry("heltidsmånader", List.of("full-time months", "heltidsmanader")),
          entry("regel", List.of("rule")),
          entry("beslut", List.of("decision", "decided", "beslutsdatum", "datum", "date")),
          entry("beslutad-av", List.of("beslutad av", "decided by")),
          entry("skäl", List.of("grounds", "reason", "motivering", "anledning")));

  private KeyWords() {}

  private static List<String> and(List<String> some, String... others) {
    return Stream.concat(some.stream(), Arrays.stream(others)).toList();
  }

  /** Returns the words that people write instead of a key. */
  public static List<String> of(String key) {
    return WORDS.getOrDefault(key, List.of());
  }

  /** Returns the only key that a word is written for; empty if none or several are. */
  public static Optional<String> keyMeantBy(String word, Collection<String> keys) {
    String plain = plain(word);
    List<String> meant = keys.stream().filter(key -> of(key).contains(plain)).limit(2).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** Returns a text in lower case and without diacritics; empty for null. */
  public static String plain(@Nullable String text) {
    return text == null
        ? ""
        : ComposedText.withoutMarks(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).strip();
  }
}
