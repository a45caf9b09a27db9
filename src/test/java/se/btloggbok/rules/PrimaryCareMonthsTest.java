package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.model.FullTimeMonths;

/** {@code primarvard-tre-manader}, in a BT of 2025-09-01–2026-08-31. */
class PrimaryCareMonthsTest {

  private static final RuleTester RULE = rule("primarvard-tre-manader").bare();

  private static RuleTester placements(String... placements) {
    return RULE.given("placeringar:\n  " + String.join("\n  ", placements)).on("2026-09-01");
  }

  private static String primaryCare(String id, String from, String to) {
    return "%s: { verksamhet: primärvård, enhet: %s, från: %s, till: %s }"
        .formatted(id, id, from, to);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-15, 2025-12-14, met due 2026-08-31",
    "2025-09-15, 2025-12-12, met due 2026-08-31",
    "2025-09-15, 2025-12-11, violated error due 2026-08-31 for-kort",
    "2025-11-30, 2026-02-27, met due 2026-08-31",
    "2025-11-30, 2026-02-26, violated error due 2026-08-31 for-kort",
    "2026-02-01, 2026-04-30, met due 2026-08-31", // 64 weekdays
    "2026-02-01, 2026-04-29, violated error due 2026-08-31 for-kort"
  })
  void threeMonthsOnBothSides(String from, String to, String expected) {
    placements(primaryCare("majorna", from, to)).gives("bt " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-30, 2026-06-26, met due 2026-08-31", // 65 weekdays
    "2026-03-30, 2026-06-25, violated error due 2026-08-31 for-kort",
    "2026-03-31, 2026-06-26, violated error due 2026-08-31 for-kort"
  })
  void thirteenWeeksAreThreeMonths(String from, String to, String expected) {
    placements(primaryCare("majorna", from, to)).gives("bt " + expected);
  }

  @Test
  void aDayWithASickChildIsNotDeducted() {
    RuleTester spring = placements(primaryCare("majorna", "2026-03-01", "2026-05-31"));
    spring
        .given("frånvaro:\n  - { från: 2026-03-10, till: 2026-03-10, orsak: vab }\n")
        .gives("bt met due 2026-08-31");
    spring
        .given("frånvaro:\n  - { från: 2026-03-10, till: 2026-03-10, orsak: annan }\n")
        .gives("bt violated error due 2026-08-31 for-kort");
  }

  @Test
  void fiveWeeksAwayAreTheSameHoweverTheyAreWritten() {
    RuleTester leave =
        placements(primaryCare("vc", "2026-01-01", "2026-04-30"))
            .on("2026-05-05")
            .given(
                "frånvaro:\n  - { från: 2026-02-02, till: 2026-03-08, orsak: föräldraledighet }\n");
    List<Object> missing = List.of(months(2, 17, 22), months(3, 0, 1), 100, "2026-05-06");
    leave.mentions(missing);
    leave
        .given(
            """
            frånvaro:
              - { från: 2026-02-02, till: 2026-02-06, orsak: föräldraledighet }
              - { från: 2026-02-09, till: 2026-02-13, orsak: föräldraledighet }
              - { från: 2026-02-16, till: 2026-02-20, orsak: föräldraledighet }
              - { från: 2026-02-23, till: 2026-02-27, orsak: föräldraledighet }
              - { från: 2026-03-02, till: 2026-03-06, orsak: föräldraledighet }
            """)
        .mentions(missing);
  }

  private static FullTimeMonths months(int whole, int numerator, int denominator) {
    long month = FullTimeMonths.PARTS_PER_MONTH;
    return new FullTimeMonths(month * whole + month / denominator * numerator);
  }

  @Test
  void twoHealthCentresInARowMakeThreeMonths() {
    placements(
            primaryCare("majorna", "2025-09-15", "2025-10-20"),
            primaryCare("gibraltar", "2025-10-21", "2025-12-14"))
        .gives("bt met due 2026-08-31");
  }

  @Test
  void twoTimesApartAreCountedEach() {
    placements(
            primaryCare("majorna", "2025-09-01", "2025-10-31"),
            primaryCare("gibraltar", "2026-02-01", "2026-02-28"))
        .gives("bt met due 2026-08-31");
  }

  @Test
  void otherVerksamheterDoNotCount() {
    placements(
            primaryCare("majorna", "2025-09-01", "2025-11-27"),
            "akuten: { verksamhet: akut sjukvård, enhet: A, från: 2025-11-28, till: 2026-08-31 }")
        .gives("bt violated error due 2026-08-31 for-kort")
        .pointsAt("/placeringar");
  }

  @Test
  void theEvidenceIsPrimaryCare() {
    placements(
            "akuten: { verksamhet: akut sjukvård, enhet: A, från: 2025-12-01, till: 2026-08-31 }",
            primaryCare("majorna", "2025-09-01", "2025-11-30"))
        .gives("bt met due 2026-08-31")
        .restsOn("bt", "/placeringar/majorna");
  }

  @Test
  void fourMonthsAtThreeQuartersOfFullTimeAreThree() {
    placements(
            """
            majorna:
                verksamhet: primärvård
                enhet: M
                från: 2025-09-01
                till: 2025-12-31
                tjänstgöringsgrad: 75\
            """)
        .gives("bt met due 2026-08-31");
  }

  @Test
  void aLaterDegreeIsAtRiskFromTheStart() {
    RuleTester plan =
        placements(
            """
            majorna:
                verksamhet: primärvård
                enhet: M
                från: 2025-09-01
                till: 2025-11-30
                tjänstgöringsgrad: [{ grad: 99, från: 2025-11-28 }]\
            """);
    plan.on("2025-09-01").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.on("2026-08-31").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    plan.on("2026-09-01").gives("bt violated error due 2026-08-31 for-kort");
  }

  @Test
  void metFromTheDayItHasBeenServed() {
    RuleTester plan = placements(primaryCare("majorna", "2025-09-01", "2025-12-31"));
    plan.on("2025-11-27").gives("bt upcoming due 2026-08-31");
    plan.on("2025-11-28").gives("bt met due 2026-08-31");
  }

  @Test
  void aPlanWithoutPrimaryCareIsAtRisk() {
    placements("a: { verksamhet: övrig, enhet: A, från: 2025-09-01, till: 2026-08-31 }")
        .on("2025-09-01")
        .gives("bt at-risk error due 2026-08-31 plan-for-kort");
  }

  @Test
  void aVerksamhetThatCannotBeReadMayBePrimaryCare() {
    placements("a: { verksamhet: neurologi, enhet: A, från: 2025-09-01, till: 2026-08-31 }")
        .despite("format-varde /placeringar/a/verksamhet")
        .gives("bt not-applicable due 2026-08-31");
  }

  @Test
  void aMisspellingIsReadAsIntended() {
    placements("a: { verksamhet: primarvård, enhet: A, från: 2025-09-01, till: 2026-08-31 }")
        .despite("format-varde /placeringar/a/verksamhet")
        .gives("bt met due 2026-08-31");
  }

  @Test
  void atTheEndThePlanIsJudged() {
    placements(primaryCare("majorna", "2026-06-01", "2026-08-31"))
        .on("2025-09-01")
        .atTheEnd()
        .gives("bt met due 2026-08-31");
  }

  @Test
  void mayBeWaivedAsAWhole() {
    placements(primaryCare("majorna", "2025-09-01", "2025-11-27"))
        .given(
            """
            undantag:
              - { regel: primarvard-tre-manader, beslut: 2025-09-01, beslutad-av: lars, skäl: Beslut }
            """)
        .gives("bt waived error due 2026-08-31 for-kort");
  }
}
