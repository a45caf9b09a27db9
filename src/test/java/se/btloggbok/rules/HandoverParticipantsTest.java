package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code avstamning-deltagare}, at the handover from a placement that ends 2025-12-31, with per as
 * klinikhandledare, to one that begins 2026-01-12. The window is 2025-12-03–2026-02-09. eva is
 * huvudhandledare.
 */
class HandoverParticipantsTest {

  private static final RuleTester BARE = rule("avstamning-deltagare").bare().on("2026-12-01");
  private static final RuleTester RULE = leaving("per");

  private static final String SCOPE = "överlämning:akuten/psyk";
  private static final String MET = SCOPE + " met due 2026-02-09";
  private static final String UPCOMING = SCOPE + " upcoming due 2026-02-09";
  private static final String NOT_APPLICABLE = SCOPE + " not-applicable due 2026-02-09";
  private static final String MISSING = SCOPE + " violated error due 2026-02-09 saknas";

  private static RuleTester leaving(String klinikhandledare) {
    return BARE.given(
        """
        placeringar:
          akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-12-31, klinikhandledare: %s }
          psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-12, till: 2026-05-31, klinikhandledare: maj }
        """
            .formatted(klinikhandledare));
  }

  private static String meeting(String date, String participants) {
    return "  - { datum: %s, slag: handledaravstämning, deltagare: [%s] }\n"
        .formatted(date, participants);
  }

  private static String named(String date, String participants) {
    return meeting(date, participants).replace(" }", ", överlämning: [akuten, psyk] }");
  }

  private static RuleTester met(RuleTester tester, String... meetings) {
    return tester.given("avstämningar:\n" + String.join("", meetings));
  }

  private static RuleTester met(String... meetings) {
    return met(RULE, meetings);
  }

  private static RuleTester mainSupervisor(RuleTester tester, String mainSupervisor) {
    return tester.replacing("huvudhandledare: eva", "huvudhandledare: " + mainSupervisor);
  }

  // --- who ---

  @ParameterizedTest
  @CsvSource({
    "'eva, per', met",
    "'per, maj, eva', met",
    "'eva', '[Akuten, Psyk, [Per Ek]]'",
    "'eva, maj', '[Akuten, Psyk, [Per Ek]]'",
    "'per, sara', '[Akuten, Psyk, [Eva Lind]]'",
    "'maj', '[Akuten, Psyk, [Eva Lind, Per Ek]]'"
  })
  void bothTheMainSupervisorAndTheLeavingClinicalSupervisor(String participants, String expected) {
    RuleTester held = met(meeting("2025-12-15", participants));
    if (expected.equals("met")) {
      held.gives(MET).restsOn(SCOPE, "/avstämningar/0");
    } else {
      held.gives(MISSING).pointsAt("/avstämningar/0/deltagare").mentions(expected);
    }
  }

  @Test
  void inOneAndTheSameMeeting() {
    met(meeting("2025-12-15", "eva"), meeting("2025-12-16", "per"))
        .gives(MISSING)
        .pointsAt("/avstämningar/1/deltagare")
        .mentions("[Akuten, Psyk, [Eva Lind]]");
    met(meeting("2025-12-16", "eva"), meeting("2025-12-15", "per"))
        .gives(MISSING)
        .pointsAt("/avstämningar/0/deltagare")
        .mentions("[Akuten, Psyk, [Per Ek]]");
  }

  @Test
  void anyOfTheMeetingsWillDo() {
    met(
            meeting("2026-01-20", "eva"),
            meeting("2025-12-15", "eva, per"),
            meeting("2026-02-09", "per"),
            meeting("2026-01-02", "per, eva"))
        .gives(MET)
        .restsOn(SCOPE, "/avstämningar/1", "/avstämningar/3");
  }

