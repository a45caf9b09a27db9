package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.btloggbok.model.Entries.absence;
import static se.btloggbok.model.Entries.absent;
import static se.btloggbok.model.Entries.at;
import static se.btloggbok.model.Entries.calendar;
import static se.btloggbok.model.Entries.degree;
import static se.btloggbok.model.Entries.months;
import static se.btloggbok.model.Entries.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Full-time-equivalent months: the examples of the rules, and awkward calendars. */
class FullTimeMonthsTest {

  private static FullTimeMonths served(List<Placement> placements, Absence... absences) {
    return calendar(placements, absent(absences)).months(placements, LocalDate.MAX);
  }

  private static FullTimeMonths served(Placement placement, Absence... absences) {
    return served(List.of(placement), absences);
  }

  private static FullTimeMonths exactly(int whole) {
    return months(whole, 0, 1);
  }

  // --- whole months ---

  @ParameterizedTest
  @CsvSource({
    "2025-09-15, 2025-12-14, 3",
    "2025-09-01, 2025-11-30, 3",
    "2025-09-01, 2026-08-31, 12",
    "2025-02-01, 2025-02-28, 1",
    "2024-02-01, 2024-02-29, 1",
    "2024-02-29, 2025-02-27, 12",
    "2023-02-28, 2024-02-27, 12",
    "2025-11-30, 2026-02-27, 3",
    "2023-11-30, 2024-02-28, 3",
    "2025-08-31, 2025-11-29, 3",
    "2025-01-31, 2025-02-27, 1",
    "2025-01-30, 2025-02-27, 1",
    "2025-01-29, 2025-02-27, 1",
    "2025-01-28, 2025-02-27, 1",
    "2024-01-31, 2024-02-28, 1",
    "2025-12-31, 2026-03-30, 3",
    "2025-12-15, 2026-06-14, 6",
  })
  void wholeMonthsAreWhole(String from, String to, int months) {
    assertThat(served(placement("a", from, to))).isEqualTo(exactly(months));
  }

  @Test
  void oneDayMoreIsMoreByItsPartOfTheNextMonth() {
    // The fourth month would be 2025-12-15–2026-01-14, 17 working days.
    assertThat(served(placement("a", "2025-09-15", "2025-12-15"))).isEqualTo(months(3, 1, 17));
  }

  @Test
  void oneWorkingDayLessIsLessByItsPartOfTheLastMonth() {
    // The third month is 2025-11-15–2025-12-14, 20 working days; the 14th is a Sunday.
    assertThat(served(placement("a", "2025-09-15", "2025-12-12"))).isEqualTo(exactly(3));
    assertThat(served(placement("a", "2025-09-15", "2025-12-11"))).isEqualTo(months(2, 19, 20));
  }

  @Test
  void aSingleDayIsItsPartOfTheMonthThatItBegins() {
    assertThat(served(placement("a", "2025-02-10", "2025-02-10"))).isEqualTo(months(0, 1, 20));
    assertThat(served(placement("a", "2025-09-15", "2025-09-15"))).isEqualTo(months(0, 1, 22));
    assertThat(served(placement("a", "2025-12-15", "2025-12-15"))).isEqualTo(months(0, 1, 17));
    // Easter and 1 May are in 2025-04-10–2025-05-09.
    assertThat(served(placement("a", "2025-04-10", "2025-04-10"))).isEqualTo(months(0, 1, 19));
  }

  @Test
  void aDayOffAddsNoTimeButCanBeginAMonth() {
    assertThat(served(placement("a", "2025-11-01", "2025-11-02"))).isEqualTo(FullTimeMonths.ZERO);
    assertThat(served(placement("a", "2026-01-01", "2026-01-31"))).isEqualTo(exactly(1));
    assertThat(served(placement("a", "2026-01-02", "2026-01-31")))
        .as("the month is 2026-01-02–2026-02-01, and 1 February a Sunday")
        .isEqualTo(exactly(1));
  }

  @Test
  void nothingIsZero() {
    assertThat(served(List.of())).isEqualTo(FullTimeMonths.ZERO);
  }

