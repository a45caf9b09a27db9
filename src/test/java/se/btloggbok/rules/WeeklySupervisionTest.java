package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code handledning-varje-vecka}, mostly in week 41 of 2025: 6–12 October, all working days. */
class WeeklySupervisionTest {

  private static final RuleTester RULE = rule("handledning-varje-vecka").bare();

  private static final String MET = "vecka:2025-v41 met due 2025-10-12";
  private static final String MISSED = "vecka:2025-v41 violated error due 2025-10-12 saknas";
  private static final String SHORT = "vecka:2025-v41 violated warning due 2025-10-12 saknas";

  private static RuleTester placements(String... placements) {
    return RULE.given("placeringar:\n  " + String.join("\n  ", placements)).on("2027-03-01");
  }

  private static String primaryCare(String id, String from, String to) {
    return placement("primärvård", id, from, to);
  }

  private static String placement(String area, String id, String from, String to) {
    return "%s: { verksamhet: %s, enhet: %s, från: %s, till: %s }"
        .formatted(id, area, id, from, to);
  }

  /** Returns a logbook with a placement in week 41 only. */
  private static RuleTester week41() {
    return placements(primaryCare("majorna", "2025-10-06", "2025-10-12"));
  }

  private static String sessions(String... dates) {
    return Arrays.stream(dates)
        .map("  - { datum: %s, handledare: eva, innehåll: Veckans patienter }"::formatted)
        .collect(Collectors.joining("\n", "handledningstillfällen:\n", "\n"));
  }

  private static String absence(String from, String to, String more) {
    return "frånvaro:\n  - { från: %s, till: %s%s }\n".formatted(from, to, more);
  }

  // --- held or not ---

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-06", "2025-10-08", "2025-10-12"})
  void aSessionFromMondayThroughSundayMeetsTheWeek(String date) {
    week41()
        .given(sessions(date))
        .gives(MET)
        .restsOn("vecka:2025-v41", "/handledningstillfällen/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-05", "2025-10-13"})
  void oneOnTheDayBeforeOrAfterDoesNot(String date) {
    week41().given(sessions(date)).gives(MISSED).pointsAt("/placeringar/majorna");
  }

  @Test
  void allSessionsOfTheWeekAreEvidence() {
    week41()
        .given(sessions("2025-10-06", "2025-10-13", "2025-10-07"))
        .restsOn("vecka:2025-v41", "/handledningstillfällen/0", "/handledningstillfällen/2");
  }

  @Test
  void itIsDueOnItsSunday() {
    week41().on("2025-10-12").gives("vecka:2025-v41 upcoming due 2025-10-12");
    week41().on("2025-10-13").gives(MISSED);
  }

  @Test
  void aSessionOfTodayCounts() {
    week41().given(sessions("2025-10-08")).on("2025-10-08").gives(MET);
    week41()
        .given(sessions("2025-10-08"))
        .on("2025-10-07")
        .gives("vecka:2025-v41 upcoming due 2025-10-12");
  }

  @Test
  void aSessionThatIsOnlyBookedDoesNot() {
    week41()
        .given(
            "handledningstillfällen:\n  - { datum: 2025-10-08, handledare: eva, planerad: true }")
        .gives(MISSED);
  }

  @Test
  void anySupervisorAndAnyContentCount() {
    week41()
        .given("handledningstillfällen:\n  - { datum: 2025-10-08, handledare: per, innehåll: x }")
        .gives(MET);
  }

  @Test
  void whereverItWasHeld() {
    placements(
            primaryCare("majorna", "2025-10-08", "2025-10-12"),
            placement("akut sjukvård", "akuten", "2025-10-06", "2025-10-07"))
        .given(sessions("2025-10-06"))
        .gives(MET);
  }

  // --- what could not be read ---

