package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.model.Entries.absence;
import static se.btloggbok.model.Entries.absent;
import static se.btloggbok.model.Entries.at;
import static se.btloggbok.model.Entries.bt;
import static se.btloggbok.model.Entries.degree;
import static se.btloggbok.model.Entries.months;
import static se.btloggbok.model.Entries.placement;
import static se.btloggbok.model.Entries.timeServed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sums of a BT and its verksamheter: short illness, time between placements, credited service. */
class TimeServedTest {

  private static final String FROM = "2025-09-01";
  private static final String TO = "2026-08-31";

  /** One placement that lasts the whole year. */
  private static final List<Placement> YEAR = List.of(placement("vc", FROM, TO));

  private static FullTimeMonths whole(ServicePlan plan) {
    return timeServed(plan).whole().total().months();
  }

  private static FullTimeMonths whole(List<Placement> placements, Absence... absences) {
    return whole(bt(FROM, TO, placements, absences));
  }

  private static FullTimeMonths exactly(int months) {
    return months(months, 0, 1);
  }

  private static Absence ill(String from, String to) {
    return absence(AbsenceReason.ILLNESS, from, to);
  }

  private static Absence vacation(String from, String to) {
    return absence(AbsenceReason.VACATION, from, to);
  }

  private static Absence leave(String from, String to) {
    return absence(AbsenceReason.PARENTAL_LEAVE, from, to);
  }

  // --- the first ten working days of illness ---

  @Test
  void tenDaysOfIllnessAreNotDeductedAndTheEleventhIs() {
    // March 2026 has 22 working days.
    assertThat(whole(YEAR, ill("2026-03-02", "2026-03-13"))).isEqualTo(exactly(12));
    assertThat(whole(YEAR, ill("2026-03-02", "2026-03-16"))).isEqualTo(months(11, 21, 22));
  }

  @Test
  void ownIllnessAndAChildsShareTheTenDays() {
    Absence child = absence(AbsenceReason.CARE_OF_CHILD, "2026-03-09", "2026-03-16");
    assertThat(whole(YEAR, child, ill("2026-03-02", "2026-03-06"))).isEqualTo(months(11, 21, 22));
  }

  @Test
  void theEarliestDaysAreNotDeductedInAnyOrderInTheFile() {
    Absence december = ill("2025-12-01", "2025-12-12");
    Absence march = ill("2026-03-02", "2026-03-02");
    // 19 working days in December, 22 in March.
    assertThat(whole(YEAR, march, december))
        .isEqualTo(whole(YEAR, december, march))
        .isEqualTo(months(11, 21, 22));
  }

  @Test
  void aPartialDayCountsAsAWholeDayOfTheTen() {
    Absence mornings = absence(AbsenceReason.ILLNESS, 25, "2026-03-02", "2026-03-13");
    assertThat(whole(YEAR, mornings)).isEqualTo(exactly(12));
    assertThat(whole(YEAR, mornings, ill("2026-03-16", "2026-03-16")))
        .isEqualTo(months(11, 21, 22));
  }

  @Test
  void daysOffDoNotCountAmongTheTen() {
    // Two days, Christmas and a weekend, and eight days.
    assertThat(whole(YEAR, ill("2025-12-22", "2026-01-12"))).isEqualTo(exactly(12));
  }

  @Test
  void theyCountInAnyVerksamhet() {
    List<Placement> placements =
        List.of(
            placement("vc", FROM, "2025-11-30"),
            placement("akuten", ClinicalArea.EMERGENCY_CARE, "A", "2025-12-01", TO));
    ServicePlan plan =
        bt(FROM, TO, placements, ill("2025-11-17", "2025-11-28"), ill("2025-12-01", "2025-12-01"));
    TimeServed time = timeServed(plan);
    assertThat(time.in(ClinicalArea.PRIMARY_CARE).total().months()).isEqualTo(exactly(3));
    assertThat(time.in(ClinicalArea.EMERGENCY_CARE).total().months()).isEqualTo(months(8, 18, 19));
    assertThat(time.in(ClinicalArea.PSYCHIATRY).total())
        .isEqualTo(new ServiceTime(FullTimeMonths.ZERO, 0));
    assertThat(time.in(null).total().months()).isEqualTo(months(11, 18, 19));
  }

