package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lucka-mellan-placeringar}, in a BT of 2025-09-01–2026-08-31. */
class GapBetweenPlacementsTest {

  private static final RuleTester RULE = rule("lucka-mellan-placeringar").bare();

  /** 2026-01-01–2026-01-15 is fifteen days. */
  private static final RuleTester FIFTEEN_DAYS =
      serving("2025-09-01 2025-12-31", "2026-01-16 2026-08-31");

  private static final String GAP = "lucka:2026-01-01 violated info due 2026-01-14 lucka";

  /** Returns placements p0, p1 and so on, each given as from and to. */
  private static String placements(String... periods) {
    return IntStream.range(0, periods.length)
        .mapToObj(
            i ->
                "  p%d: { verksamhet: övrig, enhet: E%d, från: %s, till: %s }\n"
                    .formatted(i, i, periods[i].split(" ", 2)[0], periods[i].split(" ", 2)[1]))
        .collect(Collectors.joining("", "placeringar:\n", ""));
  }

  private static RuleTester serving(String... periods) {
    return RULE.given(placements(periods));
  }

  private static RuleTester absent(RuleTester tester, String... absences) {
    return tester.given("frånvaro:\n  - { " + String.join(" }\n  - { ", absences) + " }\n");
  }

  @Test
  void fourteenDaysAreNotAGap() {
    serving("2025-09-01 2025-12-31", "2026-01-15 2026-08-31")
        .gives("bt met")
        .restsOn("bt", "/placeringar/p0", "/placeringar/p1");
  }

  @Test
  void fifteenDaysAre() {
    FIFTEEN_DAYS.gives(GAP).pointsAt("/placeringar").mentions("[2026-01-01/2026-01-15, 15]");
  }

  @Test
  void silentUntilItsFifteenthDay() {
    FIFTEEN_DAYS.on("2025-09-01").gives("lucka:2026-01-01 upcoming due 2026-01-14");
    FIFTEEN_DAYS.on("2026-01-14").gives("lucka:2026-01-01 upcoming due 2026-01-14");
    FIFTEEN_DAYS.on("2026-01-15").gives(GAP);
    FIFTEEN_DAYS.asOf("2026-01-14").gives("lucka:2026-01-01 upcoming due 2026-01-14");
    FIFTEEN_DAYS.asOf("2026-01-15").gives(GAP);
    FIFTEEN_DAYS.on("2025-09-01").atTheEnd().gives(GAP);
  }

  @Test
  void alsoBeforeTheFirstAndAfterTheLast() {
    serving("2025-09-15 2026-08-17").gives("bt met");
    serving("2025-09-16 2026-08-16")
        .gives(
            "lucka:2025-09-01 violated info due 2025-09-14 lucka",
            "lucka:2026-08-17 violated info due 2026-08-30 lucka")
        .pointsAt("/placeringar", "/placeringar")
        .mentions("[2025-09-01/2025-09-15, 15]", "[2026-08-17/2026-08-31, 15]");
  }

  @Test
  void onlyTheDaysWithinTheBtCount() {
    serving("2025-08-01 2025-08-10", "2025-09-15 2026-08-17", "2026-09-20 2026-09-30")
        .gives("bt met");
  }

  @Test
  void withoutPlacementsItIsAllAGap() {
    RULE.gives("lucka:2025-09-01 violated info due 2025-09-14 lucka")
        .mentions("[2025-09-01/2026-08-31, 365]");
  }

  @Test
  void aPlacementOfOneDaySplitsAGap() {
    serving("2025-09-01 2025-12-31", "2026-01-15 2026-01-15", "2026-01-30 2026-08-31")
        .gives("bt met");
    serving("2025-09-01 2025-12-31", "2026-01-16 2026-01-16", "2026-01-31 2026-08-31").gives(GAP);
  }

  @Test
  void anotherPlacementAtTheSameTimeFills() {
    serving("2025-09-01 2025-12-31", "2025-12-01 2026-01-01", "2026-01-16 2026-08-31")
        .gives("bt met");
  }

  // --- absence ---

  @ParameterizedTest
  @ValueSource(strings = {"semester", "föräldraledighet", "sjukdom"})
  void wholeAbsenceFills(String reason) {
    absent(FIFTEEN_DAYS, "från: 2026-01-08, till: 2026-01-08, orsak: " + reason).gives("bt met");
    absent(FIFTEEN_DAYS, "från: 2026-01-01, till: 2026-01-01, orsak: " + reason).gives("bt met");
    absent(FIFTEEN_DAYS, "från: 2026-01-15, till: 2026-01-15, orsak: " + reason).gives("bt met");
  }

