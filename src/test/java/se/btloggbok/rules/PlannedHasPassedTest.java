package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code planerat-har-passerat}: booked for 2026-01-14. */
class PlannedHasPassedTest {

  private static final RuleTester RULE = rule("planerat-har-passerat").bare();

  private static final String SCOPE = "/handledningstillfällen/0";
  private static final String PASSED = SCOPE + " violated warning due 2026-01-14 passerat";
  private static final String UPCOMING = SCOPE + " upcoming due 2026-01-14";

  private static final RuleTester BOOKED =
      RULE.given(
          """
          handledningstillfällen:
            - { datum: 2026-01-14, handledare: eva, planerad: true }
          """);

  @Test
  void theDayItselfHasNotPassed() {
    BOOKED.on("2025-10-01").gives(UPCOMING);
    BOOKED.on("2026-01-14").gives(UPCOMING);
    BOOKED
        .on("2026-01-15")
        .gives(PASSED)
        .pointsAt("/handledningstillfällen/0/datum")
        .mentions("[2026-01-14]");
  }

  @Test
  void asOfADayBeforeItHadNotPassed() {
    BOOKED.asOf("2026-01-14").gives(UPCOMING);
    BOOKED.asOf("2026-01-15").gives(PASSED);
  }

  @Test
  void nothingHasPassedThatIsStillToCome() {
    BOOKED.on("2026-01-14").asOf("2026-06-01").gives(UPCOMING);
    BOOKED.on("2026-01-15").asOf("2026-06-01").gives(PASSED);
    BOOKED.on("2026-01-14").atTheEnd().isQuiet();
    BOOKED.on("2026-01-15").atTheEnd().gives(PASSED);
  }

  @Test
  void everythingThatMayBeBooked() {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2026-01-12, handledare: eva, innehåll: Veckans patienter }
              - { datum: 2026-01-13, handledare: eva, planerad: true }
              - { datum: 2026-02-13, handledare: eva, innehåll: Nästa, planerad: true }
            bedömningar:
              - { datum: 2026-01-14, metod: CBD, bedömare: eva, planerad: true }
            avstämningar:
              - { datum: 2026-01-15, slag: avstämning, deltagare: [eva], planerad: true }
            utbildningstillfällen:
              - { datum: 2026-01-16, ämne: konsultationskunskap, planerad: true }
            """)
        .on("2026-01-16")
        .gives(
            "/handledningstillfällen/1 violated warning due 2026-01-13 passerat",
            "/handledningstillfällen/2 upcoming due 2026-02-13",
            "/bedömningar/0 violated warning due 2026-01-14 passerat",
            "/avstämningar/0 violated warning due 2026-01-15 passerat",
            "/utbildningstillfällen/0 upcoming due 2026-01-16")
        .pointsAt(
            "/handledningstillfällen/1/datum", "/bedömningar/0/datum", "/avstämningar/0/datum");
  }

  @Test
  void entriesThatHaveHappenedAreNotReported() {
    BOOKED.replacing("planerad: true", "planerad: false, innehåll: Veckans patienter").gives();
    BOOKED.replacing("planerad: true", "innehåll: Veckans patienter").gives();
    RULE.gives();
  }

  @Test
  void aSlutbedomningCannotBeBooked() {
    RULE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-12-31 }
            slutbedömningar:
              - { placering: akuten, datum: 2026-01-14, handledare: per, resultat: godkänd, planerad: true }
            """)
        .despite("format-okand-nyckel /slutbedömningar/0/planerad")
        .gives();
  }

  @Test
  void aDayThatCannotBeReadIsNotJudged() {
    BOOKED
        .replacing("2026-01-14", "snart")
        .despite("format-typ /handledningstillfällen/0/datum")
        .gives();
    BOOKED
        .replacing("datum: 2026-01-14, ", "")
        .despite("format-saknas /handledningstillfällen/0/datum")
        .gives();
  }

  @Test
  void anEntryThatMayBeBookedIsNotJudged() {
    BOOKED
        .replacing("planerad: true", "planerad: kanske, innehåll: Veckans patienter")
        .despite("format-typ /handledningstillfällen/0/planerad")
        .gives();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-14, waived",
    "2026-01-15, violated",
    "2026-v03, waived",
    "2026-v02, violated",
    "eva, waived",
    "per, violated"
  })
  void aWaiverMayNameItsDayOrWeek(String scope, String status) {
    BOOKED
        .given(
            """
            undantag:
              - { regel: planerat-har-passerat, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(SCOPE + " " + status + " warning due 2026-01-14 passerat");
  }
}
