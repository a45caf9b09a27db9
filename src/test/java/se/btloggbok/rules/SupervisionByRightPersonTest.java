package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code handledning-av-ratt-handledare}: eva is huvudhandledare and per klinikhandledare at
 * akuten, 2025-09-01–2025-12-31.
 */
class SupervisionByRightPersonTest {

  private static final RuleTester RULE =
      rule("handledning-av-ratt-handledare")
          .bare()
          .given(
              """
              placeringar:
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-12-31, klinikhandledare: per }
              """);

  private static final String SCOPE = "/handledningstillfällen/0";
  private static final String MET = SCOPE + " met";
  private static final String OTHER = SCOPE + " violated warning annan";
  private static final String NOT_JUDGED = SCOPE + " not-applicable";

  private static RuleTester held(RuleTester tester, String date, String supervisor) {
    return tester.given(
        "handledningstillfällen:\n  - { datum: %s, handledare: %s, innehåll: Veckans patienter }\n"
            .formatted(date, supervisor));
  }

  private static RuleTester clinical(String supervisors) {
    return RULE.replacing("klinikhandledare: per", "klinikhandledare: " + supervisors);
  }

  private static RuleTester main(RuleTester tester, String supervisors) {
    return tester.replacing("huvudhandledare: eva", "huvudhandledare: " + supervisors);
  }

  private static RuleTester integrated(RuleTester tester) {
    return tester.given(BaseLogbook.integrated("akutsjukvård"));
  }

  @ParameterizedTest
  @CsvSource({"per, met", "eva, met", "maj, violated warning annan"})
  void byTheClinicalOrTheMainSupervisor(String supervisor, String expected) {
    held(RULE, "2025-10-01", supervisor).gives(SCOPE + " " + expected);
  }

  @Test
  void saysWhoAndWhoItShouldBe() {
    held(RULE, "2025-10-01", "maj")
        .gives(OTHER)
        .pointsAt("/handledningstillfällen/0/handledare")
        .mentions("[2025-10-01, [Maj Al], [Per Ek, Eva Lind]]");
  }

