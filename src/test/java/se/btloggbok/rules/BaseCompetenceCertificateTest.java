package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code intyg-baskompetens}, in a BT that ends 2026-08-31: due 2026-09-30. */
class BaseCompetenceCertificateTest {

  private static final RuleTester RULE = rule("intyg-baskompetens").bare().on("2026-12-01");

  private static final String MET = "bt met due 2026-09-30";
  private static final String UPCOMING = "bt upcoming due 2026-09-30";
  private static final String MISSING = "bt violated error due 2026-09-30 saknas";
  private static final String NOT_MAIN = "bt violated error due 2026-09-30 inte-huvudhandledaren";
  private static final String EARLY = "bt violated error due 2026-09-30 for-tidigt";

  private static String base(String date, String issuer) {
    return "  - { slag: uppnådd baskompetens, datum: %s, utfärdare: %s, extern-bedömare: karin }\n"
        .formatted(date, issuer);
  }

  private static String objectives(String date, String objectives) {
    return "  - { slag: delmål, datum: %s, utfärdare: eva, delmål: [%s] }\n"
        .formatted(date, objectives);
  }

  private static RuleTester certificates(String... certificates) {
    return RULE.given("intyg:\n" + String.join("", certificates));
  }

  // --- presence ---

  @Test
  void dueThirtyDaysAfterTheEnd() {
    RULE.on("2026-09-30").gives(UPCOMING);
    RULE.on("2026-10-01").gives(MISSING).pointsAt("/intyg").mentions("[2026-09-30]");
    RULE.on("2025-10-01").atTheEnd().gives(MISSING);
  }

  @Test
  void oneIsEnough() {
    certificates(base("2026-08-31", "eva")).gives(MET).restsOn("bt", "/intyg/0");
    certificates(objectives("2026-08-01", "BT1"), base("2026-08-31", "eva"))
        .gives(MET)
        .restsOn("bt", "/intyg/1");
  }

  @Test
  void aLateOneIsOneToo() {
    certificates(base("2026-11-30", "eva")).gives(MET);
  }

  @Test
  void oneOfTodayCountsAndOneOfTomorrowDoesNot() {
    certificates(base("2026-10-01", "eva")).on("2026-10-01").gives(MET);
    certificates(base("2026-10-02", "eva")).on("2026-10-01").gives(MISSING);
    certificates(base("2026-08-31", "eva")).asOf("2026-08-30").gives(UPCOMING);
    certificates(base("2026-08-31", "eva")).asOf("2026-08-31").gives(MET);
  }

  @Test
  void certificatesOfAnotherKindDoNotCount() {
    certificates(
            objectives("2026-08-01", "BT1"),
            "  - { slag: fullgjord bastjänstgöring, datum: 2026-08-31, utfärdare: ulla,"
                + " heltidsmånader: 12 }\n")
        .gives(MISSING);
  }

  // --- by whom ---

  @Test
  void byTheMainSupervisor() {
    certificates(base("2026-08-31", "per"))
        .gives(NOT_MAIN)
        .pointsAt("/intyg/0/utfärdare")
        .mentions("[Per Ek, [Eva Lind]]");
  }

  @Test
  void faultyItIsAtRiskUntilItIsDue() {
    RuleTester faulty = certificates(base("2026-08-31", "per"));
    faulty.on("2026-09-30").gives(NOT_MAIN.replace("violated", "at-risk"));
    faulty.on("2026-10-01").gives(NOT_MAIN);
    faulty.on("2026-08-31").atTheEnd().gives(NOT_MAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, eva, true",
    "2025-12-31, karin, false",
    "2026-01-01, eva, false",
    "2026-01-01, karin, true",
    "2026-09-15, karin, true",
    "2025-08-15, eva, true"
  })
  void theOneOfThatDayTheFirstReachesBackAndTheLastGoesOn(String date, String issuer, boolean met) {
    certificates(base(date, issuer))
        .replacing(
            "huvudhandledare: eva",
            "huvudhandledare: [{ person: eva, till: 2025-12-31 }, { person: karin, från:"
                + " 2026-01-01, till: 2026-08-31 }]")
        .gives(met ? MET : NOT_MAIN);
  }

