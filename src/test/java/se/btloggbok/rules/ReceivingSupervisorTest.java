package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code overlamning-mottagare}, from a placement with per that ends 2025-12-31 to one with maj
 * that begins 2026-01-12. The window is 2025-12-03–2026-02-09.
 */
class ReceivingSupervisorTest {

  private static final RuleTester RULE =
      rule("overlamning-mottagare")
          .bare()
          .on("2026-12-01")
          .given(
              """
              placeringar:
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-12-31, klinikhandledare: per }
                psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-12, till: 2026-08-31, klinikhandledare: maj }
              """);

  private static final String SCOPE = "överlämning:akuten/psyk ";
  private static final String MET = SCOPE + "met due 2026-02-09";
  private static final String UPCOMING = SCOPE + "upcoming due 2026-02-09";
  private static final String MISSING = SCOPE + "violated warning due 2026-02-09 saknas";
  private static final String NOT_APPLICABLE = SCOPE + "not-applicable due 2026-02-09";

  private static String meeting(String date, String kind, String people) {
    return "  - { datum: %s, slag: %s, deltagare: [%s] }\n".formatted(date, kind, people);
  }

  private static RuleTester met(String... meetings) {
    return RULE.given("avstämningar:\n" + String.join("", meetings));
  }

  private static String handover(String date, String people) {
    return meeting(date, "handledaravstämning", people);
  }

  private static String named(String date, String people) {
    return handover(date, people).replace(" }", ", överlämning: [akuten, psyk] }");
  }

  @Test
  void theReceivingSupervisorTakesPart() {
    met(handover("2025-12-16", "eva, per, maj"))
        .gives(MET)
        .restsOn("överlämning:akuten/psyk", "/avstämningar/0");
    met(handover("2025-12-16", "eva, maj")).gives(MET);
    met(handover("2025-12-16", "eva, per"))
        .gives(MISSING)
        .pointsAt("/avstämningar/0/deltagare")
        .mentions("[Akuten, Psyk, [Maj Al], 2025-12-03/2026-02-09]");
  }

  @ParameterizedTest
  @CsvSource({"2025-12-02, false", "2025-12-03, true", "2026-02-09, true", "2026-02-10, false"})
  void orMeetsTheLeavingOneInTheWindow(String date, boolean counts) {
    met(handover("2025-12-16", "eva, per"), meeting(date, "avstämning", "per, maj"))
        .gives(counts ? MET : MISSING);
    met(handover("2025-12-16", "eva, per"), meeting(date, "avstämning", "eva, maj")).gives(MISSING);
  }

  @Test
  void aMeetingThatNamesTheHandoverMayBeOutsideTheWindow() {
    met(named("2026-02-10", "eva, per, maj")).gives(MET);
    met(named("2026-02-10", "eva, per")).gives(MISSING);
  }

  @Test
  void dueWhenTheWindowCloses() {
    met(handover("2025-12-16", "eva, per")).on("2026-02-09").gives(UPCOMING);
    met(handover("2025-12-16", "eva, per")).on("2026-02-10").gives(MISSING);
    RULE.on("2026-02-09").gives(UPCOMING);
  }

  @Test
  void withoutAnyMeetingOnlyItsAbsenceIsReported() {
    RULE.gives(NOT_APPLICABLE);
    met(meeting("2025-12-16", "avstämning", "eva")).gives(NOT_APPLICABLE);
  }

  @Test
  void whoTakesOverLaterCountsFromThatDay() {
    RuleTester changed =
        met(handover("2026-01-20", "eva, per, karin"))
            .replacing(
                "klinikhandledare: maj",
                "klinikhandledare: [{ person: maj, till: 2026-01-19 },"
                    + " { person: karin, från: 2026-01-20 }]");
    changed.gives(MET);
    changed
        .replacing("till: 2026-01-19", "till: 2026-01-20")
        .replacing("från: 2026-01-20", "från: 2026-01-21")
        .gives(MISSING);
  }

  @Test
  void atTheOwnClinicTheMainSupervisorReceives() {
    RuleTester own =
        met(handover("2025-12-16", "eva, per"))
            .replacing("enhet: Psyk, från", "enhet: Majorna, från")
            .replacing(
                "form: fristående",
                "form: integrerad\n  st-start: 2025-09-01\n  specialitet: allmänmedicin");
    own.gives(MET);
    met(handover("2025-12-16", "eva, per"))
        .replacing("enhet: Psyk, från", "enhet: Majorna, från")
        .gives(MISSING);
  }

  @Test
  void withoutAReadableReceiverItIsNotJudged() {
    met(handover("2025-12-16", "eva, per"))
        .replacing(", klinikhandledare: maj", "")
        .gives(NOT_APPLICABLE);
    met(handover("2025-12-16", "eva, per"))
        .replacing("klinikhandledare: maj", "klinikhandledare: [{ person: berit-svensson }]")
        .despite("format-referens /placeringar/psyk/klinikhandledare/0/person")
        .gives(NOT_APPLICABLE);
    met(handover("2025-12-16", "eva, berit-svensson"))
        .despite("format-referens /avstämningar/0/deltagare/1")
        .gives(MET);
    met(handover("2025-12-16", "eva, per"), handover("i januari", "maj"))
        .despite("format-typ /avstämningar/1/datum")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("overlamning-mottagare")
        .gives(
            "överlämning:majorna/akuten met due 2026-01-29",
            "överlämning:akuten/psyk met due 2026-06-29");
  }

  @ParameterizedTest
  @CsvSource({
    "akuten, waived",
    "psyk, waived",
    "2025-12-03, waived",
    "2025-12-02, violated",
    "maj, violated"
  })
  void aWaiverCoversIt(String scope, String status) {
    met(handover("2025-12-16", "eva, per"))
        .given(
            """
            undantag:
              - { regel: overlamning-mottagare, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(MISSING.replace("violated", status));
  }

  @Test
  void theDaysAreParameters() {
    met(handover("2025-12-16", "eva, per"))
        .with("dagar-efter-start", 10)
        .gives(SCOPE + "violated warning due 2026-01-22 saknas");
    met(handover("2025-12-16", "eva, per")).with("dagar-fore-slutet", 10).gives(NOT_APPLICABLE);
  }
}
