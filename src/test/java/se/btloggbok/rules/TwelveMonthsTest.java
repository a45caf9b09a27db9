package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.rules.RuleTester.rule;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bt-tolv-manader}. */
class TwelveMonthsTest {

  private static final RuleTester RULE = rule("bt-tolv-manader").bare();

  private static final String TOO_SHORT = "bt violated warning for-kort";

  private static String bt(String form, String from, String to) {
    return """
    bastjänstgöring:
      form: %s
      från: %s
      till: %s
      huvudhandledare: eva
      studierektor: sara
    """
        .formatted(form, from, to);
  }

  private static RuleTester lasting(String from, String to) {
    return RULE.given(bt("fristående", from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2026-08-31, met",
    "2025-09-01, 2026-08-28, met", // 260 weekdays
    "2025-09-01, 2026-08-27, violated warning for-kort", // 259
    "2025-09-01, 2028-08-31, met",
    "2023-03-01, 2024-02-29, met",
    "2023-03-01, 2024-02-27, met",
    "2023-03-01, 2024-02-26, violated warning for-kort",
    "2024-02-29, 2025-02-27, met",
    "2024-02-29, 2025-02-25, violated warning for-kort",
    "2025-04-28, 2026-04-26, met",
    "2025-04-28, 2026-04-24, met",
    "2025-04-28, 2026-04-23, violated warning for-kort"
  })
  void twelveMonthsOr52WeeksOnBothSides(String from, String to, String expected) {
    lasting(from, to).gives("bt " + expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 24})
  void creditedWeeksAndOwnWeeksAre52Together(int credited) {
    LocalDate monday = LocalDate.parse("2026-01-05");
    LocalDate friday = monday.plusWeeks(52 - credited).minusDays(3);
    RuleTester tester =
        RULE.given(
            """
            placeringar:
              t: { verksamhet: övrig, enhet: T, från: 2025-01-06, till: %s, tillgodoräknad: { beslut: 2025-12-01, beslutad-av: sara } }
            """
                .formatted(LocalDate.parse("2025-01-06").plusWeeks(credited).minusDays(3)));
    tester.given(bt("fristående", "2026-01-05", friday.toString())).gives("bt met");
    tester
        .given(bt("fristående", "2026-01-05", friday.minusDays(1).toString()))
        .gives("bt violated warning for-kort");
  }

  @Test
  void saysHowLongItIsAndShouldBe() {
    lasting("2025-09-01", "2026-08-27")
        .pointsAt("/bastjänstgöring/till")
        .mentions("[2025-09-01/2026-08-27, 2026-08-28, 12]");
  }

  @Test
  void restsOnTheAgreement() {
    RULE.gives("bt met").restsOn("bt", "/bastjänstgöring");
  }

  @Test
  void judgedAtOnce() {
    RuleTester tooShort = lasting("2025-09-01", "2026-08-27");
    tooShort.on("2025-08-01").gives(TOO_SHORT);
    tooShort.asOf("2025-08-01").gives(TOO_SHORT);
    tooShort.on("2025-08-01").atTheEnd().gives(TOO_SHORT);
    RULE.on("2025-08-01").gives("bt met");
  }

  @Test
  void calendarTimeCountsNotServedTime() {
    RULE.given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: M, från: 2025-09-01, till: 2025-11-30, tjänstgöringsgrad: 50 }
            frånvaro:
              - { från: 2025-10-01, orsak: föräldraledighet }
            """)
        .gives("bt met");
  }

  @Test
  void notWhenIntegrated() {
    RULE.given(
            bt("integrerad", "2025-09-01", "2026-02-28")
                + "  st-start: 2025-09-01\n  specialitet: kirurgi\n")
        .gives("bt not-applicable");
  }

  // --- faults of the format ---

  @Test
  void withoutItsDaysItIsNotJudged() {
    lasting("2025-09-01", "snart")
        .despite("format-typ /bastjänstgöring/till")
        .gives("bt not-applicable");
    lasting("", "2025-12-31")
        .despite("format-saknas /bastjänstgöring/från")
        .gives("bt not-applicable");
    lasting("2025-09-01", "2025-08-31")
        .despite("format-ordning /bastjänstgöring/till")
        .gives("bt not-applicable");
  }

  @Test
  void withoutItsFormItIsNotJudged() {
    RULE.given(bt("xyzzy", "2025-09-01", "2025-12-31"))
        .despite("format-varde /bastjänstgöring/form")
        .gives("bt not-applicable");
  }

  @Test
  void withoutAnAgreementItIsNotJudged() {
    RULE.without("bastjänstgöring")
        .despite("format-saknas /bastjänstgöring")
        .gives("bt not-applicable");
  }

  // --- waivers and rule sets ---

  @Test
  void mayBeWaived() {
    lasting("2025-09-01", "2026-08-27")
        .given(
            """
            undantag:
              - { regel: bt-tolv-manader, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """)
        .gives("bt waived warning for-kort")
        .restsOn("bt", "/undantag/0");
  }

  @Test
  void aRuleSetMayAskForLess() {
    lasting("2025-09-01", "2026-05-29").with("manader", 9).gives("bt met");
    lasting("2025-09-01", "2026-05-28").with("manader", 9).gives(TOO_SHORT);
  }

  @Test
  void onlyInTheRuleSetOfTheRegion() {
    String tooShort = bt("fristående", "2025-09-01", "2026-05-30");
    assertThat(UnderRuleSet.builtIn("vgr").judge("bt-tolv-manader", "2025-09-01", tooShort))
        .containsExactly("bt violated warning");
    assertThat(UnderRuleSet.builtIn("nationell").judge("bt-tolv-manader", "2025-09-01", tooShort))
        .isEmpty();
  }
}
