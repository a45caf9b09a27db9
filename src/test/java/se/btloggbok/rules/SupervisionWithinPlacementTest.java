package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code handledning-inom-placering}, with placements of 2025-09-01–2025-12-31 and
 * 2026-02-01–2026-05-31.
 */
class SupervisionWithinPlacementTest {

  private static final RuleTester RULE =
      rule("handledning-inom-placering")
          .bare()
          .given(
              """
              placeringar:
                majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-02-01, till: 2026-05-31 }
              """);

  private static final String OUTSIDE = "/handledningstillfällen/0 violated warning utanfor";
  private static final String ABSENT = "/handledningstillfällen/0 violated warning franvarande";
  private static final String MET = "/handledningstillfällen/0 met";

  private static RuleTester heldOn(RuleTester tester, String... dates) {
    return tester.given(
        Arrays.stream(dates)
            .map(
                date -> "  - { datum: %s, handledare: eva, innehåll: Patienter }\n".formatted(date))
            .collect(Collectors.joining("", "handledningstillfällen:\n", "")));
  }

  private static RuleTester absent(String... absences) {
    return RULE.given("frånvaro:\n  - { " + String.join(" }\n  - { ", absences) + " }\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, false",
    "2025-09-01, true",
    "2025-12-31, true",
    "2026-01-01, false",
    "2026-01-31, false",
    "2026-02-01, true",
    "2026-05-31, true",
    "2026-06-01, false"
  })
  void datedInsideSomePlacement(String date, boolean inside) {
    heldOn(RULE, date).gives(inside ? MET : OUTSIDE);
  }

  @Test
  void eachIsJudgedSeparately() {
    heldOn(RULE, "2026-02-02", "2026-01-07", "2025-09-03", "2025-08-29")
        .gives(
            "/handledningstillfällen/0 met",
            "/handledningstillfällen/1 violated warning utanfor",
            "/handledningstillfällen/2 met",
            "/handledningstillfällen/3 violated warning utanfor")
        .pointsAt("/handledningstillfällen/1/datum", "/handledningstillfällen/3/datum")
        .mentions("[2026-01-07]", "[2025-08-29]")
        .restsOn("/handledningstillfällen/2", "/handledningstillfällen/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-04", "2025-10-05", "2025-12-24", "2025-12-25"})
  void weekendsAndHolidaysAreLikeAnyOtherDay(String date) {
    heldOn(RULE, date).gives(MET);
  }

  @Test
  void withoutPlacementsItIsOutside() {
    heldOn(RULE.without("placeringar"), "2025-10-01").gives(OUTSIDE);
  }

  @Test
  void withoutSessionsThereIsNothingToJudge() {
    RULE.gives();
  }

  // --- absence ---

  @ParameterizedTest
  @CsvSource({"2025-10-26, true", "2025-10-27, false", "2025-10-31, false", "2025-11-01, true"})
  void notOnADayWhollyAbsent(String date, boolean present) {
    heldOn(absent("från: 2025-10-27, till: 2025-10-31, orsak: sjukdom"), date)
        .gives(present ? MET : ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"semester", "kompledighet", "kurs", "vab", "annan"})
  void forEveryReason(String reason) {
    heldOn(absent("från: 2025-10-27, till: 2025-10-31, orsak: " + reason), "2025-10-29")
        .gives(ABSENT)
        .pointsAt("/handledningstillfällen/0/datum")
        .mentions("[2025-10-29]");
  }

  @Test
  void onADayPartlyAbsent() {
    String most = "från: 2025-10-01, till: 2025-10-31, orsak: vab, omfattning: 99";
    heldOn(absent(most), "2025-10-29").gives(MET);
    heldOn(absent(most, "från: 2025-10-29, orsak: semester, omfattning: 1"), "2025-10-29")
        .gives(ABSENT);
  }

  @Test
  void absenceWithoutAnEndGoesOn() {
    RuleTester ill = absent("från: 2026-03-10, orsak: sjukdom");
    heldOn(ill, "2026-03-09").gives(MET);
    heldOn(ill, "2026-03-10").gives(ABSENT);
    heldOn(ill, "2026-05-31").gives(ABSENT);
  }

  // --- several sessions during one absence ---

  private static final String IGNORED_1 = "/handledningstillfällen/0 not-applicable";
  private static final String IGNORED_2 = "/handledningstillfällen/1 not-applicable";

  /** A single day may be wrong; two days in one absence are less likely than a wrong absence. */
  @Test
  void sessionsOnTwoDaysOfAnAbsenceAreReportedAtTheAbsence() {
    RuleTester ill = absent("från: 2025-10-27, till: 2025-11-07, orsak: sjukdom");
    heldOn(ill, "2025-10-24", "2025-10-27").gives(MET, ABSENT.replace("/0", "/1"));
    heldOn(ill, "2025-10-27", "2025-11-07")
        .gives(IGNORED_1, IGNORED_2, "/frånvaro/0 violated warning franvaro")
        .pointsAt("/frånvaro/0/från")
        .mentions("[ILLNESS, 2025-10-27/2025-11-07, 2, 2025-10-27, 2025-11-07]");
  }