  // --- after the certificates of delmål ---

  @Test
  void notBeforeTheCertificateOfADelmal() {
    certificates(objectives("2026-08-20", "BT1"), base("2026-08-20", "eva")).gives(MET);
    certificates(objectives("2026-08-21", "BT1, BT18"), base("2026-08-20", "eva"))
        .gives(EARLY)
        .pointsAt("/intyg/1/datum")
        .mentions("[2026-08-20, [BT1, BT18]]");
  }

  @Test
  void theEarliestOfEveryDelmalDecides() {
    certificates(
            objectives("2026-09-10", "BT1, BT2"),
            objectives("2026-03-01", "BT1, BT3"),
            base("2026-08-20", "eva"))
        .gives(EARLY)
        .mentions("[2026-08-20, [BT2]]");
    certificates(
            objectives("2026-09-10", "BT1"),
            objectives("2026-03-01", "BT1"),
            base("2026-08-20", "eva"))
        .gives(MET);
  }

  @Test
  void aCertificateThatDoesNotExistYetIsNotCompared() {
    RuleTester later = certificates(objectives("2026-09-10", "BT1"), base("2026-08-20", "eva"));
    later.asOf("2026-09-09").gives(MET);
    later.asOf("2026-09-10").gives(EARLY.replace("violated", "at-risk"));
  }

  @Test
  void everyFaultOfACertificateIsReported() {
    String later = objectives("2026-08-02", "BT1");
    certificates(base("2026-08-01", "per"), later).gives(NOT_MAIN, EARLY);
    certificates(base("2026-08-02", "per"), later).gives(NOT_MAIN);
    certificates(base("2026-08-01", "eva"), later).gives(EARLY);
    certificates(base("2026-08-01", "per"), base("2026-08-02", "eva"), later).gives(MET);
  }

  // --- several ---

  @Test
  void oneValidCertificateIsEnoughInAnyOrder() {
    certificates(base("2026-08-31", "per"), base("2026-09-05", "eva"))
        .gives(MET)
        .restsOn("bt", "/intyg/1");
    certificates(base("2026-08-31", "eva"), base("2026-09-05", "per"))
        .gives(MET)
        .restsOn("bt", "/intyg/0");
  }

  @Test
  void onlyOneOfSeveralFaultyOnesIsReported() {
    certificates(base("2026-08-31", "per"), base("2026-09-05", "maj"))
        .gives(NOT_MAIN)
        .pointsAt("/intyg/0/utfärdare");
  }

  // --- faults of the format ---

  @Test
  void anUnknownIssuerIsNotJudged() {
    certificates(base("2026-08-31", "berit-svensson"))
        .despite("format-referens /intyg/0/utfärdare")
        .gives(MET);
  }

  @Test
  void anIssuerWhoMayBeAnUnknownMainSupervisorIsNotJudged() {
    certificates(base("2026-08-31", "per"))
        .replacing("huvudhandledare: eva", "huvudhandledare: [{ person: berit-svensson }]")
        .despite("format-referens /bastjänstgöring/huvudhandledare/0/person")
        .gives(MET);
  }

  @Test
  void withoutAnEndOfTheBtItIsNotJudged() {
    RULE.replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .gives("bt not-applicable");
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"'', waived", "' gäller: BT1,', violated", "' gäller: 2026-09-30,', violated"})
  void aWaiverForTheWholeRuleCoversIt(String scope, String status) {
    RULE.given(
            """
            undantag:
              - { regel: intyg-baskompetens,%s beslut: 2026-09-01, beslutad-av: lars, skäl: Beslut }
            """
                .formatted(scope))
        .gives(MISSING.replace("violated", status));
  }
}
