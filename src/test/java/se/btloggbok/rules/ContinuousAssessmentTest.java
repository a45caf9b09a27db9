package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code bedomning-kontinuerlig}, of a placement of 2026-02-02–2026-03-01: four whole weeks, of
 * whose twenty service days the tenth is Friday 2026-02-13.
 */
class ContinuousAssessmentTest {

  private static final RuleTester BARE = rule("bedomning-kontinuerlig").bare().on("2026-12-01");
  private static final RuleTester RULE = akuten("från: 2026-02-02, till: 2026-03-01");

  private static final String MET = "placering:akuten met due 2026-03-01";
  private static final String UPCOMING = "placering:akuten upcoming due 2026-03-01";
  private static final String NOT_APPLICABLE = "placering:akuten not-applicable due 2026-03-01";
  private static final String TOO_FEW = "placering:akuten violated error due 2026-03-01 for-fa";
  private static final String ONLY_ONE =
      "placering:akuten violated warning due 2026-03-01 fler-onskas";
  private static final String NONE_EARLY =
      "placering:akuten violated warning due 2026-02-13 ingen-i-borjan";

  private static RuleTester akuten(String period) {
    return BARE.given(BaseLogbook.akuten(period));
  }

  private static String assessments(String... dates) {
    return Arrays.stream(dates)
        .map("  - { datum: %s, metod: CBD, bedömare: per }\n"::formatted)
        .collect(Collectors.joining("", "bedömningar:\n", ""));
  }

  private static RuleTester assessed(String... dates) {
    return RULE.given(assessments(dates));
  }

  // --- how many ---

  @Test
  void noneIsARemarkFromTheMiddleAndAViolationFromTheEnd() {
    RULE.on("2026-01-01").gives(UPCOMING);
    RULE.on("2026-02-13").gives(UPCOMING);
    RULE.on("2026-02-14")
        .gives(UPCOMING, NONE_EARLY)
        .pointsAt("/placeringar/akuten")
        .mentions("[Akuten, 2026-02-13]");
    RULE.on("2026-03-01").gives(UPCOMING, NONE_EARLY);
    RULE.on("2026-03-02").gives(TOO_FEW).pointsAt("/placeringar/akuten");
    RULE.mentions("[Akuten, 0, 1]");
  }

  @Test
  void aSecondIsUpcomingUntilTheEndAndThenARemark() {
    RuleTester one = assessed("2026-02-10");
    one.on("2026-02-10").gives(UPCOMING);
    one.on("2026-03-01").gives(UPCOMING);
    one.on("2026-03-02").gives(ONLY_ONE).pointsAt("/placeringar/akuten");
    one.mentions("[Akuten, 1, 2]");
  }

  @Test
  void twoAreEnough() {
    assessed("2026-02-10", "2026-02-24")
        .gives(MET)
        .restsOn("placering:akuten", "/bedömningar/0", "/bedömningar/1");
    assessed("2026-02-10", "2026-02-10").gives(MET);
  }

  // --- when ---

  @ParameterizedTest
  @CsvSource({"2026-02-01, false", "2026-02-02, true", "2026-03-01, true", "2026-03-02, false"})
  void withinThePlacement(String date, boolean counts) {
    assessed("2026-02-10", date).gives(counts ? MET : ONLY_ONE);
  }

  @Test
  void oneOutsideThePlacementDoesNotCount() {
    assessed("2026-02-01", "2026-03-02").gives(TOO_FEW);
  }

  @Test
  void oneOfTheFirstHalfIsWanted() {
    assessed("2026-03-01", "2026-02-13").gives(MET);
    assessed("2026-03-01", "2026-02-14").gives(NONE_EARLY);
    assessed("2026-02-14").on("2026-02-14").gives(UPCOMING, NONE_EARLY);
    assessed("2026-02-14", "2026-02-15").on("2026-02-15").gives(NONE_EARLY);
  }

  @Test
  void lateAndOnlyOneAreTwoRemarks() {
    assessed("2026-02-14").gives(ONLY_ONE, NONE_EARLY);
    assessed("2026-02-14").on("2026-03-01").gives(UPCOMING, NONE_EARLY);
  }

  @Test
  void theMiddleOfAnOddNumberBelongsToTheFirstHalf() {
    RuleTester odd = akuten("från: 2026-02-02, till: 2026-03-02");
    odd.given(assessments("2026-02-16", "2026-03-02")).gives("placering:akuten met due 2026-03-02");
    odd.given(assessments("2026-02-17", "2026-03-02"))
        .gives("placering:akuten violated warning due 2026-02-16 ingen-i-borjan");
  }

  private static RuleTester ofAnyLength(RuleTester tester) {
    return tester.with("minsta-tjanstgoringsdagar", 1);
  }

  @Test
  void holidaysAtTheEndOfTheYearAreNotServiceDays() {
    RuleTester christmas = ofAnyLength(akuten("från: 2025-12-15, till: 2026-01-11"));
    christmas
        .given(assessments("2025-12-23", "2025-12-30"))
        .gives("placering:akuten met due 2026-01-11");
    christmas
        .given(assessments("2025-12-24", "2025-12-30"))
        .gives("placering:akuten violated warning due 2025-12-23 ingen-i-borjan");
  }

