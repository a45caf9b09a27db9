package se.btloggbok.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second implementation of the arithmetic of time, written from its description alone. It counts
 * day by day with exact fractions, computes holidays and Easter independently, and ignores
 * performance.
 */
final class NaiveTime {

  private final ServicePlan plan;
  private final int shortIllness;
  private final Set<LocalDate> forgiven;

  NaiveTime(ServicePlan plan, int shortIllness) {
    this.plan = plan;
    this.shortIllness = shortIllness;
    this.forgiven = forgiven();
  }

  /** A sum, in months and in weekdays. */
  record Sum(Fraction months, Fraction weekdays) {}

  /**
   * The share of full time that a day contributes to a sum; zero if the day does not belong to it.
   */
  interface Share {
    Fraction of(LocalDate day);
  }

  // --- the sums ---

  /** Returns the sum of the whole BT. */
  Sum whole(LocalDate through) {
    return sum(this::shareOfBt, this::attendanceOfBt, through);
  }

  /** Returns the sum of one verksamhet. */
  Sum in(ClinicalArea area, LocalDate through) {
    List<Placement> placements =
        everything().stream().filter(placement -> placement.area() == area).toList();
    return sum(day -> degree(day, placements), this::attendance, through);
  }

  /** Returns the sum of some placements. */
  Sum of(List<Placement> placements, LocalDate through) {
    return sum(day -> degree(day, placements), this::attendance, through);
  }

