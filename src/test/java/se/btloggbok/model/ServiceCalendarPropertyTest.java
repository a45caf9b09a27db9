package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.model.Entries.at;
import static se.btloggbok.model.Entries.calendar;
import static se.btloggbok.model.Entries.placement;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.btloggbok.source.YamlPath;

/**
 * For many random sets of placements, degrees and absences: months and service days agree with a
 * second implementation, written day by day from the words of the rules, with fractions, and with
 * holidays and an Easter of its own.
 */
class ServiceCalendarPropertyTest {

  private static final int CASES = 1500;
  private static final long FIRST_SEED = 20_250_901L;

  /** Random times of service and absence. */
  private record Service(long seed, List<Placement> placements, List<Absence> absences) {

    static Service of(long seed) {
      Random random = new Random(seed);
      LocalDate origin =
          LocalDate.of(2019 + random.nextInt(10), 1, 1).plusDays(random.nextInt(365));
      List<Placement> placements = new ArrayList<>();
      LocalDate from = origin;
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        LocalDate to = from.plusDays(random.nextInt(130));
        placements.add(
            at(placement("p" + i, from.toString(), to.toString()), degrees(from, to, random)));
        from =
            switch (random.nextInt(4)) {
              case 0 -> to.plusDays(2L + random.nextInt(20));
              case 1 -> from.plusDays(random.nextInt(30));
              default -> to.plusDays(1);
            };
      }
      List<Absence> absences = new ArrayList<>();
      int times = random.nextInt(5);
      for (int i = 0; i < times; i++) {
        absences.add(absence(origin, random));
      }
      return new Service(seed, placements, absences);
    }

    private static Degree[] degrees(LocalDate from, LocalDate to, Random random) {
      if (random.nextBoolean()) {
        return new Degree[0];
      }
      List<Degree> degrees = new ArrayList<>();
      LocalDate start = random.nextBoolean() ? from.plusDays(random.nextInt(20)) : null;
      while (degrees.size() < 3) {
        LocalDate end =
            random.nextInt(3) == 0
                ? null
                : (start == null ? from : start).plusDays(random.nextInt(60));
        degrees.add(new Degree(YamlPath.ROOT, 1 + random.nextInt(100), start, end));
        if (end == null || end.isAfter(to)) {
          break;
        }
        start = end.plusDays(1L + Math.max(0, random.nextInt(20) - 10));
      }
      Collections.shuffle(degrees, random);
      return degrees.toArray(Degree[]::new);
    }

    private static Absence absence(LocalDate origin, Random random) {
      AbsenceReason[] reasons = AbsenceReason.values();
      LocalDate from = origin.plusDays(random.nextInt(300) - 30L);
      LocalDate to = random.nextInt(6) == 0 ? null : from.plusDays(random.nextInt(50));
      Integer extent = random.nextBoolean() ? null : 1 + random.nextInt(100);
      return new Absence(YamlPath.ROOT, from, to, reasons[random.nextInt(reasons.length)], extent);
    }

    LocalDate first() {
      return placements.stream().map(Placement::from).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate last() {
      return placements.stream().map(Placement::to).max(LocalDate::compareTo).orElseThrow();
    }

    List<LocalDate> days() {
      return first().datesUntil(last().plusDays(1)).toList();
    }
  }