  @Test
  void wholeAbsenceMovesTheMiddleAndPartOfADayDoesNot() {
    RuleTester rested = ofAnyLength(assessed("2026-02-20", "2026-02-24"));
    rested
        .given("frånvaro:\n  - { från: 2026-02-02, till: 2026-02-13, orsak: semester }")
        .gives(MET);
    rested
        .given("frånvaro:\n  - { från: 2026-02-02, till: 2026-02-11, orsak: semester }")
        .gives("placering:akuten violated warning due 2026-02-19 ingen-i-borjan");
    rested
        .given(
            "frånvaro:\n  - { från: 2026-02-02, till: 2026-02-13, orsak: sjukdom, omfattning: 99 }")
        .gives(NONE_EARLY);
  }

  /** An absence without a last day moves the middle back, so the message says so. */
  @Test
  void anAbsenceWithoutALastDayIsSaidToLast() {
    RuleTester away =
        ofAnyLength(RULE)
            .on("2026-02-12")
            .given("frånvaro:\n  - { från: 2026-02-12, orsak: föräldraledighet }");
    away.gives(
            UPCOMING,
            "placering:akuten violated warning due 2026-02-05 ingen-i-borjan-oppen-franvaro")
        .mentions("[Akuten, 2026-02-05]");
    away.replacing("från: 2026-02-12", "från: 2026-02-12, till: 2026-02-12").gives(UPCOMING);
    away.replacing("från: 2026-02-12", "från: 2026-03-02")
        .on("2026-02-14")
        .gives(UPCOMING, NONE_EARLY);
    away.replacing("föräldraledighet", "föräldraledighet, omfattning: 50")
        .on("2026-02-14")
        .gives(UPCOMING, NONE_EARLY);
  }

  @Test
  void anotherDegreeDoesNotMoveTheMiddle() {
    akuten(
            "från: 2026-02-02, till: 2026-03-01, tjänstgöringsgrad: [{ grad: 20, från: 2026-02-09"
                + " }]")
        .given(assessments("2026-02-14", "2026-02-24"))
        .gives(NONE_EARLY);
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    RuleTester two = assessed("2026-02-10", "2026-02-24");
    two.on("2026-02-09").gives(UPCOMING);
    two.asOf("2026-02-09").gives(UPCOMING);
    two.asOf("2026-02-10").gives(UPCOMING);
    two.asOf("2026-02-24").gives(MET);
    two.asOf("2026-03-02").gives(MET);
    assessed("2026-02-10")
        .adding(
            "bedömningar", "  - { datum: 2026-02-24, metod: CBD, bedömare: per, planerad: true }")
        .gives(ONLY_ONE);
  }

  @Test
  void asOfJudgesThatDay() {
    RULE.asOf("2026-02-13").gives(UPCOMING);
    RULE.asOf("2026-02-14").gives(UPCOMING, NONE_EARLY);
    RULE.asOf("2026-03-01").gives(UPCOMING, NONE_EARLY);
    RULE.asOf("2026-03-02").gives(TOO_FEW);
  }

  @Test
  void atTheEndEverythingIsDue() {
    RULE.on("2026-01-01").atTheEnd().gives(TOO_FEW);
    assessed("2026-02-10").on("2026-02-10").atTheEnd().gives(ONLY_ONE);
    assessed("2026-02-14").on("2026-02-14").atTheEnd().gives(ONLY_ONE, NONE_EARLY);
  }