  // --- cut in pieces ---

  @Test
  void cutInTwoAtAnotherClinicIsTheSame() {
    List<Placement> placements =
        List.of(
            placement("a", "2025-09-15", "2025-10-20"), placement("b", "2025-10-21", "2025-12-14"));
    assertThat(served(placements)).isEqualTo(exactly(3));
  }

  @Test
  void aPieceOfAnUnbrokenPeriodIsCountedFromItsOwnFirstDay() {
    Placement first = placement("a", "2025-09-15", "2025-10-20");
    Placement second = placement("b", "2025-10-21", "2025-12-14");
    ServiceCalendar both = calendar(List.of(first, second), List.of());
    assertThat(both.months(List.of(second), LocalDate.MAX)).isEqualTo(months(1, 16, 21));
  }

  @Test
  void everyDayItsOwnPlacementIsTheSame() {
    List<Placement> placements =
        LocalDate.parse("2025-09-15")
            .datesUntil(LocalDate.parse("2025-12-15"))
            .map(day -> placement("p" + day, day.toString(), day.toString()))
            .toList();
    assertThat(served(placements)).isEqualTo(exactly(3));
  }

  @Test
  void cutInTwoAtAnotherDegreeWeighsEveryDayByItsOwn() {
    Placement placement =
        at(
            placement("a", "2025-09-01", "2025-11-30"),
            degree(100, null, "2025-09-30"),
            degree(50, "2025-10-01", null));
    assertThat(served(placement)).isEqualTo(exactly(2));
  }

  @Test
  void aDegreeListThatSaysTheSameIsTheSame() {
    Placement placement =
        at(placement("a", "2025-09-15", "2025-12-14"), degree(100, "2025-10-03", "2025-11-02"));
    assertThat(served(placement)).isEqualTo(exactly(3));
  }