  @Test
  void twoSessionsOnOneDayAreASingleDay() {
    RuleTester ill = absent("från: 2025-10-27, till: 2025-11-07, orsak: sjukdom");
    heldOn(ill, "2025-10-28", "2025-10-28").gives(ABSENT, ABSENT.replace("/0", "/1"));
  }

  @Test
  void oneDayInEachOfTwoAbsencesIsReportedAtTheSessions() {
    heldOn(
            absent(
                "från: 2025-10-27, till: 2025-10-31, orsak: semester",
                "från: 2025-11-03, till: 2025-11-07, orsak: semester"),
            "2025-10-27",
            "2025-11-03")
        .gives(ABSENT, ABSENT.replace("/0", "/1"));
  }

  @Test
  void anAbsenceWithoutALastDayIsReportedInPlaceOfThoseWithinIt() {
    heldOn(
            absent(
                "från: 2026-03-16, till: 2026-03-20, orsak: semester",
                "från: 2026-03-10, orsak: sjukdom",
                "från: 2026-03-09, till: 2026-05-31, orsak: vab, omfattning: 20"),
            "2026-03-17",
            "2026-03-19",
            "2026-05-05")
        .gives(
            IGNORED_1,
            IGNORED_2,
            "/handledningstillfällen/2 not-applicable",
            "/frånvaro/1 violated warning franvaro-utan-slut")
        .mentions("[ILLNESS, 2026-03-10, 3, 2026-03-17, 2026-05-05]");
  }

  @Test
  void ofAbsencesThatMakeAWholeDayTogetherItIsTheLastToEnd() {
    heldOn(
            absent(
                "från: 2026-03-10, till: 2026-03-31, orsak: vab, omfattning: 50",
                "från: 2026-03-10, till: 2026-04-30, orsak: semester, omfattning: 50"),
            "2026-03-17",
            "2026-03-24")
        .gives(IGNORED_1, IGNORED_2, "/frånvaro/1 violated warning franvaro");
  }

  @Test
  void aSessionOutsideAllPlacementsIsNotOfTheAbsence() {
    heldOn(
            absent("från: 2025-12-22, till: 2026-01-09, orsak: semester"),
            "2025-12-29",
            "2026-01-07")
        .gives(ABSENT, "/handledningstillfällen/1 violated warning utanfor");
  }

  /** A decision about a session says that the absence is right. */
  @ParameterizedTest
  @CsvSource({"2025-10-28, /0", "2025-10-30, /1"})
  void aWaiverForASessionLeavesTheOther(String scope, String waived) {
    heldOn(
            absent("från: 2025-10-27, till: 2025-10-31, orsak: semester"),
            "2025-10-28",
            "2025-10-30")
        .given(
            """
            undantag:
              - { regel: handledning-inom-placering, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(
            waived.equals("/0") ? ABSENT.replace("violated", "waived") : ABSENT,
            (waived.equals("/1") ? ABSENT.replace("violated", "waived") : ABSENT)
                .replace("/0", "/1"));
  }

  @Test
  void outsideIsReportedFirst() {
    heldOn(absent("från: 2026-01-01, till: 2026-01-31, orsak: semester"), "2026-01-07")
        .gives(OUTSIDE);
  }

  // --- when ---

  @Test
  void onlySessionsThatHaveBeenHeld() {
    RuleTester outside = heldOn(RULE, "2026-01-07");
    outside.on("2026-01-06").gives();
    outside.on("2026-01-07").gives(OUTSIDE);
    outside.asOf("2026-01-06").gives();
    outside.asOf("2026-01-07").gives(OUTSIDE);
    outside.on("2026-01-06").atTheEnd().gives();
    outside.replacing("innehåll: Patienter", "planerad: true").gives();
  }

  // --- faults of the format ---

  @Test
  void aDayThatCannotBeReadIsNotJudged() {
    heldOn(RULE, "i onsdags").despite("format-typ /handledningstillfällen/0/datum").gives();
  }

  @Test
  void aPlacementWithoutAPeriodMayHoldIt() {
    RuleTester unclear =
        RULE.replacing("till: 2026-05-31", "till: snart")
            .despite("format-typ /placeringar/akuten/till");
    heldOn(unclear, "2026-01-07").gives("/handledningstillfällen/0 not-applicable");
    heldOn(unclear, "2025-10-01").gives(MET);
  }

  @Test
  void anUnknownHandledareDoesNotMatter() {
    heldOn(RULE, "2025-10-01")
        .replacing("handledare: eva, inn", "handledare: berit-svensson, inn")
        .despite("format-referens /handledningstillfällen/0/handledare")
        .gives(MET);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2025-12-29, violated",
    "2026-01-01, waived",
    "2026-v01, waived",
    "2025-v52, violated",
    "majorna, violated",
    "eva, waived",
    "per, violated"
  })
  void aWaiverMayNameItsDayOrWeek(String scope, String status) {
    heldOn(RULE, "2026-01-01")
        .given(
            """
            undantag:
              - { regel: handledning-inom-placering, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("/handledningstillfällen/0 " + status + " warning utanfor");
  }
}