  @Test
  void oneWithAnUnreadableDayMayBeTheMissingOne() {
    RuleTester unread = assessed("i februari").despite("format-typ /bedömningar/0/datum");
    unread.gives(NOT_APPLICABLE);
    unread.on("2026-02-13").gives(UPCOMING);
    unread.on("2026-02-14").gives(UPCOMING);
    assessed("2026-02-10", "i februari")
        .despite("format-typ /bedömningar/1/datum")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void anUnreadableEntryMayBeTheMissingOne() {
    RULE.given("bedömningar:\n  - DOPS i februari\n")
        .despite("format-typ /bedömningar/0")
        .gives(NOT_APPLICABLE);
  }

  // --- which placements ---

  @Test
  void notOneOfFewerThanTwentyServiceDays() {
    akuten("från: 2026-02-03, till: 2026-03-01").gives(NOT_APPLICABLE);
    akuten("från: 2026-02-02, till: 2026-03-01").gives(TOO_FEW);
  }

  @Test
  void aDayAwayIsNotAServiceDay() {
    RULE.given("frånvaro:\n  - { från: 2026-02-02, till: 2026-02-02, orsak: semester }")
        .gives(NOT_APPLICABLE);
    RULE.given(
            "frånvaro:\n"
                + "  - { från: 2026-02-02, till: 2026-02-02, orsak: semester, omfattning: 99 }")
        .gives(TOO_FEW);
  }

  @Test
  void aSingleServiceDayIsItsOwnMiddle() {
    RuleTester oneDay =
        ofAnyLength(assessed("2026-02-26", "2026-02-27"))
            .given("frånvaro:\n  - { från: 2026-02-02, till: 2026-02-26, orsak: vab }");
    oneDay.gives(MET);
    oneDay
        .given(assessments("2026-02-28", "2026-02-28"))
        .gives("placering:akuten violated warning due 2026-02-27 ingen-i-borjan");
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RuleTester stay =
        BARE.given(
            """
            placeringar:
              igen: { verksamhet: akut sjukvård, enhet: akuten, från: 2026-02-16, till: 2026-03-01 }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-02-02, till: 2026-02-13 }
            """);
    stay.gives(TOO_FEW).pointsAt("/placeringar/akuten");
    stay.given(assessments("2026-02-13", "2026-03-01")).gives(MET);
    stay.given(assessments("2026-02-16", "2026-03-01")).gives(NONE_EARLY);
    stay.replacing("verksamhet: akut sjukvård, enhet: akuten", "verksamhet: övrig, enhet: Akuten")
        .gives(
            "placering:akuten not-applicable due 2026-02-13",
            "placering:igen not-applicable due 2026-03-01");
  }

  @Test
  void eachPlacementIsJudgedSeparatelyInTheOrderOfTheirStarts() {
    BARE.given(
            """
            placeringar:
              psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-03-02, till: 2026-05-31 }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-02-02, till: 2026-03-01 }
            """)
        .given(assessments("2026-02-10", "2026-02-24", "2026-03-10", "2026-05-29"))
        .gives(MET, "placering:psyk met due 2026-05-31");
  }

  @Test
  void twoAtTheSameTimeShareTheirAssessments() {
    BARE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-02-02, till: 2026-03-01, tjänstgöringsgrad: 50 }
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2026-02-02, till: 2026-03-29, tjänstgöringsgrad: 50 }
            """)
        .given(assessments("2026-02-10", "2026-02-24").replace("per", "karin"))
        .gives(MET, "placering:majorna met due 2026-03-29");
  }

  @Test
  void noPlacementsNoOutcomes() {
    BARE.gives();
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("bedomning-kontinuerlig")
        .gives(
            "placering:majorna met due 2025-12-31",
            "placering:akuten met due 2026-05-31",
            "placering:psyk met due 2026-08-31");
  }

  // --- faults of the format ---

  @Test
  void anEntryWithAnotherFieldAtFaultStillCounts() {
    assessed("2026-02-10")
        .adding("bedömningar", "  - { datum: 2026-02-24, metod: xyzzy, bedömare: per }")
        .despite("format-varde /bedömningar/1/metod")
        .gives(MET);
    assessed("2026-02-10")
        .adding("bedömningar", "  - { datum: 2026-02-24, metod: CBD, bedömare: berit-svensson }")
        .despite("format-referens /bedömningar/1/bedömare")
        .gives(MET);
  }

  @Test
  void aMisspeltDateIsReadAsIntended() {
    assessed("2026-2-10", "2026-02-24").despite("format-typ /bedömningar/0/datum").gives(MET);
  }

  @Test
  void aPlacementWithoutAnEndIsNotJudged() {
    akuten("från: 2026-02-02").despite("format-saknas /placeringar/akuten/till").gives();
  }

  @Test
  void aPlacementThatEndsBeforeItStartsIsNotJudged() {
    akuten("från: 2026-02-02, till: 2026-02-01")
        .despite("format-ordning /placeringar/akuten/till")
        .gives();
  }

  // --- waivers ---

  private static String waiver(String scope) {
    return """
    undantag:
      - { regel: bedomning-kontinuerlig, %sbeslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
    """
        .formatted(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "akuten, waived",
    "'[per, akuten]', waived",
    "per, violated",
    "2026-03-01, violated",
    "2026-v09, violated"
  })
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    RULE.given(waiver("gäller: " + scope + ", "))
        .gives("placering:akuten " + status + " error due 2026-03-01 for-fa");
  }

  @Test
  void oneWaiverCoversBothRemarks() {
    assessed("2026-02-14")
        .given(waiver(""))
        .gives(
            "placering:akuten waived warning due 2026-03-01 fler-onskas",
            "placering:akuten waived warning due 2026-02-13 ingen-i-borjan");
  }

  // --- parameters ---

  @Test
  void theNumbersAreParameters() {
    RuleTester two = assessed("2026-02-10", "2026-02-24");
    two.with("minst", 3).gives(TOO_FEW).mentions("[Akuten, 2, 3]");
    two.with("onskat", 3).gives(ONLY_ONE).mentions("[Akuten, 2, 3]");
    assessed("2026-02-10").with("onskat", 1).gives(MET);
    RULE.with("minsta-tjanstgoringsdagar", 21).gives(NOT_APPLICABLE);
    RULE.with("minsta-tjanstgoringsdagar", 20).gives(TOO_FEW);
  }
}
