package se.btloggbok.rules;

import static se.btloggbok.rules.BaseLogbook.integrated;
import static se.btloggbok.rules.RuleTester.rule;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.model.FullTimeMonths;

/** {@code psykiatri-tva-manader}, in a BT of 2025-09-01–2026-08-31. */
class PsychiatryMonthsTest {

  private static final String ID = "psykiatri-tva-manader";
  private static final RuleTester RULE =
      rule(ID).bare().given(integrated("allmänmedicin")).on("2026-09-01");

  private static final String TOO_SHORT = "bt violated error due 2026-08-31 for-kort";

  private static String psyk(String from, String to) {
    return "placeringar:\n  psyk: { verksamhet: psykiatri, enhet: Psyk, från: %s, till: %s }\n"
        .formatted(from, to);
  }

  private static FullTimeMonths months(int months) {
    return FullTimeMonths.of(BigDecimal.valueOf(months));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-02-27, met due 2026-08-31",
    "2026-01-01, 2026-02-26, violated error due 2026-08-31 for-kort",
    "2025-12-31, 2026-02-27, met due 2026-08-31",
    "2025-12-31, 2026-02-26, violated error due 2026-08-31 for-kort"
  })
  void twoMonthsOnBothSides(String from, String to, String expected) {
    RULE.given(psyk(from, to)).gives("bt " + expected);
  }

  @Test
  void saysHowMuchItIs() {
    RuleTester one = RULE.given(psyk("2026-01-01", "2026-01-31"));
    one.gives(TOO_SHORT).pointsAt("/placeringar").mentions(List.of(months(1), months(2), 0, ""));
    one.on("2026-02-26").mentions(List.of(months(1), months(2), 100, "2026-02-27"));
  }

  @Test
  void onlyPsychiatryCounts() {
    RuleTester two =
        RULE.given(psyk("2026-01-01", "2026-01-31"))
            .adding(
                "placeringar",
                "  till: { verksamhet: psykiatri, enhet: BUP, från: 2026-05-01, till: 2026-05-31 }",
                "  ovr: { verksamhet: övrig, enhet: Bero, från: 2026-06-01, till: 2026-08-31 }");
    two.gives("bt met due 2026-08-31").restsOn("bt", "/placeringar/psyk", "/placeringar/till");
    two.replacing("psykiatri, enhet: BUP", "övrig, enhet: BUP").gives(TOO_SHORT);
  }

  @Test
  void atRiskThroughTheLastDay() {
    RuleTester plan = RULE.given(psyk("2026-01-01", "2026-02-26"));
    plan.on("2025-09-01").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.on("2026-08-31").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.asOf("2026-08-31").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.on("2025-09-01").atTheEnd().gives(TOO_SHORT);
  }

  @Test
  void metFromTheDayItHasBeenServed() {
    RuleTester plan = RULE.given(psyk("2026-01-01", "2026-03-31"));
    plan.on("2026-02-26").gives("bt upcoming due 2026-08-31");
    plan.on("2026-02-27").gives("bt met due 2026-08-31");
  }

  @Test
  void withoutPlacementsItIsUpcomingAndThenViolated() {
    RULE.on("2026-08-31").gives("bt upcoming due 2026-08-31");
    RULE.gives(TOO_SHORT);
  }

  // --- which trainees ---

  @ParameterizedTest
  @ValueSource(strings = {"akutsjukvård", "allmänmedicin och psykiatri", "medicin"})
  void notInAnotherSpecialty(String specialty) {
    RULE.given(integrated(specialty)).gives("bt not-applicable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Allmänmedicin", "ALLMÄNMEDICIN", "\" allmänmedicin \""})
  void whicheverWayItIsWritten(String specialty) {
    RULE.given(integrated(specialty)).gives(TOO_SHORT);
  }

  @Test
  void notInAnIndependentBt() {
    rule(ID).bare().gives("bt not-applicable");
  }

  // --- faults of the format ---

  @Test
  void withoutASpecialtyItIsNotJudged() {
    RULE.replacing("  specialitet: allmänmedicin\n", "")
        .despite("format-saknas /bastjänstgöring/specialitet")
        .gives("bt not-applicable");
  }

  @Test
  void withoutAnAgreementItIsNotJudged() {
    RULE.without("bastjänstgöring")
        .despite("format-saknas /bastjänstgöring")
        .gives("bt not-applicable");
  }

  @Test
  void anUnreadablePlacementMayMakeUpTheTime() {
    RULE.given(psyk("2026-01-01", "2026-02-27").replace("psykiatri", "xyzzy"))
        .despite("format-varde /placeringar/psyk/verksamhet")
        .gives("bt not-applicable due 2026-08-31");
    RULE.given(psyk("2026-01-01", "2025-02-27"))
        .despite("format-ordning /placeringar/psyk/till")
        .gives("bt not-applicable due 2026-08-31");
  }

  // --- waivers and rule sets ---

  @Test
  void mayBeWaived() {
    RuleTester waived =
        RULE.given(
            "undantag:\n"
                + "  - { regel: psykiatri-tva-manader, beslut: 2026-02-01, beslutad-av: sara,"
                + " skäl: Beslut }\n");
    waived.gives("bt waived error due 2026-08-31 for-kort");
    waived
        .given(psyk("2026-01-01", "2026-02-26"))
        .on("2026-02-01")
        .gives("bt waived error due 2026-08-31 plan-for-kort");
  }

  @Test
  void aRuleSetMayAskForMore() {
    RuleTester more = RULE.with("manader", new BigDecimal("2.5"));
    more.given(psyk("2026-01-01", "2026-03-16")).gives("bt met due 2026-08-31");
    more.given(psyk("2026-01-01", "2026-03-15")).gives(TOO_SHORT);
  }
}
