package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.model.Entries.calendar;
import static se.btloggbok.model.Entries.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.btloggbok.source.YamlPath;

/**
 * The arithmetic of time, tested on many random services: it agrees with {@link NaiveTime}, and
 * does not depend on the notation.
 */
class TimeServedPropertyTest {

  private static final int CASES = 1000;
  private static final long FIRST_SEED = 20_261_128L;

  // --- the second implementation ---

  @Test
  void sumsAgreeWithCountingDayByDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      Random random = new Random(seed);
      int shortIllness = random.nextInt(3) * 10;
      NaiveTime naive = new NaiveTime(service.plan(), shortIllness);
      TimeServed time =
          new ServiceCalendar(service.plan(), Entries.HOLIDAYS, shortIllness).timeServed();
      LocalDate through = random.nextBoolean() ? LocalDate.MAX : service.someDay(random);
      ClinicalArea area = RandomService.someArea(random);
      List<Placement> one = service.placements().subList(0, 1);
      String description = "seed %d, through %s: %s".formatted(seed, through, service);
      assertSum(time.whole().through(through), naive.whole(through), description);
      assertSum(time.in(area).through(through), naive.in(area, through), description);
      assertSum(time.of(one).through(through), naive.of(one, through), description);
    }
  }

  private static void assertSum(ServiceTime found, NaiveTime.Sum expected, String description) {
    assertThat(Fraction.of(found.months().parts(), FullTimeMonths.PARTS_PER_MONTH))
        .as("months, %s", description)
        .isEqualTo(expected.months());
    assertThat(found.weeks().parts())
        .as("weeks, %s", description)
        .isEqualTo(
            expected.weekdays().times(Fraction.of(12, 260)).floor(FullTimeMonths.PARTS_PER_MONTH));
  }

  @Test
  void timeOfServiceAgreesWithCountingDayByDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      Random random = new Random(seed);
      LocalDate start = service.first().plusDays(random.nextInt(60) - 30L);
      int months = 1 + random.nextInt(12);
      LocalDate complete =
          new NaiveTime(service.plan(), ServiceCalendar.SHORT_ILLNESS).complete(start, months);
      LocalDate day = service.timeServed().dayAfterService(start, months);
      String description = "seed %d, %d months from %s: %s".formatted(seed, months, start, service);
      assertThat(day).as(description).isAfter(complete);
      assertThat(complete.plusDays(1).datesUntil(day))
          .as(description)
          .allMatch(NaiveTime::isFreeDay);
      assertThat(!NaiveTime.isFreeDay(day) || isFirstOfMonth(start, day)).as(description).isTrue();
    }
  }

  private static boolean isFirstOfMonth(LocalDate start, LocalDate day) {
    return start.plusMonths(ChronoUnit.MONTHS.between(start, day)).equals(day)
        || start.plusMonths(ChronoUnit.MONTHS.between(start, day) + 1).equals(day);
  }

  // --- the way an absence is written ---

  /** Returns ways to write one absence, from a Monday to a Friday. */
  private static List<Function<DateRange, List<Absence>>> ways(AbsenceReason reason) {
    return List.of(
        away -> List.of(absence(reason, away.from(), away.to(), null)),
        away -> List.of(absence(reason, away.from(), away.to().plusDays(2), null)),
        away -> List.of(absence(reason, away.from().minusDays(2), away.to().plusDays(2), null)),
        away -> weeks(reason, away),
        away -> workingDays(reason, away),
        away ->
            List.of(
                absence(reason, away.from(), away.to(), 40),
                absence(reason, away.from(), away.to(), 60)));
  }

  private static Absence absence(
      AbsenceReason reason, LocalDate from, LocalDate to, Integer extent) {
    return new Absence(YamlPath.ROOT, from, to, reason, extent);
  }

  private static List<Absence> weeks(AbsenceReason reason, DateRange away) {
    List<Absence> weeks = new ArrayList<>();
    for (LocalDate monday = away.from(); monday.isBefore(away.to()); monday = monday.plusDays(7)) {
      weeks.add(absence(reason, monday, monday.plusDays(4), null));
    }
    return weeks;
  }

  private static List<Absence> workingDays(AbsenceReason reason, DateRange away) {
    List<Absence> days = new ArrayList<>();
    away.from()
        .datesUntil(away.to().plusDays(1))
        .filter(day -> !NaiveTime.isFreeDay(day))
        .forEach(day -> days.add(absence(reason, day, day, null)));
    return days;
  }

  @Test
  void theWayAnAbsenceIsWrittenDoesNotMatter() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      Random random = new Random(seed);
      AbsenceReason[] reasons = AbsenceReason.values();
      AbsenceReason reason = reasons[random.nextInt(reasons.length)];
      LocalDate monday =
          service.someDay(random).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      DateRange away = new DateRange(monday, monday.plusDays(7L * random.nextInt(12) + 4));
      ServiceTime[] expected = null;
      for (Function<DateRange, List<Absence>> way : ways(reason)) {
        List<Absence> absences = new ArrayList<>(service.plan().absences());
        absences.addAll(way.apply(away));
        ServiceTime[] sums = sums(service.withAbsences(absences));
        expected = expected == null ? sums : expected;
        assertThat(sums).as("seed %d, %s %s: %s", seed, reason, away, absences).isEqualTo(expected);
      }
    }
  }

  /** Returns the sums of a service: the whole, and each verksamhet. */
  private static ServiceTime[] sums(RandomService service) {
    TimeServed time = service.timeServed();
    List<ServiceTime> sums = new ArrayList<>();
    sums.add(time.whole().total());
    for (ClinicalArea area : ClinicalArea.values()) {
      sums.add(time.in(area).total());
    }
    return sums.toArray(ServiceTime[]::new);
  }

  @Test
  void halfOfTwiceTheDaysOfAMonthIsAllOfTheDays() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Random random = new Random(seed);
      LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
      Placement year = placement("a", from.toString(), from.plusMonths(12).minusDays(1).toString());
      int month = random.nextInt(12);
      List<LocalDate> days =
          from.plusMonths(month)
              .datesUntil(from.plusMonths(month + 1L))
              .filter(day -> !NaiveTime.isFreeDay(day))
              .toList();
      int half = days.size() / 2;
      LocalDate last = days.get(2 * half - 1);
      FullTimeMonths whole =
          served(year, absence(AbsenceReason.LEAVE, days.get(0), days.get(half - 1), null));
      FullTimeMonths parts = served(year, absence(AbsenceReason.LEAVE, days.get(0), last, 50));
      assertThat(parts).as("seed %d, from %s, month %d", seed, from, month).isEqualTo(whole);
    }
  }

  private static FullTimeMonths served(Placement placement, Absence absence) {
    List<Placement> placements = List.of(placement);
    return calendar(placements, List.of(absence)).months(placements, LocalDate.MAX);
  }

  // --- more service is never less ---

  @Test
  void aDayLessOfAbsenceNeverGivesLessTime() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      LocalDate day = service.somePlacedDay(new Random(seed));
      List<Absence> without = new ArrayList<>();
      for (Absence absence : service.plan().absences()) {
        LocalDate to = absence.to() == null ? service.last().plusYears(1) : absence.to();
        boolean isService = absence.reason().countsAsService();
        if (isService || day.isBefore(absence.from()) || day.isAfter(to)) {
          without.add(absence);
        } else {
          without.addAll(around(day, absence, to));
        }
      }
      assertNoneIsLess(service, service.withAbsences(without), "without absence on " + day);
    }
  }

  private static List<Absence> around(LocalDate day, Absence absence, LocalDate to) {
    List<Absence> pieces = new ArrayList<>();
    if (day.isAfter(absence.from())) {
      pieces.add(absence(absence.reason(), absence.from(), day.minusDays(1), absence.extent()));
    }
    if (day.isBefore(to)) {
      pieces.add(absence(absence.reason(), day.plusDays(1), to, absence.extent()));
    }
    return pieces;
  }

  private static void assertNoneIsLess(RandomService service, RandomService more, String what) {
    ServiceTime[] before = sums(service);
    ServiceTime[] after = sums(more);
    for (int i = 0; i < before.length; i++) {
      String description = "%s, sum %d, seed %d: %s".formatted(what, i, service.seed(), service);
      assertThat(after[i].months()).as(description).isGreaterThanOrEqualTo(before[i].months());
      assertThat(after[i].weeks()).as(description).isGreaterThanOrEqualTo(before[i].weeks());
    }
  }

  @Test
  void aHigherDegreeNeverGivesLessTime() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      List<Placement> more = new ArrayList<>();
      for (Placement placement : service.placements()) {
        more.add(Entries.at(placement, raised(placement.degrees())));
      }
      assertNoneIsLess(service, service.withPlacements(more), "a higher degree");
    }
  }

  private static Degree[] raised(List<Degree> degrees) {
    return degrees.stream()
        .map(
            degree ->
                new Degree(
                    degree.path(), Math.min(100, degree.percent() + 1), degree.from(), degree.to()))
        .toArray(Degree[]::new);
  }

  @Test
  void anExtraDayNeverGivesLessTimeAndAnExtraWorkingDayGivesMore() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed).withAbsences(List.of());
      LocalDate next = service.last().plusDays(1);
      List<Placement> more = new ArrayList<>(service.placements());
      more.add(Entries.at(placement("more", next.toString(), next.toString()), Entries.degree(1)));
      TimeServed time = service.withPlacements(more).timeServed();
      ServiceTime before = time.of(service.placements()).total();
      ServiceTime after = time.of(more).total();
      if (NaiveTime.isFreeDay(next)) {
        assertThat(after.months()).as("seed %d: %s", seed, service).isEqualTo(before.months());
      } else {
        assertThat(after.months()).as("seed %d: %s", seed, service).isGreaterThan(before.months());
        assertThat(after.weeks()).as("seed %d: %s", seed, service).isGreaterThan(before.weeks());
      }
      assertThat(after.weeks()).isGreaterThanOrEqualTo(before.weeks());
    }
  }

  @Test
  void fullTimeFromADayEarlierNeverGivesLessTime() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Random random = new Random(seed);
      LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800));
      LocalDate to = from.plusDays(random.nextInt(500));
      assertThat(fullTime(from.minusDays(1), to))
          .as("seed %d: %s–%s and a day before", seed, from, to)
          .isGreaterThanOrEqualTo(fullTime(from, to));
    }
  }

  private static FullTimeMonths fullTime(LocalDate from, LocalDate to) {
    List<Placement> placements = List.of(placement("a", from.toString(), to.toString()));
    return calendar(placements, List.of()).months(placements, LocalDate.MAX);
  }

  @Test
  void wholeCalendarMonthsAreWhole() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Random random = new Random(seed);
      LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1500));
      int months = 1 + random.nextInt(18);
      assertThat(fullTime(from, from.plusMonths(months).minusDays(1)).parts())
          .as("seed %d: %d months from %s", seed, months, from)
          .isEqualTo(months * FullTimeMonths.PARTS_PER_MONTH);
    }
  }

  @Test
  void timeServedNeverShrinks() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      ServiceSum sum = service.timeServed().whole();
      LocalDate day = service.someDay(new Random(seed));
      ServiceTime before = sum.through(day);
      ServiceTime after = sum.through(day.plusDays(1));
      assertThat(after.months()).as("%s: %s", day, service).isGreaterThanOrEqualTo(before.months());
      assertThat(after.weeks()).as("%s: %s", day, service).isGreaterThanOrEqualTo(before.weeks());
    }
  }

  // --- cut in two ---

  @Test
  void cuttingAPlacementInTwoNeverChangesASum() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      Random random = new Random(seed);
      List<Placement> cut = new ArrayList<>(service.placements());
      Placement whole = cut.remove(random.nextInt(cut.size()));
      int days = (int) whole.range().orElseThrow().days();
      if (days > 1) {
        LocalDate second = whole.from().plusDays(1L + random.nextInt(days - 1));
        cut.add(piece(whole, "before", whole.from(), second.minusDays(1)));
        cut.add(piece(whole, "after", second, whole.to()));
        assertThat(sums(service.withPlacements(cut)))
            .as("seed %d, cut at %s: %s", seed, second, service)
            .isEqualTo(sums(service));
      }
    }
  }

  private static Placement piece(Placement whole, String id, LocalDate from, LocalDate to) {
    return Entries.at(
        placement(id, whole.area(), id, from.toString(), to.toString()),
        whole.degrees().toArray(Degree[]::new));
  }

  // --- extensions ---

  @Test
  void anExtensionIsAsLongAsItHasToBeAndNoLonger() {
    int found = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      Random random = new Random(seed);
      ClinicalArea area = random.nextBoolean() ? null : RandomService.someArea(random);
      ServiceTime total = service.timeServed().in(area).total();
      FullTimeMonths required = total.months().plus(total.weeks()).plus(Entries.months(0, 1, 3));
      Extension extension = service.timeServed().extension(area, required).orElse(null);
      if (extension != null) {
        found++;
        String description = "seed %d, %s: %s".formatted(seed, extension, service);
        assertThat(extension.lastDay()).as(description).isAfter(extension.placement().to());
        assertThat(lengthened(service, area, extension, 0).isAtLeast(required))
            .as(description)
            .isTrue();
        assertThat(lengthened(service, area, extension, 1).isAtLeast(required))
            .as("%s, a day less", description)
            .isFalse();
      }
    }
    assertThat(found).isGreaterThan(CASES / 3);
  }

  private static ServiceTime lengthened(
      RandomService service, ClinicalArea area, Extension extension, int daysLess) {
    Placement last = extension.placement();
    LocalDate next = last.to().plusDays(1);
    LocalDate end = extension.lastDay().minusDays(daysLess);
    if (end.isBefore(next)) {
      return service.timeServed().in(area).total();
    }
    List<Placement> placements = new ArrayList<>(service.placements());
    placements.add(
        Entries.at(
            placement("more", last.area(), "more", next.toString(), end.toString()),
            Entries.degree(extension.percent())));
    return service.withPlacements(placements).timeServed().in(area).total();
  }
}
