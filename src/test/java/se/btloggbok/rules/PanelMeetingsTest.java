package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code bt-kollegium}, in a BT of 2025-09-01–2026-08-31: about 2025-12-01 (2025-11-01–2025-12-31)
 * and about 2026-06-01 (2026-05-02–2026-07-01). eva is huvudhandledare, sara studierektor.
 */
class PanelMeetingsTest {

  private static final RuleTester BARE = rule("bt-kollegium").bare().on("2027-12-01");

  private static final String MET_3 = "kollegium:3 met due 2025-12-31";
  private static final String MET_9 = "kollegium:9 met due 2026-07-01";
  private static final String UPCOMING_3 = "kollegium:3 upcoming due 2025-12-31";
  private static final String UPCOMING_9 = "kollegium:9 upcoming due 2026-07-01";
  private static final String MISSING_3 = "kollegium:3 violated warning due 2025-12-31 saknas";
  private static final String MISSING_9 = "kollegium:9 violated warning due 2026-07-01 saknas";
  private static final String ABSENT_3 = "kollegium:3 violated warning due 2025-12-31 deltagare";

  private static String panel(String date, String participants) {
    return "  - { datum: %s, slag: BT-kollegium, deltagare: [%s] }\n".formatted(date, participants);
  }

  private static RuleTester met(RuleTester tester, String... panels) {
    return tester.given("avstämningar:\n" + String.join("", panels));
  }

  private static RuleTester met(String... panels) {
    return met(BARE, panels);
  }

  // --- when ---

  @Test
  void eachDueThirtyDaysAfterItsDay() {
    BARE.on("2025-09-01").gives(UPCOMING_3, UPCOMING_9);
    BARE.on("2025-12-31").gives(UPCOMING_3, UPCOMING_9);
    BARE.on("2026-01-01")
        .gives(MISSING_3, UPCOMING_9)
        .pointsAt("/avstämningar")
        .mentions("[3, 2025-11-01/2025-12-31]");
    BARE.on("2026-07-01").gives(MISSING_3, UPCOMING_9);
    BARE.on("2026-07-02")
        .gives(MISSING_3, MISSING_9)
        .pointsAt("/avstämningar", "/avstämningar")
        .mentions("[3, 2025-11-01/2025-12-31]", "[9, 2026-05-02/2026-07-01]");
  }