  @Test
  void eachSessionIsJudgedSeparately() {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2025-10-08, handledare: maj, innehåll: Veckans patienter }
              - { datum: 2025-10-01, handledare: per, innehåll: Veckans patienter }
            """)
        .gives(OTHER, "/handledningstillfällen/1 met")
        .restsOn("/handledningstillfällen/1", "/handledningstillfällen/1");
  }

  @Test
  void withoutSessionsThereIsNothingToJudge() {
    RULE.gives();
  }

  // --- of that day ---

  @ParameterizedTest
  @CsvSource({
    "2025-10-31, per, met",
    "2025-11-01, per, violated warning annan",
    "2025-10-31, maj, violated warning annan",
    "2025-11-01, maj, met",
    "2025-10-31, eva, met",
    "2025-11-01, eva, met"
  })
  void theClinicalSupervisorOfTheDay(String date, String supervisor, String expected) {
    held(
            clinical("[{ person: per, till: 2025-10-31 }, { person: maj, från: 2025-11-01 }]"),
            date,
            supervisor)
        .gives(SCOPE + " " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-31, eva, met",
    "2025-11-01, eva, violated warning annan",
    "2025-10-31, karin, violated warning annan",
    "2025-11-01, karin, met"
  })
  void theMainSupervisorOfTheDay(String date, String supervisor, String expected) {
    held(
            main(RULE, "[{ person: eva, till: 2025-10-31 }, { person: karin, från: 2025-11-01 }]"),
            date,
            supervisor)
        .gives(SCOPE + " " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, per, not-applicable",
    "2025-09-01, per, met",
    "2025-12-31, per, met",
    "2026-01-01, per, not-applicable",
    "2026-01-01, eva, met",
    "2025-09-01, maj, violated warning annan",
    "2025-12-31, maj, violated warning annan",
    "2026-01-01, maj, not-applicable"
  })
  void outsideThePlacementAnySupervisorIsAccepted(String date, String supervisor, String expected) {
    held(RULE, date, supervisor).gives(SCOPE + " " + expected);
  }

  @Test
  void ofTwoPlacementsAtATimeEither() {
    RuleTester two =
        RULE.adding(
            "placeringar",
            "  psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2025-12-01, till: 2026-01-31,"
                + " klinikhandledare: maj }");
    held(two, "2025-12-01", "per").gives(MET);
    held(two, "2025-12-01", "maj").gives(MET);
    held(two, "2025-11-30", "maj")
        .gives(OTHER)
        .mentions("[2025-11-30, [Maj Al], [Per Ek, Eva Lind]]");
    held(two, "2025-12-01", "karin")
        .gives(OTHER)
        .mentions("[2025-12-01, [Karin Berg], [Per Ek, Maj Al, Eva Lind]]");
  }

  @Test
  void ofAdjoiningPlacementsThatOfTheDay() {
    RuleTester two =
        RULE.adding(
            "placeringar",
            "  igen: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till:"
                + " 2026-01-31, klinikhandledare: maj }");
    held(two, "2025-12-31", "per").gives(MET);
    held(two, "2026-01-01", "per").gives(OTHER);
    held(two, "2025-12-31", "maj").gives(OTHER);
    held(two, "2026-01-01", "maj").gives(MET);
  }

  // --- without a klinikhandledare ---

  @Test
  void withoutAClinicalSupervisorNoSupervisorIsWrong() {
    RuleTester nobody = RULE.replacing(", klinikhandledare: per", "");
    held(nobody, "2025-10-01", "maj").gives(NOT_JUDGED);
    held(nobody, "2025-10-01", "eva").gives(MET);
  }

  @Test
  void butAtTheOwnClinicTheMainSupervisorIsTheOne() {
    RuleTester own =
        integrated(RULE)
            .replacing("enhet: Akuten, från", "enhet: Majorna, från")
            .replacing(", klinikhandledare: per", "");
    held(own, "2025-10-01", "eva").gives(MET);
    held(own, "2025-10-01", "maj").gives(OTHER).mentions("[2025-10-01, [Maj Al], [Eva Lind]]");
    held(own, "2025-12-31", "maj").gives(OTHER);
    held(own, "2026-01-01", "maj").gives(NOT_JUDGED);
    held(own, "2025-09-01", "maj").gives(OTHER);
    held(own, "2025-08-31", "maj").gives(NOT_JUDGED);
  }

  @Test
  void whichItIsNotInAnIndependentBtOrAtAnotherUnit() {
    held(
            RULE.replacing("enhet: Akuten, från", "enhet: Majorna, från")
                .replacing(", klinikhandledare: per", ""),
            "2025-10-01",
            "maj")
        .gives(NOT_JUDGED);
    held(integrated(RULE).replacing(", klinikhandledare: per", ""), "2025-10-01", "maj")
        .gives(NOT_JUDGED);
  }

  // --- when ---

  @Test
  void onlySessionsThatHaveBeenHeld() {
    RuleTester other = held(RULE, "2025-10-01", "maj");
    other.on("2025-09-30").gives();
    other.on("2025-10-01").gives(OTHER);
    other.asOf("2025-09-30").gives();
    other.asOf("2025-10-01").gives(OTHER);
    other.on("2025-09-30").atTheEnd().gives();
    other.replacing("innehåll: Veckans patienter", "planerad: true").gives();
  }

  // --- faults of the format ---

  @Test
  void anUnknownPersonIsNotJudged() {
    held(RULE, "2025-10-01", "berit-svensson")
        .despite("format-referens /handledningstillfällen/0/handledare")
        .gives(NOT_JUDGED);
    RULE.given("handledningstillfällen:\n  - { datum: 2025-10-01, innehåll: Veckans patienter }\n")
        .despite("format-saknas /handledningstillfällen/0/handledare")
        .gives(NOT_JUDGED);
  }

  @Test
  void aDayThatCannotBeReadIsNotJudged() {
    held(RULE, "i onsdags", "maj").despite("format-typ /handledningstillfällen/0/datum").gives();
  }

  @Test
  void whereTheClinicalSupervisorIsUnknownNothingIsJudged() {
    held(clinical("[{ person: berit-svensson }]"), "2025-10-01", "maj")
        .despite("format-referens /placeringar/akuten/klinikhandledare/0/person")
        .gives(NOT_JUDGED);
  }

  @Test
  void withoutAnAgreementTheClinicalSupervisorIsTheOne() {
    RuleTester none = RULE.without("bastjänstgöring");
    held(none, "2025-10-01", "per").despite("format-saknas /bastjänstgöring").gives(MET);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2025-10-01, waived",
    "2025-09-30, violated",
    "2025-v40, waived",
    "2025-v41, violated",
    "maj, waived",
    "per, violated",
    "akuten, waived"
  })
  void aWaiverMayNameItsDayItsWeekItsPlacementOrItsSupervisor(String scope, String status) {
    held(RULE, "2025-10-01", "maj")
        .given(
            """
            undantag:
              - { regel: handledning-av-ratt-handledare, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(SCOPE + " " + status + " warning annan");
  }
}
