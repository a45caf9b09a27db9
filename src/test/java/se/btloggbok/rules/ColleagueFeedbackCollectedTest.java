package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code kollegors-bedomning}, of a placement of 2025-09-01–2025-12-31: due 2026-01-14. eva is
 * huvudhandledare, and works at Majorna.
 */
class ColleagueFeedbackCollectedTest {

  private static final RuleTester BARE = rule("kollegors-bedomning").bare().on("2026-12-01");
  private static final RuleTester RULE = akuten("från: 2025-09-01, till: 2025-12-31");

  private static final String MET = "placering:akuten met due 2026-01-14";
  private static final String UPCOMING = "placering:akuten upcoming due 2026-01-14";
  private static final String NOT_APPLICABLE = "placering:akuten not-applicable due 2026-01-14";
  private static final String MISSING = "placering:akuten violated error due 2026-01-14 saknas";
  private static final String REMARK = "placering:akuten violated warning due 2026-01-14 saknas";

  private static RuleTester akuten(String period) {
    return BARE.given(BaseLogbook.akuten(period));
  }

  private static String feedback(String... dates) {
    return Arrays.stream(dates)
        .map("  - { datum: %s, insamlad-av: per }\n"::formatted)
        .collect(Collectors.joining("", "kollegabedömningar:\n", ""));
  }

  // --- when ---