  /** The day of three months is 2026-06-09; eight days of the margin are after the leave. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-01, false",
    "2025-11-02, true",
    "2025-11-20, true",
    "2026-05-20, true",
    "2026-07-09, true",
    "2026-07-10, false"
  })
  void daysOfLeaveAreNotAmongTheThirty(String date, boolean counts) {
    RuleTester leave =
        BARE.given(
            "frånvaro:\n  - { orsak: föräldraledighet, från: 2025-11-24, till: 2026-05-31 }\n");
    met(leave, panel(date, "eva, sara"))
        .gives(
            "kollegium:3 "
                + (counts ? "met due 2026-07-09" : "violated warning due 2026-07-09 saknas"),
            "kollegium:9 not-applicable due 2027-01-07");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-31, false, false",
    "2025-11-01, true, false",
    "2025-12-31, true, false",
    "2026-01-01, false, false",
    "2026-05-01, false, false",
    "2026-05-02, false, true",
    "2026-07-01, false, true",
    "2026-07-02, false, false"
  })
  void withinThirtyDays(String date, boolean three, boolean nine) {
    met(panel(date, "eva, sara")).gives(three ? MET_3 : MISSING_3, nine ? MET_9 : MISSING_9);
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    RuleTester held = met(panel("2025-12-20", "eva, sara"));
    held.on("2025-12-19").gives(UPCOMING_3, UPCOMING_9);
    held.on("2025-12-20").gives(MET_3, UPCOMING_9);
    held.asOf("2025-12-19").gives(UPCOMING_3, UPCOMING_9);
    held.asOf("2025-12-20").gives(MET_3, UPCOMING_9);
    met(panel("2025-12-20", "eva, sara").replace(" }", ", planerad: true }"))
        .gives(MISSING_3, MISSING_9);
  }

  @Test
  void asOfJudgesThatDay() {
    BARE.asOf("2025-12-31").gives(UPCOMING_3, UPCOMING_9);
    BARE.asOf("2026-01-01").gives(MISSING_3, UPCOMING_9);
  }

  @Test
  void atTheEndBothAreDue() {
    BARE.on("2025-09-01").atTheEnd().gives(MISSING_3, MISSING_9);
    met(panel("2025-11-20", "eva")).on("2025-11-20").atTheEnd().gives(ABSENT_3, MISSING_9);
  }

  // --- in which BT ---

  private static RuleTester period(String from, String to) {
    return BARE.replacing("från: 2025-09-01", "från: " + from)
        .replacing("till: 2026-08-31", "till: " + to);
  }

  @Test
  void notAfterTheEndOfTheBt() {
    period("2025-09-01", "2026-05-31")
        .gives(MISSING_3, "kollegium:9 not-applicable due 2026-07-01");
    period("2025-09-01", "2026-06-01").gives(MISSING_3, MISSING_9);
    period("2025-09-01", "2025-11-30")
        .gives(
            "kollegium:3 not-applicable due 2025-12-31",
            "kollegium:9 not-applicable due 2026-07-01");
    period("2025-09-01", "2025-12-01")
        .gives(MISSING_3, "kollegium:9 not-applicable due 2026-07-01");
  }

  @Test
  void monthsOfDifferentLengths() {
    period("2025-11-30", "2026-11-29")
        .gives(
            "kollegium:3 violated warning due 2026-03-30 saknas",
            "kollegium:9 violated warning due 2026-09-29 saknas")
        .mentions("[3, 2026-01-29/2026-03-30]", "[9, 2026-07-31/2026-09-29]");
  }

  @Test
  void withoutAKnownPeriodNoOutcomes() {
    BARE.replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .gives();
  }

  @Test
  void absenceThatIsDeductedMovesTheDay() {
    RuleTester leave =
        BARE.given(
            "frånvaro:\n  - { från: 2026-03-01, till: 2026-05-31, orsak: föräldraledighet }\n");
    leave.gives(MISSING_3, "kollegium:9 not-applicable due 2026-10-01");
    leave
        .replacing("till: 2026-08-31", "till: 2026-11-30")
        .gives(MISSING_3, "kollegium:9 violated warning due 2026-10-01 saknas")
        .mentions("[3, 2025-11-01/2025-12-31]", "[9, 2026-08-02/2026-10-01]");
  }

  @Test
  void anAbsenceThatCannotBeReadMayMoveIt() {
    RuleTester unclear =
        BARE.given("frånvaro:\n  - { från: snart, till: 2025-11-30, orsak: föräldraledighet }\n")
            .despite("format-typ /frånvaro/0/från");
    unclear
        .on("2025-12-31")
        .gives("kollegium:3 upcoming due 2025-12-31", "kollegium:9 upcoming due 2026-07-01");
    unclear
        .on("2026-01-01")
        .gives("kollegium:3 not-applicable due 2025-12-31", "kollegium:9 upcoming due 2026-07-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, 2026-05-31, semester, 2026-07-01",
    "2026-03-02, 2026-03-13, vab, 2026-07-01",
    "2026-03-02, 2026-03-16, vab, 2026-07-02"
  })
  void otherAbsenceAndShortIllnessDoNotMoveThem(String from, String to, String reason, String due) {
    BARE.given("frånvaro:\n  - { från: %s, till: %s, orsak: %s }\n".formatted(from, to, reason))
        .gives(MISSING_3, "kollegium:9 violated warning due " + due + " saknas");
  }

  @Test
  void partTimeAndGapsDoNotMoveThem() {
    BARE.given(
            """
            placeringar:
              a: { verksamhet: primärvård, enhet: A, från: 2025-09-01, till: 2025-09-30, tjänstgöringsgrad: 50 }
              b: { verksamhet: övrig, enhet: B, från: 2026-01-01, till: 2026-08-31 }
            """)
        .gives(MISSING_3, MISSING_9);
  }

  // --- which meetings ---

  @Test
  void onlyABtPanel() {
    for (String kind : new String[] {"avstämning", "handledaravstämning"}) {
      met(panel("2025-12-01", "eva, sara").replace("BT-kollegium", kind))
          .gives(MISSING_3, MISSING_9);
    }
  }

  @Test
  void theEvidenceIsThosePanelsThatAreComplete() {
    met(
            panel("2025-12-01", "eva"),
            panel("2025-12-02", "sara, eva, per"),
            panel("2026-06-01", "eva, sara"),
            panel("2025-12-03", "eva, sara"))
        .gives(MET_3, MET_9)
        .restsOn("kollegium:3", "/avstämningar/1", "/avstämningar/3")
        .restsOn("kollegium:9", "/avstämningar/2");
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("bt-kollegium").gives(MET_3, MET_9);
  }

  // --- who ---

  @ParameterizedTest
  @CsvSource({
    "eva, '[3, 2025-12-01, [Sara Holm]]'",
    "'eva, per', '[3, 2025-12-01, [Sara Holm]]'",
    "sara, '[3, 2025-12-01, [Eva Lind]]'",
    "per, '[3, 2025-12-01, [Eva Lind, Sara Holm]]'"
  })
  void bothMainSupervisorAndStudierektor(String participants, String mentions) {
    RuleTester held = met(panel("2025-12-01", participants));
    held.on("2025-12-31")
        .gives("kollegium:3 at-risk warning due 2025-12-31 deltagare", UPCOMING_9)
        .pointsAt("/avstämningar/0/deltagare");
    held.on("2026-01-01")
        .gives(ABSENT_3, UPCOMING_9)
        .pointsAt("/avstämningar/0/deltagare")
        .mentions(mentions);
  }

  @Test
  void inOneAndTheSamePanel() {
    met(panel("2025-12-01", "eva"), panel("2025-12-02", "sara")).gives(ABSENT_3, MISSING_9);
  }

  @Test
  void withoutAStudierektorTheMainSupervisorIsEnough() {
    RuleTester none = BARE.replacing("  studierektor: sara\n", "");
    met(none, panel("2025-12-01", "eva")).gives(MET_3, MISSING_9);
    met(none, panel("2025-12-01", "sara")).gives(ABSENT_3, MISSING_9);
  }

  @Test
  void whoeverIsBothIsEnoughAndIsNamedOnce() {
    RuleTester both = BARE.replacing("studierektor: sara", "studierektor: eva");
    met(both, panel("2025-12-01", "eva")).gives(MET_3, MISSING_9);
    met(both, panel("2025-12-01", "per"))
        .on("2026-01-01")
        .gives(ABSENT_3, UPCOMING_9)
        .mentions("[3, 2025-12-01, [Eva Lind]]");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-01, eva, true",
    "2025-12-02, eva, false",
    "2025-12-01, maj, false",
    "2025-12-02, maj, true"
  })
  void theMainSupervisorOfTheDay(String date, String who, boolean met) {
    RuleTester change =
        BARE.replacing(
            "huvudhandledare: eva",
            "huvudhandledare: [{ person: eva, till: 2025-12-01 }, { person: maj, från: 2025-12-02"
                + " }]");
    met(change, panel(date, who + ", sara")).gives(met ? MET_3 : ABSENT_3, MISSING_9);
  }

  // --- faults of the format ---

  @Test
  void participantsThatCannotBeReadMayBeTheRightOnes() {
    met(panel("2025-12-01", "eva, berit-svensson"))
        .despite("format-referens /avstämningar/0/deltagare/1")
        .gives(MET_3, MISSING_9);
    met(panel("2025-12-01", "eva").replace("[eva]", "eva"))
        .despite("format-typ /avstämningar/0/deltagare")
        .gives(MET_3, MISSING_9);
  }

  @Test
  void rolesThatCannotBeReadAreNotAskedFor() {
    met(
            BARE.replacing("studierektor: sara", "studierektor: berit-svensson"),
            panel("2025-12-01", "eva"))
        .despite("format-referens /bastjänstgöring/studierektor")
        .gives(MET_3, MISSING_9);
    met(
            BARE.replacing("huvudhandledare: eva", "huvudhandledare: [{ person: berit-svensson }]"),
            panel("2025-12-01", "sara"))
        .despite("format-referens /bastjänstgöring/huvudhandledare/0/person")
        .gives(MET_3, MISSING_9);
  }

  // --- waivers ---

  private static String waiver(String scope) {
    return """
    undantag:
      - { regel: bt-kollegium, %sbeslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
    """
        .formatted(scope);
  }

  @Test
  void aWaiverOfTheWholeRuleCoversBoth() {
    BARE.given(waiver(""))
        .gives(
            "kollegium:3 waived warning due 2025-12-31 saknas",
            "kollegium:9 waived warning due 2026-07-01 saknas");
    BARE.given(waiver("gäller: eva, ")).gives(MISSING_3, MISSING_9);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-31, violated",
    "2025-11-01, waived",
    "2025-12-31, waived",
    "2026-01-01, violated"
  })
  void aWaiverForADayOfTheWindowCoversIt(String day, String status) {
    BARE.given(waiver("gäller: " + day + ", "))
        .gives("kollegium:3 " + status + " warning due 2025-12-31 saknas", MISSING_9);
  }

  // --- parameters ---

  @Test
  void monthsAndDaysAreParameters() {
    BARE.with("manader", List.of(6))
        .gives("kollegium:6 violated warning due 2026-03-31 saknas")
        .mentions("[6, 2026-01-30/2026-03-31]");
    BARE.with("manader", List.of()).gives();
    met(panel("2025-11-24", "eva, sara"))
        .with("dagar", 7)
        .gives(
            "kollegium:3 met due 2025-12-08", "kollegium:9 violated warning due 2026-06-08 saknas");
    met(panel("2025-11-23", "eva, sara"))
        .with("dagar", 7)
        .gives(
            "kollegium:3 violated warning due 2025-12-08 saknas",
            "kollegium:9 violated warning due 2026-06-08 saknas");
  }
}
