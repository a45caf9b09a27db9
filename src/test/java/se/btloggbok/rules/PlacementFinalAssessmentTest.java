package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code slutbedomning-placering}, of a placement of 2025-09-01–2025-12-31 with per as
 * klinikhandledare. The window is 2025-12-17–2026-01-14.
 */
class PlacementFinalAssessmentTest {

  private static final RuleTester BARE = rule("slutbedomning-placering").bare().on("2026-12-01");
  private static final RuleTester RULE = akuten("från: 2025-09-01, till: 2025-12-31", "per");

  private static final String MET = "placering:akuten met due 2026-01-14";
  private static final String UPCOMING = "placering:akuten upcoming due 2026-01-14";

  private static String violated(String message) {
    return "placering:akuten violated error due 2026-01-14 " + message;
  }

  private static RuleTester akuten(String period, String klinikhandledare) {
    return BARE.given(
        """
        placeringar:
          akuten: { verksamhet: akut sjukvård, enhet: Akuten, %s, klinikhandledare: %s }
        """
            .formatted(period, klinikhandledare));
  }

  private static String assessments(String... assessments) {
    return Arrays.stream(assessments)
        .map(
            assessment -> {
              String[] part = assessment.split(" ", 3);
              return "  - { placering: akuten, datum: %s, handledare: %s, resultat: %s }\n"
                  .formatted(part[0], part[1], part[2]);
            })
        .collect(Collectors.joining("", "slutbedömningar:\n", ""));
  }

  private static String atRisk(String message) {
    return "placering:akuten at-risk error due 2026-01-14 " + message;
  }

  private static RuleTester assessed(String... assessments) {
    return RULE.given(assessments(assessments));
  }

  // --- when ---

  @Test
  void dueFourteenDaysAfterTheEnd() {
    RULE.on("2026-01-14").gives(UPCOMING);
    RULE.on("2026-01-15").gives(violated("saknas")).pointsAt("/placeringar/akuten");
  }

  @Test
  void fromFourteenDaysBeforeTheEnd() {
    assessed("2025-12-17 per godkänd").gives(MET).restsOn("placering:akuten", "/slutbedömningar/0");
    assessed("2025-12-16 per godkänd").gives(violated("for-tidig")).pointsAt("/slutbedömningar/0");
  }

  @Test
  void beforeLeaveThatOutlastsThePlacementItIsMadeInTheLastDaysAtWork() {
    RuleTester leave =
        RULE.given(
            "frånvaro:\n  - { orsak: föräldraledighet, från: 2025-11-08, till: 2026-03-01 }\n");
    leave.given(assessments("2025-10-24 per godkänd")).gives(MET);
    leave.given(assessments("2025-10-23 per godkänd")).gives(violated("for-tidig"));
    leave.on("2026-01-14").gives(UPCOMING);
    leave.on("2026-01-15").gives(violated("saknas"));
    RULE.given("frånvaro:\n  - { orsak: föräldraledighet, från: 2025-11-08, till: 2025-12-29 }\n")
        .given(assessments("2025-10-24 per godkänd"))
        .gives(violated("for-tidig"));
  }

  @Test
  void anEarlyOneMayStillBeFollowedByAnother() {
    assessed("2025-12-16 per godkänd")
        .on("2025-12-16")
        .gives(atRisk("for-tidig"))
        .pointsAt("/slutbedömningar/0");
    assessed("2025-12-16 per godkänd").on("2026-01-14").gives(atRisk("for-tidig"));
    assessed("2025-12-16 per godkänd", "2026-01-10 per godkänd")
        .gives(MET)
        .restsOn("placering:akuten", "/slutbedömningar/1");
  }

  @Test
  void aLaterOneMeetsItAsARemark() {
    assessed("2026-01-14 per godkänd").gives(MET);
    assessed("2026-01-15 per godkänd")
        .gives("placering:akuten violated warning due 2026-01-14 sen")
        .pointsAt("/slutbedömningar/0");
  }

  @Test
  void theFirstThatCountsDecidesWhetherItIsLate() {
    assessed("2026-02-01 per godkänd", "2026-01-02 per godkänd").gives(MET);
    assessed("2026-02-01 per godkänd", "2025-12-01 per godkänd")
        .gives("placering:akuten violated warning due 2026-01-14 sen");
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    assessed("2026-01-20 per godkänd").on("2026-01-19").gives(violated("saknas"));
    assessed("2026-01-10 per godkänd").on("2026-01-09").gives(UPCOMING);
    assessed("2026-01-10 per godkänd").asOf("2026-01-09").gives(UPCOMING);
    assessed("2026-01-10 per godkänd").asOf("2026-01-10").gives(MET);
  }

  @Test
  void atTheEndItIsDue() {
    RULE.on("2025-12-01").atTheEnd().gives(violated("saknas"));
  }

  // --- by whom ---

  @Test
  void oneByAnotherDoesNotCount() {
    RuleTester byAnother = assessed("2025-12-29 eva godkänd");
    byAnother.on("2026-01-14").gives(atRisk("fel-handledare")).pointsAt("/slutbedömningar/0");
    byAnother.on("2026-01-15").gives(violated("fel-handledare")).pointsAt("/slutbedömningar/0");
  }

