package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code legitimation-fore-start}: two placements, from 2025-09-01 and 2026-01-01. */
class LicenceBeforeStartTest {

  private static final RuleTester RULE =
      rule("legitimation-fore-start")
          .bare()
          .given(
              """
              placeringar:
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-05-31 }
                majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
              """)
          .on("2025-01-01");

  private static RuleTester licensed(String date) {
    return RULE.replacing("2025-03-14", date);
  }

  @Test
  void licensedOnTheFirstDayIsInTime() {
    licensed("2025-09-01").gives("placering:majorna met", "placering:akuten met");
  }

  @Test
  void licensedTheDayAfterIsNot() {
    licensed("2025-09-02")
        .gives("placering:majorna violated error fore-legitimation", "placering:akuten met")
        .pointsAt("/placeringar/majorna/från");
  }

  /** Of two placements and one licence, it is the licence that has the wrong date. */
  @Test
  void severalPlacementsBeforeTheLicenceAreReportedAtTheLicence() {
    licensed("2026-01-02")
        .gives(
            "placering:majorna not-applicable",
            "placering:akuten not-applicable",
            "bt violated error efter-flera")
        .pointsAt("/läkare/legitimation/datum")
        .mentions("[2026-01-02, 2, Majorna, 2025-09-01]");
    licensed("2026-01-01")
        .gives("placering:majorna violated error fore-legitimation", "placering:akuten met");
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitStartOnce() {
    licensed("2025-09-10")
        .adding(
            "placeringar",
            "  forst: { verksamhet: primärvård, enhet: majorna, från: 2025-08-04, till: 2025-08-31"
                + " }")
        .gives("placering:forst violated error fore-legitimation", "placering:akuten met");
  }

  // --- the certificate ---

  private static final String CERTIFICATE =
      """
      intyg:
        - { slag: tjänstgöring före legitimation, datum: 2026-06-01, utfärdare: eva }
      """;

  @Test
  void aCertificateOfAnotherKindDoesNot() {
    licensed("2025-09-02")
        .given("intyg:\n  - { slag: utländsk tjänstgöring, datum: 2026-06-01, utfärdare: eva }\n")
        .on("2026-12-01")
        .gives("placering:majorna violated error fore-legitimation", "placering:akuten met");
  }

  @Test
  void aCertificateOfServiceBeforeTheLicenceMeetsIt() {
    licensed("2025-09-02")
        .given(CERTIFICATE)
        .on("2026-06-01")
        .gives("placering:majorna met", "placering:akuten met")
        .restsOn("placering:majorna", "/intyg/0");
  }

  @Test
  void notBeforeItIsWritten() {
    licensed("2025-09-02")
        .given(CERTIFICATE)
        .asOf("2026-05-31")
        .isQuietBut("placering:majorna violated error fore-legitimation")
        .on("2026-05-31")
        .isQuietBut("placering:majorna violated error fore-legitimation");
  }

  @Test
  void anotherCertificateDoesNot() {
    licensed("2025-09-02")
        .given(
            """
            intyg:
              - { slag: utländsk tjänstgöring, datum: 2025-06-01, utfärdare: eva }
            """)
        .isQuietBut("placering:majorna violated error fore-legitimation");
  }

  // --- without a licence ---

  private static final String UNLICENSED =
      """
      läkare:
        namn: Amina Rahimi
      """;

  @Test
  void aLicenceThatIsNotWrittenIsOneOutcomeFromTheFirstStart() {
    RuleTester unlicensed = RULE.given(UNLICENSED);
    unlicensed.on("2025-08-31").gives("bt upcoming due 2025-08-31");
    unlicensed
        .on("2025-09-01")
        .gives("bt violated error due 2025-08-31 inte-angiven")
        .pointsAt("/läkare");
  }

  @Test
  void asOfADayBeforeTheStartItIsNotMissed() {
    RULE.given(UNLICENSED).on("2026-12-01").asOf("2025-08-31").gives("bt upcoming due 2025-08-31");
  }

  @Test
  void atTheEndItIs() {
    RULE.given(UNLICENSED)
        .on("2025-08-01")
        .atTheEnd()
        .gives("bt violated error due 2025-08-31 inte-angiven");
  }

  @Test
  void withoutPlacementsThereIsNothingToJudge() {
    RULE.without("placeringar").gives("bt not-applicable");
  }

  // --- faults of the format ---

  @Test
  void aLicenceWithoutADateIsNotJudged() {
    RULE.replacing("{ land: Sverige, datum: 2025-03-14 }", "{ land: Sverige }")
        .despite("format-saknas /läkare/legitimation/datum")
        .gives("bt not-applicable");
  }

  @Test
  void aLicenceThatCannotBeReadIsNotJudged() {
    licensed("i våras").despite("format-typ /läkare/legitimation/datum").gives("bt not-applicable");
    RULE.replacing("{ land: Sverige, datum: 2025-03-14 }", "2025-03-14")
        .despite("format-typ /läkare/legitimation")
        .gives("bt not-applicable");
  }

  @Test
  void orOneThatIsMisspelt() {
    licensed("2025-9-02")
        .despite("format-typ /läkare/legitimation/datum")
        .gives("bt not-applicable");
  }

  @Test
  void aPlacementWhoseStartCannotBeReadIsLeftOut() {
    licensed("2026-06-01")
        .replacing("från: 2025-09-01, till: 2025-12-31", "från: i höst, till: 2025-12-31")
        .despite("format-typ /placeringar/majorna/från")
        .gives("placering:akuten violated error fore-legitimation");
  }

  // --- waivers ---

  @ParameterizedTest
  @ValueSource(strings = {"majorna", "[majorna, BT1]"})
  void aWaiverForThePlacementCoversIt(String scope) {
    licensed("2026-02-01")
        .given(
            """
            undantag:
              - { regel: legitimation-fore-start, gäller: %s, beslut: 2025-01-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(
            "placering:majorna waived error fore-legitimation",
            "placering:akuten violated error fore-legitimation");
  }
}
