package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.format.SpokenDay.Problem;
import se.btloggbok.model.DateRange;

/** What a day is for decides its year. */
class DayChoiceTest {

  private static final DateRange YEAR = period("2025-09-01", "2026-08-31");
  private static final DateRange LONG = period("2025-09-01", "2026-12-31");

  private static DateRange period(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static String read(String text, String today, DayChoice choice) {
    SpokenDay spoken = SpokenDay.of(text, LocalDate.parse(today), choice);
    String days = String.join(" ", spoken.days().stream().map(LocalDate::toString).toList());
    return spoken.problem() == null || spoken.problem() == Problem.AMBIGUOUS
        ? days
        : spoken.problem().toString();
  }

  @ParameterizedTest
  @CsvSource({
    // Within the BT.
    "10/9, 2025-11-12, 2025-09-10",
    "12/11, 2025-11-12, 2025-11-12",
    "13/11, 2025-11-12, 2025-11-13",
    "31/8, 2026-08-31, 2026-08-31",
    // After it, there are two.
    "8/9, 2026-09-07, 2025-09-08",
    "8/9, 2026-09-08, 2025-09-08 2026-09-08",
    "8/9, 2027-09-08, 2025-09-08 2026-09-08",
    "30/11, 2026-12-01, 2025-11-30 2026-11-30",
    "1/12, 2026-12-01, 2025-12-01",
    "ons 9/9, 2026-09-10, 2026-09-09",
    "tis 9/9, 2026-09-10, 2025-09-09",
    "mån 9/9, 2026-09-10, OTHER_WEEKDAY",
    "ons 9/9, 2026-09-08, OTHER_WEEKDAY",
  })
  void somethingHeld(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.held(YEAR, day, false, false))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "27/10, 2025-10-30, 2025-10-27",
    "27/10, 2026-10-26, 2025-10-27 2026-10-27",
    "27/10, 2026-10-27, 2026-10-27",
    // It may be booked, if it is near.
    "27/10, 2026-09-26, 2025-10-27",
    "27/10, 2026-09-27, 2025-10-27 2026-10-27",
  })
  void somethingHeldInALongBt(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.held(LONG, day, false, false))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "27/10, 2025-10-30, 2025-10-27",
    "27/10, 2026-10-27, 2025-10-27 2026-10-27",
    "1/7, 2027-07-01, 2026-07-01",
  })
  void oneOfManyOfAFileMayBeOfAnyYear(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.held(LONG, day, false, true))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "8/9, 2026-10-08, 2025-09-08 2026-09-08",
    "8/9, 2026-10-09, 2025-09-08",
    "8/9, 2026-09-07, 2025-09-08",
  })
  void ofAFileOnlyANearDayIsLikelyAfterTheBt(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.held(YEAR, day, false, true))).isEqualTo(days);
    assertThat(read(text, today, DayChoice.start(YEAR, day, true))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "8/9, 2026-09-10, 2026-09-08",
    "10/9, 2026-09-15, 2026-09-10",
    "ons 9/9, 2026-09-10, 2026-09-09",
    "20/8, 2026-09-10, 2026-08-20",
    "30/11, 2027-01-15, 2026-11-30",
    "1/12, 2027-01-15, 2025-12-01 2026-12-01",
    "1/12, 2026-11-30, 2025-12-01 2026-12-01",
    "8/9, 2026-08-07, 2025-09-08",
    "8/9, 2026-08-08, 2025-09-08 2026-09-08",
  })
  void somethingLate(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.held(YEAR, day, true, false))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "27/10, 2025-10-30, 2025-10-27 2026-10-27",
    "27/10, 2025-11-27, 2025-10-27 2026-10-27",
    "27/10, 2025-11-28, 2026-10-27",
    "30/10, 2025-10-30, 2025-10-30",
    "30/11, 2026-01-30, 2026-11-30",
    "1/5, 2026-08-01, 2026-05-01",
  })
  void somethingPlanned(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.planned(LONG, day))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "3/10, 2025-10-05, 2025-10-03",
    "3/10, 2025-09-05, 2025-10-03",
    // A day after the BT remains if it is soon.
    "3/10, 2026-08-03, 2025-10-03",
    "3/10, 2026-08-04, 2025-10-03 2026-10-03",
    "v 41 ons, 2025-10-05, 2025-10-08",
  })
  void theStartOfSomething(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.start(YEAR, day, false))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "3/10, 2025-10-05, 2025-10-03",
    "3/10, 2026-09-05, 2026-10-03",
    "3/10, 2026-02-02, 2025-10-03",
    "3/10, 2026-02-03, 2025-10-03 2026-10-03",
  })
  void theStartOfSomethingInALongBt(String text, String today, String days) {
    LocalDate day = LocalDate.parse(today);
    assertThat(read(text, today, DayChoice.start(LONG, day, false))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 30/9, 2026-09-30",
    "2026-06-01, 1/6, 2026-06-01",
    "2026-01-02, 31/12, 2026-12-31",
    "2026-01-02, 1/1, 2026-01-01",
    // Over New Year, for less than half a year.
    "2025-12-22, 2/1, 2026-01-02",
    "2025-09-01, 28/2, 2026-02-28",
    "2025-09-01, 1/3, 2025-03-01",
    // The last day is before the first.
    "2025-12-10, 9/12, 2025-12-09",
    "2026-06-01, 31/5, 2026-05-31",
    "2025-09-01, 31/8, 2025-08-31",
    // In words, with a weekday, and in weeks.
    "2025-12-15, sön v 50, 2025-12-14",
    "2025-12-15, tis 9 dec, 2025-12-09",
    "2025-12-15, ons 9 dec, OTHER_WEEKDAY",
    "2027-03-01, 29/2, NOT_WITHIN_BT",
  })
  void theEndOfAPeriod(LocalDate from, String text, String days) {
    assertThat(read(text, "2026-03-04", DayChoice.end(from, null)).replaceAll(" .*", ""))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    // Only one such day is within the BT, so the placement may be all of it.
    "2025-09-01, 31/8, 2026-08-31",
    "2025-09-02, 1/9, 2025-09-01",
    "2026-06-01, 31/5, 2026-05-31",
    "2026-08-15, 2/10, 2026-10-02",
    "2025-12-22, 2/1, 2026-01-02",
  })
  void theEndOfAPlacement(LocalDate from, String text, String day) {
    assertThat(read(text, "2026-03-04", DayChoice.end(from, YEAR))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-15, v 50, 2025-v50",
    "2025-12-15, v 51, 2025-v51",
    "2025-12-15, v 2, 2026-v02",
    // From the Friday to the end of the same week.
    "2025-12-19, v 51, 2025-v51",
  })
  void theLastWeekOfAPeriod(LocalDate from, String text, String week) {
    assertThat(SpokenDay.weeks(text, DayChoice.end(from, null))).contains(week);
  }

  @ParameterizedTest
  @CsvSource({
    "30/9, 2026-09-30",
    "31/8, 2026-08-31",
    "31/12, 2026-12-31",
    "1/1, 2026-01-01 2027-01-01",
    "30/4, 2026-04-30 2027-04-30",
    "1/5, 2026-05-01",
  })
  void theNewEndOfTheBt(String text, String days) {
    DayChoice choice = DayChoice.near(YEAR.to(), YEAR.from());
    assertThat(read(text, "2026-03-04", choice)).isEqualTo(days);
  }

  @Test
  void nothingIsNearerThanTheEarliestDay() {
    LocalDate earliest = LocalDate.of(2026, 3, 2);
    assertThat(read("2/3", "2026-03-04", DayChoice.near(earliest, earliest)))
        .isEqualTo("2026-03-02");
    assertThat(read("1/3", "2026-03-04", DayChoice.near(earliest, earliest)))
        .isEqualTo("2027-03-01 2028-03-01");
  }

  @Test
  void aWeekInALongBt() {
    LocalDate today = LocalDate.of(2025, 10, 30);
    assertThat(SpokenDay.weeks("v 44", DayChoice.start(LONG, today, false))).contains("2025-v44");
    assertThat(SpokenDay.weeks("v 44", DayChoice.within(LONG))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-W42-3, 2025-10-15",
    "2026-W02-5, 2026-01-09",
    "v43-2, 2025-10-21",
    "v7-7, 2026-02-15",
    "27.10, 2025-10-27",
    "27.10., 2025-10-27",
    "mån 27.10, 2025-10-27",
    "v2-5, WEEK",
    "v43-8, WEEK",
    "27.13, UNKNOWN",
  })
  void daysInNumbers(String text, String day) {
    assertThat(read(text, "2025-11-12", DayChoice.within(YEAR)).replaceAll(" .*", ""))
        .isEqualTo(day);
  }
}