  @Test
  void partialAbsenceDoesNot() {
    absent(
            FIFTEEN_DAYS,
            "från: 2025-12-01, till: 2026-01-31, orsak: föräldraledighet, omfattning: 99")
        .gives(GAP);
  }

  @Test
  void unlessItMakesAWholeTogether() {
    absent(
            FIFTEEN_DAYS,
            "från: 2026-01-01, till: 2026-01-08, orsak: föräldraledighet, omfattning: 50",
            "från: 2026-01-08, till: 2026-01-15, orsak: semester, omfattning: 50")
        .gives("bt met");
  }

  @Test
  void absenceWithoutAnEndFillsTheRest() {
    absent(serving("2025-09-01 2026-03-31"), "från: 2026-04-15, orsak: föräldraledighet")
        .gives("bt met");
    absent(serving("2025-09-01 2026-03-31"), "från: 2026-04-16, orsak: föräldraledighet")
        .gives("lucka:2026-04-01 violated info due 2026-04-14 lucka")
        .mentions("[2026-04-01/2026-04-15, 15]");
  }

  // --- faults of the format ---

  @Test
  void aPlacementWithoutAPeriodMayFillTheGap() {
    serving("2025-09-01 2025-12-31", "2026-01-16 snart")
        .despite("format-typ /placeringar/p1/till")
        .gives("bt not-applicable");
  }

  @Test
  void withoutThePeriodOfTheBtItIsNotJudged() {
    FIFTEEN_DAYS
        .given(
            "bastjänstgöring:\n"
                + "  { form: fristående, från: 2025-09-01, till: snart, huvudhandledare: eva }\n")
        .despite("format-typ /bastjänstgöring/till")
        .gives("bt not-applicable");
  }

  // --- waivers and rule sets ---

  @ParameterizedTest
  @CsvSource({
    "2025-12-28, violated",
    "2025-12-29, waived",
    "2026-01-12, waived",
    "2026-01-13, violated",
    "2026-v01, waived",
    "2026-v02, waived",
    "2026-v03, waived",
    "2026-v04, violated",
    "2025-v52, violated",
    "2025-v52/2026-v01, waived",
    "p0, violated"
  })
  void aWaiverForADayOrAWeekOfItCoversIt(String scope, String status) {
    serving("2025-09-01 2025-12-28", "2026-01-13 2026-08-31")
        .given(
            """
            undantag:
              - { regel: lucka-mellan-placeringar, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("lucka:2025-12-29 " + status + " info due 2026-01-11 lucka");
  }

  @Test
  void aRuleSetSetsTheDays() {
    FIFTEEN_DAYS.with("hogst-dagar", 15).gives("bt met");
    FIFTEEN_DAYS
        .with("hogst-dagar", 7)
        .on("2026-01-07")
        .gives("lucka:2026-01-01 upcoming due 2026-01-07");
    FIFTEEN_DAYS
        .with("hogst-dagar", 7)
        .on("2026-01-08")
        .gives("lucka:2026-01-01 violated info due 2026-01-07 lucka");
  }

  /** An entry that cannot be read at all may be the one that fills the gap. */
  @Test
  void aGapThatAnUnreadableEntryMayFillIsNotJudged() {
    FIFTEEN_DAYS
        .adding("placeringar", "  psyk: från januari")
        .despite("format-typ /placeringar/psyk")
        .gives("bt not-applicable");
    FIFTEEN_DAYS
        .given("frånvaro:\n  - semester första veckan\n")
        .despite("format-typ /frånvaro/0")
        .gives("bt not-applicable");
    FIFTEEN_DAYS
        .given("frånvaro: semester första veckan\n")
        .despite("format-typ /frånvaro")
        .gives("bt not-applicable");
  }

  @Test
  void aSupervisorWhoCannotBeReadFillsNoGap() {
    FIFTEEN_DAYS
        .replacing("från: 2026-01-16", "klinikhandledare: okänd-person, från: 2026-01-16")
        .despite("format-referens /placeringar/p1/klinikhandledare")
        .gives(GAP);
  }
}
