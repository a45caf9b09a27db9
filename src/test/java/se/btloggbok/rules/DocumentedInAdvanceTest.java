package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dokumenterat-i-forvag}: today decides what is reported. */
class DocumentedInAdvanceTest {

  private static final RuleTester RULE = rule("dokumenterat-i-forvag").bare();

  /** One entry of every kind that has a date, all of the same day. */
  private static final RuleTester EVERYTHING =
      RULE.given(
          """
          placeringar:
            majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
          handledningstillfällen:
            - { datum: 2025-10-08, handledare: eva, innehåll: Veckans patienter }
          bedömningar:
            - { datum: 2025-10-08, metod: CBD, bedömare: eva }
          kollegabedömningar:
            - { datum: 2025-10-08, insamlad-av: eva }
          avstämningar:
            - { datum: 2025-10-08, slag: avstämning, deltagare: [eva] }
          slutbedömningar:
            - { placering: majorna, datum: 2025-10-08, handledare: eva, resultat: godkänd }
          utbildningsplan:
            upprättad: 2025-10-08
            tillsammans-med: eva
            uppföljningar:
              - { datum: 2025-10-08, med: eva }
          utbildningstillfällen:
            - { datum: 2025-10-08, ämne: konsultationskunskap }
          avvikelser:
            - upptäckt: 2025-10-08
              gäller: närvaro
              upptäckt-av: eva
              rapporterad: { datum: 2025-10-08, till: [sara] }
          intyg:
            - { slag: utländsk tjänstgöring, datum: 2025-10-08, utfärdare: eva }
          undantag:
            - { regel: intyg-fil, beslut: 2025-10-08, beslutad-av: sara, skäl: Beslut }
          """);

  @Test
  void entriesDatedTodayHaveHappened() {
    EVERYTHING
        .on("2025-10-08")
        .gives(
            "/handledningstillfällen/0 met",
            "/bedömningar/0 met",
            "/kollegabedömningar/0 met",
            "/avstämningar/0 met",
            "/slutbedömningar/0 met",
            "/utbildningsplan met",
            "/utbildningsplan/uppföljningar/0 met",
            "/utbildningstillfällen/0 met",
            "/avvikelser/0 met",
            "/avvikelser/0/rapporterad met");
  }

  @Test
  void entriesDatedTomorrowHaveNotHappened() {
    EVERYTHING
        .on("2025-10-07")
        .gives(
            "/handledningstillfällen/0 violated error framtid",
            "/bedömningar/0 violated error framtid",
            "/kollegabedömningar/0 violated error framtid-ej-planerbar",
            "/avstämningar/0 violated error framtid",
            "/slutbedömningar/0 violated error framtid-ej-planerbar",
            "/utbildningsplan violated error framtid-ej-planerbar",
            "/utbildningsplan/uppföljningar/0 violated error framtid-ej-planerbar",
            "/utbildningstillfällen/0 violated error framtid",
            "/avvikelser/0 violated error framtid-ej-planerbar",
            "/avvikelser/0/rapporterad violated error framtid-ej-planerbar")
        .pointsAt(
            "/handledningstillfällen/0/datum",
            "/bedömningar/0/datum",
            "/kollegabedömningar/0/datum",
            "/avstämningar/0/datum",
            "/slutbedömningar/0/datum",
            "/utbildningsplan/upprättad",
            "/utbildningsplan/uppföljningar/0/datum",
            "/utbildningstillfällen/0/datum",
            "/avvikelser/0/upptäckt",
            "/avvikelser/0/rapporterad/datum");
  }

  @Test
  void theEvaluationDateDoesNotMatter() {
    EVERYTHING.on("2025-10-08").asOf("2025-01-01").counts("10 met");
    EVERYTHING.on("2025-10-07").asOf("2027-01-01").counts("10 violated");
    EVERYTHING.on("2025-10-08").asOf("2027-01-01").counts("10 met");
    EVERYTHING.on("2025-10-07").atTheEnd().counts("10 violated");
  }

  @Test
  void bookingsAreNotDocumented() {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2026-01-14, handledare: eva, planerad: true }
            bedömningar:
              - { datum: 2026-01-14, metod: CBD, bedömare: eva, planerad: true }
            avstämningar:
              - { datum: 2026-01-14, slag: avstämning, deltagare: [eva], planerad: true }
            utbildningstillfällen:
              - { datum: 2026-01-14, ämne: konsultationskunskap, planerad: true }
            """)
        .on("2025-10-08")
        .gives();
  }

  @Test
  void plannedFalseIsDocumented() {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2026-01-14, handledare: eva, planerad: false, innehåll: Veckans patienter }
            """)
        .on("2025-10-08")
        .gives("/handledningstillfällen/0 violated error framtid");
  }

  @Test
  void entriesInTheOrderOfTheFile() {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2025-10-09, handledare: eva, innehåll: Veckans patienter }
              - { datum: 2025-10-07, handledare: eva, innehåll: Veckans patienter }
              - { datum: 2026-10-08, handledare: eva, innehåll: Veckans patienter }
            """)
        .on("2025-10-08")
        .gives(
            "/handledningstillfällen/0 violated error framtid",
            "/handledningstillfällen/1 met",
            "/handledningstillfällen/2 violated error framtid")
        .mentions("[2025-10-09, 2025-10-08]", "[2026-10-08, 2025-10-08]");
  }

  @Test
  void anEntryWithoutADateIsNotJudged() {
    RULE.given("handledningstillfällen:\n  - { handledare: eva, innehåll: Veckans patienter }")
        .despite("format-saknas /handledningstillfällen/0/datum")
        .on("2025-10-08")
        .gives();
    RULE.given("bedömningar:\n  - { datum: nästa vecka, metod: CBD, bedömare: eva }")
        .despite("format-typ /bedömningar/0/datum")
        .on("2025-10-08")
        .gives();
  }

  @Test
  void aMisspeltDateIsOneFindingAndNotTwo() {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2026-1-9, handledare: eva, innehåll: Veckans patienter }
            """)
        .despite("format-typ /handledningstillfällen/0/datum")
        .on("2025-10-08")
        .isQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-14, waived",
    "2026-v03, waived",
    "2026-01-15, violated",
    "eva, waived",
    "per, violated"
  })
  void aWaiverMayBeForTheDayOrItsWeek(String scope, String status) {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2026-01-14, handledare: eva, innehåll: Veckans patienter }
            undantag:
              - { regel: dokumenterat-i-forvag, gäller: %s, beslut: 2025-10-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .on("2025-10-08")
        .gives("/handledningstillfällen/0 " + status + " error framtid");
  }
}