  @Test
  void aGapOfAWorkingDayBeginsNewMonths() {
    List<Placement> placements =
        List.of(
            placement("a", "2025-09-15", "2025-10-13"), placement("b", "2025-10-15", "2025-11-14"));
    // 21 of the 22 working days of 2025-09-15–2025-10-14, and the whole of 2025-10-15–2025-11-14.
    assertThat(served(placements)).isEqualTo(months(1, 21, 22));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-10, 2025-10-13", // a weekend
    "2025-12-23, 2025-12-29", // Christmas
    "2026-04-02, 2026-04-07" // Easter
  })
  void aGapWithoutAWorkingDayDoesNot(String end, String start) {
    Placement whole = placement("a", "2025-09-15", "2026-09-14");
    List<Placement> pieces =
        List.of(placement("a", "2025-09-15", end), placement("b", start, "2026-09-14"));
    assertThat(served(pieces)).isEqualTo(served(whole)).isEqualTo(exactly(12));
  }

  // --- part time ---

  @Test
  void partTimeIsItsPart() {
    assertThat(served(at(placement("a", "2025-09-01", "2025-12-31"), degree(75))))
        .isEqualTo(exactly(3));
  }

  @Test
  void daysOutsideADegreeListAreFullTime() {
    Placement placement =
        at(placement("a", "2025-09-01", "2025-11-30"), degree(50, "2025-10-01", "2025-10-31"));
    assertThat(served(placement)).isEqualTo(months(2, 1, 2));
  }

  @Test
  void aDegreeOutsideThePlacementDoesNothing() {
    Placement placement =
        at(
            placement("a", "2025-09-01", "2025-11-30"),
            degree(50, "2025-01-01", "2025-08-31"),
            degree(50, "2025-12-01", null));
    assertThat(served(placement)).isEqualTo(exactly(3));
  }

  @Test
  void overlappingPlacementsAddUpToFullTimeAtMost() {
    Placement one = at(placement("a", "2025-09-01", "2025-11-30"), degree(60));
    Placement other = at(placement("b", "2025-10-01", "2025-12-31"), degree(40));
    assertThat(served(List.of(one, other)))
        .as("60 % of September, all of October and November, 40 % of December")
        .isEqualTo(exactly(3));
    Placement more = at(placement("c", "2025-10-01", "2025-10-31"), degree(50));
    assertThat(served(List.of(one, other, more))).isEqualTo(exactly(3));
  }

  // --- absence ---

  @ParameterizedTest
  @EnumSource(
      value = AbsenceReason.class,
      names = {"PARENTAL_LEAVE", "LEAVE", "OTHER"})
  void someReasonsAreSubtracted(AbsenceReason reason) {
    assertThat(
            served(
                placement("a", "2025-09-01", "2025-12-31"),
                absence(reason, "2025-10-01", "2025-10-31")))
        .isEqualTo(exactly(3));
  }

  @ParameterizedTest
  @EnumSource(
      value = AbsenceReason.class,
      names = {"VACATION", "COMPENSATORY_LEAVE", "COURSE"})
  void othersCountAsService(AbsenceReason reason) {
    assertThat(
            served(
                placement("a", "2025-09-01", "2025-12-31"),
                absence(reason, "2025-10-01", "2025-10-31")))
        .isEqualTo(exactly(4));
  }

  @Test
  void theExtentIsOfTheDayNotOfFullTime() {
    Placement half = at(placement("a", "2025-09-01", "2025-10-31"), degree(50));
    Absence absence = absence(AbsenceReason.LEAVE, 50, "2025-10-01", "2025-10-31");
    assertThat(served(half, absence)).as("half, and half of half").isEqualTo(months(0, 3, 4));
  }

  @Test
  void whereReasonsOverlapTheOneThatSubtractsWins() {
    Placement placement = placement("a", "2025-09-01", "2025-10-31");
    Absence vacation = absence(AbsenceReason.VACATION, "2025-10-01", "2025-10-31");
    Absence leave = absence(AbsenceReason.LEAVE, "2025-10-01", "2025-10-31");
    assertThat(served(placement, vacation, leave)).isEqualTo(exactly(1));
    assertThat(served(placement, leave, vacation)).isEqualTo(exactly(1));
  }

  @Test
  void atMostAllOfADayIsSubtracted() {
    Placement placement = placement("a", "2025-09-01", "2025-10-31");
    Absence most = absence(AbsenceReason.LEAVE, 75, "2025-10-01", "2025-10-31");
    Absence half = absence(AbsenceReason.PARENTAL_LEAVE, 50, "2025-10-01", "2025-10-31");
    assertThat(served(placement, most, half)).isEqualTo(exactly(1));
    assertThat(served(placement, half, half)).isEqualTo(exactly(1));
    assertThat(served(placement, half)).isEqualTo(months(1, 1, 2));
  }

  @Test
  void absenceWithoutAnEndGoesOn() {
    Placement placement = placement("a", "2025-09-01", "2025-12-31");
    assertThat(served(placement, absence(AbsenceReason.PARENTAL_LEAVE, "2025-11-01", null)))
        .isEqualTo(exactly(2));
  }

  @Test
  void absenceOutsideThePlacementsDoesNothing() {
    List<Placement> placements =
        List.of(
            placement("a", "2025-09-01", "2025-09-30"), placement("b", "2025-11-01", "2025-11-30"));
    assertThat(
            served(
                placements,
                absence(AbsenceReason.LEAVE, "2025-08-01", "2025-08-31"),
                absence(AbsenceReason.LEAVE, "2025-10-01", "2025-10-31"),
                absence(AbsenceReason.LEAVE, "2025-12-01", null)))
        .isEqualTo(exactly(2));
  }

  @Test
  void absenceThatBeganBeforeThePlacementsCountsFromTheirFirstDay() {
    assertThat(
            served(
                placement("a", "2025-09-01", "2025-10-31"),
                absence(AbsenceReason.LEAVE, "2025-01-01", "2025-09-30")))
        .isEqualTo(exactly(1));
  }

  @Test
  void fiveWeeksAwayAreTheSameHoweverTheyAreWritten() {
    Placement placement = placement("vc", "2026-01-01", "2026-04-30");
    Absence[] weeks = {
      absence(AbsenceReason.PARENTAL_LEAVE, "2026-02-02", "2026-02-06"),
      absence(AbsenceReason.PARENTAL_LEAVE, "2026-02-09", "2026-02-13"),
      absence(AbsenceReason.PARENTAL_LEAVE, "2026-02-16", "2026-02-20"),
      absence(AbsenceReason.PARENTAL_LEAVE, "2026-02-23", "2026-02-27"),
      absence(AbsenceReason.PARENTAL_LEAVE, "2026-03-02", "2026-03-06")
    };
    // All of February, and 5 of the 22 working days of March.
    assertThat(served(placement, absence(AbsenceReason.PARENTAL_LEAVE, "2026-02-02", "2026-03-08")))
        .isEqualTo(served(placement, weeks))
        .isEqualTo(months(2, 17, 22));
  }

  @Test
  void aHolidayIsNothingToBeAwayFrom() {
    Placement placement = placement("a", "2025-12-01", "2025-12-31");
    assertThat(served(placement, absence(AbsenceReason.LEAVE, "2025-12-24", "2025-12-28")))
        .isEqualTo(exactly(1));
    assertThat(served(placement, absence(AbsenceReason.LEAVE, "2025-12-24", "2025-12-29")))
        .isEqualTo(months(0, 18, 19));
  }

  // --- up to a day ---

  @Test
  void timeServedIsCountedThroughADay() {
    Placement placement = placement("a", "2025-09-15", "2025-12-14");
    ServiceCalendar calendar = calendar(List.of(placement), List.of());
    List<Placement> all = List.of(placement);
    assertThat(calendar.months(all, LocalDate.parse("2025-09-14"))).isEqualTo(FullTimeMonths.ZERO);
    assertThat(calendar.months(all, LocalDate.parse("2025-09-15"))).isEqualTo(months(0, 1, 22));
    assertThat(calendar.months(all, LocalDate.parse("2025-10-14"))).isEqualTo(exactly(1));
    assertThat(calendar.months(all, LocalDate.parse("2025-12-11"))).isEqualTo(months(2, 19, 20));
    assertThat(calendar.months(all, LocalDate.parse("2025-12-12"))).isEqualTo(exactly(3));
    assertThat(calendar.months(all, LocalDate.parse("2026-12-14"))).isEqualTo(exactly(3));
  }

  // --- the number itself ---

  @Test
  void aDecimalNumberIsExact() {
    assertThat(FullTimeMonths.of(BigDecimal.valueOf(3))).isEqualTo(exactly(3));
    assertThat(FullTimeMonths.of(new BigDecimal("0.05"))).isEqualTo(months(0, 1, 20));
    assertThat(FullTimeMonths.of(new BigDecimal("11.97"))).isEqualTo(months(11, 97, 100));
  }

  @Test
  void atLeastIsNotRounded() {
    FullTimeMonths three = exactly(3);
    assertThat(three.isAtLeast(three)).isTrue();
    assertThat(new FullTimeMonths(three.parts() - 1).isAtLeast(three)).isFalse();
    assertThat(new FullTimeMonths(three.parts() + 1).isAtLeast(three)).isTrue();
    assertThat(three).isGreaterThan(new FullTimeMonths(three.parts() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-15, 2025-12-14, 3.00",
    "2025-09-15, 2025-12-11, 2.95",
    "2025-09-15, 2025-12-15, 3.05",
    "2025-09-15, 2025-09-15, 0.04"
  })
  void timeThatFallsShortIsNeverShownAsEnough(String from, String to, String shown) {
    assertThat(served(placement("a", from, to)).rounded()).isEqualTo(new BigDecimal(shown));
  }

  @Test
  void shownWithTwoDecimalsRoundedDown() {
    assertThat(new FullTimeMonths(exactly(3).parts() - 1).rounded())
        .isEqualTo(new BigDecimal("2.99"));
    assertThat(FullTimeMonths.ZERO.rounded()).isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void aPeriodEndsAfterItBegins() {
    LocalDate day = LocalDate.parse("2025-09-01");
    assertThat(new DateRange(day, day).days()).isEqualTo(1);
    assertThatThrownBy(() -> new DateRange(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
