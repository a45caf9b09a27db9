package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.model.FullTimeMonths;

/** {@code bt-minst-sex-manader}, in a BT of 2025-09-01–2026-08-31. */
class MinimumLengthTest {

  private static final RuleTester RULE = rule("bt-minst-sex-manader").bare();

  private static FullTimeMonths months(String months) {
    return FullTimeMonths.of(new BigDecimal(months));
  }

  private static RuleTester placement(String from, String to) {
    return RULE.given(
        """
        placeringar:
          majorna: { verksamhet: primärvård, enhet: Majorna, från: %s, till: %s }
        """
            .formatted(from, to));
  }

  @Test
  void sixMonthsAreEnough() {
    placement("2025-09-01", "2026-02-28").on("2026-09-01").gives("bt met due 2026-08-31");
    placement("2025-09-01", "2026-02-27").on("2026-09-01").gives("bt met due 2026-08-31");
  }

  @Test
  void aDayLessIsNot() {
    placement("2025-09-01", "2026-02-26")
        .on("2026-09-01")
        .gives("bt violated error due 2026-08-31 for-kort")
        .pointsAt("/bastjänstgöring")
        .mentions(List.of(months("5.95"), months("6"), 0, ""));
  }

  /** A day that has passed cannot be the new last day. */
  @Test
  void anExtensionIsToADayThatIsStillToCome() {
    RuleTester plan = placement("2025-09-01", "2026-02-26");
    plan.on("2026-02-26").mentions(List.of(months("5.95"), months("6"), 100, "2026-02-27"));
    plan.on("2026-02-27").mentions(List.of(months("5.95"), months("6"), 0, ""));
  }

  @Test
  void whatThePlanLacksIsAtRiskThroughTheLastDay() {
    RuleTester plan = placement("2025-09-01", "2026-02-26");
    plan.on("2025-08-01").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.on("2026-08-31").gives("bt at-risk error due 2026-08-31 plan-for-kort");
  }

  @Test
  void aPlanThatIsEnoughIsUpcomingUntilItHasBeenServed() {
    RuleTester plan = placement("2025-09-01", "2026-08-31");
    plan.on("2025-08-01").gives("bt upcoming due 2026-08-31");
    plan.on("2026-02-26").gives("bt upcoming due 2026-08-31");
    plan.on("2026-02-27").gives("bt met due 2026-08-31");
  }

  @Test
  void withoutPlacementsThereIsNoPlanToJudgeUntilTheEnd() {
    RULE.on("2026-08-31").gives("bt upcoming due 2026-08-31");
    RULE.on("2026-09-01").gives("bt violated error due 2026-08-31 for-kort");
  }