  @Test
  void otherAbsenceOnTheSameDayIsDeducted() {
    Absence half = absence(AbsenceReason.LEAVE, 50, "2026-03-02", "2026-03-02");
    assertThat(whole(YEAR, ill("2026-03-02", "2026-03-02"), half)).isEqualTo(months(11, 43, 44));
  }

  @ParameterizedTest
  @EnumSource(
      value = AbsenceReason.class,
      names = {"ILLNESS", "CARE_OF_CHILD"},
      mode = EnumSource.Mode.EXCLUDE)
  void noOtherReasonIsIllness(AbsenceReason reason) {
    assertThat(reason.isIllness()).isFalse();
  }

  @Test
  void allIllnessCanBeDeducted() {
    TimeServed time = timeServed(bt(FROM, TO, YEAR, ill("2026-03-02", "2026-03-06")));
    assertThat(time.whole().total().months()).isEqualTo(exactly(12));
    assertThat(time.deductingIllness().whole().total().months()).isEqualTo(months(11, 17, 22));
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "1, 21", "2, 22"})
  void howManyDaysIsAParameter(int days, int left) {
    ServicePlan plan = bt(FROM, TO, YEAR, ill("2026-03-02", "2026-03-03"));
    assertThat(
            new ServiceCalendar(plan, Entries.HOLIDAYS, days).timeServed().whole().total().months())
        .isEqualTo(months(11, left, 22));
  }

  @Test
  void theTenAreDaysOfTheBt() {
    ServicePlan plan =
        new ServicePlan(
            new DateRange(LocalDate.parse(FROM), LocalDate.parse(TO)),
            LocalDate.parse("2025-03-01"),
            YEAR,
            List.of(),
            absent(ill("2025-03-03", "2025-08-29"), ill("2026-03-02", "2026-03-13")),
            null);
    assertThat(whole(plan)).isEqualTo(exactly(12));
  }

  // --- between placements ---

  private static final List<Placement> WITH_A_SUMMER =
      List.of(
          placement("vc", FROM, "2026-07-05"),
          placement("akuten", ClinicalArea.EMERGENCY_CARE, "A", "2026-08-03", TO));

  @ParameterizedTest
  @EnumSource(
      value = AbsenceReason.class,
      names = {"VACATION", "COMPENSATORY_LEAVE", "COURSE"})
  void absenceThatCountsAsServiceCountsBetweenPlacementsToo(AbsenceReason reason) {
    Absence summer = absence(reason, "2026-07-06", "2026-08-02");
    assertThat(whole(WITH_A_SUMMER, summer)).isEqualTo(exactly(12));
    TimeServed time = timeServed(bt(FROM, TO, WITH_A_SUMMER, summer));
    assertThat(time.in(ClinicalArea.PRIMARY_CARE).total())
        .as("not for any verksamhet")
        .isEqualTo(time.of(WITH_A_SUMMER.subList(0, 1)).total());
    assertThat(time.in(ClinicalArea.EMERGENCY_CARE).total())
        .isEqualTo(time.of(WITH_A_SUMMER.subList(1, 2)).total());
  }

  @Test
  void howItIsWrittenDoesNotMatter() {
    Absence[] weeks = {
      vacation("2026-07-06", "2026-07-10"),
      vacation("2026-07-13", "2026-07-17"),
      vacation("2026-07-20", "2026-07-24"),
      vacation("2026-07-27", "2026-07-31")
    };
    assertThat(whole(WITH_A_SUMMER, weeks)).isEqualTo(exactly(12));
  }

  @Test
  void aWorkingDayThatIsMissingBreaksThePeriod() {
    TimeServed time = timeServed(bt(FROM, TO, WITH_A_SUMMER, vacation("2026-07-06", "2026-07-30")));
    // 2025-09-01–2026-07-30 is ten months and 22 of the 23 working days of July. The rest is
    // 2026-08-03–31, which is 21 of the 23 working days of the month that ends on 2026-09-02.
    assertThat(time.whole().total().months().parts())
        .isEqualTo(months(10, 22, 23).parts() + months(0, 21, 23).parts());
  }

  @ParameterizedTest
  @EnumSource(
      value = AbsenceReason.class,
      names = {"PARENTAL_LEAVE", "LEAVE", "OTHER"})
  void otherAbsenceDoesNotCountBetweenPlacements(AbsenceReason reason) {
    assertThat(whole(WITH_A_SUMMER, absence(reason, "2026-07-06", "2026-08-02")))
        .isEqualTo(whole(WITH_A_SUMMER));
  }

  @Test
  void whatIsDeductedWinsThereToo() {
    Absence summer = vacation("2026-07-06", "2026-08-02");
    assertThat(whole(WITH_A_SUMMER, summer, leave("2026-07-06", "2026-08-02")))
        .isEqualTo(whole(WITH_A_SUMMER));
    Absence half = absence(AbsenceReason.PARENTAL_LEAVE, 50, "2026-07-31", "2026-07-31");
    assertThat(whole(WITH_A_SUMMER, summer, half)).isEqualTo(months(11, 45, 46));
  }

  @Test
  void halfADayOfHolidayIsHalfADay() {
    Absence half = absence(AbsenceReason.VACATION, 50, "2026-07-31", "2026-07-31");
    assertThat(whole(WITH_A_SUMMER, vacation("2026-07-06", "2026-07-30"), half))
        .isEqualTo(months(11, 45, 46));
  }

  @Test
  void shortIllnessInAHolidayCountsAsTheHolidayDoes() {
    Absence[] summer = {
      vacation("2026-07-06", "2026-07-10"),
      ill("2026-07-13", "2026-07-14"),
      vacation("2026-07-15", "2026-08-02")
    };
    assertThat(whole(WITH_A_SUMMER, summer)).isEqualTo(exactly(12));
  }

  @Test
  void shortIllnessBeforeOrAfterAHolidayCountsAsTheHolidayDoes() {
    assertThat(
            whole(
                WITH_A_SUMMER,
                ill("2026-07-06", "2026-07-10"),
                vacation("2026-07-13", "2026-07-26"),
                ill("2026-07-27", "2026-07-31")))
        .isEqualTo(exactly(12));
  }

  @Test
  void shortIllnessWithoutAHolidayDoesNotCountBetweenPlacements() {
    assertThat(whole(WITH_A_SUMMER, ill("2026-07-06", "2026-07-17")))
        .isEqualTo(whole(WITH_A_SUMMER));
    Absence holiday = vacation("2026-07-20", "2026-07-26");
    assertThat(whole(WITH_A_SUMMER, ill("2026-07-07", "2026-07-16"), holiday))
        .as("a working day, 2026-07-17, between them")
        .isEqualTo(whole(WITH_A_SUMMER, holiday));
  }

  @ParameterizedTest
  @EnumSource(
      value = AbsenceReason.class,
      names = {"ILLNESS", "CARE_OF_CHILD"})
  void absenceWithoutAPlacementNeverAddsTime(AbsenceReason reason) {
    assertThat(whole(WITH_A_SUMMER, absence(reason, "2026-07-06", "2026-08-02")))
        .isEqualTo(whole(WITH_A_SUMMER));
  }

  @Test
  void holidayBeforeTheFirstAndAfterTheLastPlacementCounts() {
    List<Placement> placements = List.of(placement("vc", "2025-09-15", "2026-08-14"));
    Absence before = vacation("2025-09-01", "2025-09-14");
    Absence after = vacation("2026-08-15", "2026-08-31");
    assertThat(whole(placements, before, after)).isEqualTo(exactly(12));
  }

  @Test
  void onlyWithinTheBt() {
    List<Placement> placements = List.of(placement("vc", FROM, TO));
    assertThat(
            whole(
                placements,
                vacation("2025-08-04", "2025-08-31"),
                vacation("2026-09-01", "2026-09-30")))
        .isEqualTo(exactly(12));
    ServicePlan unknown =
        new ServicePlan(
            null,
            null,
            WITH_A_SUMMER,
            List.of(),
            absent(vacation("2026-07-06", "2026-08-02")),
            null);
    assertThat(whole(unknown)).isEqualTo(whole(WITH_A_SUMMER));
  }

  @Test
  void theDegreeIsThatOfTheNearestPlacementBefore() {
    List<Placement> placements =
        List.of(
            at(placement("vc", FROM, "2026-06-30"), degree(100), degree(50, "2026-06-30", null)),
            at(placement("akuten", "2026-08-01", TO), degree(80)));
    // 21 working days in June, of which the last at half time; July at half time, August at 80 %.
    assertThat(whole(placements, vacation("2026-07-01", "2026-07-31")).parts())
        .isEqualTo(
            months(9, 41, 42).parts() + months(0, 50, 100).parts() + months(0, 80, 100).parts());
  }

  @Test
  void andOfTheNearestAfterWhereNoneIsBefore() {
    List<Placement> placements = List.of(at(placement("vc", "2025-10-01", TO), degree(75)));
    assertThat(whole(placements, vacation("2025-09-01", "2025-09-30"))).isEqualTo(exactly(9));
  }

  @Test
  void parallelPlacementsBeforeCountTogether() {
    List<Placement> placements =
        List.of(
            at(placement("a", FROM, "2026-07-31"), degree(60)),
            at(placement("b", FROM, "2026-07-31"), degree(20)));
    assertThat(whole(placements, vacation("2026-08-01", "2026-08-31")).parts())
        .isEqualTo(months(9, 60, 100).parts());
  }

  @Test
  void holidayThatGoesOnIsNotServiceAfterTheLastPlacement() {
    List<Placement> placements = List.of(placement("vc", FROM, "2026-04-30"));
    assertThat(whole(placements, absence(AbsenceReason.VACATION, "2026-04-20", null)))
        .isEqualTo(exactly(8));
  }

  @Test
  void holidayWithoutAnyPlacementIsNotServiceTime() {
    assertThat(whole(List.of(), vacation("2025-09-01", "2025-09-30")))
        .isEqualTo(FullTimeMonths.ZERO);
  }

  @Test
  void itBeginsAPeriodOnItsFirstWorkingDay() {
    // The holiday is the same from Saturday or Monday. The first month begins on Monday the 8th.
    List<Placement> placements = List.of(placement("vc", "2025-09-15", "2025-10-07"));
    assertThat(whole(placements, vacation("2025-09-06", "2025-09-14")))
        .isEqualTo(whole(placements, vacation("2025-09-08", "2025-09-12")))
        .isEqualTo(exactly(1));
  }

  // --- overlapping placements, and placements of two verksamheter ---

  @Test
  void overlappingPlacementsAreFullTimeAtMost() {
    List<Placement> placements =
        List.of(placement("a", FROM, TO), at(placement("b", FROM, TO), degree(30)));
    assertThat(whole(placements)).isEqualTo(exactly(12));
    assertThat(timeServed(bt(FROM, TO, placements)).in(ClinicalArea.PRIMARY_CARE).total().months())
        .isEqualTo(exactly(12));
  }

  @Test
  void aPlacementMayShareItsTimeBetweenVerksamheter() {
    CalendarDays days =
        new CalendarDays(
            new DateRange(LocalDate.parse(FROM), LocalDate.parse(TO)),
            day -> !Entries.HOLIDAYS.isHoliday(day));
    Placement part = at(placement("a", FROM, TO), degree(80));
    Placement rest = at(placement("b", FROM, TO), degree(20));
    List<PlacementShare> shares =
        List.of(new PlacementShare(part, 25), new PlacementShare(rest, 100));
    int[] attendance = new int[days.length()];
    Arrays.fill(attendance, 100);
    assertThat(new ServiceSum(days, DailyDegrees.of(shares, days), attendance).total().months())
        .as("a quarter of 80 per cent, and 20 per cent")
        .isEqualTo(months(4, 80, 100));
  }

  // --- credited service ---

  private static ServicePlan credited(Placement... placements) {
    return new ServicePlan(
        new DateRange(LocalDate.parse(FROM), LocalDate.parse("2026-04-30")),
        null,
        List.of(placement("vc", FROM, "2026-04-30")),
        List.of(placements),
        List.of(),
        null);
  }

  @Test
  void creditedServiceCountsInEverySum() {
    Placement earlier =
        placement("akuten", ClinicalArea.EMERGENCY_CARE, "A", "2025-02-01", "2025-05-31");
    TimeServed time = timeServed(credited(earlier));
    assertThat(time.whole().total().months()).isEqualTo(exactly(12));
    assertThat(time.in(ClinicalArea.EMERGENCY_CARE).total().months()).isEqualTo(exactly(4));
    assertThat(time.in(ClinicalArea.PRIMARY_CARE).total().months()).isEqualTo(exactly(8));
  }

  @Test
  void andNothingElseIsAskedOfIt() {
    ServiceCalendar calendar =
        Entries.calendar(credited(placement("akuten", "2025-02-01", "2025-05-31")));
    assertThat(calendar.stays()).extracting(Stay::id).containsExactly("vc");
  }

  @Test
  void itMayBeEarlierThanAnythingElseAndHasNoDegreeForHolidays() {
    ServicePlan plan = credited(at(placement("a", "2025-02-01", "2025-08-31"), degree(50)));
    ServicePlan withHoliday =
        new ServicePlan(
            plan.period(),
            null,
            List.of(placement("vc", "2025-09-15", "2026-04-30")),
            plan.credited(),
            absent(vacation("2025-09-01", "2025-09-12")),
            null);
    assertThat(whole(withHoliday)).as("3.5 and 8").isEqualTo(months(11, 1, 2));
  }

  // --- extensions ---

  private static Optional<String> extension(ServicePlan plan, ClinicalArea area, String required) {
    return timeServed(plan)
        .extension(area, FullTimeMonths.of(new BigDecimal(required)))
        .map(it -> it.placement().id() + " " + it.lastDay() + " " + it.percent());
  }

  @Test
  void theLastDayThatMakesASumLongEnough() {
    ServicePlan plan = bt(FROM, TO, List.of(placement("vc", FROM, "2025-11-07")));
    // Thirteen weeks end on Friday 28 November, and so does the third month.
    assertThat(extension(plan, ClinicalArea.PRIMARY_CARE, "3")).contains("vc 2025-11-28 100");
    assertThat(extension(plan, null, "3.05")).contains("vc 2025-12-01 100");
  }

  @Test
  void atTheDegreeOfTheLastDay() {
    Placement placement =
        at(
            placement("vc", FROM, "2025-11-28"),
            degree(100, null, "2025-11-27"),
            degree(50, "2025-11-28", "2025-11-28"),
            degree(100, "2025-11-29", null));
    ServicePlan plan = bt(FROM, TO, List.of(placement));
    assertThat(extension(plan, ClinicalArea.PRIMARY_CARE, "3")).contains("vc 2025-12-01 50");
  }

  @Test
  void ofTheLastPlacementThatCounts() {
    List<Placement> placements =
        List.of(
            placement("later", "2025-10-01", "2025-10-31"),
            placement("first", FROM, "2025-09-30"),
            placement("psyk", ClinicalArea.PSYCHIATRY, "P", "2025-11-01", "2025-12-31"));
    ServicePlan plan = bt(FROM, TO, placements);
    assertThat(extension(plan, ClinicalArea.PRIMARY_CARE, "3")).contains("later 2025-11-28 100");
    assertThat(extension(plan, null, "6")).contains("psyk 2026-02-27 100");
    assertThat(extension(plan, ClinicalArea.EMERGENCY_CARE, "3")).isEmpty();
  }

  @Test
  void absenceThatIsAlreadyKnownIsPassedOver() {
    ServicePlan plan =
        bt(
            FROM,
            TO,
            List.of(placement("vc", FROM, "2025-11-21")),
            leave("2025-11-24", "2026-01-30"));
    assertThat(extension(plan, ClinicalArea.PRIMARY_CARE, "3")).contains("vc 2026-02-06 100");
  }

  @Test
  void noDayMakesUpForAbsenceThatGoesOn() {
    ServicePlan plan =
        bt(FROM, TO, List.of(placement("vc", FROM, "2025-11-07")), leave("2025-11-03", null));
    assertThat(extension(plan, ClinicalArea.PRIMARY_CARE, "3")).isEmpty();
  }

  @Test
  void withinAFewYears() {
    Placement onePerCent = at(placement("vc", FROM, "2025-09-30"), degree(1));
    ServicePlan plan = bt(FROM, TO, List.of(onePerCent));
    assertThat(extension(plan, null, "0.6")).contains("vc 2030-08-23 1");
    assertThat(extension(plan, null, "0.7")).isEmpty();
  }

  /** The same service and illness, as credited service and as a placement of the BT. */
  @Test
  void shortIllnessIsTheSameInCreditedService() {
    Placement earlier = placement("akuten", "2025-06-01", "2025-08-31");
    Placement later = placement("majorna", "2025-09-01", "2026-05-31");
    for (int days = 0; days <= 12; days++) {
      List<Absence> illness = new ArrayList<>();
      for (int i = 0; i < days; i++) {
        LocalDate day = LocalDate.parse(i < 6 ? "2025-06-02" : "2026-03-02").plusWeeks(i);
        illness.add(ill(day.toString(), day.toString()));
      }
      DateRange both = new DateRange(earlier.from(), later.to());
      DateRange own = new DateRange(later.from(), later.to());
      TimeServed credited =
          timeServed(new ServicePlan(own, null, List.of(later), List.of(earlier), illness, null));
      TimeServed whole =
          timeServed(
              new ServicePlan(both, null, List.of(earlier, later), List.of(), illness, null));
      for (Placement one : List.of(earlier, later)) {
        assertThat(credited.of(List.of(one)).total())
            .as(days + " days")
            .isEqualTo(whole.of(List.of(one)).total());
      }
    }
  }

  @Test
  void creditedServiceIsNotLengthened() {
    ServicePlan plan = credited(placement("akuten", "2027-02-01", "2027-02-28"));
    assertThat(extension(plan, null, "10")).contains("vc 2026-05-29 100");
  }

  // --- how long a BT lasts ---

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 12, 2026-08-28", // Friday of the 52nd week; the twelve months end on Monday
    "2025-09-02, 12, 2026-08-31", // Monday: 260 weekdays from a Tuesday
    "2025-09-06, 12, 2026-09-04", // Saturday to Friday
    "2025-01-02, 12, 2025-12-30", // only holidays are left of the twelve months
    "2025-09-03, 12, 2026-09-01",
    "2025-09-01, 9, 2026-05-29",
    "2025-09-01, 1, 2025-09-30", // 21.67 weekdays
    "2026-02-01, 1, 2026-02-27" // the month has only 20
  })
  void aBtMayEndWhenItHasLastedForMonthsOrForWeeks(String from, int months, String end) {
    assertThat(timeServed(bt(FROM, TO, List.of())).earliestEnd(LocalDate.parse(from), months))
        .isEqualTo(end);
  }

  @Test
  void creditedServiceShortensIt() {
    ServicePlan plan = credited(placement("akuten", "2025-02-01", "2025-05-31"));
    assertThat(timeServed(plan).earliestEnd(LocalDate.parse(FROM), 12)).isEqualTo("2026-04-30");
  }

  @Test
  void noTimeIsOverAtOnce() {
    TimeServed time = timeServed(bt(FROM, TO, List.of()));
    assertThat(time.earliestEnd(LocalDate.parse(FROM), 0)).isEqualTo(FROM);
  }

  // --- time of service ---

  private static LocalDate dayAfter(int months, Absence... absences) {
    return timeServed(bt(FROM, TO, YEAR, absences)).dayAfterService(LocalDate.parse(FROM), months);
  }

  @Test
  void serviceWithoutAbsenceIsCalendarTime() {
    assertThat(dayAfter(0)).isEqualTo("2025-09-01");
    assertThat(dayAfter(3)).isEqualTo("2025-12-01");
    assertThat(dayAfter(9)).isEqualTo("2026-06-01");
    assertThat(dayAfter(24)).isEqualTo("2027-09-01");
    assertThat(dayAfter(3, vacation("2025-10-01", "2025-10-31"))).isEqualTo("2025-12-01");
    TimeServed other = timeServed(bt("2025-11-30", "2026-11-29", List.of()));
    assertThat(other.dayAfterService(LocalDate.parse("2025-11-30"), 3)).isEqualTo("2026-02-28");
  }

  @Test
  void aMonthOfAbsenceIsAMonthLater() {
    assertThat(dayAfter(3, leave("2025-10-01", "2025-10-31"))).isEqualTo("2026-01-01");
    assertThat(dayAfter(9, leave("2025-10-01", "2025-10-31"))).isEqualTo("2026-07-01");
    assertThat(dayAfter(1, leave("2025-10-01", "2025-10-31"))).isEqualTo("2025-10-01");
  }

  @Test
  void aDayOfAbsenceIsADayLater() {
    // One of the 20 working days of November is as much as 19/20 of one of December's 19.
    assertThat(dayAfter(3, leave("2025-11-28", "2025-11-28"))).isEqualTo("2025-12-02");
    assertThat(dayAfter(3, leave("2025-09-01", "2025-09-01"))).isEqualTo("2025-12-02");
    Absence half = absence(AbsenceReason.LEAVE, 50, "2025-11-27", "2025-11-28");
    assertThat(dayAfter(3, half)).isEqualTo("2025-12-02");
  }

  @Test
  void aWeekendBelongsToTheServiceBeforeIt() {
    // Five of the 20 working days of November are less than five of December's 19: over on Friday.
    assertThat(dayAfter(3, leave("2025-11-03", "2025-11-07"))).isEqualTo("2025-12-08");
  }

  @Test
  void shortIllnessDoesNotMoveItAndLongDoes() {
    assertThat(dayAfter(3, ill("2025-10-06", "2025-10-17"))).isEqualTo("2025-12-01");
    assertThat(dayAfter(3, ill("2025-10-06", "2025-10-20"))).isEqualTo("2025-12-02");
  }

  @Test
  void degreeAndGapsDoNotMoveIt() {
    List<Placement> placements =
        List.of(
            at(placement("a", FROM, "2025-09-30"), degree(50)), placement("b", "2025-11-01", TO));
    assertThat(timeServed(bt(FROM, TO, placements)).dayAfterService(LocalDate.parse(FROM), 3))
        .isEqualTo("2025-12-01");
  }

  @Test
  void absenceBetweenPlacementsMovesIt() {
    List<Placement> placements =
        List.of(placement("a", FROM, "2025-09-30"), placement("b", "2025-11-01", TO));
    assertThat(
            timeServed(bt(FROM, TO, placements, leave("2025-10-01", "2025-10-31")))
                .dayAfterService(LocalDate.parse(FROM), 3))
        .isEqualTo("2026-01-01");
  }

  @Test
  void absenceSinceTheStOfTheResidentBeganMovesIt() {
    ServicePlan plan =
        new ServicePlan(
            new DateRange(LocalDate.parse(FROM), LocalDate.parse(TO)),
            LocalDate.parse("2025-03-01"),
            YEAR,
            List.of(),
            absent(leave("2025-04-01", "2025-06-30")),
            null);
    assertThat(timeServed(plan).dayAfterService(LocalDate.parse("2025-03-01"), 24))
        .isEqualTo("2027-06-01");
  }

  @Test
  void absenceGoesOnToTheEndOfTheBtAtMost() {
    assertThat(dayAfter(3, leave("2025-10-01", null))).isEqualTo("2026-11-01");
  }
}