  @Test
  void oneByAnotherBesideTheRightOneDoesNotMatter() {
    assessed("2025-12-29 eva ej godkänd", "2025-12-30 per godkänd").gives(MET);
  }

  @Test
  void whoeverHasBeenClinicalSupervisorMay() {
    RuleTester change =
        akuten(
            "från: 2025-09-01, till: 2025-12-31",
            "[{ person: maj, till: 2025-10-31 }, { person: per, från: 2025-11-01 }]");
    change.given(assessments("2025-12-29 maj godkänd")).gives(MET);
    change.given(assessments("2025-12-29 per godkänd")).gives(MET);
    change.given(assessments("2025-12-29 eva godkänd")).gives(violated("fel-handledare"));
  }

  @Test
  void withoutAClinicalSupervisorTheSignerIsNotJudged() {
    RULE.replacing(", klinikhandledare: per", "")
        .given(assessments("2025-12-29 eva godkänd"))
        .gives(MET);
  }

  private static RuleTester integrated(RuleTester tester) {
    return tester.given(BaseLogbook.integrated("akutsjukvård"));
  }

  @Test
  void atTheOwnClinicTheMainSupervisorMay() {
    RuleTester own = integrated(RULE).replacing("enhet: Akuten, från", "enhet: Majorna, från");
    RuleTester alone = own.replacing(", klinikhandledare: per", "");
    alone.given(assessments("2025-12-29 eva godkänd")).gives(MET);
    alone.given(assessments("2025-12-29 per godkänd")).gives(violated("fel-handledare"));
  }

  @Test
  void ifItAlsoHasAClinicalSupervisorEitherMay() {
    RuleTester own = integrated(RULE).replacing("enhet: Akuten, från", "enhet: Majorna, från");
    own.given(assessments("2025-12-29 eva godkänd")).gives(MET);
    own.given(assessments("2025-12-29 per godkänd")).gives(MET);
    own.given(assessments("2025-12-29 maj godkänd")).gives(violated("fel-handledare"));
  }

  @Test
  void theMainSupervisorMayNotAtAnotherClinicOrInAnIndependentBt() {
    integrated(RULE).given(assessments("2025-12-29 eva godkänd")).gives(violated("fel-handledare"));
    RULE.replacing("enhet: Akuten, från", "enhet: Majorna, från")
        .given(assessments("2025-12-29 eva godkänd"))
        .gives(violated("fel-handledare"));
  }

  // --- not passed ---

  private static final String NOT_PASSED =
      "placering:akuten violated warning due 2026-01-28 ej-godkand";

  private static String concern(String date) {
    return "avvikelser:\n  - { upptäckt: %s, gäller: progression, upptäckt-av: per }\n"
        .formatted(date);
  }

