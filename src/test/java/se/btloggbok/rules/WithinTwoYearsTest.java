package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code integrerad-inom-tva-ar}. */
class WithinTwoYearsTest {

  private static final String ID = "integrerad-inom-tva-ar";
  private static final RuleTester RULE = rule(ID).bare().on("2029-01-01");

  private static final String LATE = "bt violated warning due 2027-08-31 for-sent";

  private static String integrated(String residencyStart, String to) {
    return """
    bastjänstgöring:
      form: integrerad
      från: 2025-09-01
      till: %s
      huvudhandledare: eva
      studierektor: sara
      st-start: %s
      specialitet: kirurgi
    """
        .formatted(to, residencyStart);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2027-08-31, met due 2027-08-31",
    "2025-09-01, 2027-09-01, violated warning due 2027-08-31 for-sent",
    "2025-09-01, 2026-08-31, met due 2027-08-31",
    "2025-09-30, 2027-09-29, met due 2027-09-29",
    "2025-09-30, 2027-09-30, violated warning due 2027-09-29 for-sent",
    "2024-02-29, 2026-02-27, met due 2026-02-27",
    "2024-02-29, 2026-02-28, violated warning due 2026-02-27 for-sent",
    "2026-03-01, 2028-02-29, met due 2028-02-29",
    "2026-03-01, 2028-03-01, violated warning due 2028-02-29 for-sent"
  })
  void theLastDayIsBeforeTwoYearsHavePassed(String residencyStart, String to, String expected) {
    RULE.given(integrated(residencyStart, to)).gives("bt " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-03-31, föräldraledighet, 2027-11-30, met due 2027-11-30",
    "2026-01-01, 2026-03-31, föräldraledighet, 2027-12-01, violated warning due 2027-11-30"
        + " for-sent",
    "2026-03-02, 2026-03-13, sjukdom, 2027-09-01, violated warning due 2027-08-31 for-sent",
    "2026-03-02, 2026-03-16, sjukdom, 2027-09-01, met due 2027-09-01",
    "2026-01-01, 2026-03-31, semester, 2027-09-01, violated warning due 2027-08-31 for-sent"
  })
  void absenceThatIsDeductedIsNotTimeOfService(
      String from, String till, String reason, String to, String expected) {
    RULE.given(integrated("2025-09-01", to))
        .given("frånvaro:\n  - { från: %s, till: %s, orsak: %s }\n".formatted(from, till, reason))
        .gives("bt " + expected);
  }

  @Test
  void absenceOfTheStBeforeTheBtToo() {
    RULE.given(integrated("2025-03-01", "2027-05-31"))
        .given("frånvaro:\n  - { från: 2025-04-01, till: 2025-06-30, orsak: föräldraledighet }\n")
        .gives("bt met due 2027-05-31");
  }

  @Test
  void anAbsenceThatCannotBeReadMayBeEnough() {
    RuleTester unclear =
        RULE.given("frånvaro:\n  - { från: snart, till: 2026-02-05, orsak: tjänstledighet }\n")
            .despite("format-typ /frånvaro/0/från");
    unclear.given(integrated("2025-09-01", "2027-09-01")).gives("bt not-applicable due 2027-08-31");
    unclear.given(integrated("2025-09-01", "2027-08-31")).gives("bt met due 2027-08-31");
  }

  @Test
  void saysWhen() {
    RULE.given(integrated("2025-09-01", "2027-09-01"))
        .gives(LATE)
        .pointsAt("/bastjänstgöring/till")
        .mentions("[2027-09-01, 2027-08-31, 2]");
  }

  @Test
  void restsOnTheAgreement() {
    RULE.given(integrated("2025-09-01", "2027-08-31"))
        .gives("bt met due 2027-08-31")
        .restsOn("bt", "/bastjänstgöring");
  }

  @Test
  void atRiskThroughTheTwoYears() {
    RuleTester plan = RULE.given(integrated("2025-09-01", "2027-09-30"));
    String atRisk = "bt at-risk warning due 2027-08-31 for-sent";
    plan.on("2025-09-01").gives(atRisk).pointsAt("/bastjänstgöring/till");
    plan.on("2027-08-31").gives(atRisk);
    plan.on("2027-09-01").gives(LATE);
    plan.asOf("2027-08-31").gives(atRisk);
    plan.asOf("2027-09-01").gives(LATE);
    plan.on("2025-09-01").atTheEnd().gives(LATE);
  }

  @Test
  void metFromTheStart() {
    RULE.given(integrated("2025-09-01", "2027-08-31"))
        .on("2025-09-01")
        .gives("bt met due 2027-08-31");
  }

  @Test
  void notAnIndependentBt() {
    rule(ID).bare().gives("bt not-applicable");
  }

  // --- faults of the format ---

  @Test
  void withoutItsDaysItIsNotJudged() {
    RULE.given(integrated("snart", "2027-09-30"))
        .despite("format-typ /bastjänstgöring/st-start")
        .gives("bt not-applicable");
    RULE.given(integrated("2025-09-01", "snart"))
        .despite("format-typ /bastjänstgöring/till")
        .gives("bt not-applicable");
    RULE.given(integrated("2025-09-01", "2027-09-30"))
        .replacing("  st-start: 2025-09-01\n", "")
        .despite("format-saknas /bastjänstgöring/st-start")
        .gives("bt not-applicable");
  }

  @Test
  void withoutItsFormOrAnAgreementItIsNotJudged() {
    RULE.given(integrated("2025-09-01", "2027-09-30"))
        .replacing("integrerad", "delad")
        .despite("format-varde /bastjänstgöring/form")
        .gives("bt not-applicable");
    RULE.without("bastjänstgöring")
        .despite("format-saknas /bastjänstgöring")
        .gives("bt not-applicable");
  }

  @Test
  void anInvalidStartOfTheStIsNotJudged() {
    rule(ID)
        .bare()
        .adding("bastjänstgöring", "  st-start: 2020-09-01")
        .despite("format-galler-inte /bastjänstgöring/st-start")
        .gives("bt not-applicable");
  }

  @Test
  void anotherFaultDoesNotPreventAJudgement() {
    RULE.given(integrated("2025-09-01", "2027-09-01"))
        .replacing("  specialitet: kirurgi\n", "")
        .despite("format-saknas /bastjänstgöring/specialitet")
        .gives(LATE);
  }

  // --- waivers and rule sets ---

  @Test
  void mayBeWaived() {
    RuleTester waived =
        RULE.given(integrated("2025-09-01", "2027-09-30"))
            .given(
                """
                undantag:
                  - { regel: integrerad-inom-tva-ar, beslut: 2026-09-01, beslutad-av: sara, skäl: Beslut }
                """);
    waived.gives("bt waived warning due 2027-08-31 for-sent").restsOn("bt", "/undantag/0");
    waived.on("2026-09-01").gives("bt waived warning due 2027-08-31 for-sent");
    waived.asOf("2026-08-31").gives("bt at-risk warning due 2027-08-31 for-sent");
  }

  @Test
  void aRuleSetMayAskForOneYear() {
    RuleTester one = RULE.with("ar", 1);
    one.given(integrated("2025-09-01", "2026-08-31")).gives("bt met due 2026-08-31");
    one.given(integrated("2025-09-01", "2026-09-01"))
        .gives("bt violated warning due 2026-08-31 for-sent");
  }
}
