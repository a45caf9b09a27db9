package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.report.Language;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.rules.RuleCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bt status}, as users see it. */
class StatusCommandTest {

  private static final Path PUBLISHED = Path.of("docs", "bt-laget-1.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Two weeks of service in primary care, then the end. */
  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: Jonas Ferm }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: maria
      personer:
        maria: { namn: Maria Holt, kompetens: specialist, verksam-sedan: 2015, handledarutbildning: 2019 }
        eva: { namn: Eva Lind, kompetens: specialist, verksam-sedan: 2015, handledarutbildning: 2019 }
      placeringar:
        majorna:
          verksamhet: primärvård
          enhet: Närhälsan Majorna
          från: 2025-09-01
          till: 2026-02-28
          klinikhandledare: eva
        akuten:
          verksamhet: akut sjukvård
          enhet: Akutmottagningen
          från: 2026-03-01
          till: 2026-08-31
          klinikhandledare: maria
      handledningstillfällen:
        - { datum: 2025-09-02, handledare: eva, minuter: 60, innehåll: Hypertoni }
      """;

  @TempDir private Path folder;

  private BtRun.Result run(BtRun bt, String yaml, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("min.yaml"), yaml);
    List<String> arguments = new ArrayList<>(List.of("status", "--no-config"));
    arguments.addAll(List.of(options));
    arguments.add(file.toString());
    return bt.run(arguments.toArray(String[]::new));
  }

  private String status(String yaml, String today, String... options) throws IOException {
    String[] all =
        Stream.concat(Stream.of("--today", today), Stream.of(options)).toArray(String[]::new);
    BtRun.Result result = run(new BtRun(folder), yaml, all);
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    return result.out();
  }

  /** Returns the output without its line breaks. */
  private String said(String yaml, String today, String... options) throws IOException {
    return status(yaml, today, options).replaceAll("\\s+", " ");
  }

  private JsonNode json(String yaml, String today, String... options) throws IOException {
    String[] all =
        Stream.concat(Stream.of("--format", "json"), Stream.of(options)).toArray(String[]::new);
    JsonNode printed = JSON.readTree(status(yaml, today, all));
    assertThat(schema().validate(printed)).isEmpty();
    return printed;
  }

  private static Schema schema() throws IOException {
    return REGISTRY.getSchema(Files.readString(PUBLISHED));
  }

  // --- the screen ---

  @ParameterizedTest
  @EnumSource(Examples.class)
  void everyExampleFitsOnAScreenAtAnyTime(Examples example) throws IOException {
    for (LocalDate day = LocalDate.of(2025, 7, 1);
        day.isBefore(LocalDate.of(2027, 9, 1));
        day = day.plusDays(37)) {
      String out = status(Files.readString(example.file()), day.toString());

      assertThat(out.lines()).as("%s %s\n%s", example, day, out).hasSizeLessThanOrEqualTo(23);
      assertThat(out.lines())
          .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81));
    }
  }

  @Test
  void aNarrowTerminalHasShortLinesAndTheSameFigures() throws IOException {
    BtRun bt = new BtRun(folder).onTerminal().with("COLUMNS", "40").with("NO_COLOR", "1");
    String text = Files.readString(Examples.INTEGRERAD.file());
    String out = run(bt, text, "--today", "2026-11-16").out();

    assertThat(out.lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(41));
    assertThat(out)
        .contains("Primärvård        [###|#", "  4,50 gjorda, 8,18 planerade, 3,00\n    krävs");
  }

  @Test
  void aHighTerminalShowsMoreAndAllShowsEverything() throws IOException {
    String text = Files.readString(Examples.INTEGRERAD.file());
    String usual = status(text, "2026-11-16");
    BtRun bt = new BtRun(folder).onTerminal().with("LINES", "60").with("NO_COLOR", "1");

    assertThat(usual).contains("visas, alla med --all)");
    assertThat(run(bt, text, "--today", "2026-11-16").out())
        .isEqualTo(status(text, "2026-11-16", "--all"))
        .doesNotContain("visas, alla")
        .hasSizeGreaterThan(usual.length());
  }

  @Test
  void theSizeOfTheTerminalChangesNothingElsewhere() throws IOException {
    BtRun bt = new BtRun(folder).with("COLUMNS", "40").with("LINES", "9");

    assertThat(run(bt, LOGBOOK, "--today", "2025-09-03").out())
        .isEqualTo(status(LOGBOOK, "2025-09-03"));
  }

  @Test
  void coloursAddNothing() throws IOException {
    String plain = status(LOGBOOK, "2025-12-03");
    String coloured = status(LOGBOOK, "2025-12-03", "--color", "always");

    assertThat(plain).doesNotContain("\u001B");
    assertThat(coloured).contains("\u001B[1;31mbrist\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void theBarsAreInAscii() throws IOException {
    assertThat(status(LOGBOOK, "2025-12-03").lines().filter(line -> line.contains("[")))
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).matches(".*\\[[#|.-]{18}].*[0-9].*"));
  }

  // --- what it says ---

  @Test
  void whereInBtAndWithWhom() throws IOException {
    assertThat(status(LOGBOOK, "2025-09-03"))
        .startsWith("Jonas Ferm. Fristående BT, 1 sep 2025 – 31 aug 2026. Läget 3 sep 2025\n")
        .contains(
            "Månad 1 av 12. Just nu: Närhälsan Majorna, till 28 feb 2026.",
            "Klinikhandledare: Eva Lind. Huvudhandledare: Maria Holt.",
            "vecka 36 2025 (1–5 sep): handledning hållen 2 sep");
  }

  /** What must be done is not pushed out by advice; advice without anything to judge is not due. */
  @Test
  void onOneDayTheMostBindingComesFirst() throws IOException {
    List<String> last =
        status(LOGBOOK, "2026-02-10", "--all")
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("28 feb "))
            .toList();

    assertThat(last).noneMatch(line -> line.contains("Kortare besökstid"));
    assertThat(last.get(last.size() - 1)).contains("Tät handledning i början");
    assertThat(
            status(
                LOGBOOK.replace("minuter: 60", "minuter: 60, besökstid: 60"),
                "2026-02-10",
                "--all"))
        .contains("Kortare besökstid");
  }

  @Test
  void aWeekMayBeBookedMissingOrFree() throws IOException {
    String booked = LOGBOOK + "  - { datum: 2025-09-11, handledare: eva, planerad: true }\n";
    String waived =
        LOGBOOK.replace(
                "huvudhandledare: maria\n", "huvudhandledare: maria\n  studierektor: maria\n")
            + """
            undantag:
              - regel: handledning-varje-vecka
                gäller: 2025-v37
                beslutad-av: maria
                datum: 2025-09-05
                skäl: Hela kliniken var på kurs
            """;

    assertThat(status(booked, "2025-09-11")).contains("handledning bokad 11 sep");
    assertThat(status(booked, "2025-09-12")).contains("handledning varken hållen eller bokad");
    assertThat(status(LOGBOOK, "2025-09-11")).contains("handledning varken hållen eller bokad");
    assertThat(json(LOGBOOK, "2025-09-14").at("/week/week").asString()).isEqualTo("2025-v37");
    assertThat(json(LOGBOOK, "2025-09-15").at("/week/week").asString()).isEqualTo("2025-v38");
    assertThat(status(LOGBOOK, "2026-03-10")).contains("handledning krävs inte");
    assertThat(json(waived, "2025-09-11", "--final").at("/week").isNull()).isTrue();
    assertThat(status(waived, "2025-09-20")).doesNotContain("vecka 37");
  }

  @Test
  void otherBookingsOfTheWeekAreShown() throws IOException {
    String meeting =
        "avstämningar:\n"
            + "  - { datum: 2025-09-12, slag: avstämning, deltagare: [maria], planerad: true }\n";

    assertThat(status(LOGBOOK + meeting, "2025-09-09")).contains("Bokat: avstämning 12 sep");
    assertThat(status(LOGBOOK + meeting, "2025-09-13")).doesNotContain("Bokat: avstämning");
  }

  /** With another clinic at the same time, only some sessions are those of the vårdcentral. */
  @Test
  void aBookingIsJudgedAsTheSessionWillBe() throws IOException {
    String shared =
        LOGBOOK
            .replace("från: 2026-03-01", "från: 2025-09-01")
            .replace("klinikhandledare: maria", "klinikhandledare: per")
            .replace(
                "personer:\n",
                "personer:\n  per: { namn: Per Ek, kompetens: specialist, verksam-sedan: 2015 }\n");
    String other = "  - { datum: 2025-09-11, handledare: per, planerad: true }\n";
    String own = "  - { datum: 2025-09-17, handledare: eva, planerad: true }\n";
    String main = "  - { datum: 2025-09-12, handledare: maria, planerad: true }\n";

    assertThat(said(shared + other + own, "2025-09-10", "--all"))
        .contains("handledning bokad 11 sep, men den räknas inte")
        .contains("1 av 4 bokade")
        .contains(", 1 bokad");
    assertThat(said(shared + own, "2025-09-15")).contains("handledning bokad 17 sep Att åtgärda");
    assertThat(said(shared + other + main, "2025-09-10", "--all"))
        .contains("handledning bokad 11 sep, 12 sep Att åtgärda")
        .contains("1 av 4 bokade");
    assertThat(said(shared + other, "2025-09-10", "--all"))
        .doesNotContain("bokade")
        .doesNotContain(", 1 bokad");
    assertThat(said(LOGBOOK + other.replace("per", "maria"), "2025-09-10", "--all"))
        .contains("handledning bokad 11 sep Att åtgärda")
        .contains("1 av 4 bokade");
    assertThat(said(shared + other, "2025-09-10", "--lang", "en"))
        .contains("booked 11 Sep, but it does not count");
  }

  /** An assessment by the klinikhandledare of one of two placements is about that one only. */
  @Test
  void aBookedAssessmentIsOfThePlacementsThatItWillBeOf() throws IOException {
    String shared =
        LOGBOOK
            .replace("från: 2026-03-01", "från: 2025-09-01")
            .replace("    till: 2026-08-31", "    till: 2026-02-28")
            .replace("klinikhandledare: maria", "klinikhandledare: per")
            .replace(
                "personer:\n",
                "personer:\n  per: { namn: Per Ek, kompetens: specialist, verksam-sedan: 2015 }\n");
    String booked =
        "bedömningar:\n  - { datum: 2025-12-22, metod: CBD, bedömare: per, planerad: true }\n";
    String majorna = "Bedömning under placeringen: Närhälsan Majorna – bokat 22 dec";
    String akuten = "Bedömning under placeringen: Akutmottagningen – bokat 22 dec";

    assertThat(said(shared + booked, "2025-12-10", "--all"))
        .contains(akuten)
        .doesNotContain(majorna)
        .contains("Bedömning under placeringen: Närhälsan Majorna – boka senast 14 feb");
    assertThat(said(shared + booked.replace("per,", "eva,"), "2025-12-10", "--all"))
        .contains(majorna)
        .doesNotContain(akuten);
    assertThat(said(shared + booked.replace("per,", "maria,"), "2025-12-10", "--all"))
        .contains(majorna)
        .contains(akuten);
    assertThat(said(LOGBOOK + booked.replace("per,", "maria,"), "2025-12-10", "--all"))
        .contains(majorna);
  }

  /** A meeting that names two placements is about no other handover. */
  @Test
  void aBookedMeetingIsAboutTheHandoverThatItNames() throws IOException {
    String three =
        LOGBOOK
            .replace("    till: 2026-08-31", "    till: 2026-03-31")
            .replace(
                "handledningstillfällen:\n",
                "  psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-04-01, till: 2026-08-31"
                    + " }\n"
                    + "handledningstillfällen:\n");
    String meeting =
        "avstämningar:\n"
            + "  - { datum: 2026-03-10, slag: handledaravstämning, deltagare: [eva], planerad: true"
            + " }\n";
    String first = "vid överlämningen: Närhälsan Majorna → Akutmottagningen – bokat 10 mars";
    String second = "vid överlämningen: Akutmottagningen → Psyk – bokat 10 mars";

    assertThat(said(three + meeting, "2026-03-04", "--all")).contains(first).contains(second);
    assertThat(said(three + naming("majorna, akuten", meeting), "2026-03-04", "--all"))
        .contains(first)
        .doesNotContain(second)
        .contains("Akutmottagningen → Psyk – boka senast 15 april");
    assertThat(said(three + naming("akuten, psyk", meeting), "2026-03-04", "--all"))
        .contains(second)
        .doesNotContain(first);
    assertThat(said(three + naming("psyk, akuten", meeting), "2026-03-04", "--all"))
        .doesNotContain(first)
        .doesNotContain(second);
  }

  private static String naming(String placements, String meeting) {
    return meeting.replace("planerad:", "överlämning: [" + placements + "], planerad:");
  }

  @Test
  void shortfallsAreTheWorstFirst() throws IOException {
    JsonNode shortfalls = json(LOGBOOK, "2026-07-01").path("shortfalls");
    List<String> levels =
        shortfalls.values().stream()
            .filter(one -> one.path("status").asString().equals("violated"))
            .map(one -> one.path("level").asString())
            .toList();

    assertThat(levels)
        .contains("error", "warning")
        .isSortedAccordingTo(StatusCommandTest::severity);
    assertThat(said(LOGBOOK, "2026-07-01", "--all"))
        .contains(
            "brist: Slutbedömning av placeringen: Närhälsan Majorna, skulle ha varit klart 14");
  }

  private static int severity(String one, String other) {
    List<String> order = List.of("error", "warning", "info");
    return Integer.compare(order.indexOf(one), order.indexOf(other));
  }

  @Test
  void anEntryOfManyIsOneLine() throws IOException {
    String bookings =
        "  - { datum: 2025-09-03, handledare: eva, planerad: true }\n"
            + "  - { datum: 2025-09-04, handledare: eva, planerad: true }\n";

    assertThat(status(LOGBOOK + bookings, "2025-09-05"))
        .contains("Bokad handledning 3 sep 2025 och 1 till: dagen har passerat");
    assertThat(status(LOGBOOK + bookings, "2025-09-05", "--format", "markdown"))
        .contains("| Bokad handledning med Eva Lind: dagen har passerat | 3 sep |");
  }

  @Test
  void theHorizonsEndAfterThirtyAndNinetyDays() throws IOException {
    // The last day of the form about the placement in primary care is 2026-03-14.
    assertThat(due(json(LOGBOOK, "2026-02-11"), 0)).doesNotContain("slutbedomning-placering");
    assertThat(due(json(LOGBOOK, "2026-02-12"), 0)).contains("slutbedomning-placering");
    assertThat(due(json(LOGBOOK, "2026-03-14"), 0)).contains("slutbedomning-placering");
    assertThat(due(json(LOGBOOK, "2026-03-15"), 0)).doesNotContain("slutbedomning-placering");
    assertThat(due(json(LOGBOOK, "2025-12-13"), 1)).doesNotContain("slutbedomning-placering");
    assertThat(due(json(LOGBOOK, "2025-12-14"), 1)).contains("slutbedomning-placering");
    assertThat(due(json(LOGBOOK, "2026-02-12"), 1)).doesNotContain("slutbedomning-placering");
  }

  private static List<String> due(JsonNode printed, int horizon) {
    return printed.path("due").path(horizon).path("requirements").values().stream()
        .map(one -> one.path("rule").asString())
        .toList();
  }

  @Test
  void aMeetingIsToBeBookedTwoWeeksAheadUnlessItIsBooked() throws IOException {
    // The BT panel of the third month is held by the end of 2025.
    String booked =
        LOGBOOK
            + "avstämningar:\n"
            + "  - { datum: 2025-12-10, slag: BT-kollegium, deltagare: [maria], planerad: true }\n";

    assertThat(status(LOGBOOK, "2025-12-16", "--all"))
        .contains("31 dec  BT-kollegium: månad 3 – boka senast 17 dec");
    assertThat(status(LOGBOOK, "2025-12-17", "--all")).contains("BT-kollegium: månad 3 – boka nu");
    assertThat(status(booked, "2025-12-05", "--all")).contains("månad 3 – bokat 10 dec");
    assertThat(status(booked, "2025-12-11", "--all")).contains("månad 3 – boka senast 17 dec");
  }

  // --- what a tired reader must not misread ---

  /** The title of a rule says how it should be, and would read as if all were well. */
  @Test
  void aShortfallIsNotNamedAsIfAllWereWell() throws IOException {
    String early = "  - { datum: 2025-09-09, handledare: eva, minuter: 60, innehåll: EKG }\n";

    assertThat(said(LOGBOOK + early, "2025-09-03", "--all"))
        .contains("brist: Skrivet i förväg: handledning 9 sep 2025")
        .doesNotContain("Inget är");
    ResourceBundle texts = Language.SV.texts("se.btloggbok.report.rules");
    for (Rule rule : RuleCatalog.all()) {
      String id = rule.info().id();
      String key = texts.containsKey(id + ".narmast") ? id + ".narmast" : id + ".titel";
      if (!id.equals(RuleIds.PLANNED_HAS_PASSED)) {
        assertThat(texts.getString(key))
            .as(key)
            .doesNotContainPattern("^(Inget|Inga|Aldrig) | (är|finns|har|ligger|arbetar)( |$)");
      }
    }
  }

  /** The empty lines give way to what is left to do. */
  @Test
  void asMuchAsPossibleIsShown() throws IOException {
    String cut = status(LOGBOOK, "2026-07-01");
    String whole = status(LOGBOOK, "2025-09-03");

    assertThat(cut).contains("visas, alla med --all)").doesNotContain("\n\n");
    assertThat(cut.lines()).hasSizeBetween(22, 23);
    assertThat(whole).doesNotContain("visas, alla").contains("\n\n");
  }

  @Test
  void theUnitOfTheMonthsIsSaid() throws IOException {
    assertThat(status(LOGBOOK, "2025-12-03")).contains("tid i heltidsmånader)\n");
    assertThat(status(LOGBOOK, "2025-12-03", "--format", "markdown"))
        .contains("| primärvård, heltidsmånader | ");
  }

  @Test
  void placementsThatLookAlikeAreSaidOnce() throws IOException {
    String twice =
        LOGBOOK.replace(
            "  akuten:\n",
            """
              psyk:
                verksamhet: psykiatri
                enhet: Närhälsan Majorna
                från: 2025-09-01
                till: 2026-02-28
                tjänstgöringsgrad: 20
                klinikhandledare: eva
              akuten:
            """
                    .stripTrailing()
                + "\n");

    assertThat(said(twice, "2025-09-03"))
        .contains("Just nu: Närhälsan Majorna (från 1 sep 2025), till 28 feb 2026. Klinik");
    assertThat(status(LOGBOOK, "2026-02-28")).contains("Just nu: Närhälsan Majorna, till");
    assertThat(status(LOGBOOK.replace("till: 2026-02-28", "till: 2026-01-31"), "2026-02-10"))
        .contains("Månad 6 av 12. Just nu: ingen placering i loggboken.");
  }

  /** Text is shortened on a screen, which says how to see the rest, and nowhere else. */
  @Test
  void nothingIsCutInSilence() throws IOException {
    String unit = "Mottagningen för " + "väldigt ".repeat(20) + "långa namn i Borås";
    String text = LOGBOOK.replace("enhet: Närhälsan Majorna", "enhet: " + unit);
    String sign = "… (allt: --all)";

    assertThat(status(text, "2026-07-01").lines())
        .filteredOn(line -> line.contains("Mottagningen"))
        .isNotEmpty();
    assertThat(said(text, "2026-07-01")).contains(sign).doesNotContain("Borås, skulle");
    assertThat(said(text, "2026-07-01", "--all"))
        .contains("Slutbedömning av placeringen: " + unit + ", skulle ha varit klart 14 mars")
        .doesNotContain("…");
    assertThat(status(text, "2026-07-01", "--format", "markdown"))
        .contains("| Slutbedömning av placeringen: " + unit + " | 14 mars |");
    assertThat(json(text, "2026-07-01").at("/shortfalls").toString()).contains(": " + unit + "\"");
    assertThat(status(text, "2026-07-01", "--all").lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown"})
  void inEnglishOnlyNamesAreSwedish(String format) throws IOException {
    String psychiatry =
        LOGBOOK.replace("form: fristående", "form: integrerad\n  specialitet: allmänmedicin")
            + "frånvaro:\n  - { från: 2025-12-01, till: 2025-12-03, orsak: föräldraledighet }\n";
    for (String day : List.of("2025-12-03", "2026-08-30")) {
      String out = status(psychiatry, day, "--lang", "en", "--all", "--format", format);

      assertThat(out.replace("Närhälsan Majorna", "").replace("Jonas Ferm", ""))
          .containsIgnoringCase("primary care")
          .containsIgnoringCase("emergency care")
          .doesNotContainPattern("[åäöÅÄÖ]");
    }
    assertThat(said(psychiatry, "2025-12-03", "--lang", "en"))
        .contains("Absence today: parental leave, 1–3 Dec 2025.");
  }

  // --- every kind of logbook ---

  @Test
  void beforeBt() throws IOException {
    assertThat(status(LOGBOOK, "2025-08-01"))
        .contains("BT börjar 1 sep 2025.")
        .doesNotContain("Just nu", "Den här veckan");
  }

  @Test
  void afterBt() throws IOException {
    assertThat(status(Files.readString(Examples.FARDIG.file()), "2026-09-15"))
        .contains("BT slutade 31 aug 2026.", "Ingenting saknas", "18 av 18 med intyg")
        .doesNotContain("Just nu", "Den här veckan", "Inom 30", "Huvudhandledare");
  }

  @Test
  void anInterruptedBt() throws IOException {
    String text =
        LOGBOOK.replace("till: 2026-08-31\n  h", "till: 2026-08-31\n  avbruten: 2025-10-31\n  h");

    assertThat(status(text, "2025-12-01"))
        .contains("BT avbröts 31 okt 2025.")
        .doesNotContain("Just nu", "Den här veckan", "Delmål", "Inom 30", "00 krävs");
    assertThat(said(text, "2025-10-31")).contains("Just nu", "BT avbryts 31 okt 2025.");
  }

  @Test
  void withoutAnEnd() throws IOException {
    String text = LOGBOOK.replace("  till: 2026-08-31\n  huvud", "  huvud");

    assertThat(status(text, "2025-10-01"))
        .contains(
            "BT började 1 sep 2025. Loggboken säger inte när den slutar.",
            "Just nu: Närhälsan",
            "Ett fel i hur filen är skriven gör bilden osäker: bt validate visar det.",
            "Den här veckan");
  }

  @Test
  void withoutAnything() throws IOException {
    assertThat(status("format: bt-loggbok/1\n", "2025-10-01"))
        .startsWith("Loggbok utan namn. Läget 1 okt 2025\n")
        .contains("Loggboken säger inte när BT börjar och slutar.");
  }

  @Test
  void noLogbook() throws IOException {
    assertThat(said("format: bt-loggbok/9\n", "2025-10-01"))
        .contains("min.yaml går inte att läsa som en loggbok. Rad 1: ", "bt validate");
    assertThat(json("format: bt-loggbok/9\n", "2025-10-01").path("state").asString())
        .isEqualTo("not-a-logbook");
  }

  @Test
  void absenceTodayIsShown() throws IOException {
    String text =
        LOGBOOK + "frånvaro:\n  - { från: 2025-10-01, till: 2025-10-03, orsak: semester }\n";

    assertThat(status(text, "2025-10-03").replaceAll("\\s+", " "))
        .contains("Frånvaro i dag: semester, 1–3 okt 2025.");
    assertThat(status(text, "2025-10-04")).doesNotContain("Frånvaro");
    assertThat(
            status(text.replace("semester }", "semester, omfattning: 20 }"), "2025-10-03")
                .replaceAll("\\s+", " "))
        .contains("Frånvaro i dag: semester på 20 %, 1–3 okt 2025.");
  }

  /** Thirteen weeks are as good as three months, and are fewer months if they have a February. */
  @Test
  void aSumThatIsMetByWeeksSaysSo() throws IOException {
    String text =
        """
        format: bt-loggbok/1
        läkare: { namn: Vera Vik }
        bastjänstgöring: { form: fristående, från: 2026-03-02, till: 2026-08-30, huvudhandledare: eva }
        personer: { eva: { namn: Eva Lind, kompetens: specialist } }
        placeringar:
          vc: { verksamhet: primärvård, enhet: Ett, från: 2026-03-02, till: 2026-05-31 }
        """;

    for (String day : List.of("2026-03-01", "2026-05-30", "2026-08-31")) {
      assertThat(status(text, day)).containsPattern("3,00 krävs;\\s+veckorna räcker");
    }
    assertThat(status(text.replace("05-31", "05-28"), "2026-03-01"))
        .contains("3,00 krävs")
        .doesNotContain("räcker");
    assertThat(status(text.replace("05-31", "05-28"), "2026-08-31"))
        .contains("3,00 krävs")
        .doesNotContain("räcker");
  }

  // --- the formats ---

  @Test
  void theSchemaIsValidAndTheOneThatBtPrints() throws IOException {
    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    assertThat(metaSchema.validate(JSON.readTree(Files.readString(PUBLISHED)))).isEmpty();
    assertThat(new BtRun(folder).run("schema", "laget").out())
        .isEqualTo(Files.readString(PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--final", "--lang=en", "--ruleset=nationell", "--as-of=2025-01-01"})
  void jsonConformsToTheSchema(String option) throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      json(PlausibleLogbooks.logbook(seed), PlausibleLogbooks.DAY.toString(), option);
    }
  }

  @Test
  void markdownHasEverything() throws IOException {
    String out = status(LOGBOOK, "2026-07-01", "--format", "markdown");

    assertThat(out)
        .startsWith("# Jonas Ferm\n")
        .contains("## Att åtgärda", "| brist | Slutbedömning av placeringen: Närhälsan Majorna |")
        .contains("| primärvård, heltidsmånader | ");
    assertThat(out.lines().filter(line -> line.startsWith("| brist"))).hasSizeGreaterThan(3);
  }

  // --- the command line ---

  static Stream<List<String>> names() {
    return Stream.of(List.of("status"), List.of("läget"), List.of("laget"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theDefaultIsTheLogbookOfTheFolder(List<String> command) throws IOException {
    Files.writeString(folder.resolve("loggbok.yaml"), LOGBOOK);

    assertThat(new BtRun(folder).run(command.toArray(String[]::new)).out())
        .startsWith("Jonas Ferm.");
  }

  @Test
  void standardInputAFileAndWhatCannotBeRead() throws IOException {
    assertThat(new BtRun(folder).stdin(LOGBOOK).run("status", "-").out()).startsWith("Jonas Ferm.");
    Path out = folder.resolve("laget.txt");
    assertThat(run(new BtRun(folder), LOGBOOK, "--output", out.toString()).out()).isEmpty();
    assertThat(Files.readString(out)).startsWith("Jonas Ferm.");
    assertThat(run(new BtRun(folder), LOGBOOK, "--output", out.toString()).exitCode()).isEqualTo(2);
    assertThat(new BtRun(folder).run("status", "borta.yaml").exitCode()).isEqualTo(2);
    Files.writeString(folder.resolve("annan.yaml"), LOGBOOK);
    assertThat(new BtRun(folder).run("status", folder.toString()).err())
        .contains("en loggbok åt gången; här är 2");
  }
}