  @Test
  void notPassedAsksForAConcernWithinTwentyEightDays() {
    RuleTester failed = assessed("2025-12-29 per ej godkänd");
    failed.on("2026-01-28").gives("placering:akuten upcoming due 2026-01-28");
    failed.on("2026-01-29").gives(NOT_PASSED).pointsAt("/slutbedömningar/0");
    failed
        .given(concern("i januari"))
        .despite("format-typ /avvikelser/0/upptäckt")
        .on("2026-01-29")
        .gives(MET);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, false",
    "2025-09-01, true",
    "2025-12-31, true",
    "2026-01-28, true",
    "2026-01-29, false"
  })
  void aConcernFoundWithinThePlacementOrSoonAfter(String found, boolean met) {
    assessed("2025-12-29 per ej godkänd")
        .given(concern(found))
        .asOf("2026-02-01")
        .gives(met ? MET : NOT_PASSED);
  }

  @Test
  void aLaterPassIsAPass() {
    assessed("2025-12-29 per ej godkänd", "2026-11-30 per godkänd").gives(MET);
    assessed("2026-11-30 per godkänd", "2025-12-29 per ej godkänd").gives(MET);
    assessed("2025-12-29 per ej godkänd", "2026-11-30 per godkänd")
        .asOf("2026-11-29")
        .gives(NOT_PASSED);
  }

  @Test
  void anEarlierPassIsNot() {
    assessed("2025-12-20 per godkänd", "2025-12-29 per ej godkänd").gives(NOT_PASSED);
  }

  @Test
  void twoOfTheSameDayAreTheSameInEitherOrder() {
    assessed("2025-12-29 per ej godkänd", "2025-12-29 per godkänd").gives(MET);
    assessed("2025-12-29 per godkänd", "2025-12-29 per ej godkänd").gives(MET);
  }

  @Test
  void lateAndNotPassedAreTwoRemarks() {
    assessed("2026-01-20 per ej godkänd")
        .gives("placering:akuten violated warning due 2026-01-14 sen", NOT_PASSED);
  }

  @Test
  void aMissingOneIsTheOnlyRemark() {
    assessed("2025-12-01 per ej godkänd").gives(violated("for-tidig"));
  }

  // --- which placements ---

  @Test
  void notOneOfFewerThanTwentyServiceDays() {
    akuten("från: 2025-12-01, till: 2025-12-31", "per")
        .gives("placering:akuten not-applicable due 2026-01-14");
    akuten("från: 2025-11-28, till: 2025-12-31", "per").gives(violated("saknas"));
  }

  @Test
  void aDayAwayIsNotAServiceDay() {
    RULE.given("frånvaro:\n  - { från: 2025-09-26, till: 2025-12-31, orsak: föräldraledighet }")
        .gives("placering:akuten not-applicable due 2026-01-14");
    RULE.given("frånvaro:\n  - { från: 2025-09-27, till: 2025-12-31, orsak: föräldraledighet }")
        .gives(violated("saknas"));
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RuleTester stay =
        BARE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-09-14 }
              igen: { verksamhet: akut sjukvård, enhet: akuten, från: 2025-09-15, till: 2025-12-31, klinikhandledare: per }
            """);
    stay.gives(violated("saknas")).pointsAt("/placeringar/akuten");
    stay.given(assessments("2025-12-29 per godkänd")).gives(MET);
    stay.given(assessments("2025-12-29 per godkänd").replace("akuten", "igen")).gives(MET);
    stay.given(assessments("2025-09-14 per godkänd")).gives(violated("for-tidig"));
  }

  @Test
  void eachPlacementIsJudgedSeparately() {
    RULE.adding(
            "placeringar",
            "  psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-01, till: 2026-11-30,"
                + " klinikhandledare: maj }")
        .given(assessments("2025-12-29 per godkänd"))
        .gives(MET, "placering:psyk upcoming due 2026-12-14");
  }

  @Test
  void noPlacementsNoOutcomes() {
    BARE.gives();
  }

  // --- faults of the format ---

  @Test
  void aResultThatCannotBeReadIsNotJudged() {
    assessed("2025-12-29 per underkänt kanske")
        .despite("format-varde /slutbedömningar/0/resultat")
        .gives(MET);
  }

  @Test
  void whetherItIsTheOwnClinicMayNotBeKnown() {
    RuleTester byTheMainSupervisor =
        assessed("2025-12-29 eva godkänd").replacing("enhet: Akuten, från", "enhet: Majorna, från");
    byTheMainSupervisor.gives(violated("fel-handledare"));
    byTheMainSupervisor
        .replacing("form: fristående", "form: båda")
        .despite("format-varde /bastjänstgöring/form")
        .gives(MET);
  }

  @Test
  void aClinicalSupervisorThatIsUnknownMayHaveSigned() {
    akuten("från: 2025-09-01, till: 2025-12-31", "[{ person: per }, { person: berit-svensson }]")
        .given(assessments("2025-12-29 eva godkänd"))
        .despite("format-referens /placeringar/akuten/klinikhandledare/1/person")
        .gives(MET);
  }

  @Test
  void anUnknownSignerMayBeTheRightOne() {
    assessed("2025-12-29 berit-svensson godkänd")
        .despite("format-referens /slutbedömningar/0/handledare")
        .gives(MET);
  }

  @Test
  void oneWhoseDateCannotBeReadMayBeInTime() {
    assessed("fredag per godkänd")
        .despite("format-typ /slutbedömningar/0/datum")
        .gives("placering:akuten not-applicable due 2026-01-14");
  }

  @Test
  void aPlacementWithoutAnEndIsNotJudged() {
    akuten("från: 2025-09-01", "per").despite("format-saknas /placeringar/akuten/till").gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "akuten, waived",
    "'[BT1, akuten]', waived",
    "per, violated",
    "2026-01-14, violated",
    "2026-v03, violated"
  })
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    RULE.given(
            """
            undantag:
              - { regel: slutbedomning-placering, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("placering:akuten " + status + " error due 2026-01-14 saknas");
  }

  @Test
  void aWaiverMayNameAnyOfTheAdjoiningPlacements() {
    RULE.adding(
            "placeringar",
            "  innan: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-08-01, till:"
                + " 2025-08-31 }")
        .given(
            """
            undantag:
              - { regel: slutbedomning-placering, gäller: akuten, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """)
        .gives("placering:innan waived error due 2026-01-14 saknas");
  }

  @Test
  void aRemarkIsWaivedToo() {
    assessed("2026-01-15 per godkänd")
        .given(
            """
            undantag:
              - { regel: slutbedomning-placering, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """)
        .gives("placering:akuten waived warning due 2026-01-14 sen");
  }

  @Test
  void thatOfAnotherPlacementNeverCounts() {
    rule("slutbedomning-placering")
        .bare()
        .given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-03-31, klinikhandledare: per }
              iva: { verksamhet: övrig, enhet: Iva, från: 2026-04-01, till: 2026-06-30, klinikhandledare: per }
            slutbedömningar:
              - { placering: iva, datum: 2026-06-29, handledare: per, resultat: godkänd }
            """)
        .on("2026-12-01")
        .gives(
            "placering:akuten violated error due 2026-04-14 saknas",
            "placering:iva met due 2026-07-14");
  }
}
