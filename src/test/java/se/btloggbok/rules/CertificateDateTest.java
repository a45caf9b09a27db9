package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code intyg-datum}, with a first placement that starts 2025-09-01. */
class CertificateDateTest {

  private static final RuleTester RULE =
      rule("intyg-datum")
          .bare()
          .given(
              """
              placeringar:
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31 }
                majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
              """)
          .on("2026-12-01");

  private static final String MET = "/intyg/0 met";
  private static final String FUTURE = "/intyg/0 violated error framtid";
  private static final String BEFORE_START = "/intyg/0 violated error fore-start";

  private static RuleTester dated(String kind, String date) {
    String own =
        switch (kind) {
          case "delmål" -> ", delmål: [BT1]";
          case "fullgjord bastjänstgöring" -> ", heltidsmånader: 12";
          case "uppnådd baskompetens" -> ", extern-bedömare: karin";
          default -> "";
        };
    return RULE.given(
        "intyg:\n  - { slag: %s, datum: %s, utfärdare: eva%s }".formatted(kind, date, own));
  }

  @ParameterizedTest
  @CsvSource({
    "delmål",
    "fullgjord bastjänstgöring",
    "uppnådd baskompetens",
    "tjänstgöring före legitimation",
    "utländsk tjänstgöring"
  })
  void notAfterToday(String kind) {
    RuleTester certificate = dated(kind, "2026-08-20");
    certificate.on("2026-08-20").gives(MET).restsOn("/intyg/0", "/intyg/0");
    certificate.on("2026-08-19").gives(FUTURE).pointsAt("/intyg/0/datum").mentions("[2026-08-20]");
  }

  @Test
  void datesAfterTodayAreReportedAtEveryEvaluationDate() {
    RuleTester certificate = dated("delmål", "2026-08-20");
    certificate.on("2026-08-19").asOf("2026-12-31").gives(FUTURE);
    certificate.on("2026-08-19").asOf("2025-10-01").gives(FUTURE);
    certificate.on("2026-08-20").asOf("2025-10-01").isQuiet();
    certificate.on("2026-08-19").atTheEnd().gives(FUTURE);
    certificate.on("2026-08-20").atTheEnd().gives(MET);
  }

  @Test
  void aCertificateOfDelmalNotBeforeTheFirstPlacementByDate() {
    dated("delmål", "2025-09-01").gives(MET);
    dated("delmål", "2025-08-31")
        .gives(BEFORE_START)
        .pointsAt("/intyg/0/datum")
        .mentions("[2025-08-31, 2025-09-01]");
  }

  @ParameterizedTest
  @CsvSource({
    "fullgjord bastjänstgöring",
    "uppnådd baskompetens",
    "tjänstgöring före legitimation",
    "utländsk tjänstgöring"
  })
  void anotherKindMayBeOlder(String kind) {
    dated(kind, "2025-08-31").gives(MET);
  }

  @Test
  void withoutPlacementsThereIsNoStart() {
    dated("delmål", "2025-08-31").without("placeringar").gives(MET);
  }

  @Test
  void inTheFutureAndBeforeTheStartIsOneFinding() {
    dated("delmål", "2025-08-31").on("2025-08-30").gives(FUTURE);
  }

  @Test
  void eachCertificateIsJudgedSeparately() {
    dated("delmål", "2025-08-31")
        .adding(
            "intyg",
            "  - { slag: delmål, datum: 2026-08-22, utfärdare: eva, delmål: [BT3] }",
            "  - { slag: delmål, datum: 2027-08-22, utfärdare: eva, delmål: [BT3] }")
        .gives(BEFORE_START, "/intyg/1 met", "/intyg/2 violated error framtid");
    RULE.gives();
  }

  // --- faults of the format ---

  @Test
  void aDayThatCannotBeReadIsNotJudged() {
    dated("delmål", "i morgon").despite("format-typ /intyg/0/datum").gives();
  }

  @Test
  void aMisspeltDayIsNotJudged() {
    dated("delmål", "2027-1-9").despite("format-typ /intyg/0/datum").isQuiet();
    dated("delmål", "2025-8-31").despite("format-typ /intyg/0/datum").isQuiet();
  }

  @Test
  void anUnreadableKindIsNotACertificateOfDelmal() {
    RULE.given("intyg:\n  - { slag: papper, datum: 2025-08-31, utfärdare: eva }")
        .despite("format-varde /intyg/0/slag")
        .gives(MET);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, waived",
    "2025-08-30, violated",
    "2025-v35, waived",
    "2025-v36, violated",
    "majorna, violated"
  })
  void aWaiverForItsDayCoversIt(String scope, String status) {
    dated("delmål", "2025-08-31")
        .given(
            """
            undantag:
              - { regel: intyg-datum, gäller: %s, beslut: 2026-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(BEFORE_START.replace("violated", status));
  }
}