  @Test
  void onlyMeetingsAboutTheHandover() {
    met(meeting("2025-12-15", "eva"), meeting("2025-12-02", "eva, per")).gives(MISSING);
    met(meeting("2025-12-15", "eva"), meeting("2025-12-03", "eva, per")).gives(MET);
    met(meeting("2025-12-15", "eva"), meeting("2026-02-09", "eva, per")).gives(MET);
    met(meeting("2025-12-15", "eva"), meeting("2026-02-10", "eva, per")).gives(MISSING);
    met(
            meeting("2025-12-15", "eva"),
            "  - { datum: 2025-12-16, slag: avstämning, deltagare: [eva, per] }\n")
        .gives(MISSING);
    met(
            meeting("2025-12-15", "eva"),
            "  - { datum: 2025-12-16, slag: BT-kollegium, deltagare: [eva, per] }\n")
        .gives(MET);
  }

  @Test
  void oneThatIsLateOrEarlyIsJudgedToo() {
    met(named("2026-03-02", "eva, per")).gives(MET);
    met(named("2026-03-02", "eva")).gives(MISSING);
    met(named("2025-10-02", "per")).gives(MISSING);
  }

  // --- when ---

  @Test
  void atRiskUntilItsWindowHasClosed() {
    RuleTester alone = met(meeting("2025-12-15", "eva"));
    String atRisk = "överlämning:akuten/psyk at-risk error due 2026-02-09 saknas";
    alone.on("2026-02-09").gives(atRisk);
    alone.on("2026-02-10").gives(MISSING);
    alone.asOf("2026-02-09").gives(atRisk);
    alone.asOf("2026-02-10").gives(MISSING);
    alone.on("2025-12-15").atTheEnd().gives(MISSING);
  }

  @Test
  void metFromTheDayOfTheMeeting() {
    RuleTester both = met(meeting("2025-12-15", "eva, per"));
    both.on("2025-12-14").gives(UPCOMING);
    both.on("2025-12-15").gives(MET);
    both.asOf("2025-12-14").gives(UPCOMING);
    both.asOf("2025-12-15").gives(MET);
  }

  @Test
  void withoutAMeetingTheHandoverItselfIsNotMet() {
    RULE.on("2026-02-09").gives(UPCOMING);
    RULE.on("2026-02-10").gives(NOT_APPLICABLE);
    RULE.on("2025-12-15").atTheEnd().gives(NOT_APPLICABLE);
    met(meeting("2025-12-15", "eva").replace(" }", ", planerad: true }")).gives(NOT_APPLICABLE);
  }

  // --- changes of supervisor ---

  @ParameterizedTest
  @CsvSource({
    "2025-12-15, per, true",
    "2025-12-15, maj, true",
    "2025-12-19, per, true",
    "2025-12-20, per, false",
    "2025-12-20, maj, true",
    "2026-01-20, per, false",
    "2026-01-20, maj, true"
  })
  void theClinicalSupervisorOfTheLastDayOrOfTheMeeting(String date, String who, boolean met) {
    RuleTester change =
        leaving("[{ person: per, till: 2025-12-19 }, { person: maj, från: 2025-12-20 }]");
    met(change, meeting(date, "eva, " + who)).gives(met ? MET : MISSING);
  }

