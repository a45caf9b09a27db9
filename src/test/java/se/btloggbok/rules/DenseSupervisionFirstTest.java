package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code handledning-tat-i-borjan}: in eight weeks, 2025-09-01–2025-10-26, the first quarter is
 * 2025-09-01–2025-09-12 and the last is 2025-10-13–2025-10-24.
 */
class DenseSupervisionFirstTest {

  private static final RuleTester RULE = rule("handledning-tat-i-borjan").bare();
  private static final RuleTester EIGHT_WEEKS =
      RULE.given(majorna("från: 2025-09-01, till: 2025-10-26"));

  private static final String MET = "placering:majorna met due 2025-10-26";
  private static final String UPCOMING = "placering:majorna upcoming due 2025-10-26";
  private static final String DENSER =
      "placering:majorna violated info due 2025-10-26 tatare-i-slutet";

  private static String majorna(String period) {
    return "placeringar:\n  majorna: { verksamhet: primärvård, enhet: Majorna, %s }\n"
        .formatted(period);
  }

  private static String sessions(String... dates) {
    return Arrays.stream(dates)
        .map(date -> "  - { datum: %s, handledare: eva, innehåll: Patienter }\n".formatted(date))
        .collect(Collectors.joining("", "handledningstillfällen:\n", ""));
  }

  private static RuleTester held(String... dates) {
    return EIGHT_WEEKS.given(sessions(dates));
  }

  @Test
  void twoMoreAtTheEndIsDenser() {
    held("2025-10-15").gives(MET).restsOn("placering:majorna", "/placeringar/majorna");
    held("2025-10-15", "2025-10-22")
        .gives(DENSER)
        .pointsAt("/placeringar/majorna")
        .mentions("[Majorna, 0, 2]");
  }

  @Test
  void comparedWithTheBeginning() {
    held("2025-09-03", "2025-10-15", "2025-10-22").gives(MET);
    held("2025-09-03", "2025-10-14", "2025-10-15", "2025-10-22")
        .gives(DENSER)
        .mentions("[Majorna, 1, 3]");
    held("2025-09-03", "2025-09-04", "2025-09-05").gives(MET);
    EIGHT_WEEKS.gives(MET);
  }

  // --- weeks that are left out ---

  @Test
  void theWeeksAtChristmasDoNotCount() {
    // Every Thursday except two. Without the weeks at Christmas there are 64 service days, and
    // three sessions in the first and the last quarter; with them there would be two and four.
    RULE.given(majorna("från: 2025-12-15, till: 2026-03-29"))
        .given(
            sessions(
                "2025-12-18",
                "2026-01-08",
                "2026-01-15",
                "2026-01-22",
                "2026-01-29",
                "2026-02-05",
                "2026-02-12",
                "2026-02-19",
                "2026-02-26",
                "2026-03-05",
                "2026-03-12",
                "2026-03-19",
                "2026-03-26"))
        .gives("placering:majorna met due 2026-03-29");
  }

  @Test
  void sessionsAtChristmasDoNotCount() {
    RULE.given(majorna("från: 2025-11-03, till: 2026-01-04"))
        .given(sessions("2025-11-04", "2025-12-16", "2025-12-22", "2025-12-29", "2025-12-30"))
        .gives("placering:majorna met due 2026-01-04");
  }

  @Test
  void weeksWithAWaiverDoNotCount() {
    RuleTester away =
        held("2025-09-17", "2025-09-24", "2025-10-01", "2025-10-08", "2025-10-15", "2025-10-22");
    away.gives(DENSER);
    away.given(waiver("gäller: 2025-v36/2025-v37,", "sara")).gives(MET);
    away.given(waiver("gäller: [2025-v36, 2025-v37],", "lars")).gives(MET);
    away.given(waiver("gäller: 2025-v36/2025-v37,", "eva")).gives(DENSER);
    away.given(waiver("gäller: 2025-v39,", "sara")).gives(DENSER);
  }

  @Test
  void aWaiverForAllOfThemLeavesNothingToCompare() {
    RuleTester away = held("2025-10-15", "2025-10-22");
    String notApplicable = "placering:majorna not-applicable due 2025-10-26";
    away.given(waiver("", "sara")).gives(notApplicable);
    away.given(waiver("gäller: majorna,", "sara")).gives(notApplicable);
  }

  @Test
  void aWaiverThatIsNotDecidedYetDoesNotCount() {
    RuleTester away =
        held("2025-09-17", "2025-09-24", "2025-10-01", "2025-10-08", "2025-10-15", "2025-10-22")
            .given(waiver("gäller: 2025-v36/2025-v37,", "sara"));
    RuleTester later = away.replacing("beslut: 2025-08-20", "beslut: 2025-11-20");
    later.asOf("2025-11-19").gives(DENSER);
    later.asOf("2025-11-20").gives(MET);
  }

  private static String waiver(String scope, String decidedBy) {
    return """
    undantag:
      - { regel: handledning-varje-vecka, %s beslut: 2025-08-20, beslutad-av: %s, skäl: Beslut }
    """
        .formatted(scope, decidedBy);
  }

