package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.model.Entries.absence;
import static se.btloggbok.model.Entries.absent;
import static se.btloggbok.model.Entries.at;
import static se.btloggbok.model.Entries.calendar;
import static se.btloggbok.model.Entries.degree;
import static se.btloggbok.model.Entries.months;
import static se.btloggbok.model.Entries.placement;
import static se.btloggbok.model.Entries.weekdays;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums in weeks, which may replace those in months and include holidays. */
class ServiceSumTest {

  private static final FullTimeMonths THREE = FullTimeMonths.of(BigDecimal.valueOf(3));
  private static final FullTimeMonths TWELVE = FullTimeMonths.of(BigDecimal.valueOf(12));

  private static ServiceTime served(List<Placement> placements, Absence... absences) {
    return calendar(placements, absent(absences)).timeServed().of(placements).total();
  }

  private static ServiceTime served(Placement placement, Absence... absences) {
    return served(List.of(placement), absences);
  }

  private static ServiceTime served(String from, String to, Absence... absences) {
    return served(placement("a", from, to), absences);
  }

  private static Absence away(String from, String to) {
    return absence(AbsenceReason.PARENTAL_LEAVE, from, to);
  }

  // --- thirteen weeks are three months, 52 are twelve ---

  @Test
  void sixtyFiveWeekdaysAreThreeMonthsAndSixtyFourAreNot() {
    ServiceTime thirteenWeeks = served("2026-06-29", "2026-09-25");
    assertThat(thirteenWeeks.weeks()).isEqualTo(weekdays(65)).isEqualTo(THREE);
    assertThat(thirteenWeeks.months()).isLessThan(THREE);
    assertThat(thirteenWeeks.isAtLeast(THREE)).isTrue();
    ServiceTime oneDayLess = served("2026-06-29", "2026-09-24");
    assertThat(oneDayLess.weeks()).isEqualTo(weekdays(64)).isLessThan(THREE);
    assertThat(oneDayLess.isAtLeast(THREE)).isFalse();
  }

  @Test
  void twoHundredAndSixtyWeekdaysAreTwelveMonthsAndOneLessAreNot() {
    assertThat(served("2025-04-28", "2026-04-24").weeks()).isEqualTo(TWELVE);
    assertThat(served("2025-04-28", "2026-04-24").isAtLeast(TWELVE)).isTrue();
    assertThat(served("2025-04-28", "2026-04-23").weeks()).isEqualTo(weekdays(259));
    assertThat(served("2025-04-28", "2026-04-23").isAtLeast(TWELVE)).isFalse();
  }

  @Test
  void monthsAreEnoughWhereTheWeeksAreNot() {
    ServiceTime february = served("2026-02-01", "2026-02-28");
    FullTimeMonths one = FullTimeMonths.of(BigDecimal.ONE);
    assertThat(february.weeks()).isEqualTo(weekdays(20)).isLessThan(one);
    assertThat(february.isAtLeast(one)).isTrue();
    assertThat(february.isAtLeast(new FullTimeMonths(one.parts() + 1))).isFalse();
  }

  @Test
  void partTimeWeeksWeighTheirDegree() {
    assertThat(served(at(placement("a", "2026-06-29", "2026-09-27"), degree(80))).weeks())
        .isEqualTo(weekdays(52));
  }

  @Test
  void timesAddUpMonthToMonthAndWeekToWeek() {
    ServiceTime july = served("2026-07-01", "2026-07-31");
    assertThat(july.plus(july))
        .isEqualTo(new ServiceTime(months(2, 0, 1), 46 * FullTimeMonths.PARTS_PER_DAY));
    assertThat(july.plus(new ServiceTime(FullTimeMonths.ZERO, 0))).isEqualTo(july);
  }

  // --- holidays ---

  @ParameterizedTest
  @CsvSource({
    "2025-12-22, 2025-12-28", // Wednesday to Friday
    "2026-03-30, 2026-04-05", // Good Friday
    "2026-04-06, 2026-04-12", // Easter Monday
    "2026-05-11, 2026-05-17", // Ascension Day, a Thursday
    "2026-06-15, 2026-06-21" // midsommarafton
  })
  void aWeekWithAHolidayIsAWeek(String from, String to) {
    assertThat(served(from, to).weeks()).isEqualTo(weekdays(5));
  }

