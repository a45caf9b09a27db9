package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.model.DateRange;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/** The summary of a logbook. */
class LogbookSummaryTest {

  private static LogbookSummary summary(String yaml, String today) {
    return LogbookSummary.of(Logbooks.check(yaml, today));
  }

  private static LogbookSummary inGroup(CheckedLogbook checked) {
    return LogbookSummary.inGroup(checked, LogbookCourse.NONE, LogbookDetails.NONE, null);
  }

  @Test
  void whoWhatAndHowFar() {
    CheckedLogbook checked = Logbooks.check(Logbooks.SMALL, "2025-10-06");
    LogbookSummary summary = LogbookSummary.of(checked);

    assertThat(summary.file()).isEqualTo("loggbok.yaml");
    assertThat(summary.trainee()).isEqualTo("Amina Rahimi");
    assertThat(summary.month()).isEqualTo(new MonthOfBt(2, 12));
    assertThat(summary.isJudged()).isTrue();
    assertThat(summary.count(Level.ERROR)).isEqualTo(checked.count(Level.ERROR)).isPositive();
    assertThat(summary.count(Status.MET)).isEqualTo(checked.count(Status.MET)).isPositive();
  }

  /** Weeks 36–40 have passed, and week 37 has no session. Week 41 has just begun. */
  @Test
  void weeksWithSupervisionOfThoseThatNeededIt() {
    assertThat(summary(Logbooks.SMALL, "2025-10-06").supervision()).isEqualTo(new Share(4, 5));
    assertThat(summary(Logbooks.SMALL, "2025-10-13").supervision()).isEqualTo(new Share(4, 6));
  }

  @Test
  void aWeekWithAWaiverNeedsNone() {
    String waiver =
        """
        undantag:
          - { regel: handledning-varje-vecka, beslut: 2025-09-12, beslutad-av: sara, skäl: Handledaren var sjuk, gäller: 2025-v37 }
        """;

    assertThat(summary(Logbooks.SMALL + waiver, "2025-10-06").supervision())
        .isEqualTo(new Share(4, 4));
  }

  @Test
  void nothingNeedsSupervisionBeforeItBegins() {
    assertThat(summary(Logbooks.SMALL, "2025-08-20").supervision()).isNull();
  }

  @Test
  void objectivesWithACertificateOfAll() {
    String certificate =
        """
        intyg:
          - { slag: delmål, datum: 2025-10-01, utfärdare: eva, delmål: [BT1, BT2, BT9], aktiviteter: Klinisk tjänstgöring, kontroll: Medsittning och CBD }
        """;

    assertThat(summary(Logbooks.SMALL, "2025-10-06").objectives()).isEqualTo(new Share(0, 18));
    assertThat(summary(Logbooks.SMALL + certificate, "2025-10-06").objectives())
        .isEqualTo(new Share(3, 18));
  }

  @Test
  void theNearestDayToKeep() {
    NextDue next = summary(Logbooks.SMALL, "2025-10-06").nextDue();

    assertThat(next)
        .isEqualTo(
            new NextDue(
                LocalDate.parse("2025-10-12"),
                "handledning-varje-vecka",
                "vecka:2025-v41",
                Status.UPCOMING));
  }

  @Test
  void atTheEndNothingIsAhead() {
    Timing atTheEnd = new Timing(LocalDate.parse("2025-10-06"), null, true);
    LogbookSummary summary = LogbookSummary.of(Logbooks.check(Logbooks.SMALL, atTheEnd));

    assertThat(summary.nextDue()).isNull();
    assertThat(summary.month()).isEqualTo(new MonthOfBt(13, 12));
  }

