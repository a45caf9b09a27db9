package se.btloggbok.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.cli.command.Surroundings;

/** Texts, parameters and sources are those of the rule set in use. */
class RuleSetTextsTest {

  private static final String EMERGENCY = "akut-sjukvard-tre-manader";

  /** Two months of emergency care in a BT that is over. */
  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina Rahimi, legitimation: { datum: 2025-03-14 } }
      bastjänstgöring:
        form: integrerad
        från: 2025-09-01
        till: 2025-10-31
        huvudhandledare: eva
        st-start: 2025-09-01
        specialitet: allmänmedicin
      personer:
        eva: { namn: Eva Lind, kompetens: specialist }
      placeringar:
        akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-10-31 }
      """;

  private static final String REGION =
      """
      format: bt-regelverk/1
      namn: dalarna
      bygger-på: %s
      källor: [Region Dalarna Riktlinjer, Ett beslut]
      regler:
        akut-sjukvard-tre-manader: { manader: 5, manader-allmanmedicin: 6 }
        handledning-varje-vecka: {}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("integrerad.yaml"), LOGBOOK, UTF_8);
    Files.writeString(
        folder.resolve("fristaende.yaml"),
        LOGBOOK
            .replace("integrerad", "fristående")
            .replaceAll("  (st-start|specialitet): .*\n", ""),
        UTF_8);
    Files.writeString(folder.resolve("dalarna.yaml"), REGION.formatted("nationell"), UTF_8);
    Files.writeString(folder.resolve("granne.yaml"), REGION.formatted("vgr"), UTF_8);
    Files.writeString(
        folder.resolve("egen.yaml"),
        "format: bt-regelverk/1\nnamn: egen\nregler:\n  akut-sjukvard-tre-manader: {}\n",
        UTF_8);
  }

  /** Runs bt and returns its output on one line; files are in the folder. */
  private String bt(String... given) {
    String[] arguments =
        Arrays.stream(given)
            .map(each -> each.endsWith(".yaml") ? folder.resolve(each).toString() : each)
            .toArray(String[]::new);
    StringWriter said = new StringWriter();
    Bt.run(
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(said),
            new PrintWriter(said),
            Clock.systemUTC(),
            folder,
            Map.of(),
            false,
            false),
        arguments);
    return said.toString().replaceAll("\\s+", " ");
  }

  /** Returns the finding about emergency care, up to the two lines below the excerpt. */
  private String finding(String logbook, String ruleSet) {
    String said = bt("validate", "--today", "2026-01-15", "--ruleset", ruleSet, logbook + ".yaml");
    int start = said.indexOf("Tiden i akut sjukvård");
    assertThat(start).as(said).isNotNegative();
    return said.substring(start, said.indexOf("åtgärd:", start));
  }

  // --- the rule's text ---

  @Test
  void theNationalRuleAsksForThreeMonths() {
    assertThat(bt("rules", "--ruleset", "nationell", EMERGENCY))
        .startsWith("Minst 3 månader i akut sjukvård ")
        .contains("manader: 3 ", "manader-allmanmedicin: 3 ", "slf.se/sylf")
        .doesNotContain("VGR", "Dalarna", "vid integrerad BT i allmänmedicin");
  }

  @Test
  void vgrAsksForFourInGeneralPractice() {
    assertThat(bt("rules", "--ruleset", "vgr", EMERGENCY))
        .startsWith("Minst 3 månader i akut sjukvård, 4 vid integrerad BT i allmänmedicin ")
        .contains(
            "minst 3 heltidsmånader, och vid integrerad BT i allmänmedicin minst 4.",
            "manader: 3 ",
            "manader-allmanmedicin: 4 ",
            "VGR, Allmänt om BT");
  }

  @Test
  void aRegionsOwnRuleSetHasItsOwnNumbersAndSources() {
    assertThat(bt("rules", "--ruleset", "dalarna.yaml", EMERGENCY))
        .startsWith("Minst 5 månader i akut sjukvård, 6 vid")
        .contains(
            "manader: 5 ", "manader-allmanmedicin: 6 ", "Region Dalarna Riktlinjer; Ett beslut ")
        .doesNotContain("VGR", "slf.se");
    assertThat(bt("rules", "--ruleset", "dalarna.yaml", "--format", "json", EMERGENCY))
        .contains("\"manader\" : 5", "\"key\" : \"dalarna\"");
    assertThat(bt("rules", "--ruleset", "dalarna.yaml", "--lang", "en", EMERGENCY))
        .startsWith("At least 5 months in emergency care, 6 in");
  }

  @Test
  void equalNumbersAreSaidOnce() {
    assertThat(bt("rules", "--ruleset", "dalarna", "bedomning-kontinuerlig"))
        .contains("görs bedömningar, minst 2, varav någon");
    assertThat(bt("rules", "--ruleset", "vgr", "bedomning-kontinuerlig"))
        .contains("görs bedömningar, minst 1 och helst minst 2, varav någon");
    assertThat(bt("rules", "--ruleset", "dalarna", "--lang", "en", "bedomning-kontinuerlig"))
        .contains("assessments are made, at least 2, with one");
  }

  @Test
  void otherValuesAreReadAsWell() {
    assertThat(bt("rules", "bt-kollegium")).startsWith("BT-kollegium efter 3 och 9 månader ");
    assertThat(bt("rules", "intyg-fullgjord-bt")).contains("högst 0,05 från");
    assertThat(bt("rules", "--lang", "en", "intyg-fullgjord-bt")).contains("at most 0.05");
  }

  // --- findings ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fristaende | nationell | 3,00 | slf.se/sylf",
        "integrerad | nationell | 3,00 | slf.se/sylf",
        "fristaende | vgr | 3,00 | slf.se/sylf",
        "integrerad | vgr | 4,00 | VGR, Allmänt om BT",
        "fristaende | dalarna.yaml | 5,00 | Region Dalarna Riktlinjer; Ett beslut",
        "integrerad | dalarna.yaml | 6,00 | Region Dalarna Riktlinjer; Ett beslut",
        "integrerad | granne.yaml | 6,00 | Region Dalarna Riktlinjer; Ett beslut",
        "fristaende | egen.yaml | 3,00 | egen",
      })
  void aFindingCitesTheSourceOfItsRequirement(
      String logbook, String ruleSet, String months, String source) {
    assertThat(finding(logbook, ruleSet)).contains("minst " + months, source);
  }

  /** Primary care is required by VGR's page in VGR, and by Sylf elsewhere. */
  @Test
  void rulesThatARegionDoesNotSetHaveTheSourcesOfItsBase() {
    String rule = "primarvard-tre-manader";
    assertThat(bt("rules", "--ruleset", "vgr", rule)).contains("VGR, BT inom primärvård");
    assertThat(bt("rules", "--ruleset", "granne.yaml", rule)).contains("VGR, BT inom primärvård");
    assertThat(bt("rules", "--ruleset", "nationell", rule))
        .doesNotContain("VGR")
        .contains("slf.se");
    assertThat(bt("rules", "--ruleset", "dalarna.yaml", rule))
        .doesNotContain("VGR", "Region Dalarna")
        .contains("slf.se");
  }

  @Test
  void aRuleThatOnlyARegionHasIsAskedForByTheRegion() {
    assertThat(bt("rules", "--ruleset", "dalarna.yaml", "handledning-varje-vecka"))
        .contains("Region Dalarna Riktlinjer; Ett beslut ")
        .doesNotContain("VGR");
  }

  // --- other outputs ---

  @ParameterizedTest
  @CsvSource({"json", "sarif", "csv", "markdown", "github", "junit"})
  void everyFormatCitesTheSame(String format) {
    String[] common = {
      "validate", "--today", "2026-01-15", "--format", format, "integrerad.yaml", "--ruleset"
    };
    assertThat(said(common, "vgr")).contains("VGR, Allmänt om BT");
    assertThat(said(common, "dalarna.yaml"))
        .contains("Region Dalarna Riktlinjer; Ett beslut")
        .doesNotContain("VGR, Allmänt om BT");
  }

  private String said(String[] common, String ruleSet) {
    String[] arguments = Arrays.copyOf(common, common.length + 1);
    arguments[common.length] = ruleSet;
    return bt(arguments);
  }

  @Test
  void aCohortHasTheTitlesOfTheRuleSet() {
    assertThat(bt("batch", "--today", "2025-10-15", "--ruleset", "dalarna.yaml", "integrerad.yaml"))
        .doesNotContain("{");
  }
}
