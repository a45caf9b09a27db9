package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code besokstid-kortas}, of a placement of 2025-09-01–2025-12-31. */
class ShorterVisitsTest {

  private static final String MAJORNA =
      """
      placeringar:
        majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
      """;
  private static final RuleTester RULE = rule("besokstid-kortas").bare().given(MAJORNA);

  private static final String MET = "placering:majorna met due 2025-12-31";
  private static final String LONGER = "placering:majorna violated info due 2025-12-31 langre";
  private static final String TOO_FEW = "placering:majorna not-applicable due 2025-12-31";

  /** Returns sessions, each given as a date and the planned minutes per visit. */
  private static String sessions(String... sessions) {
    return Arrays.stream(sessions)
        .map(session -> session.split(" "))
        .map(
            part ->
                "  - { datum: %s, handledare: eva, innehåll: Patienter, besökstid: %s }\n"
                    .formatted((Object[]) part))
        .collect(Collectors.joining("", "handledningstillfällen:\n", ""));
  }

  /** Returns sessions a week apart, from the first Monday. */
  private static String weekly(String... minutes) {
    String[] dates = {"2025-09-01", "2025-09-08", "2025-09-15", "2025-09-22", "2025-09-29"};
    String[] sessions = new String[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      sessions[i] = dates[i] + " " + minutes[i];
    }
    return sessions(sessions);
  }

  @ParameterizedTest
  @CsvSource({
    "60 55 50 45 40, true",
    "60 60 60 60 60, true",
    "60 60 60 60 61, false",
    "61 60 60 60 60, true",
    "20 20 30 40 60, false",
    "60 100 60 60 61, true",
    "60 20 60 60 59, false",
    "60 60 90 60 60, true",
    "480 1 1 1 480, true",
    "480 1 1 2 480, false"
  })
  void theLineThroughThemDoesNotRise(String minutes, boolean met) {
    RULE.given(weekly(minutes.split(" "))).gives(met ? MET : LONGER);
  }

  @Test
  void saysWhere() {
    RULE.given(weekly("40", "45", "50", "55", "60"))
        .gives(LONGER)
        .pointsAt("/placeringar/majorna")
        .mentions("[Majorna]");
  }

  @Test
  void theDatesDecide() {
    RULE.given(
            sessions(
                "2025-09-01 60",
                "2025-09-02 60",
                "2025-09-03 60",
                "2025-09-04 70",
                "2025-10-10 60"))
        .gives(MET);
    RULE.given(
            sessions(
                "2025-09-01 60",
                "2025-10-07 70",
                "2025-10-08 60",
                "2025-10-09 60",
                "2025-10-10 60"))
        .gives(LONGER);
    RULE.given(
            sessions(
                "2025-12-29 40",
                "2025-11-03 60",
                "2025-10-06 65",
                "2025-09-01 70",
                "2025-12-01 50"))
        .gives(MET);
  }

  @Test
  void allOnOneDayHaveNoLine() {
    RULE.given(
            sessions(
                "2025-09-01 20",
                "2025-09-01 30",
                "2025-09-01 40",
                "2025-09-01 50",
                "2025-09-01 60"))
        .gives(MET);
  }

  // --- what counts ---

  @Test
  void atLeastFive() {
    RULE.given(weekly("40", "45", "50", "55")).gives(TOO_FEW);
    RULE.gives(TOO_FEW);
  }

  @Test
  void onlyThoseWithAVisitTime() {
    String four = weekly("40", "45", "50", "55");
    RULE.given(four + "  - { datum: 2025-10-06, handledare: eva, innehåll: Patienter }\n")
        .gives(TOO_FEW);
    RULE.given(weekly("60", "55", "50", "45", "40"))
        .adding(
            "handledningstillfällen",
            "  - { datum: 2025-10-06, handledare: eva, innehåll: Patienter }")
        .gives(MET)
        .restsOn(
            "placering:majorna",
            "/handledningstillfällen/0",
            "/handledningstillfällen/1",
            "/handledningstillfällen/2",
            "/handledningstillfällen/3",
            "/handledningstillfällen/4");
  }