  @Test
  void aFileThatIsNotALogbookSaysWhy() {
    LogbookSummary summary = summary("- läkare: {\n  |\n", "2025-10-06");

    assertThat(summary.isJudged()).isFalse();
    assertThat(summary.fault()).isNotNull();
    assertThat(summary.fault().rule()).isEqualTo("format-syntax");
    assertThat(summary.count(Level.ERROR)).isPositive();
    assertThat(summary.month()).isNull();
    assertThat(summary.objectives()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'format: bt-loggbok/1\nläkare:\nnamn: \"Trasig', format-saknas, 1",
    "'format: bt-loggbok/1\n', format-saknas, 1",
    "'format: bt-loggbok/1\n"
        + "x: 1\n"
        + "bastjänstgöring: { från: 2025-09-01, till: i vår }', format-typ, 3",
    "'format: bt-loggbok/1\nx: 1\nbastjänstgöring: { från: 2025-09-01 }', format-saknas, 3",
    "'format: bt-loggbok/1\n"
        + "bastjänstgöring: { från: 2025-09-02, till: 2025-09-01 }', format-ordning, 2"
  })
  void aLogbookWithoutAPeriodCannotBeJudgedInAGroup(String yaml, String rule, int line) {
    LogbookSummary summary = inGroup(Logbooks.check(yaml, "2025-10-06"));
    assertThat(summary(yaml, "2025-10-06").isJudged()).as("by itself").isTrue();

    assertThat(summary.isJudged()).isFalse();
    assertThat(summary.fault()).isNotNull();
    assertThat(summary.fault().line()).isEqualTo(line);
    assertThat(summary.fault().rule()).isEqualTo(rule);
    assertThat(summary.supervision()).isNull();
    assertThat(summary.objectives()).isNull();
    assertThat(summary.nextDue()).isNull();
    assertThat(summary.isFinished()).isFalse();
  }

  @Test
  void aLogbookWithAPeriodIsJudgedWhateverElseIsWrong() {
    String yaml =
        "format: bt-loggbok/1\nbastjänstgöring: { från: 2025-09-01, till: 2026-08-31 }\nx: [\n";
    CheckedLogbook checked = Logbooks.check(yaml, "2025-10-06");

    assertThat(checked.count(Level.ERROR)).isPositive();
    assertThat(inGroup(checked).isJudged()).isTrue();
  }

  @Test
  void anUnreadableFileSaysWhy() {
    LogbookSummary summary = LogbookSummary.unreadable("x.yaml", Failure.DENIED);

    assertThat(summary.isJudged()).isFalse();
    assertThat(summary.failure()).isEqualTo(Failure.DENIED);
    assertThat(summary.count(Level.ERROR)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2026-08-31, 2025-08-31, 0, 12",
    "2025-09-01, 2026-08-31, 2025-09-01, 1, 12",
    "2025-09-01, 2026-08-31, 2025-09-30, 1, 12",
    "2025-09-01, 2026-08-31, 2025-10-01, 2, 12",
    "2025-09-01, 2026-08-31, 2026-08-31, 12, 12",
    "2025-09-01, 2026-08-31, 2026-09-01, 13, 12",
    "2025-09-15, 2026-09-20, 2026-09-14, 12, 13",
    "2025-09-15, 2026-09-20, 2026-09-15, 13, 13",
    "2025-09-15, 2026-09-20, 2026-09-21, 14, 13",
    "2025-01-31, 2025-02-28, 2025-02-27, 1, 2",
    "2025-01-31, 2025-02-28, 2025-02-28, 2, 2",
    "2025-01-31, 2025-01-31, 2025-01-31, 1, 1",
    // A month from the 31st begins on the last day of a shorter month.
    "2025-08-31, 2026-08-30, 2025-09-29, 1, 12",
    "2025-08-31, 2026-08-30, 2025-09-30, 2, 12",
    "2025-08-31, 2026-02-28, 2026-02-27, 6, 7",
    "2025-08-31, 2026-02-28, 2026-02-28, 7, 7",
    "2025-08-31, 2026-02-27, 2026-02-27, 6, 6"
  })
  void monthsAreCountedFromTheFirstDay(
      LocalDate from, LocalDate to, LocalDate day, int number, int total) {
    assertThat(MonthOfBt.of(day, new DateRange(from, to))).isEqualTo(new MonthOfBt(number, total));
  }

  @ParameterizedTest
  @CsvSource({"0, 18, 0, 0.0", "17, 18, 94, 94.4", "999, 1000, 99, 99.9", "5, 5, 100, 100.0"})
  void onlyAllIsAHundredPerCent(int part, int whole, BigDecimal none, BigDecimal one) {
    Share share = new Share(part, whole);

    assertThat(List.of(share.percent(0), share.percent(1))).containsExactly(none, one);
  }
}
