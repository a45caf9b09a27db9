package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code avvikelse-skyndsamt}, of a concern found 2026-02-03: due 2026-02-10. */
class ConcernReportedPromptlyTest {

  private static final RuleTester BARE = rule("avvikelse-skyndsamt").bare();

  private static final String MET = "/avvikelser/0 met due 2026-02-10";
  private static final String LATE = "/avvikelser/0 violated warning due 2026-02-10 sen";
  private static final String NOT_APPLICABLE = "/avvikelser/0 not-applicable due 2026-02-10";

  private static String concern(String by, String report) {
    return "avvikelser:\n  - { upptäckt: 2026-02-03, gäller: närvaro, upptäckt-av: %s%s }\n"
        .formatted(by, report);
  }

  private static RuleTester reported(String date) {
    return BARE.given(concern("per", ", rapporterad: { datum: %s, till: [eva] }".formatted(date)));
  }

  @Test
  void withinSevenDays() {
    reported("2026-02-10").gives(MET).restsOn("/avvikelser/0", "/avvikelser/0/rapporterad");
    reported("2026-02-11")
        .gives(LATE)
        .pointsAt("/avvikelser/0/rapporterad/datum")
        .mentions("[2026-02-03, 2026-02-11, 2026-02-10]");
    reported("2026-02-03").gives(MET);
  }

  @Test
  void judgedFromTheDayOfTheReport() {
    reported("2026-02-11").on("2026-02-10").gives(NOT_APPLICABLE);
    reported("2026-02-11").on("2026-02-11").gives(LATE);
    reported("2026-02-11").asOf("2026-02-10").gives(NOT_APPLICABLE);
    reported("2026-02-11").asOf("2026-02-11").gives(LATE);
    reported("2026-02-04").on("2026-02-04").gives(MET);
    reported("2026-02-04").asOf("2026-02-02").gives();
  }

  @Test
  void oneThatIsNotReportedIsAnotherRulesMatter() {
    BARE.given(concern("per", "")).gives(NOT_APPLICABLE);
    BARE.given(concern("per", "")).on("2026-02-04").atTheEnd().gives(NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eva", "maj", "sara"})
  void whoeverFoundItAndWhomeverItWasReportedTo(String by) {
    BARE.given(concern(by, ", rapporterad: { datum: 2026-02-11, till: [karin] }")).gives(LATE);
    BARE.given(concern(by, ", rapporterad: { datum: 2026-02-10, till: [karin] }")).gives(MET);
  }

  @Test
  void overTheTurnOfTheYear() {
    RuleTester winter =
        reported("2027-01-04").replacing("upptäckt: 2026-02-03", "upptäckt: 2026-12-28");
    winter.on("2027-02-01").gives("/avvikelser/0 met due 2027-01-04");
    winter
        .replacing("2027-01-04", "2027-01-05")
        .on("2027-02-01")
        .gives("/avvikelser/0 violated warning due 2027-01-04 sen");
  }

  @Test
  void eachIsJudgedSeparately() {
    reported("2026-02-11")
        .adding(
            "avvikelser",
            "  - { upptäckt: 2026-01-07, gäller: närvaro, upptäckt-av: eva, rapporterad: { datum:"
                + " 2026-01-08, till: [sara] } }",
            "  - { upptäckt: 2026-01-08, gäller: närvaro, upptäckt-av: eva }")
        .gives(
            LATE,
            "/avvikelser/1 met due 2026-01-14",
            "/avvikelser/2 not-applicable due 2026-01-15");
  }

  @Test
  void withoutAnyThereAreNoOutcomes() {
    BARE.gives();
    rule("avvikelse-skyndsamt").gives();
  }

  // --- faults of the format ---

  @Test
  void aReportWithoutAReadableDayIsNotJudged() {
    reported("i våras").despite("format-typ /avvikelser/0/rapporterad/datum").gives(NOT_APPLICABLE);
  }

  @Test
  void aConcernWithoutAReadableDayIsNotJudged() {
    reported("2026-02-11")
        .replacing("upptäckt: 2026-02-03", "upptäckt: i våras")
        .despite("format-typ /avvikelser/0/upptäckt")
        .gives();
  }

  @Test
  void theRecipientDoesNotMatter() {
    reported("2026-02-11")
        .replacing("till: [eva]", "till: [berit-svensson]")
        .despite("format-referens /avvikelser/0/rapporterad/till/0")
        .gives(LATE);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2026-02-03, waived",
    "2026-v06, waived",
    "2026-02-11, violated",
    "2026-v07, violated",
    "per, waived",
    "maj, violated"
  })
  void aWaiverForTheDayItWasFoundCoversIt(String scope, String status) {
    reported("2026-02-11")
        .given(
            """
            undantag:
              - { regel: avvikelse-skyndsamt, gäller: %s, beslut: 2026-02-04, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("/avvikelser/0 " + status + " warning due 2026-02-10 sen");
  }

  // --- parameters ---

  @Test
  void theDaysAreAParameter() {
    reported("2026-02-04")
        .with("dagar", 0)
        .gives("/avvikelser/0 violated warning due 2026-02-03 sen");
    reported("2026-02-04").with("dagar", 1).gives("/avvikelser/0 met due 2026-02-04");
  }
}
