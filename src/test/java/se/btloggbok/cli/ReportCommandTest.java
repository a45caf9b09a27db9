package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.report.page.PageFaults;

/** {@code bt report}, as users see it. */
class ReportCommandTest {

  private static final String HEAD =
      """
      format: bt-loggbok/1
      läkare: { namn: Jonas Ferm }
      """;

  @TempDir private Path folder;

  private String healthy = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    healthy = Files.readString(Examples.TRE_MANADER.file());
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), healthy);
  }

  private BtRun.Result report(String... arguments) {
    return bt("report", arguments);
  }

  private BtRun.Result bt(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--no-config"));
    all.addAll(List.of("--today", Examples.TRE_MANADER.day().toString()));
    all.addAll(List.of(arguments));
    return new BtRun(folder).run(all.toArray(String[]::new));
  }

  private Document page(String yaml, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(Files.writeString(folder.resolve("egen.yaml"), yaml).toString());
    BtRun.Result result = report(arguments.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(PageFaults.of(result.out())).isEmpty();
    return PageFaults.parsed(result.out());
  }

  private static List<String> weeks(Document page) {
    return page.select("ol.weeks li").stream().map(week -> week.id()).toList();
  }

  // --- the same bytes ---

  /**
   * The page about a file at the limits would need more memory than the logbook, many times over.
   */
  @ParameterizedTest
  @CsvSource({"1000,html,false", "1001,html,true", "1000,markdown,false", "1001,markdown,true"})
  void ofThousandsOfRequirementsTheFirstAreListed(int sessions, String format, boolean more)
      throws IOException {
    String session = "  - { datum: 2025-09-01, handledare: maria-holt, minuter: 60 }\n";
    String yaml = Files.readString(Examples.MINIMAL.file());
    Files.writeString(logbook, yaml + "handledningstillfällen:\n" + session.repeat(sessions));

    String page = report("--format", format, logbook.toString()).out();

    assertThat(page.contains("Ytterligare 1 krav visas inte här.")).isEqualTo(more);
    assertThat(page.contains("visas inte här")).isEqualTo(more);
  }

  @ParameterizedTest
  @CsvSource({
    "report, html",
    "report, markdown",
    "validate, text",
    "validate, concise",
    "validate, json",
    "validate, github",
    "validate, gitlab",
    "validate, sarif",
    "validate, junit",
    "validate, csv",
    "validate, markdown"
  })
  void theSameInputGivesTheSameBytesOnAnyComputer(String command, String format) {
    String here = bt(command, "--format", format, "examples/manga-fel.yaml").out();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String lineEnd = System.setProperty("line.separator", "\r\n");
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(bt(command, "--format", format, "examples/manga-fel.yaml").out())
            .as(tag)
            .isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
      System.setProperty("line.separator", lineEnd);
    }
    // CSV always has the line endings of its standard.
    assertThat(here.contains("\r")).isEqualTo(format.equals("csv"));
    assertThat(here).endsWith("\n");
  }

  // --- files ---

  @Test
  void anExistingFileIsOnlyOverwrittenByForce() throws IOException {
    Path output = Files.writeString(folder.resolve("sida.html"), "min egen");

    BtRun.Result refused = report("--output", output.toString(), logbook.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("finns redan", "--force");
    assertThat(output).hasContent("min egen");

    BtRun.Result forced = report("--force", "--output", output.toString(), logbook.toString());
    assertThat(forced).isEqualTo(new BtRun.Result(0, "", ""));
    assertThat(output).content().isEqualTo(report(logbook.toString()).out());
  }

  @Test
  void theLogbookItselfIsNeverOverwritten() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("genväg.yaml"), logbook);
    for (Path output : List.of(logbook, folder.resolve("./x/../loggbok.yaml").normalize(), link)) {
      BtRun.Result refused = report("--force", "--output", output.toString(), logbook.toString());

      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE.code());
      assertThat(refused.err()).contains("är själva loggboken");
      assertThat(logbook).content().isEqualTo(healthy);
    }
  }

  @Test
  void standardInputCanBeTheLogbook() {
    BtRun.Result result =
        new BtRun(folder)
            .stdin(healthy)
            .run(
                "report",
                "--no-config",
                "--today",
                Examples.TRE_MANADER.day().toString(),
                "--stdin-filename",
                "loggbok.yaml",
                "-");

    assertThat(result).isEqualTo(report(logbook.toString()));
  }

  @Test
  void aFolderMustHoldOneLogbookOnly() throws IOException {
    assertThat(report(folder.toString()).out()).isEqualTo(report(logbook.toString()).out());

    Files.writeString(folder.resolve("annan.yaml"), healthy);
    BtRun.Result two = report(folder.toString());

    assertThat(two.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(two.out()).isEmpty();
    assertThat(two.err()).contains("en loggbok åt gången; här är 2");
  }

  @Test
  void aMissingFileIsReported() {
    BtRun.Result result = report(folder.resolve("saknas.yaml").toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("saknas.yaml");
  }

  /** The page shows the faults of any file. */
  @Test
  void everyFileGetsASoundPage() throws IOException {
    for (Map.Entry<String, byte[]> nasty : NastyFiles.logbooks(healthy).entrySet()) {
      Path file = Files.write(folder.resolve("udda.yaml"), nasty.getValue());
      BtRun.Result result = report(file.toString());

      assertThat(result.err()).as(nasty.getKey()).isEmpty();
      assertThat(result.exitCode()).as(nasty.getKey()).isZero();
      assertThat(PageFaults.of(result.out())).as(nasty.getKey()).isEmpty();
      assertThat(report("--format", "markdown", file.toString()).exitCode()).isZero();
    }
  }

  @Test
  void theFaultInABrokenFileIsShown() throws IOException {
    Document page = page(healthy.replaceFirst("innehåll: ", "innehåll: Fråga: "));

    assertThat(page.select("ol.remarks > li.error .message").eachText())
        .singleElement()
        .asString()
        .contains("Kolonet i texten gör");
  }

  // --- placements ---

  @ParameterizedTest
  @ValueSource(strings = {"ytterby", "Närhälsan Ytterby", "närhälsan ytterby vårdcentral"})
  void aPlacementIsFoundAsWhenItIsLogged(String said) {
    BtRun.Result result =
        report("--view", "overlamning", "--placement", said, Examples.FARDIG.file().toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Närhälsan Ytterby vårdcentral");
  }

  @Test
  void anUnknownPlacementIsReportedWithTheKnownOnes() {
    BtRun.Result result =
        report("--view", "overlamning", "--placement", "finns-inte", logbook.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("det finns ingen placering finns-inte. Välj bland: ");
  }

  @Test
  void placementOnlyAppliesToAHandover() {
    for (String other : List.of("--format=html", "--view=slutbedomning")) {
      BtRun.Result result = report("--placement", "ytterby", other, logbook.toString());

      assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("--placement hör till --view overlamning");
    }
  }

  @Test
  void withoutPlacementsThereIsNoHandover() throws IOException {
    Path minimal = Files.writeString(folder.resolve("minimal.yaml"), HEAD);
    BtRun.Result result = report("--view", "overlamning", minimal.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("ingen placering att lämna över");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "hej",
        "format: bt-loggbok/1\n",
        HEAD,
        HEAD + "placeringar: {}\nhandledningstillfällen: []\n",
        HEAD + "placeringar: { a: { verksamhet: primärvård, enhet: Majorna } }\n",
        HEAD + "placeringar: { a: { från: 2025-09-01 }, b: { till: 2025-09-01 } }\n",
        HEAD + "placeringar: { a: { från: 2025-10-01, till: 2025-09-01 } }\n",
        HEAD + "bastjänstgöring: { från: 2025-09-01 }\n",
        HEAD + "bastjänstgöring: { från: 2025-09-02, till: 2025-09-01 }\n",
        HEAD + "bedömningar: [{}]\nintyg: [{}]\nfrånvaro: [{}]\navvikelser: [{}]\n",
        HEAD + "utbildningsplan: {}\nundantag: [{}]\navstämningar: [{}]\nslutbedömningar: [{}]\n"
      })
  void aPageNeedsAlmostNothing(String yaml) throws IOException {
    for (String view : List.of("", "slutbedomning")) {
      Document page = view.isEmpty() ? page(yaml) : page(yaml, "--view", view);
      String name = yaml.contains("Jonas Ferm") ? "Jonas Ferm" : "Loggbok utan namn";

      assertThat(page.select("h1").text()).isEqualTo(name);
      assertThat(page.select("#saknas li, #saknas p")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2025-09-01, 1, vecka:2025-v36, vecka:2025-v36",
    "2025-12-31, 2026-01-01, 1, vecka:2026-v01, vecka:2026-v01",
    "2026-12-28, 2027-01-04, 2, vecka:2026-v53, vecka:2027-v01",
    "2020-12-31, 2021-01-03, 1, vecka:2020-v53, vecka:2020-v53",
    "2024-12-29, 2024-12-30, 2, vecka:2024-v52, vecka:2025-v01",
    "2015-01-01, 2034-12-31, 1044, vecka:2015-v01, vecka:2034-v52"
  })
  void everyPeriodHasItsWeeks(LocalDate from, LocalDate to, int number, String first, String last)
      throws IOException {
    Document page = page(HEAD + placement("a", from, to));
    List<String> weeks = weeks(page);

    assertThat(weeks).hasSize(number).doesNotHaveDuplicates().isSorted();
    assertThat(weeks.get(0)).isEqualTo(first);
    assertThat(weeks.get(number - 1)).isEqualTo(last);
    // A scale of twenty years is still readable.
    assertThat(page.select("svg.timeline text.scale.odd, svg.timeline text.scale.even"))
        .hasSizeLessThan(15);
  }

  @Test
  void overlappingPlacementsHaveOneLaneEach() throws IOException {
    Document page =
        page(
            HEAD
                + placement("a", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 1))
                + placement("b", LocalDate.of(2025, 9, 15), LocalDate.of(2025, 10, 31))
                    .replace("placeringar:\n", ""));

    assertThat(weeks(page)).hasSize(9).doesNotHaveDuplicates();
    assertThat(Set.copyOf(page.select("svg.timeline text.label").eachText()))
        .containsExactlyInAnyOrder("Enhet a", "Enhet b");
  }

  private static String placement(String id, LocalDate from, LocalDate to) {
    return "placeringar:\n  %s: { verksamhet: primärvård, enhet: Enhet %s, från: %s, till: %s }\n"
        .formatted(id, id, from, to);
  }

  // --- content ---

  @Test
  void withoutAWeeklyRuleNoWeekIsExplained() throws IOException {
    Document page = page(healthy, "--ruleset", "nationell");

    assertThat(page.select("ol.weeks li").eachAttr("title"))
        .contains(
            "vecka 41 2025 (6–10 okt): handledning utan att det krävdes, 1 tillfälle."
                + " Närhälsan Ytterby vårdcentral")
        .noneMatch(text -> text.contains("kravet"))
        .filteredOn(text -> text.contains("tjänstgöringsdag"))
        .extracting(text -> text.substring(0, 13))
        .containsOnly("vecka 44 2025", "vecka 52 2025", "vecka 1 2026 ");
  }

  @Test
  void laterRequirementsAreCountedAsInTheTally() throws IOException {
    Document page = page(healthy);

    int upcoming = Integer.parseInt(page.select(".tally li:has(.upcoming) b").text());
    String later = page.select("#kommer > p").text();
    String soon = page.select("#kommer table").get(0).select("tbody").text();
    assertThat(upcoming).isEqualTo(73);
    // Fifteen rows of one requirement each, and one of four weeks.
    assertThat(page.select("#kommer table").get(0).select("tbody tr")).hasSize(16);
    assertThat(soon).contains("veckorna 49–51 2025 (1–19 dec) och vecka 2 2026 (5–9 jan)");
    assertThat(later).startsWith((upcoming - 15 - 4) + " krav");
  }

  @Test
  void bookingsAreNamed() throws IOException {
    assertThat(page(healthy).select("#kommer table").get(0).select("tbody").text())
        .contains("2 dec 2025 Bokad handledning")
        .doesNotContain("Det planerade är genomfört");
  }

  /** What is served is compared with what is required, and too little is marked. */
  @Test
  void monthsAreOfThoseRequired() throws IOException {
    assertThat(figure(page(healthy), "krävda heltidsmånader")).isEqualTo("3,05 av 6,00");
    Document page =
        page(
            HEAD
                + """
                bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2025-12-31, huvudhandledare: eva }
                personer:
                  eva: { namn: Eva Lind, kompetens: specialist }
                placeringar:
                  a: { verksamhet: psykiatri, enhet: Psyk, från: 2025-09-01, till: 2025-12-31 }
                """,
            "--final");
    assertThat(figure(page, "krävda heltidsmånader")).isEqualTo("4,00 av 6,00 ✕ ej uppfyllt");
    assertThat(
            page.select("#laget .figures div:has(dt:containsOwn(heltidsmånader))")
                .hasClass("violated"))
        .isTrue();
  }

  @Test
  void theFindingsAndTheRequirementsExplainEachOther() throws IOException {
    Document page = page(Files.readString(Examples.MANGA_FEL.file()));
    String standing = page.select("#laget p").text();
    String unmet = page.select(".tally li:has(.violated) b").text();
    assertThat(standing).contains("Fynden gäller " + unmet + " krav som inte är uppfyllda");
    assertThat(standing).contains("hur filen är skriven (");
  }

  @Test
  void certificatesOfDelmalWithoutEvidenceAreListed() throws IOException {
    String certified =
        healthy
            + """
            intyg:
              - slag: delmål
                datum: 2025-11-20
                utfärdare: eva-lind
                delmål: [BT1, BT7, BT18]
                aktiviteter: Klinisk tjänstgöring
                kontroll: Konsultationsmall och CBD
            """;
    Document page = page(certified, "--view", "slutbedomning");
    assertThat(page.select("#delmal caption").eachText()).contains("Intyg utan underlag");
    assertThat(
            page.select("#delmal table:has(caption:containsOwn(Intyg utan underlag)) tbody").text())
        .contains("BT18")
        .doesNotContain("BT1,");
    assertThat(page(healthy, "--view", "slutbedomning").text())
        .doesNotContain("Intyg utan underlag");
  }

  @ParameterizedTest
  @CsvSource({"2025-11-18, true", "2025-11-19, false", "2025-11-20, false"})
  void evidenceAfterTheCertificateIsNone(String certified, boolean isListed) throws IOException {
    String assessed =
        healthy.replace("Försäkringsmedicin och intyg", "Försäkringsmedicin, BT18")
            + """
            intyg:
              - slag: delmål
                datum: %s
                utfärdare: eva-lind
                delmål: [BT18]
                aktiviteter: Klinisk tjänstgöring
                kontroll: Konsultationsmall och CBD
            """
                .formatted(certified);
    String page = page(assessed, "--view", "slutbedomning").select("#delmal").text();
    assertThat(page.contains("Intyg utan underlag")).isEqualTo(isListed);
  }

  @Test
  void bookingsInThePastAreNotComing() throws IOException {
    Document page = page(healthy.replace("datum: 2025-12-02", "datum: 2025-11-28"));

    assertThat(page.select("#kommer table").last().select("tbody th").eachText())
        .startsWith("4 dec 2025");
  }

  @Test
  void futureWeeksAreNotWithoutSupervision() throws IOException {
    assertThat(figure(page(healthy), "veckor hittills i primärvård med handledning"))
        .isEqualTo("12 av 12");
  }

  private static String figure(Document page, String label) {
    return page.select("#laget .figures div:has(dt:containsOwn(" + label + ")) dd").text();
  }
}