  private Sum sum(Share share, Share attendance, LocalDate through) {
    List<LocalDate> belonging = days().stream().filter(day -> isMore(share.of(day))).toList();
    Fraction months = Fraction.ZERO;
    Fraction weekdays = Fraction.ZERO;
    for (List<LocalDate> period : periods(belonging)) {
      LocalDate first = period.get(0);
      LocalDate last = period.get(period.size() - 1);
      Set<LocalDate> within = new HashSet<>(period);
      Fraction degree = Fraction.ZERO;
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        degree = within.contains(day) ? share.of(day) : degree;
        if (day.isAfter(through) || isWeekend(day)) {
          continue;
        }
        if (isFreeDay(day)) {
          Fraction before = attendanceAround(day, -1, within, attendance);
          Fraction after = attendanceAround(day, 1, within, attendance);
          weekdays = weekdays.plus(degree.times(larger(before, after)));
        } else {
          Fraction served = degree.times(attendance.of(day));
          weekdays = weekdays.plus(served);
          months = months.plus(served.times(Fraction.of(1, workingDaysOfMonth(first, day))));
        }
      }
    }
    return new Sum(months, weekdays);
  }

  /** Splits days into periods: a new one begins where a working day is missing. */
  private static List<List<LocalDate>> periods(List<LocalDate> belonging) {
    List<List<LocalDate>> periods = new ArrayList<>();
    LocalDate previous = null;
    for (LocalDate day : belonging) {
      if (previous == null || workingDaysBetween(previous, day) > 0) {
        periods.add(new ArrayList<>());
      }
      periods.get(periods.size() - 1).add(day);
      previous = day;
    }
    return periods;
  }

  private static long workingDaysBetween(LocalDate day, LocalDate later) {
    return day.plusDays(1).datesUntil(later).filter(between -> !isFreeDay(between)).count();
  }

  /**
   * Returns the number of working days in the month that contains a day. Months are counted from
   * the first day of a period.
   */
  private static long workingDaysOfMonth(LocalDate start, LocalDate day) {
    int month = 0;
    while (!start.plusMonths(month + 1L).isAfter(day)) {
      month++;
    }
    return start
        .plusMonths(month)
        .datesUntil(start.plusMonths(month + 1L))
        .filter(each -> !isFreeDay(each))
        .count();
  }

  private static Fraction attendanceAround(
      LocalDate holiday, int step, Set<LocalDate> period, Share attendance) {
    LocalDate day = holiday.plusDays(step);
    while (isFreeDay(day)) {
      day = day.plusDays(step);
    }
    return period.contains(day) ? attendance.of(day) : Fraction.ZERO;
  }

  // --- the weight of a day ---

  private List<Placement> everything() {
    List<Placement> all = new ArrayList<>(plan.placements());
    all.addAll(plan.credited());
    return all;
  }

  private List<LocalDate> days() {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (Placement placement : everything()) {
      first = placement.from().isBefore(first) ? placement.from() : first;
      last = placement.to().isAfter(last) ? placement.to() : last;
    }
    DateRange bt = plan.period();
    if (bt != null) {
      first = bt.from().isBefore(first) ? bt.from() : first;
      last = bt.to().isAfter(last) ? bt.to() : last;
    }
    return first.datesUntil(last.plusDays(1)).toList();
  }

  /** Returns whether a day is between the first and the last day of the BT and its placements. */
  private boolean isInBt(LocalDate day) {
    boolean early = false;
    boolean late = false;
    for (Placement placement : plan.placements()) {
      early |= !placement.from().isAfter(day);
      late |= !placement.to().isBefore(day);
    }
    DateRange bt = plan.period();
    if (bt != null) {
      early |= !bt.from().isAfter(day);
      late |= !bt.to().isBefore(day);
    }
    return early && late;
  }

  private static boolean isPlaced(LocalDate day, List<Placement> placements) {
    return placements.stream().anyMatch(placement -> covers(placement, day));
  }

  private static boolean covers(Placement placement, LocalDate day) {
    return !day.isBefore(placement.from()) && !day.isAfter(placement.to());
  }

  static int summedDegree(LocalDate day, List<Placement> placements) {
    return placements.stream()
        .filter(placement -> covers(placement, day))
        .mapToInt(placement -> degreeOn(day, placement))
        .sum();
  }

  private static Fraction degree(LocalDate day, List<Placement> placements) {
    return Fraction.of(Math.min(100, summedDegree(day, placements)), 100);
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

  /** Returns the share of a day that is left after the absence that is deducted. */
  private Fraction attendance(LocalDate day) {
    return Fraction.of(100 - deducted(day), 100);
  }

  private int deducted(LocalDate day) {
    int away = absent(day, List.of("föräldraledighet", "tjänstledighet", "annan"));
    if (!forgiven.contains(day)) {
      away += absent(day, List.of("sjukdom", "vab"));
    }
    return Math.min(100, away);
  }

  /**
   * Returns the percentage of a day that is absence counted as service also without a placement,
   * excluding what is deducted for another reason. Illness is that in or next to leave.
   */
  private int excused(LocalDate day) {
    return adjoinsLeave(day, -1) || adjoinsLeave(day, 1) ? leaveOrIllness(day) : 0;
  }

  private boolean adjoinsLeave(LocalDate day, int step) {
    LocalDate next = day;
    while (isFreeDay(next) || (leave(next) == 0 && leaveOrIllness(next) > 0)) {
      next = next.plusDays(step);
    }
    return plan.whole().orElseThrow().contains(next) && leaveOrIllness(next) > 0;
  }

  private int leaveOrIllness(LocalDate day) {
    int illness = forgiven.contains(day) ? absent(day, List.of("sjukdom", "vab")) : 0;
    return Math.min(100 - deducted(day), leave(day) + illness);
  }

  private int leave(LocalDate day) {
    return absent(day, List.of("semester", "kompledighet", "kurs"), true);
  }

  private int absent(LocalDate day, List<String> reasons) {
    return absent(day, reasons, false);
  }

  private int absent(LocalDate day, List<String> reasons, boolean withAnEnd) {
    int away = 0;
    for (Absence absence : plan.absences()) {
      if (withAnEnd && absence.to() == null) {
        continue;
      }
      if (reasons.contains(absence.reason().term())
          && isWithin(day, absence.from(), absence.to())) {
        away += absence.extent() == null ? 100 : absence.extent();
      }
    }
    return Math.min(100, away);
  }

  /**
   * Returns the first working days with illness of the BT and the credited service, which are not
   * deducted.
   */
  private Set<LocalDate> forgiven() {
    Set<LocalDate> found = new HashSet<>();
    for (LocalDate day : days()) {
      if (found.size() < shortIllness
          && (isInBt(day) || isPlaced(day, plan.credited()))
          && !isFreeDay(day)
          && absent(day, List.of("sjukdom", "vab")) > 0) {
        found.add(day);
      }
    }
    return found;
  }

  // --- the whole BT includes time between placements ---

  private boolean isServedBetween(LocalDate day) {
    DateRange bt = plan.period();
    return bt != null
        && !isPlaced(day, everything())
        && !day.isBefore(bt.from())
        && !day.isAfter(bt.to())
        && !isFreeDay(day)
        && excused(day) > 0;
  }

  private Fraction shareOfBt(LocalDate day) {
    return isServedBetween(day) ? degreeNear(day) : degree(day, everything());
  }

  private Fraction attendanceOfBt(LocalDate day) {
    return isServedBetween(day) ? Fraction.of(excused(day), 100) : attendance(day);
  }

  /**
   * Returns the degree on the nearest earlier day with a placement of the BT, or else on the
   * nearest later one; zero if there is none.
   */
  private Fraction degreeNear(LocalDate day) {
    List<LocalDate> days = days();
    for (LocalDate near = day; !near.isBefore(days.get(0)); near = near.minusDays(1)) {
      if (isPlaced(near, plan.placements())) {
        return degree(near, plan.placements());
      }
    }
    for (LocalDate near = day; !near.isAfter(days.get(days.size() - 1)); near = near.plusDays(1)) {
      if (isPlaced(near, plan.placements())) {
        return degree(near, plan.placements());
      }
    }
    return Fraction.ZERO;
  }

  // --- time of service ---

  /** Returns the working day on which a number of months of service since a day is complete. */
  LocalDate complete(LocalDate start, int months) {
    Map<LocalDate, Boolean> known = new HashMap<>();
    days().forEach(day -> known.put(day, true));
    Fraction served = Fraction.ZERO;
    LocalDate day = start.minusDays(1);
    while (served.floor(1) < months) {
      day = day.plusDays(1);
      if (!isFreeDay(day)) {
        Fraction attended = known.containsKey(day) ? attendance(day) : Fraction.of(1, 1);
        served = served.plus(attended.times(Fraction.of(1, workingDaysOfMonth(start, day))));
      }
    }
    return day;
  }

  // --- service days ---

  /** Returns the working days of some placements, except days of full absence for any reason. */
  List<LocalDate> serviceDays(List<Placement> placements) {
    return days().stream()
        .filter(day -> isPlaced(day, placements))
        .filter(day -> !isFreeDay(day))
        .filter(day -> absent(day, allReasons()) < 100)
        .toList();
  }

  private static List<String> allReasons() {
    return List.of(
        "semester",
        "kompledighet",
        "kurs",
        "sjukdom",
        "vab",
        "föräldraledighet",
        "tjänstledighet",
        "annan");
  }

  // --- numbers and days ---

  private static boolean isMore(Fraction number) {
    return number.numerator().signum() > 0;
  }

  private static Fraction larger(Fraction one, Fraction other) {
    boolean first =
        one.numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(one.denominator()))
            >= 0;
    return first ? one : other;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  static boolean isFreeDay(LocalDate day) {
    if (isWeekend(day)) {
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

  /**
   * Returns Easter, computed from the epact: the Sunday after the fourteenth day of the paschal
   * moon.
   */
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
}
