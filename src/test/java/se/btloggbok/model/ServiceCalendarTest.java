package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.model.Entries.absence;
import static se.btloggbok.model.Entries.absent;
import static se.btloggbok.model.Entries.at;
import static se.btloggbok.model.Entries.calendar;
import static se.btloggbok.model.Entries.degree;
import static se.btloggbok.model.Entries.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.YearWeek;

/** Which days are service days, which placements count as one, and where they overlap. */
class ServiceCalendarTest {

  private static List<String> serviceDays(List<Placement> placements, Absence... absences) {
    return calendar(placements, absent(absences)).serviceDays(placements).stream()
        .map(LocalDate::toString)
        .toList();
  }

  private static List<String> serviceDays(String from, String to, Absence... absences) {
    return serviceDays(List.of(placement("a", from, to)), absences);
  }

  // --- working days ---

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-01", // nyårsdagen
        "2025-01-06", // trettondedag jul
        "2025-04-18", // långfredagen
        "2025-04-21", // annandag påsk
        "2025-05-01", // första maj
        "2025-05-29", // Kristi himmelsfärdsdag
        "2025-06-06", // nationaldagen
        "2025-06-20", // midsommarafton
        "2025-12-24", // julafton
        "2025-12-25", // juldagen
        "2025-12-26", // annandag jul
        "2025-12-31" // nyårsafton
      })
  void holidaysAreNotWorkingDays(String day) {
    assertThat(calendar(List.of(), List.of()).isWorkingDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-02",
        "2025-01-07",
        "2025-04-17", // skärtorsdagen
        "2025-04-30", // valborgsmässoafton
        "2025-05-30", // the day after Kristi himmelsfärd, taken off by many
        "2025-06-05",
        "2025-06-09", // once annandag pingst
        "2025-06-19",
        "2025-06-23",
        "2025-10-31", // alla helgons afton
        "2025-12-23",
        "2025-12-29",
        "2025-12-30",
        "2026-01-02",
        "2026-01-05" // trettondagsafton
      })
  void otherWeekdaysAreWorkingDays(String day) {
    assertThat(calendar(List.of(), List.of()).isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 249", "2026, 251"})
  void workingDaysOfAYear(int year, int days) {
    assertThat(serviceDays(year + "-01-01", year + "-12-31")).hasSize(days);
  }

  // --- service days ---

  @Test
  void mondayToFridayInsideThePlacement() {
    assertThat(serviceDays("2025-10-09", "2025-10-14"))
        .containsExactly("2025-10-09", "2025-10-10", "2025-10-13", "2025-10-14");
  }

  @Test
  void aWeekendHasNoServiceDays() {
    assertThat(serviceDays("2025-10-11", "2025-10-12")).isEmpty();
  }

  @Test
  void theWeekOfChristmasAndNewYear() {
    assertThat(serviceDays("2025-12-22", "2026-01-11"))
        .containsExactly(
            "2025-12-22",
            "2025-12-23",
            "2025-12-29",
            "2025-12-30",
            "2026-01-02",
            "2026-01-05",
            "2026-01-07",
            "2026-01-08",
            "2026-01-09");
  }

  @Test
  void theLastWeekOfAYearOfFiftyThree() {
    List<String> days = serviceDays("2026-12-28", "2027-01-03");
    assertThat(days)
        .containsExactly("2026-12-28", "2026-12-29", "2026-12-30")
        .allSatisfy(
            day ->
                assertThat(YearWeek.from(LocalDate.parse(day))).isEqualTo(YearWeek.of(2026, 53)));
  }

  @Test
  void aDayOfFullAbsenceIsNotAServiceDay() {
    assertThat(
            serviceDays(
                "2025-10-06",
                "2025-10-10",
                absence(AbsenceReason.VACATION, "2025-10-06", "2025-10-06"),
                absence(AbsenceReason.ILLNESS, "2025-10-07", "2025-10-07"),
                absence(AbsenceReason.COURSE, "2025-10-08", "2025-10-08")))
        .containsExactly("2025-10-09", "2025-10-10");
  }

  @Test
  void aDayOfPartialAbsenceIsAServiceDay() {
    Absence most = absence(AbsenceReason.ILLNESS, 99, "2025-10-06", "2025-10-10");
    assertThat(serviceDays("2025-10-06", "2025-10-10", most)).hasSize(5);
  }

  @Test
  void partialAbsencesThatAddUpToADayAreFullAbsence() {
    Absence morning = absence(AbsenceReason.VACATION, 50, "2025-10-06", "2025-10-07");
    Absence afternoon = absence(AbsenceReason.ILLNESS, 50, "2025-10-07", "2025-10-08");
    assertThat(serviceDays("2025-10-06", "2025-10-08", morning, afternoon))
        .containsExactly("2025-10-06", "2025-10-08");
  }

  @Test
  void absenceWithoutAnEndLeavesNoServiceDays() {
    assertThat(
            serviceDays(
                "2025-10-06", "2026-10-06", absence(AbsenceReason.ILLNESS, "2025-10-08", null)))
        .containsExactly("2025-10-06", "2025-10-07");
  }

  @Test
  void partTimeHasTheSameServiceDays() {
    Placement placement = at(placement("a", "2025-10-06", "2025-10-10"), degree(1));
    assertThat(serviceDays(List.of(placement))).hasSize(5);
  }

  @Test
  void overlappingPlacementsShareTheirDays() {
    Placement one = at(placement("a", "2025-10-06", "2025-10-08"), degree(50));
    Placement other = at(placement("b", "2025-10-08", "2025-10-09"), degree(50));
    assertThat(serviceDays(List.of(other, one)))
        .containsExactly("2025-10-06", "2025-10-07", "2025-10-08", "2025-10-09");
  }

  @Test
  void fullAbsenceIsCountedWithinPlacementsOnly() {
    ServiceCalendar calendar =
        calendar(
            List.of(placement("a", "2025-10-06", "2025-10-10")),
            List.of(absence(AbsenceReason.ILLNESS, "2025-10-01", null)));
    assertThat(calendar.isWhollyAbsent(LocalDate.parse("2025-10-06"))).isTrue();
    assertThat(calendar.isWhollyAbsent(LocalDate.parse("2025-10-10"))).isTrue();
    assertThat(calendar.isWhollyAbsent(LocalDate.parse("2025-10-11"))).isFalse();
    assertThat(calendar.isWhollyAbsent(LocalDate.MIN)).isFalse();
    assertThat(calendar.isWhollyAbsent(LocalDate.MAX)).isFalse();
  }

  @Test
  void twentyServiceDaysAreTwentyAndNineteenAreNot() {
    // Four weeks without a holiday.
    List<Placement> four = List.of(placement("a", "2025-09-01", "2025-09-28"));
    assertThat(calendar(four, List.of()).hasServiceDays(four, 20)).isTrue();
    assertThat(calendar(four, List.of()).hasServiceDays(four, 21)).isFalse();
    List<Placement> less = List.of(placement("a", "2025-09-01", "2025-09-25"));
    assertThat(calendar(less, List.of()).hasServiceDays(less, 20)).isFalse();
    assertThat(calendar(less, List.of()).hasServiceDays(less, 19)).isTrue();
  }

  @Test
  void aDayAwayIsNoneOfThem() {
    List<Placement> four = List.of(placement("a", "2025-09-01", "2025-09-28"));
    Absence day = absence(AbsenceReason.VACATION, "2025-09-10", "2025-09-10");
    assertThat(calendar(four, List.of(day)).hasServiceDays(four, 20)).isFalse();
  }

  @Test
  void oneServiceDayAtLeast() {
    List<Placement> weekend = List.of(placement("a", "2025-10-11", "2025-10-12"));
    assertThat(calendar(weekend, List.of()).hasServiceDays(weekend, 0)).isFalse();
    List<Placement> friday = List.of(placement("a", "2025-10-10", "2025-10-12"));
    assertThat(calendar(friday, List.of()).hasServiceDays(friday, 0)).isTrue();
  }

  // --- overlaps ---

  private static List<String> overlaps(Placement... placements) {
    List<Placement> all = List.of(placements);
    return calendar(all, List.of()).overlaps(all).stream()
        .map(range -> range.from() + "/" + range.to())
        .toList();
  }

  @Test
  void adjacentPlacementsDoNotOverlap() {
    assertThat(
            overlaps(
                placement("a", "2025-10-01", "2025-10-31"),
                placement("b", "2025-11-01", "2025-11-30")))
        .isEmpty();
  }

  @Test
  void aDayInBothOverlaps() {
    assertThat(
            overlaps(
                placement("a", "2025-10-01", "2025-11-01"),
                placement("b", "2025-11-01", "2025-11-30")))
        .containsExactly("2025-11-01/2025-11-01");
  }

  @Test
  void fullTimeIsNotTooMuchAndOnePerCentMoreIs() {
    Placement one = at(placement("a", "2025-10-01", "2025-10-31"), degree(60));
    Placement rest = at(placement("b", "2025-10-01", "2025-10-31"), degree(40));
    Placement more = at(placement("b", "2025-10-01", "2025-10-31"), degree(41));
    assertThat(overlaps(one, rest)).isEmpty();
    assertThat(overlaps(one, more)).containsExactly("2025-10-01/2025-10-31");
  }

  @Test
  void everyOverlapIsReportedSeparately() {
    assertThat(
            overlaps(
                placement("a", "2025-10-01", "2025-12-31"),
                placement("b", "2025-10-05", "2025-10-06"),
                placement("c", "2025-10-07", "2025-10-08"),
                placement("d", "2025-12-31", "2026-01-01")))
        .containsExactly("2025-10-05/2025-10-08", "2025-12-31/2025-12-31");
  }

  // --- stays ---

  private static List<String> stays(Placement... placements) {
    return calendar(List.of(placements), List.of()).stays().stream()
        .map(
            stay ->
                stay.placements().stream().map(Placement::id).toList()
                    + " "
                    + stay.range().from()
                    + "/"
                    + stay.range().to())
        .toList();
  }

  private static Placement stayAt(String id, String unit, String from, String to) {
    return placement(id, ClinicalArea.PRIMARY_CARE, unit, from, to);
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitCountAsOne() {
    assertThat(
            stays(
                stayAt("b", "Närhälsan Majorna", "2025-11-01", "2025-11-30"),
                stayAt("a", "Närhälsan Majorna", "2025-10-01", "2025-10-31")))
        .containsExactly("[a, b] 2025-10-01/2025-11-30");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-10, 2025-10-13", // a weekend between
    "2025-12-23, 2025-12-29", // Christmas and a weekend
    "2025-12-30, 2026-01-02", // New Year
    "2025-04-17, 2025-04-22", // Easter
    "2025-10-10, 2025-10-10" // the same day
  })
  void noWorkingDayBetweenIsAdjoining(String end, String start) {
    assertThat(stays(stayAt("a", "M", "2025-01-07", end), stayAt("b", "M", start, "2026-02-01")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-10, 2025-10-14", // a Monday between
    "2025-10-09, 2025-10-13", // a Friday between
    "2025-12-23, 2025-12-30",
    "2025-12-29, 2026-01-02"
  })
  void aWorkingDayBetweenIsAGap(String end, String start) {
    assertThat(stays(stayAt("a", "M", "2025-01-07", end), stayAt("b", "M", start, "2026-02-01")))
        .hasSize(2);
  }

  @Test
  void unitsAreComparedWithoutCasePunctuationAndSurplusSpace() {
    assertThat(
            stays(
                stayAt("a", "Akutkliniken, Östra sjukhuset", "2025-10-01", "2025-10-31"),
                stayAt("b", " AKUTKLINIKEN/ÖSTRA  sjukhuset.", "2025-11-01", "2025-11-30")))
        .hasSize(1);
  }

  @Test
  void anotherUnitIsAnotherStay() {
    assertThat(
            stays(
                stayAt("a", "Närhälsan Majorna", "2025-10-01", "2025-10-31"),
                stayAt("b", "NärhälsanMajorna", "2025-11-01", "2025-11-30")))
        .hasSize(2);
  }

  @Test
  void anotherVerksamhetIsAnotherStay() {
    assertThat(
            stays(
                stayAt("a", "M", "2025-10-01", "2025-10-31"),
                placement("b", ClinicalArea.PSYCHIATRY, "M", "2025-11-01", "2025-11-30")))
        .containsExactly("[a] 2025-10-01/2025-10-31", "[b] 2025-11-01/2025-11-30");
  }

  @Test
  void threeInARowCountAsOneAndEndWithTheLast() {
    assertThat(
            stays(
                stayAt("a", "M", "2025-10-01", "2025-12-31"),
                stayAt("b", "M", "2025-10-15", "2025-10-31"),
                stayAt("c", "M", "2026-01-01", "2026-01-31")))
        .containsExactly("[a, b, c] 2025-10-01/2026-01-31");
  }

  @Test
  void aPlacementElsewhereBetweenDoesNotSeparateThem() {
    assertThat(
            stays(
                stayAt("a", "M", "2025-10-01", "2025-10-31"),
                stayAt("x", "X", "2025-10-15", "2025-11-15"),
                stayAt("b", "M", "2025-11-01", "2025-11-30")))
        .containsExactly("[a, b] 2025-10-01/2025-11-30", "[x] 2025-10-15/2025-11-15");
  }

  @Test
  void aPlacementWithoutAPeriodIsNotAStay() {
    Placement endless =
        new Placement(
            Entries.placement("a", "2025-10-01", "2025-10-01").path(),
            "a",
            ClinicalArea.PRIMARY_CARE,
            null,
            "M",
            LocalDate.parse("2025-10-01"),
            null,
            List.of(),
            List.of(),
            List.of(),
            null);
    ServiceCalendar calendar = calendar(List.of(endless), List.of());
    assertThat(calendar.stays()).isEmpty();
    assertThat(calendar.serviceDays(List.of(endless))).isEmpty();
    assertThat(calendar.months(List.of(endless), LocalDate.MAX)).isEqualTo(FullTimeMonths.ZERO);
  }

  @Test
  void sundaysAreNeverService() {
    assertThat(serviceDays("2025-09-01", "2026-08-31"))
        .noneMatch(day -> LocalDate.parse(day).getDayOfWeek() == DayOfWeek.SUNDAY);
  }
}
