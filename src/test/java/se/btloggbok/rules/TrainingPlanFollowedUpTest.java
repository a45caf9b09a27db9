package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code utbildningsplan-foljs-upp}: the first placement ends 2025-12-31, and the second is
 * 2026-01-01–2026-05-31.
 */
class TrainingPlanFollowedUpTest {

  private static final RuleTester BARE = rule("utbildningsplan-foljs-upp").bare();

  /** With placements, and without a plan. */
  private static final RuleTester UNPLANNED = second("från: 2026-01-01, till: 2026-05-31");

  private static final RuleTester RULE = UNPLANNED.given(plan());

  private static final String MET = "placering:akuten met due 2026-05-31";
  private static final String UPCOMING = "placering:akuten upcoming due 2026-05-31";
  private static final String MISSING = "placering:akuten violated error due 2026-05-31 saknas";
  private static final String NOT_APPLICABLE = "placering:akuten not-applicable due 2026-05-31";

  private static RuleTester second(String period) {
    return BARE.given(
        """
        placeringar:
          akuten: { verksamhet: akut sjukvård, enhet: Akuten, %s }
          majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
        """
            .formatted(period));
  }

  private static String plan(String... followUps) {
    return Arrays.stream(followUps)
        .map("    - { datum: %s, med: eva }\n"::formatted)
        .collect(
            Collectors.joining(
                "",
                """
                utbildningsplan:
                  upprättad: 2025-09-12
                  tillsammans-med: eva
                  uppföljningar:
                """,
                ""));
  }

  private static RuleTester followedUp(String... dates) {
    return UNPLANNED.given(plan(dates));
  }

  // --- when ---

  @Test
  void dueAtTheEndOfThePlacement() {
    RULE.on("2025-09-12").gives(UPCOMING);
    RULE.on("2026-05-31").gives(UPCOMING);
    RULE.on("2026-06-01")
        .gives(MISSING)
        .pointsAt("/placeringar/akuten")
        .mentions("[Akuten, 2026-01-01/2026-05-31]");
    RULE.asOf("2026-05-31").gives(UPCOMING);
    RULE.asOf("2026-06-01").gives(MISSING);
    RULE.on("2025-10-01").atTheEnd().gives(MISSING);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-05-31, true", "2026-06-01, false"})
  void withinThePlacement(String date, boolean counts) {
    followedUp(date).gives(counts ? MET : MISSING);
  }

  @Test
  void theEvidenceIsAllWithin() {
    followedUp("2026-04-01", "2025-10-01", "2026-02-01")
        .gives(MET)
        .restsOn(
            "placering:akuten",
            "/utbildningsplan/uppföljningar/0",
            "/utbildningsplan/uppföljningar/2");
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    RuleTester followed = followedUp("2026-03-16");
    followed.on("2026-03-15").gives(UPCOMING);
    followed.on("2026-03-16").gives(MET);
    followed.asOf("2026-03-15").gives(UPCOMING);
    followed.asOf("2026-03-16").gives(MET);
    followed.on("2026-03-15").atTheEnd().gives(MISSING);
  }

  // --- without a plan ---

  @Test
  void withoutAPlanThereIsNothingToFollowUp() {
    UNPLANNED.on("2026-05-31").gives(UPCOMING);
    UNPLANNED.on("2026-06-01").gives(NOT_APPLICABLE);
    UNPLANNED.on("2025-10-01").atTheEnd().gives(NOT_APPLICABLE);
  }

  @Test
  void aPlanOfALaterDayDoesNotCount() {
    RuleTester later =
        UNPLANNED.given("utbildningsplan: { upprättad: 2026-07-01, tillsammans-med: eva }");
    later.asOf("2026-05-31").gives(UPCOMING);
    later.asOf("2026-06-30").gives(NOT_APPLICABLE);
  }

  // --- which placements ---

  @Test
  void everyOneAfterTheFirst() {
    RULE.adding(
            "placeringar",
            "  psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-06-01, till: 2026-08-31 }")
        .given(plan("2026-06-01"))
        .gives(MISSING, "placering:psyk met due 2026-08-31")
        .given(plan("2026-05-31"))
        .gives(MET, "placering:psyk violated error due 2026-08-31 saknas");
  }

  @Test
  void notTheFirst() {
    RULE.given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
            """)
        .gives();
    BARE.given(plan()).gives();
  }

  @Test
  void notOneOfFewerThanTwentyServiceDays() {
    second("från: 2026-05-04, till: 2026-05-31").given(plan()).gives(NOT_APPLICABLE);
    second("från: 2026-04-30, till: 2026-05-31").given(plan()).gives(MISSING);
  }

  @Test
  void aDayAwayIsNotAServiceDay() {
    RULE.given("frånvaro:\n  - { från: 2026-01-01, till: 2026-04-30, orsak: föräldraledighet }")
        .gives(NOT_APPLICABLE);
    RULE.given("frånvaro:\n  - { från: 2026-01-01, till: 2026-04-29, orsak: föräldraledighet }")
        .gives(MISSING);
  }

  @Test
  void theFirstIsTheFirstWithTwentyServiceDays() {
    RuleTester introduction =
        RULE.adding(
            "placeringar",
            "  intro: { verksamhet: övrig, enhet: Intro, från: 2025-08-04, till: 2025-08-31 }");
    introduction.gives("placering:majorna violated error due 2025-12-31 saknas", MISSING);
    introduction.replacing("till: 2025-08-31", "till: 2025-08-28").gives(MISSING);
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RULE.replacing(
            "verksamhet: akut sjukvård, enhet: Akuten", "verksamhet: primärvård, enhet: majorna")
        .gives();
    RuleTester stay =
        RULE.adding(
            "placeringar",
            "  igen: { verksamhet: akut sjukvård, enhet: AKUTEN, från: 2026-06-01, till: 2026-08-31"
                + " }");
    stay.gives("placering:akuten violated error due 2026-08-31 saknas")
        .pointsAt("/placeringar/akuten");
    stay.given(plan("2026-07-01")).gives("placering:akuten met due 2026-08-31");
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("utbildningsplan-foljs-upp").gives(MET, "placering:psyk met due 2026-08-31");
  }

  // --- faults of the format ---

  @Test
  void aFollowUpWithAnUnknownPersonCounts() {
    UNPLANNED
        .given(plan("2026-03-16").replace("med: eva }", "med: berit-svensson }"))
        .despite("format-referens /utbildningsplan/uppföljningar/0/med")
        .gives(MET);
  }

  @Test
  void aPlanWithoutAReadableDayIsNotJudged() {
    RULE.replacing("upprättad: 2025-09-12", "upprättad: i höstas")
        .despite("format-typ /utbildningsplan/upprättad")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void aPlacementWithoutAnEndIsNotJudged() {
    second("från: 2026-01-01")
        .given(plan())
        .despite("format-saknas /placeringar/akuten/till")
        .gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"akuten, waived", "majorna, violated", "eva, violated", "2026-05-31, violated"})
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    RULE.given(
            """
            undantag:
              - { regel: utbildningsplan-foljs-upp, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("placering:akuten " + status + " error due 2026-05-31 saknas");
  }

  // --- parameters ---

  @Test
  void theDaysAreAParameter() {
    RULE.with("minsta-tjanstgoringsdagar", 84).gives(MISSING);
    RULE.with("minsta-tjanstgoringsdagar", 85).gives();
  }
}