  @Test
  void whoIsMissingIsEitherOfThem() {
    RuleTester change =
        leaving("[{ person: per, till: 2025-12-19 }, { person: maj, från: 2025-12-20 }]");
    met(change, meeting("2025-12-15", "eva")).mentions("[Akuten, Psyk, [Maj Al, Per Ek]]");
    met(change, meeting("2025-12-20", "eva")).mentions("[Akuten, Psyk, [Maj Al]]");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-15, eva, true",
    "2025-12-16, eva, false",
    "2025-12-15, maj, false",
    "2025-12-16, maj, true"
  })
  void theMainSupervisorOfTheMeetingsDay(String date, String who, boolean met) {
    RuleTester change =
        mainSupervisor(
            RULE, "[{ person: eva, till: 2025-12-15 }, { person: maj, från: 2025-12-16 }]");
    met(change, meeting(date, "per, " + who)).gives(met ? MET : MISSING);
  }

  @Test
  void theLastMainSupervisorGoesOnAndTheFirstReachesBack() {
    met(
            mainSupervisor(RULE, "[{ person: eva, till: 2025-11-30 }]"),
            meeting("2025-12-15", "eva, per"))
        .gives(MET);
    met(
            mainSupervisor(RULE, "[{ person: eva, från: 2026-01-01 }]"),
            meeting("2025-12-15", "eva, per"))
        .gives(MET);
  }

  @Test
  void whoeverIsBothIsEnough() {
    met(leaving("eva"), meeting("2025-12-15", "eva")).gives(MET);
    met(leaving("eva"), meeting("2025-12-15", "maj"))
        .gives(MISSING)
        .mentions("[Akuten, Psyk, [Eva Lind]]");
  }

  @Test
  void withoutAClinicalSupervisorTheMainSupervisorIsEnough() {
    RuleTester none = RULE.replacing(", klinikhandledare: per", "");
    met(none, meeting("2025-12-15", "eva")).gives(MET);
    met(none, meeting("2025-12-15", "per")).gives(MISSING);
  }

  @Test
  void ofAdjoiningPlacementsTheOneOfTheLastDay() {
    RuleTester stay =
        BARE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-12-05, klinikhandledare: maj }
              igen: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-12-06, till: 2025-12-31, klinikhandledare: per }
              psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-12, till: 2026-05-31 }
            """);
    met(stay, meeting("2025-12-15", "eva, per")).gives(MET);
    met(stay, meeting("2025-12-15", "eva, maj")).gives(MISSING);
    met(stay, meeting("2025-12-05", "eva, maj")).gives(MET);
  }

  // --- which handovers ---

  @Test
  void noHandoverNoOutcomes() {
    BARE.gives();
    RULE.replacing("enhet: Psyk, från", "enhet: Akuten, från").gives();
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("avstamning-deltagare")
        .gives(
            "överlämning:majorna/akuten met due 2026-01-29",
            "överlämning:akuten/psyk met due 2026-06-29");
  }

  // --- faults of the format ---

  @Test
  void participantsThatCannotBeReadMayBeTheRightOnes() {
    met(meeting("2025-12-15", "eva, berit-svensson"))
        .despite("format-referens /avstämningar/0/deltagare/1")
        .gives(MET);
    met(meeting("2025-12-15", "eva").replace("[eva]", "eva"))
        .despite("format-typ /avstämningar/0/deltagare")
        .gives(MET);
    met(meeting("2025-12-15", "eva").replace(", deltagare: [eva]", ""))
        .despite("format-saknas /avstämningar/0/deltagare")
        .gives(MET);
  }

  @Test
  void aSupervisorWhoCannotBeReadIsNotAskedFor() {
    met(leaving("[{ person: berit-svensson }]"), meeting("2025-12-15", "eva"))
        .despite("format-referens /placeringar/akuten/klinikhandledare/0/person")
        .gives(MET);
    met(mainSupervisor(RULE, "[{ person: berit-svensson }]"), meeting("2025-12-15", "per"))
        .despite("format-referens /bastjänstgöring/huvudhandledare/0/person")
        .gives(MET);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "akuten, waived",
    "psyk, waived",
    "per, violated",
    "2026-v07, waived",
    "2026-v08, violated"
  })
  void aWaiverForEitherPlacementCoversIt(String scope, String status) {
    met(meeting("2025-12-15", "eva"))
        .given(
            """
            undantag:
              - { regel: avstamning-deltagare, gäller: %s, beslut: 2026-02-01, beslutad-av: lars, skäl: Beslut }
            """
                .formatted(scope))
        .gives(SCOPE + " " + status + " error due 2026-02-09 saknas");
  }

  // --- parameters ---

  @Test
  void theDaysAreParameters() {
    met(RULE.with("dagar-efter-start", 10), meeting("2026-01-22", "eva"))
        .gives(SCOPE + " violated error due 2026-01-22 saknas");
    met(RULE.with("dagar-efter-start", 10), meeting("2026-01-23", "eva"))
        .gives(SCOPE + " not-applicable due 2026-01-22");
    met(RULE.with("dagar-fore-slutet", 10), meeting("2025-12-21", "eva")).gives(MISSING);
    met(RULE.with("dagar-fore-slutet", 10), meeting("2025-12-20", "eva")).gives(NOT_APPLICABLE);
  }
}