  @Test
  void placementsOfEveryKindCount() {
    RULE.given(
            """
            placeringar:
              a: { verksamhet: primärvård, enhet: A, från: 2025-09-01, till: 2025-10-14 }
              b: { verksamhet: psykiatri, enhet: B, från: 2025-10-15, till: 2025-12-31 }
              c: { verksamhet: övrig, enhet: C, från: 2026-01-01, till: 2026-02-28 }
            """)
        .on("2026-09-01")
        .gives("bt met due 2026-08-31")
        .restsOn("bt", "/placeringar/a", "/placeringar/b", "/placeringar/c");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-28, met due 2026-08-31", // 52 weeks
    "2026-08-27, violated error due 2026-08-31 for-kort"
  })
  void halfTimeTakesTwiceAsLong(String to, String expected) {
    placement("2025-09-01", to)
        .replacing("enhet: Majorna, från", "enhet: Majorna, tjänstgöringsgrad: 50, från")
        .on("2026-09-01")
        .gives("bt " + expected);
  }

  // --- absence ---

  private static RuleTester away(String from, String to, String reason) {
    return placement("2025-09-01", "2026-02-28")
        .given("frånvaro:\n  - { från: %s, till: %s, orsak: %s }\n".formatted(from, to, reason))
        .on("2026-09-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"föräldraledighet", "tjänstledighet", "annan"})
  void absenceIsSubtracted(String reason) {
    away("2025-10-06", "2025-10-06", reason).gives("bt violated error due 2026-08-31 for-kort");
    away("2025-10-04", "2025-10-05", reason).gives("bt met due 2026-08-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sjukdom", "vab"})
  void illnessIsFromTheEleventhWorkingDay(String reason) {
    away("2025-10-06", "2025-10-19", reason).gives("bt met due 2026-08-31");
    away("2025-10-06", "2025-10-20", reason).gives("bt violated error due 2026-08-31 for-kort");
    away("2025-10-06", "2025-10-06", reason)
        .with("kort-franvaro-arbetsdagar", 0)
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  @Test
  void holidayBetweenPlacementsCounts() {
    RuleTester summer =
        RULE.given(
                """
                placeringar:
                  a: { verksamhet: primärvård, enhet: A, från: 2026-03-01, till: 2026-07-05 }
                  b: { verksamhet: övrig, enhet: B, från: 2026-08-03, till: 2026-08-31 }
                """)
            .on("2026-09-01");
    summer.gives("bt violated error due 2026-08-31 for-kort");
    summer
        .given("frånvaro:\n  - { från: 2026-07-06, till: 2026-08-02, orsak: semester }\n")
        .gives("bt met due 2026-08-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"semester", "kompledighet", "kurs"})
  void leaveThatCountsIsNot(String reason) {
    placement("2025-09-01", "2026-02-28")
        .given("frånvaro:\n  - { från: 2025-10-01, till: 2025-10-31, orsak: %s }".formatted(reason))
        .on("2026-09-01")
        .gives("bt met due 2026-08-31");
  }

  @Test
  void absenceThatIsMadeUpForDoesNotMatter() {
    placement("2025-09-01", "2026-03-31")
        .given("frånvaro:\n  - { från: 2025-10-01, till: 2025-10-31, orsak: sjukdom }")
        .on("2026-09-01")
        .gives("bt met due 2026-08-31");
  }

  @Test
  void absenceThatIsStillGoingOnIsTakenToLastAndTheMessageSaysSo() {
    placement("2025-09-01", "2026-08-31")
        .given("frånvaro:\n  - { från: 2026-01-10, orsak: sjukdom }")
        .on("2026-01-15")
        .gives("bt at-risk error due 2026-08-31 plan-for-kort-oppen-franvaro")
        .on("2026-09-01")
        .gives("bt violated error due 2026-08-31 for-kort-oppen-franvaro");
  }

  @Test
  void onlyAbsenceThatIsSubtractedIsMentioned() {
    placement("2025-09-01", "2026-01-31")
        .given("frånvaro:\n  - { från: 2026-01-10, orsak: semester }")
        .on("2026-09-01")
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  // --- when it is judged ---

  @Test
  void asOfADayCountsWhatHadBeenServedThen() {
    RuleTester plan = placement("2025-09-01", "2026-08-31");
    plan.asOf("2026-02-26").gives("bt upcoming due 2026-08-31");
    plan.asOf("2026-02-27").gives("bt met due 2026-08-31");
  }

  @Test
  void atTheEndThePlanIsJudged() {
    placement("2025-09-01", "2026-02-28")
        .on("2025-10-01")
        .atTheEnd()
        .gives("bt met due 2026-08-31");
    placement("2025-09-01", "2026-02-26")
        .on("2025-10-01")
        .atTheEnd()
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  // --- faults of the format ---

  @Test
  void aPlacementWithoutAnEndMayMakeUpTheTime() {
    placement("2025-09-01", "2025-12-31")
        .adding(
            "placeringar", "  akuten: { verksamhet: akut sjukvård, enhet: A, från: 2026-01-01 }")
        .despite("format-saknas /placeringar/akuten/till")
        .on("2026-09-01")
        .gives("bt not-applicable due 2026-08-31");
  }

  @Test
  void itIsNotAskedForWhereTheRestIsEnough() {
    placement("2025-09-01", "2026-02-28")
        .adding(
            "placeringar", "  akuten: { verksamhet: akut sjukvård, enhet: A, från: 2026-03-01 }")
        .despite("format-saknas /placeringar/akuten/till")
        .on("2026-09-01")
        .gives("bt met due 2026-08-31");
  }

  @Test
  void aBtWithoutAnEndIsNotJudged() {
    placement("2025-09-01", "2025-12-31")
        .given(
            """
            bastjänstgöring:
              form: fristående
              från: 2025-09-01
              huvudhandledare: eva
            """)
        .despite("format-saknas /bastjänstgöring/till")
        .on("2026-09-01")
        .gives("bt not-applicable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-50", "500", "halva"})
  void anImpossibleDegreeIsNotJudged(String degree) {
    String id = degree.equals("halva") ? "format-typ" : "format-varde";
    placement("2025-09-01", "2026-02-26")
        .replacing(
            "enhet: Majorna, från", "enhet: Majorna, tjänstgöringsgrad: %s, från".formatted(degree))
        .despite(id + " /placeringar/majorna/tjänstgöringsgrad")
        .on("2026-09-01")
        .gives("bt not-applicable due 2026-08-31");
  }

  @Test
  void degreesThatOverlapAreNotJudged() {
    placement("2025-09-01", "2026-02-28")
        .replacing(
            "enhet: Majorna, från",
            "enhet: Majorna, tjänstgöringsgrad: [{ grad: 100 }, { grad: 10 }], från")
        .despite("format-varde /placeringar/majorna/tjänstgöringsgrad")
        .on("2026-09-01")
        .isQuiet();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "till: snart, orsak: sjukdom | format-typ /frånvaro/0/till",
        "till: 2025-09-30, orsak: sjukdom | format-ordning /frånvaro/0/till",
        "till: 2025-10-31, orsak: sjukdom, omfattning: halva | format-typ /frånvaro/0/omfattning",
        "till: 2025-10-31, orsak: sjukdom, omfattning: 0 | format-varde /frånvaro/0/omfattning",
        "till: 2025-10-31, orsak: sjukdom, omfattning: -100 | format-varde /frånvaro/0/omfattning",
        "till: 2025-10-31, orsak: sjukdom, omfattning: 101 | format-varde /frånvaro/0/omfattning",
        "till: 2025-10-31, orsak: jour | format-varde /frånvaro/0/orsak"
      })
  void absenceWithAFaultIsNotHeldAgainstIt(String absence, String fault) {
    placement("2025-09-01", "2026-02-28")
        .given("frånvaro:\n  - { från: 2025-10-01, %s }".formatted(absence))
        .despite(fault)
        .on("2026-09-01")
        .isQuiet();
  }

  @Test
  void absenceWithAFaultDoesNotMakeTheTimeLonger() {
    placement("2025-09-01", "2026-01-31")
        .given(
            "frånvaro:\n"
                + "  - { från: 2025-10-01, till: 2025-12-31, orsak: sjukdom, omfattning: -100 }")
        .despite("format-varde /frånvaro/0/omfattning")
        .on("2026-09-01")
        .gives("bt not-applicable due 2026-08-31");
  }

  @Test
  void anUnknownVerksamhetCountsAsTime() {
    RuleTester half = placement("2025-09-01", "2026-01-31");
    half.replacing("verksamhet: primärvård", "verksamhet: neurologi")
        .despite("format-varde /placeringar/majorna/verksamhet")
        .on("2026-09-01")
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  // --- another rule set ---

  @Test
  void aRuleSetMayAskForMore() {
    RuleTester plan = placement("2025-09-01", "2026-02-28").on("2026-09-01");
    plan.with("manader", 6.01).gives("bt violated error due 2026-08-31 for-kort");
    plan.with("manader", 5.5).gives("bt met due 2026-08-31");
  }

  // --- waivers ---

  private static String waiver(String decidedBy, String date, String more) {
    return """
    undantag:
      - { regel: bt-minst-sex-manader, beslut: %s, beslutad-av: %s, skäl: Enligt beslut%s }
    """
        .formatted(date, decidedBy, more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sara", "lars"})
  void theDirectorOfStudiesAndTheManagerMayWaiveIt(String person) {
    RuleTester plan = placement("2025-09-01", "2026-02-26").given(waiver(person, "2026-03-01", ""));
    plan.on("2026-03-01").gives("bt waived error due 2026-08-31 plan-for-kort");
    plan.on("2026-09-01")
        .gives("bt waived error due 2026-08-31 for-kort")
        .restsOn("bt", "/undantag/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eva", "ulla", "karin"})
  void nobodyElseMay(String person) {
    placement("2025-09-01", "2026-02-26")
        .given(waiver(person, "2026-03-01", ""))
        .on("2026-09-01")
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  @Test
  void aDecisionDoesNotCountBeforeItsDay() {
    RuleTester plan = placement("2025-09-01", "2026-02-26").given(waiver("sara", "2026-09-10", ""));
    plan.asOf("2026-09-09").gives("bt violated error due 2026-08-31 for-kort");
    plan.asOf("2026-09-10").gives("bt waived error due 2026-08-31 for-kort");
    plan.on("2026-09-09").gives("bt violated error due 2026-08-31 for-kort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"majorna", "eva", "BT1", "2026-v36", "2025-v01/2027-v01", "2026-08-31"})
  void aWaiverForAPartDoesNotCoverTheWhole(String scope) {
    placement("2025-09-01", "2026-02-26")
        .given(waiver("sara", "2026-03-01", ", gäller: " + scope))
        .on("2026-09-01")
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  @Test
  void aWaiverWhoseScopeCannotBeReadCoversNothing() {
    placement("2025-09-01", "2026-02-26")
        .given(waiver("sara", "2026-03-01", ", gäller: vecka 41"))
        .despite("format-varde /undantag/0/gäller")
        .on("2026-09-01")
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  @Test
  void aMetRequirementNeedsNoWaiver() {
    placement("2025-09-01", "2026-02-28")
        .given(waiver("sara", "2026-03-01", ""))
        .on("2026-09-01")
        .gives("bt met due 2026-08-31");
  }
}