  @Test
  void severalOnADayAreSeveral() {
    held("2025-10-15", "2025-10-15").gives(DENSER);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-29, false",
    "2025-09-01, true",
    "2025-09-12, true",
    "2025-09-15, false",
    "2025-10-01, false"
  })
  void whatIsTheBeginning(String date, boolean counts) {
    held(date, "2025-10-15", "2025-10-22").gives(counts ? MET : DENSER);
  }

  @ParameterizedTest
  @CsvSource({"2025-10-10, false", "2025-10-13, true", "2025-10-24, true", "2025-10-27, false"})
  void whatIsTheEnd(String date, boolean counts) {
    held(date, "2025-10-22").gives(counts ? DENSER : MET);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-12, 2025-10-16, met",
    "2025-09-15, 2025-10-16, violated info",
    "2025-09-15, 2025-10-15, met"
  })
  void aQuarterIsWholeDays(String first, String last, String expected) {
    RULE.given(majorna("från: 2025-09-01, till: 2025-10-29"))
        .given(sessions(first, last, "2025-10-29"))
        .gives(
            "placering:majorna %s due 2025-10-29%s"
                .formatted(expected, expected.equals("met") ? "" : " tatare-i-slutet"));
  }

  @Test
  void quartersAreOfServiceDays() {
    String away = "frånvaro:\n  - { från: 2025-09-01, till: 2025-09-14, orsak: sjukdom }\n";
    held("2025-09-12", "2025-10-21", "2025-10-22").gives(MET);
    held("2025-09-12", "2025-10-21", "2025-10-22").given(away).gives(DENSER);
    held("2025-09-23", "2025-10-21", "2025-10-22").given(away).gives(MET);
    held("2025-09-24", "2025-10-21", "2025-10-22").given(away).gives(DENSER);
  }

  // --- which placements ---

  @Test
  void notInLessThanEightWeeks() {
    RULE.given(majorna("från: 2025-09-01, till: 2025-10-25"))
        .given(sessions("2025-10-22", "2025-10-23"))
        .gives("placering:majorna not-applicable due 2025-10-25");
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RULE.given(majorna("från: 2025-09-01, till: 2025-09-28"))
        .adding(
            "placeringar",
            "  igen: { verksamhet: primärvård, enhet: majorna, från: 2025-09-29, till: 2025-10-26"
                + " }")
        .given(sessions("2025-10-22", "2025-10-23"))
        .gives(DENSER)
        .pointsAt("/placeringar/majorna");
  }

  @Test
  void onlyPrimaryCareIsJudgedEachStaySeparately() {
    EIGHT_WEEKS
        .adding(
            "placeringar",
            "  akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-10-27, till:"
                + " 2025-12-31 }",
            "  vc: { verksamhet: primärvård, enhet: VC, från: 2026-01-01, till: 2026-03-31 }")
        .given(sessions("2025-10-22", "2025-10-23", "2025-12-22", "2025-12-23", "2026-03-30"))
        .gives(DENSER, "placering:vc met due 2026-03-31");
  }

  @Test
  void aQuarterIsAtLeastADay() {
    String three = "frånvaro:\n  - { från: 2025-09-04, till: 2025-10-26, orsak: sjukdom }\n";
    String four = "frånvaro:\n  - { från: 2025-09-05, till: 2025-10-26, orsak: sjukdom }\n";
    held("2025-09-03", "2025-09-03")
        .given(three)
        .gives("placering:majorna not-applicable due 2025-10-26");
    held("2025-09-04", "2025-09-04").given(four).gives(DENSER);
    held("2025-09-03", "2025-09-04").given(four).gives(MET);
    held()
        .given("frånvaro:\n  - { från: 2025-09-01, orsak: sjukdom }\n")
        .gives("placering:majorna not-applicable due 2025-10-26");
  }

  @Test
  void noPlacementsNoOutcomes() {
    RULE.given(sessions("2025-10-22", "2025-10-23")).gives();
  }

  // --- when ---

  @Test
  void judgedWhenItIsOver() {
    RuleTester denser = held("2025-10-15", "2025-10-22");
    denser.on("2025-10-26").gives(UPCOMING);
    denser.on("2025-10-27").gives(DENSER);
    denser.asOf("2025-10-26").gives(UPCOMING);
    denser.asOf("2025-10-27").gives(DENSER);
    denser.on("2025-10-22").atTheEnd().gives(DENSER);
    denser.on("2025-10-21").atTheEnd().gives(MET);
  }

  @Test
  void onlySessionsThatHaveBeenHeldCount() {
    held("2025-10-15", "2025-10-22")
        .given(
            sessions("2025-10-15")
                + "  - { datum: 2025-10-22, handledare: eva, innehåll: Ja, planerad: true }\n")
        .gives(MET);
  }

  // --- faults of the format ---

  @Test
  void aPlacementWithoutAPeriodOrVerksamhetIsNotJudged() {
    RULE.given(majorna("från: 2025-09-01, till: snart"))
        .given(sessions("2025-10-15", "2025-10-22"))
        .despite("format-typ /placeringar/majorna/till")
        .gives();
    held("2025-10-15", "2025-10-22")
        .replacing("verksamhet: primärvård", "verksamhet: annat")
        .despite("format-varde /placeringar/majorna/verksamhet")
        .gives();
  }

  // --- waivers and rule sets ---

  @ParameterizedTest
  @CsvSource({"majorna, waived", "eva, violated", "2025-v43, violated"})
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    held("2025-10-15", "2025-10-22")
        .given(
            """
            undantag:
              - { regel: handledning-tat-i-borjan, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("placering:majorna " + status + " info due 2025-10-26 tatare-i-slutet");
  }

  @Test
  void aRuleSetSetsTheDaysAndTheDifference() {
    RuleTester denser = held("2025-10-15", "2025-10-22");
    denser.with("minsta-dagar", 57).gives("placering:majorna not-applicable due 2025-10-26");
    denser.with("minsta-dagar", 55).gives(DENSER);
    denser.with("skillnad", 3).gives(MET);
    held("2025-10-15").with("skillnad", 1).gives(DENSER);
  }
}