  private static final String UNCLEAR = "vecka:2025-v41 not-applicable due 2025-10-12";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "datum: i oktober, handledare: eva, innehåll: Remisser | format-typ /datum | true",
        "handledare: eva, innehåll: Remisser | format-saknas /datum | true",
        "datum: i oktober, handledare: eva, planerad: true | format-typ /datum | false",
        "datum: 2025-09-30, innehåll: Remisser | format-saknas /handledare | false",
        "datum: 2025-9-30, handledare: eva, innehåll: Remisser | format-typ /datum | false"
      })
  void aSessionOfAnUnknownDayMayBeTheOneThatIsMissing(
      String session, String fault, boolean unclear) {
    week41()
        .given("handledningstillfällen:\n  - { %s }\n".formatted(session))
        .despite(fault.replace(" /", " /handledningstillfällen/0/"))
        .gives(unclear ? UNCLEAR : MISSED);
  }

  @Test
  void oneOfAnUnknownDayChangesNothingBeforeTheWeekIsOver() {
    week41()
        .given("handledningstillfällen:\n  - { datum: snart, handledare: eva, innehåll: EKG }\n")
        .despite("format-typ /handledningstillfällen/0/datum")
        .on("2025-10-12")
        .gives("vecka:2025-v41 upcoming due 2025-10-12");
  }

  @ParameterizedTest
  @CsvSource({
    "snart, 2025-10-06, format-typ /frånvaro/0/från, true",
    "snart, 2025-10-05, format-typ /frånvaro/0/från, false",
    "2025-10-12, länge, format-typ /frånvaro/0/till, true",
    "2025-10-13, länge, format-typ /frånvaro/0/till, false",
    "2025-10-13, 2025-10-05, format-ordning /frånvaro/0/till, true",
    "2025-10-05, 2025-10-01, format-ordning /frånvaro/0/till, false"
  })
  void anAbsenceOfUnknownDaysMayBeWhyThereWasNone(
      String from, String to, String fault, boolean unclear) {
    week41()
        .given(absence(from, to, ", orsak: sjukdom"))
        .despite(fault)
        .gives(unclear ? UNCLEAR : MISSED);
  }

  // --- which weeks ---

  @Test
  void everyWeekWithServiceDaysInOrder() {
    placements(primaryCare("majorna", "2025-10-10", "2025-10-20"))
        .given(sessions("2025-10-14"))
        .gives(
            SHORT,
            "vecka:2025-v42 met due 2025-10-19",
            "vecka:2025-v43 violated warning due 2025-10-26 saknas");
  }

  @Test
  void onlyPrimaryCare() {
    placements(
            placement("akut sjukvård", "a", "2025-10-06", "2025-10-12"),
            placement("psykiatri", "b", "2025-10-13", "2025-10-19"),
            placement("övrig", "c", "2025-10-20", "2025-10-26"))
        .gives();
  }

  @Test
  void noPlacementsNoWeeks() {
    RULE.gives();
  }

  @Test
  void aWeekendHasNoServiceDays() {
    placements(primaryCare("majorna", "2025-10-11", "2025-10-12")).gives();
  }

  @Test
  void threeServiceDaysAreAFullWeekAndTwoAreNot() {
    placements(primaryCare("majorna", "2025-10-08", "2025-10-12")).gives(MISSED);
    placements(primaryCare("majorna", "2025-10-09", "2025-10-12")).gives(SHORT);
    placements(primaryCare("majorna", "2025-10-06", "2025-10-08")).gives(MISSED);
    placements(primaryCare("majorna", "2025-10-06", "2025-10-07")).gives(SHORT);
    placements(primaryCare("majorna", "2025-10-08", "2025-10-08")).gives(SHORT);
  }

  @Test
  void partTimeWeeksAreWeeks() {
    week41().replacing("enhet: majorna,", "enhet: majorna, tjänstgöringsgrad: 20,").gives(MISSED);
  }

  // --- holidays ---

  @ParameterizedTest
  @CsvSource({
    "2025-12-22, 2025-12-28, 2025-v52, warning", // 22 and 23 December
    "2025-12-29, 2026-01-04, 2026-v01, error", // 29, 30 December and 2 January
    "2025-12-29, 2026-01-01, 2026-v01, warning",
    "2026-01-05, 2026-01-11, 2026-v02, error", // not the 6th
    "2026-03-30, 2026-04-05, 2026-v14, error", // not Good Friday
    "2026-04-06, 2026-04-08, 2026-v15, warning", // not Easter Monday
    "2026-04-06, 2026-04-09, 2026-v15, error",
    "2026-05-11, 2026-05-14, 2026-v20, error", // not Ascension Day
    "2026-05-13, 2026-05-17, 2026-v20, warning",
    "2025-06-04, 2025-06-08, 2025-v23, warning", // not the national day
    "2026-06-17, 2026-06-21, 2026-v25, warning", // not midsommarafton
    "2026-06-16, 2026-06-21, 2026-v25, error",
    "2026-12-28, 2027-01-03, 2026-v53, error", // 28, 29, 30 December
    "2020-12-28, 2021-01-03, 2020-v53, error"
  })
  void holidaysAreNotServiceDays(String from, String to, String week, String level) {
    String sunday = LocalDate.parse(from).with(DayOfWeek.SUNDAY).toString();
    placements(primaryCare("majorna", from, to))
        .gives("vecka:%s violated %s due %s saknas".formatted(week, level, sunday));
  }

  @Test
  void aWeekOfHolidaysAloneAsksNothing() {
    placements(primaryCare("majorna", "2025-12-24", "2025-12-28")).gives();
    placements(primaryCare("majorna", "2025-12-31", "2026-01-01")).gives();
  }

  @Test
  void aWeekAcrossTheNewYearIsOneWeek() {
    placements(primaryCare("majorna", "2026-12-21", "2027-01-10"))
        .given(sessions("2026-12-31", "2027-01-08"))
        .on("2027-01-10")
        .gives(
            "vecka:2026-v52 violated error due 2026-12-27 saknas",
            "vecka:2026-v53 met due 2027-01-03",
            "vecka:2027-v01 met due 2027-01-10");
  }

  // --- absence ---

  @ParameterizedTest
  @ValueSource(strings = {"semester", "kompledighet", "kurs", "sjukdom", "vab", "tjänstledighet"})
  void aWeekOfAbsenceNeedsNoSessionForAnyReason(String reason) {
    week41().given(absence("2025-10-06", "2025-10-10", ", orsak: " + reason)).gives();
  }

  @Test
  void aWeekPartlyAwayIsShortBelowThreeDays() {
    week41().given(absence("2025-10-06", "2025-10-07", ", orsak: semester")).gives(MISSED);
    week41().given(absence("2025-10-06", "2025-10-08", ", orsak: semester")).gives(SHORT);
    week41().given(absence("2025-10-06", "2025-10-09", ", orsak: semester")).gives(SHORT);
  }

  @Test
  void daysPartlyAwayAreServiceDays() {
    week41()
        .given(absence("2025-10-06", "2025-10-10", ", orsak: sjukdom, omfattning: 75"))
        .gives(MISSED);
  }

  @Test
  void absenceThatIsStillGoingOnLeavesNoWeeks() {
    placements(primaryCare("majorna", "2025-10-06", "2025-12-31"))
        .given("frånvaro:\n  - { från: 2025-10-08, orsak: sjukdom }")
        .on("2025-10-20")
        .gives(SHORT);
  }

  @Test
  void aSessionInAWeekAwayDoesNotMatter() {
    week41()
        .given(absence("2025-10-06", "2025-10-10", ", orsak: semester") + sessions("2025-10-08"))
        .gives();
  }

  // --- weeks shared by two placements ---

  @Test
  void twoHealthCentresInAWeekAreOneWeek() {
    placements(
            primaryCare("majorna", "2025-10-06", "2025-10-07"),
            primaryCare("gibraltar", "2025-10-08", "2025-10-08"))
        .gives(MISSED)
        .pointsAt("/placeringar/majorna");
  }

  @Test
  void twoHealthCentresWithTooFewDaysTogether() {
    placements(
            primaryCare("gibraltar", "2025-10-10", "2025-10-10"),
            primaryCare("majorna", "2025-10-06", "2025-10-06"))
        .gives(SHORT)
        .pointsAt("/placeringar/majorna");
  }

  @Test
  void daysOutsidePrimaryCareAreNotCounted() {
    placements(
            primaryCare("majorna", "2025-10-06", "2025-10-07"),
            placement("psykiatri", "psyk", "2025-10-08", "2025-10-12"))
        .gives(SHORT);
    placements(
            primaryCare("majorna", "2025-10-06", "2025-10-08"),
            placement("psykiatri", "psyk", "2025-10-09", "2025-10-12"))
        .gives(MISSED);
  }

  @Test
  void halfAWeekInEachIsAWeekInPrimaryCare() {
    placements(
            "majorna: { verksamhet: primärvård, enhet: M, från: 2025-10-06, till: 2025-10-12,"
                + " tjänstgöringsgrad: 50 }",
            "psyk: { verksamhet: psykiatri, enhet: P, från: 2025-10-06, till: 2025-10-12,"
                + " tjänstgöringsgrad: 50 }")
        .gives(MISSED);
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitCountAsOne() {
    placements(
            "andra: { verksamhet: primärvård, enhet: Majorna, från: 2025-10-09, till: 2025-10-12 }",
            "forsta: { verksamhet: primärvård, enhet: majorna, från: 2025-10-06, till: 2025-10-08"
                + " }")
        .gives(MISSED)
        .pointsAt("/placeringar/forsta");
  }

  // --- the own clinic ---

  private static RuleTester integrated(RuleTester tester) {
    return tester.given(
        """
        bastjänstgöring:
          form: integrerad
          från: 2025-09-01
          till: 2026-08-31
          huvudhandledare: eva
          studierektor: sara
          bt-chef: lars
          st-start: 2025-09-01
          specialitet: allmänmedicin
        """);
  }

  @Test
  void atTheOwnClinicOfAnIntegratedBtItIsBor() {
    integrated(week41()).gives(SHORT);
  }

  @Test
  void atTheMainSupervisorsUnitInAnIndependentBtItIsSka() {
    week41().gives(MISSED);
  }

  @Test
  void atAnotherHealthCentreInAnIntegratedBtItIsSka() {
    integrated(placements(primaryCare("gibraltar", "2025-10-06", "2025-10-12"))).gives(MISSED);
  }

  @Test
  void oneDayElsewhereMakesItSka() {
    integrated(
            placements(
                primaryCare("majorna", "2025-10-06", "2025-10-09"),
                primaryCare("gibraltar", "2025-10-10", "2025-10-10")))
        .gives(MISSED);
  }

  @ParameterizedTest
  @CsvSource({"a, b", "b, a"})
  void halfOfEveryDayElsewhereMakesItSkaForAnyIds(String own, String other) {
    integrated(
            placements(
                own
                    + ": { verksamhet: primärvård, enhet: Majorna, från: 2025-10-06,"
                    + " till: 2025-10-12, tjänstgöringsgrad: 50 }",
                other
                    + ": { verksamhet: primärvård, enhet: Gibraltar, från: 2025-10-06,"
                    + " till: 2025-10-12, tjänstgöringsgrad: 50 }"))
        .gives(MISSED);
  }

  @Test
  void theOwnClinicIsThatOfTheMainSupervisorOfTheTime() {
    integrated(week41())
        .replacing(
            "huvudhandledare: eva",
            "huvudhandledare: [{ person: eva, till: 2025-10-05 }, { person: per, från: 2025-10-06"
                + " }]")
        .gives(MISSED);
  }

  // --- when it is judged ---

  @Test
  void asOfADayLaterEntriesAreLeftOut() {
    RuleTester plan =
        placements(primaryCare("majorna", "2025-10-06", "2025-10-19"))
            .given(sessions("2025-10-08", "2025-10-15"));
    plan.asOf("2025-10-07")
        .gives("vecka:2025-v41 upcoming due 2025-10-12", "vecka:2025-v42 upcoming due 2025-10-19");
    plan.asOf("2025-10-14").gives(MET, "vecka:2025-v42 upcoming due 2025-10-19");
    plan.asOf("2025-10-15").gives(MET, "vecka:2025-v42 met due 2025-10-19");
  }

  @Test
  void asOfALaterDayNothingThatHasNotHappenedIsEvidence() {
    week41().given(sessions("2025-10-08")).on("2025-10-07").asOf("2025-10-20").gives(MISSED);
  }

  @Test
  void atTheEndEveryWeekIsDue() {
    placements(primaryCare("majorna", "2025-10-06", "2025-10-19"))
        .given(sessions("2025-10-08"))
        .on("2025-10-08")
        .atTheEnd()
        .gives(MET, "vecka:2025-v42 violated error due 2025-10-19 saknas");
  }

  // --- faults of the format ---

  @Test
  void aSessionWithAnotherFaultStillCounts() {
    week41()
        .given("handledningstillfällen:\n  - { datum: 2025-10-08, handledare: okänd, minuter: 0 }")
        .despite(
            "format-saknas /handledningstillfällen/0/innehåll",
            "format-referens /handledningstillfällen/0/handledare",
            "format-varde /handledningstillfällen/0/minuter")
        .gives(MET);
  }

  @Test
  void aMisspeltDateIsReadAsIntended() {
    week41()
        .given(sessions("2025-10-8"))
        .despite("format-typ /handledningstillfällen/0/datum")
        .gives(MET);
  }

  @Test
  void aPlacementThatCannotBePlacedAsksNothing() {
    placements("majorna: { verksamhet: primärvård, enhet: M, från: 2025-10-06 }")
        .despite("format-saknas /placeringar/majorna/till")
        .gives();
    placements(placement("xyzzy", "majorna", "2025-10-06", "2025-10-12"))
        .despite("format-varde /placeringar/majorna/verksamhet")
        .gives();
  }

  // --- another rule set ---

  @Test
  void aRuleSetMayHaveAnotherFullWeek() {
    placements(primaryCare("majorna", "2025-10-08", "2025-10-12"))
        .with("dagar-i-full-vecka", 4)
        .gives(SHORT);
    placements(primaryCare("majorna", "2025-10-12", "2025-10-13"))
        .with("dagar-i-full-vecka", 1)
        .gives("vecka:2025-v42 violated error due 2025-10-19 saknas");
  }

  // --- waivers ---

  private static RuleTester waived(String scope) {
    return placements(
            "majorna: { verksamhet: primärvård, enhet: M, från: 2025-10-06, till: 2025-10-12 }",
            "igen: { verksamhet: primärvård, enhet: M, från: 2025-10-13, till: 2025-10-19 }",
            "gibraltar: { verksamhet: primärvård, enhet: G, från: 2025-10-20, till: 2025-10-26 }")
        .given(
            """
            undantag:
              - regel: handledning-varje-vecka
                beslut: 2025-10-01
                beslutad-av: sara
                skäl: Handledaren borta
            """
                + (scope.isEmpty() ? "" : "    gäller: " + scope + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | waived   | waived   | waived",
        "2025-v42                | violated | waived   | violated",
        "[2025-v41, 2025-v43]    | waived   | violated | waived",
        "2025-v41/2025-v42       | waived   | waived   | violated",
        "2025-v42/2026-v01       | violated | waived   | waived",
        "2025-v44/2026-v01       | violated | violated | violated",
        "2025-10-19              | violated | waived   | violated",
        "2025-10-20              | violated | violated | waived",
        "majorna                 | waived   | violated | violated",
        "igen                    | violated | waived   | violated",
        "gibraltar               | violated | violated | waived",
        "[gibraltar, 2025-10-06] | waived   | violated | waived",
        "eva                     | violated | violated | violated",
        "BT1                     | violated | violated | violated",
      })
  void aWaiverCoversWhatItIsFor(String scope, String v41, String v42, String v43) {
    waived(scope)
        .gives(
            "vecka:2025-v41 %s error due 2025-10-12 saknas".formatted(v41),
            "vecka:2025-v42 %s error due 2025-10-19 saknas".formatted(v42),
            "vecka:2025-v43 %s error due 2025-10-26 saknas".formatted(v43));
  }

  @Test
  void aWeekThatIsMetIsNotWaived() {
    waived("2025-v41").given(sessions("2025-10-06", "2025-10-13", "2025-10-20")).counts("3 met");
  }

  @Test
  void aWeekThatIsNotDueIsNotWaivedYet() {
    waived("")
        .on("2025-10-13")
        .gives(
            "vecka:2025-v41 waived error due 2025-10-12 saknas",
            "vecka:2025-v42 upcoming due 2025-10-19",
            "vecka:2025-v43 upcoming due 2025-10-26");
  }

  @Test
  void aWaiverForAnotherRuleDoesNothing() {
    waived("2025-v41")
        .replacing("regel: handledning-varje-vecka", "regel: handledning-dokumenterad")
        .counts("3 violated");
  }

  @Test
  void aWaiverThatTheSupervisorDecidedDoesNothing() {
    waived("").replacing("beslutad-av: sara", "beslutad-av: eva").counts("3 violated");
  }

  @Test
  void orOneInALogbookWithoutAStudierektor() {
    waived("").replacing("  studierektor: sara\n", "").counts("3 violated");
  }
}