  @Test
  void aHolidayIsLostWithTheWorkingDaysOnBothSides() {
    // Ascension Day 2026 is Thursday 14 May.
    String from = "2026-05-11";
    String to = "2026-05-17";
    assertThat(served(from, to, away("2026-05-13", "2026-05-13")).weeks()).isEqualTo(weekdays(4));
    assertThat(served(from, to, away("2026-05-15", "2026-05-15")).weeks()).isEqualTo(weekdays(4));
    assertThat(served(from, to, away("2026-05-13", "2026-05-15")).weeks()).isEqualTo(weekdays(2));
  }

  @Test
  void aHolidayHasTheAttendanceOfTheBetterSide() {
    Absence half = absence(AbsenceReason.PARENTAL_LEAVE, 50, "2026-05-11", "2026-05-15");
    Absence day = away("2026-05-13", "2026-05-13");
    assertThat(served("2026-05-11", "2026-05-15", half).weeks().parts())
        .as("half of all five days")
        .isEqualTo(weekdays(5).parts() / 2);
    assertThat(served("2026-05-11", "2026-05-15", half, day).weeks())
        .as("half of Monday, Tuesday, Thursday and Friday")
        .isEqualTo(weekdays(2));
  }

  @Test
  void absenceWrittenOnAHolidayIsNothing() {
    assertThat(served("2026-05-11", "2026-05-17", away("2026-05-14", "2026-05-14")).weeks())
        .isEqualTo(weekdays(5));
  }

  @Test
  void severalHolidaysInARowHaveTheSameNeighbours() {
    // Wednesday 24 to Friday 26 December 2025, between Tuesday 23 and Monday 29.
    String from = "2025-12-22";
    String to = "2026-01-04";
    assertThat(served(from, to).weeks()).isEqualTo(weekdays(10));
    assertThat(served(from, to, away("2025-12-23", "2025-12-23")).weeks()).isEqualTo(weekdays(9));
    assertThat(served(from, to, away("2025-12-23", "2025-12-29")).weeks()).isEqualTo(weekdays(5));
  }

  @Test
  void aHolidayAtTheBeginningOrTheEndNeedsItsOneNeighbour() {
    assertThat(served("2026-01-01", "2026-01-02").weeks()).isEqualTo(weekdays(2));
    assertThat(served("2026-01-01", "2026-01-01").weeks()).isEqualTo(FullTimeMonths.ZERO);
    assertThat(served("2025-12-30", "2025-12-31").weeks()).isEqualTo(weekdays(2));
    assertThat(served("2025-12-29", "2025-12-31", away("2025-12-30", "2025-12-30")).weeks())
        .isEqualTo(weekdays(1));
  }

  @Test
  void holidaysBetweenPlacementsThatAdjoinCountAtTheDegreeBefore() {
    Placement before = at(placement("a", "2025-12-22", "2025-12-23"), degree(50));
    Placement after = placement("b", "2025-12-29", "2025-12-30");
    assertThat(served(List.of(before, after)).weeks().parts())
        .as("half of 22–26, all of 29 and 30 December")
        .isEqualTo(weekdays(9).parts() / 2);
    assertThat(served(List.of(before)).weeks()).as("not after the last").isEqualTo(weekdays(1));
  }

  // --- up to a day ---

  @Test
  void throughADay() {
    Placement placement = placement("a", "2026-05-11", "2026-05-17");
    ServiceSum sum = calendar(List.of(placement), List.of()).timeServed().of(List.of(placement));
    assertThat(sum.through(LocalDate.MIN)).isEqualTo(new ServiceTime(FullTimeMonths.ZERO, 0));
    assertThat(sum.through(LocalDate.parse("2026-05-10")))
        .isEqualTo(new ServiceTime(FullTimeMonths.ZERO, 0));
    assertThat(sum.through(LocalDate.parse("2026-05-11")).weeks()).isEqualTo(weekdays(1));
    assertThat(sum.through(LocalDate.parse("2026-05-14")).weeks()).isEqualTo(weekdays(4));
    assertThat(sum.through(LocalDate.parse("2026-05-15"))).isEqualTo(sum.total());
    assertThat(sum.through(LocalDate.MAX)).isEqualTo(sum.total());
  }
}