  @Test
  void monthsAgreeWithCountingDayByDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Service service = Service.of(seed);
      ServiceCalendar calendar = calendar(service.placements(), service.absences());
      LocalDate through = service.first().plusDays(new Random(seed).nextInt(400));
      assertMonths(service, calendar, service.placements(), LocalDate.MAX);
      assertMonths(service, calendar, service.placements(), through);
      assertMonths(service, calendar, service.placements().subList(0, 1), through);
    }
  }

  private static void assertMonths(
      Service service, ServiceCalendar calendar, List<Placement> placements, LocalDate through) {
    Fraction expected = naiveMonths(placements, service.absences(), through);
    long parts = calendar.months(placements, through).parts();
    assertThat(Fraction.of(parts, FullTimeMonths.PARTS_PER_MONTH))
        .as("seed %d, through %s: %s", service.seed(), through, service)
        .isEqualTo(expected);
  }

  @Test
  void serviceDaysAgreeWithCountingDayByDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Service service = Service.of(seed);
      ServiceCalendar calendar = calendar(service.placements(), service.absences());
      List<LocalDate> expected =
          service.days().stream()
              .filter(day -> isPlaced(day, service.placements()))
              .filter(day -> !isFreeDay(day))
              .filter(day -> absence(day, service.absences(), false) < 100)
              .toList();
      assertThat(calendar.serviceDays(service.placements()))
          .as("seed %d: %s", seed, service)
          .isEqualTo(expected);
    }
  }

  @Test
  void overlapsAgreeWithCountingDayByDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Service service = Service.of(seed);
      List<LocalDate> expected =
          service.days().stream()
              .filter(day -> summedDegree(day, service.placements()) > 100)
              .toList();
      List<LocalDate> found =
          calendar(service.placements(), service.absences()).overlaps(service.placements()).stream()
              .flatMap(range -> range.from().datesUntil(range.to().plusDays(1)))
              .toList();
      assertThat(found).as("seed %d: %s", seed, service).isEqualTo(expected);
    }
  }

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Service service = Service.of(seed);
      List<Placement> placements = new ArrayList<>(service.placements());
      List<Absence> absences = new ArrayList<>(service.absences());
      Collections.shuffle(placements, new Random(seed));
      Collections.shuffle(absences, new Random(seed));
      ServiceCalendar one = calendar(service.placements(), service.absences());
      ServiceCalendar other = calendar(placements, absences);
      assertThat(other.months(placements, LocalDate.MAX))
          .as("seed %d: %s", seed, service)
          .isEqualTo(one.months(service.placements(), LocalDate.MAX));
      assertThat(other.serviceDays(placements))
          .as("seed %d: %s", seed, service)
          .isEqualTo(one.serviceDays(service.placements()));
      assertThat(other.stays()).as("seed %d: %s", seed, service).isEqualTo(one.stays());
    }
  }

  @Test
  void cuttingAPlacementInTwoNeverChangesTheSum() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Service service = Service.of(seed);
      Random random = new Random(seed);
      List<Placement> cut = new ArrayList<>(service.placements());
      Placement whole = cut.remove(random.nextInt(cut.size()));
      int days = (int) whole.range().orElseThrow().days();
      if (days > 1) {
        LocalDate first = whole.from();
        LocalDate second = first.plusDays(1L + random.nextInt(days - 1));
        cut.add(piece(whole, "before", first, second.minusDays(1)));
        cut.add(piece(whole, "after", second, whole.to()));
        assertThat(calendar(cut, service.absences()).months(cut, LocalDate.MAX))
            .as("seed %d, cut at %s: %s", seed, second, service)
            .isEqualTo(
                calendar(service.placements(), service.absences())
                    .months(service.placements(), LocalDate.MAX));
      }
    }
  }

  private static Placement piece(Placement whole, String id, LocalDate from, LocalDate to) {
    return at(
        placement(id, from.toString(), to.toString()), whole.degrees().toArray(Degree[]::new));
  }

  @Test
  void oneDayMoreIsAlwaysMore() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Random random = new Random(seed);
      LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800));
      LocalDate to = from.plusDays(random.nextInt(500));
      FullTimeMonths months = fullTime(from, to);
      assertThat(fullTime(from, to.plusDays(1)))
          .as("seed %d: %s–%s and a day after", seed, from, to)
          .isGreaterThan(months);
      assertThat(fullTime(from.minusDays(1), to))
          .as("seed %d: %s–%s and a day before", seed, from, to)
          .isGreaterThanOrEqualTo(months);
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
  void workingDaysOfACentury() {
    ServiceCalendar calendar = calendar(List.of(), List.of());
    LocalDate.of(2005, 1, 1)
        .datesUntil(LocalDate.of(2101, 1, 1))
        .forEach(
            day -> assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(!isFreeDay(day)));
  }

  // --- the second implementation ---

  private static Fraction naiveMonths(
      List<Placement> placements, List<Absence> absences, LocalDate through) {
    Fraction sum = Fraction.of(0, 1);
    LocalDate first = placements.stream().map(Placement::from).min(LocalDate::compareTo).get();
    LocalDate last = placements.stream().map(Placement::to).max(LocalDate::compareTo).get();
    LocalDate start = null;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!isPlaced(day, placements)) {
        start = null;
        continue;
      }
      start = start == null ? day : start;
      if (!day.isAfter(through)) {
        int degree = Math.min(100, summedDegree(day, placements));
        int service = 100 - absence(day, absences, true);
        sum = sum.plus(Fraction.of((long) degree * service, 10_000 * monthLength(start, day)));
      }
    }
    return sum;
  }

  /** The length of the month, counted from the first day of the period, that a day lies in. */
  private static long monthLength(LocalDate start, LocalDate day) {
    int month = 0;
    while (!start.plusMonths(month + 1L).isAfter(day)) {
      month++;
    }
    return ChronoUnit.DAYS.between(start.plusMonths(month), start.plusMonths(month + 1L));
  }

  private static boolean isPlaced(LocalDate day, List<Placement> placements) {
    return placements.stream().anyMatch(placement -> covers(placement, day));
  }

  private static boolean covers(Placement placement, LocalDate day) {
    return !day.isBefore(placement.from()) && !day.isAfter(placement.to());
  }

  private static int summedDegree(LocalDate day, List<Placement> placements) {
    return placements.stream()
        .filter(placement -> covers(placement, day))
        .mapToInt(placement -> degreeOn(day, placement))
        .sum();
  }

  private static int degreeOn(LocalDate day, Placement placement) {
    for (Degree degree : placement.degrees()) {
      if (isWithin(day, degree.from(), degree.to())) {
        return degree.percent();
      }
    }
    return 100;
  }

  private static boolean isWithin(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || day.compareTo(from) >= 0) && (to == null || day.compareTo(to) <= 0);
  }

  /** How much of a day somebody was away: for any reason, or for those that do not count. */
  private static int absence(LocalDate day, List<Absence> absences, boolean subtractedOnly) {
    int away = 0;
    for (Absence absence : absences) {
      boolean subtracted =
          switch (absence.reason().term()) {
            case "sjukdom", "vab", "föräldraledighet", "tjänstledighet", "annan" -> true;
            default -> false;
          };
      if (isWithin(day, absence.from(), absence.to()) && (subtracted || !subtractedOnly)) {
        away += absence.extent() == null ? 100 : absence.extent();
      }
    }
    return Math.min(100, away);
  }

  private static boolean isFreeDay(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return true;
    }
    int code = day.getMonthValue() * 100 + day.getDayOfMonth();
    boolean fixed =
        switch (code) {
          case 101, 106, 501, 606, 1224, 1225, 1226, 1231 -> true;
          default -> false;
        };
    boolean midsummerEve =
        day.getMonth() == Month.JUNE
            && day.getDayOfWeek() == DayOfWeek.FRIDAY
            && day.getDayOfMonth() >= 19
            && day.getDayOfMonth() <= 25;
    long afterEaster = ChronoUnit.DAYS.between(easter(day.getYear()), day);
    return fixed || midsummerEve || afterEaster == -2 || afterEaster == 1 || afterEaster == 39;
  }

  /** Easter by the epact: the Sunday after the fourteenth day of the paschal moon. */
  private static LocalDate easter(int year) {
    int golden = year % 19 + 1;
    int century = year / 100 + 1;
    int solar = 3 * century / 4 - 12;
    int lunar = (8 * century + 5) / 25 - 5;
    int epact = Math.floorMod(11 * golden + 20 + lunar - solar, 30);
    if ((epact == 25 && golden > 11) || epact == 24) {
      epact++;
    }
    int moon = 44 - epact;
    LocalDate fullMoon = LocalDate.of(year, 3, 1).plusDays((moon < 21 ? moon + 30 : moon) - 1L);
    LocalDate sunday = fullMoon.plusDays(1);
    while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
      sunday = sunday.plusDays(1);
    }
    return sunday;
  }

  /** An exact number, in lowest terms. */
  private record Fraction(BigInteger numerator, BigInteger denominator) {

    static Fraction of(long numerator, long denominator) {
      return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
      BigInteger common = numerator.gcd(denominator);
      return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    Fraction plus(Fraction other) {
      return reduced(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }
  }
}
