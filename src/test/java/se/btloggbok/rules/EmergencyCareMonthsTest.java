package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.rules.BaseLogbook.integrated;
import static se.btloggbok.rules.RuleTester.rule;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.model.FullTimeMonths;

/** {@code akut-sjukvard-tre-manader}, in a BT of 2025-09-01–2026-08-31. */
class EmergencyCareMonthsTest {

  private static final String ID = "akut-sjukvard-tre-manader";
  private static final RuleTester RULE = rule(ID).bare();

  private static final String TOO_SHORT = "bt violated error due 2026-08-31 for-kort";

  private static String placements(String... placements) {
    return "placeringar:\n  " + String.join("\n  ", placements) + "\n";
  }

  private static String akuten(String from, String to) {
    return "akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: %s, till: %s }"
        .formatted(from, to);
  }

  private static RuleTester serving(String... placements) {
    return RULE.given(placements(placements)).on("2026-09-01");
  }

  private static FullTimeMonths months(int months) {
    return FullTimeMonths.of(BigDecimal.valueOf(months));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-03-31, met due 2026-08-31",
    "2026-01-01, 2026-03-30, violated error due 2026-08-31 for-kort",
    "2025-12-15, 2026-03-13, met due 2026-08-31",
    "2025-12-15, 2026-03-12, violated error due 2026-08-31 for-kort"
  })
  void threeMonthsOnBothSides(String from, String to, String expected) {
    serving(akuten(from, to)).gives("bt " + expected);
  }

  @Test
  void saysHowMuchItIs() {
    RuleTester two = serving(akuten("2026-01-01", "2026-02-28"));
    two.gives(TOO_SHORT).pointsAt("/placeringar").mentions(List.of(months(2), months(3), 0, ""));
    two.on("2026-03-30").mentions(List.of(months(2), months(3), 100, "2026-03-31"));
  }

  @Test
  void otherVerksamheterDoNotCount() {
    serving(
            "psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2025-09-01, till: 2026-03-31 }",
            akuten("2026-04-01", "2026-06-29"),
            "ovrig: { verksamhet: övrig, enhet: Kir, från: 2026-06-30, till: 2026-08-31 }")
        .gives(TOO_SHORT);
  }

  @Test
  void severalEmergencyDepartmentsCountTogether() {
    serving(
            "barn: { verksamhet: akut sjukvård, enhet: Barn, från: 2026-02-16, till: 2026-03-31 }",
            akuten("2026-01-01", "2026-02-15"),
            "psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-04-01, till: 2026-08-31 }")
        .gives("bt met due 2026-08-31")
        .restsOn("bt", "/placeringar/barn", "/placeringar/akuten");
  }

  @Test
  void partTimeTakesLonger() {
    String half = akuten("2026-01-01", "%s").replace(" }", ", tjänstgöringsgrad: 50 }");
    serving(half.formatted("2026-06-30")).gives("bt met due 2026-08-31");
    serving(half.formatted("2026-06-29")).gives(TOO_SHORT);
  }

  @Test
  void absenceIsSubtractedAndHolidayIsNot() {
    RuleTester three = serving(akuten("2026-01-01", "2026-03-31"));
    three
        .given("frånvaro:\n  - { från: 2026-02-02, till: 2026-02-06, orsak: semester }\n")
        .gives("bt met due 2026-08-31");
    three
        .given(
            "frånvaro:\n  - { från: 2026-02-02, till: 2026-02-02, orsak: annan, omfattning: 1 }\n")
        .gives(TOO_SHORT);
  }

  @Test
  void openAbsenceIsReported() {
    RuleTester away =
        serving(akuten("2026-01-01", "2026-03-31"))
            .given("frånvaro:\n  - { från: 2026-03-31, orsak: föräldraledighet }\n");
    away.gives("bt violated error due 2026-08-31 for-kort-oppen-franvaro");
    away.on("2026-03-31").gives("bt at-risk error due 2026-08-31 plan-for-kort-oppen-franvaro");
  }

  @Test
  void atRiskThroughTheLastDay() {
    RuleTester plan = serving(akuten("2026-01-01", "2026-03-30"));
    plan.on("2026-08-31").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.on("2026-09-01").gives(TOO_SHORT);
    plan.asOf("2026-08-31").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.on("2025-09-01").atTheEnd().gives(TOO_SHORT);
  }

  @Test
  void metFromTheDayItHasBeenServed() {
    RuleTester plan = serving(akuten("2026-01-01", "2026-05-31"));
    plan.on("2026-03-30").gives("bt upcoming due 2026-08-31");
    plan.on("2026-03-31").gives("bt met due 2026-08-31");
    plan.asOf("2026-03-30").gives("bt upcoming due 2026-08-31");
  }

  @Test
  void withoutAPlanItIsUpcomingAndThenViolated() {
    RULE.on("2026-08-31").gives("bt upcoming due 2026-08-31");
    RULE.on("2026-09-01").gives(TOO_SHORT);
  }

  // --- faults of the format ---

  @Test
  void anUnreadablePlacementMayMakeUpTheTime() {
    serving("x: { verksamhet: neurologi, enhet: X, från: 2026-01-01, till: 2026-08-31 }")
        .despite("format-varde /placeringar/x/verksamhet")
        .gives("bt not-applicable due 2026-08-31");
    serving(akuten("2026-01-01", "snart"))
        .despite("format-typ /placeringar/akuten/till")
        .gives("bt not-applicable due 2026-08-31");
  }

  @Test
  void withoutAPeriodOfTheBtItIsNotJudged() {
    serving(akuten("2026-01-01", "2026-03-30"))
        .given(
            """
            bastjänstgöring:
              { form: fristående, från: 2025-09-01, till: snart, huvudhandledare: eva }
            """)
        .despite("format-typ /bastjänstgöring/till")
        .gives("bt not-applicable");
  }

  // --- waivers ---

  @Test
  void mayBeWaived() {
    RuleTester waived =
        serving(akuten("2026-01-01", "2026-03-30"))
            .given(
                "undantag:\n"
                    + "  - { regel: akut-sjukvard-tre-manader, beslut: 2026-02-01, beslutad-av:"
                    + " sara, skäl: Beslut }\n");
    waived.gives("bt waived error due 2026-08-31 for-kort");
    waived.on("2026-02-01").gives("bt waived error due 2026-08-31 plan-for-kort");
    waived.asOf("2026-01-31").gives("bt at-risk error due 2026-08-31 plan-for-kort");
  }

  @Test
  void mayNotBeWaivedForAPlacement() {
    serving(akuten("2026-01-01", "2026-03-30"))
        .given(
            "undantag:\n"
                + "  - { regel: akut-sjukvard-tre-manader, gäller: akuten, beslut: 2026-02-01,"
                + " beslutad-av: sara, skäl: Beslut }\n")
        .gives(TOO_SHORT);
  }

  // --- how many months ---

  @Test
  void threeInEveryFormUnlessARuleSetSaysOtherwise() {
    serving(akuten("2026-01-01", "2026-03-31"))
        .given(integrated("allmänmedicin"))
        .gives("bt met due 2026-08-31");
  }

  @ParameterizedTest
  @CsvSource({
    "vgr, allmänmedicin, 2026-04-30, met",
    "vgr, allmänmedicin, 2026-04-29, violated error",
    "vgr, Allmänmedicin, 2026-03-31, violated error",
    "vgr, allmän medicin, 2026-04-29, violated error",
    "vgr, General practice, 2026-04-30, met",
    "vgr, General practice, 2026-04-29, violated error",
    "vgr, family medicine, 2026-04-29, violated error",
    "vgr, akutsjukvård, 2026-03-31, met",
    "vgr, akutsjukvård, 2026-03-30, violated error",
    "nationell, allmänmedicin, 2026-03-31, met",
    "nationell, allmänmedicin, 2026-03-30, violated error"
  })
  void inTheRegionAnIntegratedBtInGeneralPracticeHasFour(
      String ruleSet, String specialty, String to, String expected) {
    assertThat(
            UnderRuleSet.builtIn(ruleSet)
                .judge(
                    ID, "2026-09-01", integrated(specialty) + placements(akuten("2026-01-01", to))))
        .containsExactly("bt " + expected);
  }

  @ParameterizedTest
  @CsvSource({"vgr, 2026-03-31, met", "vgr, 2026-03-30, violated error"})
  void threeInAnIndependentBt(String ruleSet, String to, String expected) {
    assertThat(
            UnderRuleSet.builtIn(ruleSet)
                .judge(ID, "2026-09-01", placements(akuten("2026-01-01", to))))
        .containsExactly("bt " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, true, met",
    "2026-02-12, true, violated warning",
    "2026-01-30, false, met",
    "2026-01-29, false, violated warning"
  })
  void aRuleSetSetsBothAndTheLevel(String to, boolean generalPractice, String expected) {
    UnderRuleSet own =
        UnderRuleSet.own(ID + ": { nivå: bör, manader: 1, manader-allmanmedicin: 1.5 }");
    String served = placements(akuten("2026-01-01", to));
    assertThat(
            own.judge(
                ID, "2026-09-01", generalPractice ? integrated("allmänmedicin") + served : served))
        .containsExactly("bt " + expected);
  }
}