  @Test
  void dueFourteenDaysAfterTheEnd() {
    RULE.on("2025-08-01").gives(UPCOMING);
    RULE.on("2026-01-14").gives(UPCOMING);
    RULE.on("2026-01-15")
        .gives(MISSING)
        .pointsAt("/placeringar/akuten")
        .mentions("[Akuten, 2025-09-01/2026-01-14]");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, false",
    "2025-09-01, true",
    "2025-12-31, true",
    "2026-01-14, true",
    "2026-01-15, false"
  })
  void fromItsStartToFourteenDaysAfterItsEnd(String date, boolean counts) {
    RULE.given(feedback(date)).gives(counts ? MET : MISSING);
  }

  @Test
  void theEvidenceIsAllThatCounts() {
    RULE.given(feedback("2026-01-15", "2025-11-20", "2025-08-31", "2025-10-01"))
        .gives(MET)
        .restsOn("placering:akuten", "/kollegabedömningar/1", "/kollegabedömningar/3");
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    RuleTester collected = RULE.given(feedback("2026-01-10"));
    collected.on("2026-01-09").gives(UPCOMING);
    collected.on("2026-01-10").gives(MET);
    collected.asOf("2026-01-09").gives(UPCOMING);
    collected.asOf("2026-01-10").gives(MET);
    RULE.asOf("2026-01-14").gives(UPCOMING);
    RULE.asOf("2026-01-15").gives(MISSING);
  }

  @Test
  void atTheEndItIsDue() {
    RULE.on("2025-12-01").atTheEnd().gives(MISSING);
    RULE.given(feedback("2025-11-20")).on("2025-12-01").atTheEnd().gives(MET);
  }

  // --- which of two placements ---

  private static final String PSYK_MET = "placering:psyk met due 2026-12-14";
  private static final String PSYK_MISSING = "placering:psyk violated error due 2026-12-14 saknas";

  /** At Akuten with per until New Year, and at Psyk with maj after it. */
  private static RuleTester two(String... collected) {
    return BARE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-12-31, klinikhandledare: per }
              psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-01, till: 2026-11-30, klinikhandledare: maj }
            """)
        .given(
            Arrays.stream(collected)
                .map(one -> one.split(" "))
                .map(one -> "  - { datum: %s, insamlad-av: %s }\n".formatted(one[0], one[1]))
                .collect(Collectors.joining("", "kollegabedömningar:\n", "")))
        .on("2026-12-31");
  }

  @ParameterizedTest
  @CsvSource({"per, akuten", "maj, psyk", "eva, akuten", "sara, akuten", "karin, akuten"})
  void oneCountsForOnePlacementThatOfItsClinicalSupervisor(String by, String placement) {
    boolean first = placement.equals("akuten");
    two("2026-01-05 " + by)
        .gives(first ? MET : MISSING, first ? PSYK_MISSING : PSYK_MET)
        .restsOn("placering:" + placement, "/kollegabedömningar/0");
  }

  @Test
  void whoeverWorksAtOneOfThemCollectedItThere() {
    RuleTester karin = two("2026-01-05 karin");
    karin.gives(MET, PSYK_MISSING);
    karin.replacing("enhet: Psyk, från", "enhet: Stadskliniken, från").gives(MET, PSYK_MISSING);
  }

  @Test
  void twoCountForBothWheneverTheyCan() {
    two("2026-01-05 eva", "2026-01-06 eva").gives(MET, PSYK_MET);
    two("2025-11-01 eva", "2026-01-06 eva").gives(MET, PSYK_MET);
    two("2026-01-06 eva", "2026-03-01 per").gives(MET, PSYK_MET);
    two("2026-01-06 per", "2026-01-05 eva").gives(MET, PSYK_MET);
    two("2026-01-05 eva", "2026-01-06 per").gives(MET, PSYK_MET);
    two("2026-01-05 per", "2026-01-06 per").gives(MET, PSYK_MISSING);
    two("2025-11-01 per", "2026-01-06 per").gives(MET, PSYK_MISSING);
  }

  @Test
  void onADayThatSuitsOnlyOnePlacementWhoCollectedItDoesNotMatter() {
    two("2025-12-31 maj").gives(MET, PSYK_MISSING);
    two("2026-01-15 per").gives(MISSING, PSYK_MET);
  }

  @Test
  void aPlacementTooShortToNeedAnyTakesNone() {
    two("2026-01-05 per")
        .replacing("från: 2025-09-01, till: 2025-12-31", "från: 2025-12-01, till: 2025-12-31")
        .gives(NOT_APPLICABLE, PSYK_MET);
  }

  // --- the own clinic ---

  private static RuleTester integrated(RuleTester tester, String mainSupervisor) {
    return tester.given(
        """
        bastjänstgöring:
          form: integrerad
          från: 2025-09-01
          till: 2026-08-31
          huvudhandledare: %s
          studierektor: sara
          st-start: 2025-09-01
          specialitet: akutsjukvård
        """
            .formatted(mainSupervisor));
  }

  private static final RuleTester AT_MAJORNA =
      RULE.replacing("enhet: Akuten, från", "enhet: majorna., från");

  @Test
  void atTheOwnClinicItIsARemark() {
    RuleTester own = integrated(AT_MAJORNA, "eva");
    own.gives(REMARK).pointsAt("/placeringar/akuten");
    own.on("2026-01-14").gives(UPCOMING);
    own.given(feedback("2025-11-20")).gives(MET);
  }

  @Test
  void atAnotherClinicOrInAnIndependentBtItIsNot() {
    integrated(RULE, "eva").gives(MISSING);
    AT_MAJORNA.gives(MISSING);
  }

  @ParameterizedTest
  @CsvSource({"2025-11-01, warning", "2025-11-02, error", "2025-12-31, error"})
  void whoeverIsMainSupervisorForHalfOfThePlacementOwnsTheClinic(String change, String level) {
    integrated(
            AT_MAJORNA,
            "[{ person: per, till: 2025-10-31 }, { person: eva, från: %s }]".formatted(change))
        .gives("placering:akuten violated " + level + " due 2026-01-14 saknas");
  }

  // --- which placements ---

  @Test
  void notOneOfFewerThanTwentyServiceDays() {
    akuten("från: 2025-12-01, till: 2025-12-31").gives(NOT_APPLICABLE);
    akuten("från: 2025-11-28, till: 2025-12-31").gives(MISSING);
  }

  @Test
  void aDayAwayIsNotAServiceDay() {
    RULE.given("frånvaro:\n  - { från: 2025-09-01, till: 2025-11-28, orsak: föräldraledighet }")
        .gives(NOT_APPLICABLE);
    RULE.given("frånvaro:\n  - { från: 2025-09-01, till: 2025-11-27, orsak: föräldraledighet }")
        .gives(MISSING);
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RuleTester stay =
        BARE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-09-12 }
              igen: { verksamhet: akut sjukvård, enhet: AKUTEN, från: 2025-09-15, till: 2025-12-31 }
            """);
    stay.gives(MISSING).pointsAt("/placeringar/akuten");
    stay.given(feedback("2025-09-01")).gives(MET);
    stay.given(feedback("2026-01-14")).gives(MET);
  }

  @Test
  void noPlacementsNoOutcomes() {
    BARE.gives();
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("kollegors-bedomning")
        .gives(
            "placering:majorna met due 2026-01-14",
            "placering:akuten met due 2026-06-14",
            "placering:psyk met due 2026-09-14");
  }

  // --- faults of the format ---

  @Test
  void whoCollectedItDoesNotMatter() {
    RULE.given(feedback("2025-11-20").replace("per", "berit-svensson"))
        .despite("format-referens /kollegabedömningar/0/insamlad-av")
        .gives(MET);
  }

  @Test
  void aMisspeltDateIsReadAsIntended() {
    RULE.given(feedback("2025-9-1")).despite("format-typ /kollegabedömningar/0/datum").gives(MET);
  }

  @Test
  void aPlacementWithoutAnEndIsNotJudged() {
    akuten("från: 2025-09-01").despite("format-saknas /placeringar/akuten/till").gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"akuten, waived", "eva, violated", "2026-01-14, violated", "2026-v03, violated"})
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    RULE.given(
            """
            undantag:
              - { regel: kollegors-bedomning, gäller: %s, beslut: 2026-02-01, beslutad-av: lars, skäl: Beslut }
            """
                .formatted(scope))
        .gives("placering:akuten " + status + " error due 2026-01-14 saknas");
  }

  // --- parameters ---

  @Test
  void theDaysAreParameters() {
    RULE.given(feedback("2026-01-01"))
        .with("dagar-efter-slutet", 0)
        .gives("placering:akuten violated error due 2025-12-31 saknas");
    RULE.given(feedback("2026-01-01"))
        .with("dagar-efter-slutet", 1)
        .gives("placering:akuten met due 2026-01-01");
    RULE.with("minsta-tjanstgoringsdagar", 84).gives(MISSING);
    RULE.with("minsta-tjanstgoringsdagar", 85).gives(NOT_APPLICABLE);
  }
}
