package se.btloggbok.format;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.ComposedText;

/**
 * Words that people write instead of a key, as the key of a line or as the heading of a column: in
 * everyday Swedish, in English, or the key of another entry.
 */
public final class KeyWords {

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
          entry("handledare", List.of("supervisor", "supervisors", "klinikhandledare", "vem")),
          entry("delmål", List.of("objective", "objectives", "mal", "bt-mal", "bt", "goals")),
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
                  "fom",
                  "start date",
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
                  "workplace")),
          entry("specialitet", List.of("specialty", "speciality")),
          // The trainee, the BT, people and placements
          entry("läkarexamen", List.of("examen", "degree")),
          entry("legitimation", List.of("leg", "licence", "license")),
          entry("huvudhandledare", List.of("handledare", "main supervisor")),
          entry("kompetens", List.of("competence", "befattning", "titel")),
          entry("handledarutbildning", List.of("handledarkurs")),
          entry("verksamhet", List.of("area", "omrade", "typ", "slag")),
          entry(
              "tjänstgöringsgrad",
              List.of("percent", "procent", "grad", "%", "sysselsattningsgrad")),
          entry("klinikhandledare", List.of("supervisor", "handledare")),
          entry("grad", List.of("procent", "percent", "tjanstgoringsgrad")),
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
          entry("besökstid", List.of("visit minutes", "visit length")),
          entry("metod", List.of("method", "bedomningsmetod", "instrument")),
          entry("metod-namn", List.of("method name", "metodens namn")),
          entry("bedömare", List.of("assessor", "bedomd av", "handledare")),
          entry("antal", List.of("number", "count", "antal kollegor")),
          entry("insamlad-av", List.of("insamlad av", "collected by")),
          entry("deltagare", List.of("participants", "narvarande")),
          entry("överlämning", List.of("handover")),
          entry("placering", List.of("placement", "tjanstgoring")),
          entry("resultat", List.of("result", "bedomning")),
          // Absences, courses, the plan, concerns, certificates and waivers
          entry("orsak", List.of("reason", "anledning", "slag", "typ")),
          entry("omfattning", List.of("extent", "procent", "percent", "%")),
          entry("arrangör", List.of("organiser", "organizer", "anordnare")),
          entry("ämne", List.of("subject", "topic", "titel", "title", "kurs", "course", "namn")),
          entry("timmar", List.of("hours", "antal timmar", "tim", "langd")),
          entry("med", List.of("with", "tillsammans med")),
          entry("ändring", List.of("change", "andringar")),
          entry("upptäckt", List.of("discovered", "datum", "date")),
          entry("upptäckt-av", List.of("upptackt av", "discovered by")),
          entry("gäller", List.of("about", "concerns")),
          entry("utfärdare", List.of("issuer", "utfardad av", "issued by")),
          entry("aktiviteter", List.of("activities")),
          entry("kontroll", List.of("check", "kontrollerat")),
          entry("regel", List.of("rule")),
          entry("beslut", List.of("decision", "decided", "beslutsdatum", "datum", "date")),
          entry("beslutad-av", List.of("beslutad av", "decided by")),
          entry("skäl", List.of("grounds", "reason", "motivering", "anledning")));

  private KeyWords() {}

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
        : ComposedText.apart(text)
            .replaceAll("\\p{M}+", "")
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT)
            .strip();
  }
}