  @Test
  void onlyThoseThatWereHeld() {
    RULE.given(
            weekly("40", "45", "50", "55")
                + "  - { datum: 2025-10-06, handledare: eva, besökstid: 60, planerad: true }\n")
        .gives(TOO_FEW);
  }

  @ParameterizedTest
  @CsvSource({"2025-08-31, false", "2025-09-01, true", "2025-12-31, true", "2026-01-01, false"})
  void onlyThoseWithinThePlacement(String date, boolean counts) {
    RULE.given(
            sessions(
                "2025-10-01 60", "2025-10-02 60", "2025-10-03 60", "2025-10-04 60", date + " 60"))
        .gives(counts ? MET : TOO_FEW);
  }

  // --- which placements ---

  @Test
  void onlyPrimaryCareIsJudgedEachStaySeparately() {
    RULE.adding(
            "placeringar",
            "  akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till:"
                + " 2026-01-31 }",
            "  vc: { verksamhet: primärvård, enhet: VC, från: 2026-02-01, till: 2026-02-28 }")
        .given(
            sessions(
                "2026-02-02 60",
                "2026-02-03 55",
                "2026-02-04 50",
                "2026-02-05 45",
                "2026-02-06 40",
                "2026-01-12 40",
                "2026-01-13 45",
                "2026-01-14 50",
                "2026-01-15 55",
                "2026-01-16 60"))
        .gives(TOO_FEW, "placering:vc met due 2026-02-28");
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RULE.given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-09-14 }
              igen: { verksamhet: primärvård, enhet: MAJORNA, från: 2025-09-15, till: 2025-12-31 }
            """)
        .given(weekly("40", "45", "50", "55", "60"))
        .gives(LONGER)
        .pointsAt("/placeringar/majorna");
  }

  @Test
  void noPlacementsNoOutcomes() {
    RULE.without("placeringar").given(weekly("40", "45", "50", "55", "60")).gives();
  }

  // --- when ---

  @Test
  void judgedWhenItIsOver() {
    RuleTester longer = RULE.given(weekly("40", "45", "50", "55", "60"));
    String upcoming = "placering:majorna upcoming due 2025-12-31";
    longer.on("2025-12-31").gives(upcoming);
    longer.on("2026-01-01").gives(LONGER);
    longer.asOf("2025-12-31").gives(upcoming);
    longer.asOf("2026-01-01").gives(LONGER);
    longer.on("2025-09-29").atTheEnd().gives(LONGER);
    longer.on("2025-09-28").atTheEnd().gives(TOO_FEW);
    RULE.on("2025-12-31").gives(TOO_FEW);
    RULE.given(weekly("60")).on("2025-08-31").gives(TOO_FEW);
    RULE.given(weekly("60")).on("2025-12-31").gives(upcoming);
  }

  // --- faults of the format ---

  @ParameterizedTest
  @ValueSource(strings = {"lång", "en timme", "[60]"})
  void aVisitTimeThatCannotBeReadDoesNotCount(String minutes) {
    RULE.given(weekly("40", "45", "50", "55", minutes))
        .despite("format-typ /handledningstillfällen/4/besökstid")
        .gives(TOO_FEW);
  }

  @Test
  void aPlacementWithoutAPeriodIsNotJudged() {
    RULE.replacing("2025-12-31", "snart")
        .given(weekly("40", "45", "50", "55", "60"))
        .despite("format-typ /placeringar/majorna/till")
        .gives();
  }

  // --- waivers and rule sets ---

  @ParameterizedTest
  @CsvSource({"majorna, waived", "eva, violated", "2025-v36, violated"})
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    RULE.given(weekly("40", "45", "50", "55", "60"))
        .given(
            """
            undantag:
              - { regel: besokstid-kortas, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("placering:majorna " + status + " info due 2025-12-31 langre");
  }

  @Test
  void aRuleSetSetsHowMany() {
    RuleTester three = RULE.given(weekly("40", "45", "50"));
    three.with("minst-tillfallen", 3).gives(LONGER);
    three.with("minst-tillfallen", 4).gives(TOO_FEW);
  }
}
