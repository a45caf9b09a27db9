package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A sum of time served: of the whole BT, of a verksamhet or of some placements.
 *
 * <p>The days are first joined into unbroken periods. Only a working day that is missing breaks a
 * period.
 *
 * <ul>
 *   <li>Months are counted from the first calendar day of each period. The working days of a month
 *       share it equally, and each weighs its degree times the part of it that is service. So a
 *       full month is exactly one, whatever its length, and absence weighs the same however it is
 *       written.
 *   <li>In the weeks, every weekday weighs a fifth of a week, at the same degree and absence. A
 *       holiday has the attendance of the better of the working days around it, so it is lost when
 *       both of them are.
 * </ul>
 */
public final class ServiceSum {

  private final CalendarDays days;
  private final int[] degrees;
  private final int[] attendance;

  /**
   * Makes a sum.
   *
   * @param days the days
   * @param degrees the degree of each, in {@link DailyDegrees#FULL_TIME}; 0: it does not belong
   * @param attendance what is left of each when absence has been deducted, in per cent
   */
  ServiceSum(CalendarDays days, int[] degrees, int[] attendance) {
    this.days = days;
    this.degrees = degrees;
    this.attendance = attendance;
  }

  /** Returns a sum of full time on all of some days. */
  static ServiceSum fullTime(CalendarDays days) {
    int[] degrees = new int[days.length()];
    int[] attendance = new int[days.length()];
    Arrays.fill(degrees, DailyDegrees.FULL_TIME);
    Arrays.fill(attendance, Percent.WHOLE);
    return new ServiceSum(days, degrees, attendance);
  }

  /** Returns the whole sum, of what has been served and what is planned. */
  public ServiceTime total() {
    return until(days.length());
  }

  /** Returns what has been served by the end of a day. */
  public ServiceTime through(LocalDate last) {
    return until(days.indexAfter(last));
  }

  /** Returns the first day by the end of which enough has been served, where the total is. */
  LocalDate firstDay(Predicate<ServiceTime> isEnough) {
    return days.date(Bisection.first(1, days.length(), end -> isEnough.test(until(end))) - 1);
  }

  private ServiceTime until(int limit) {
    long monthParts = 0;
    long weekdayParts = 0;
    int start = nextPlaced(0);
    while (start < limit) {
      int end = endOfPeriod(start);
      monthParts += months(start, Math.min(end, limit));
      weekdayParts += weekdays(start, end, Math.min(end, limit));
      start = nextPlaced(end);
    }
    return new ServiceTime(new FullTimeMonths(monthParts), FullTimeMonths.ofWeekdays(weekdayParts));
  }

  private int nextPlaced(int from) {
    int day = from;
    while (day < degrees.length && degrees[day] == 0) {
      day++;
    }
    return day;
  }

  /** The index after the last placed day before a working day that is missing. */
  private int endOfPeriod(int start) {
    int end = start + 1;
    for (int i = end; i < degrees.length && (degrees[i] > 0 || !days.isWorking(i)); i++) {
      if (degrees[i] > 0) {
        end = i + 1;
      }
    }
    return end;
  }

  private long months(int start, int end) {
    LocalDate first = days.date(start);
    long parts = 0;
    int monthStart = start;
    for (int month = 1; monthStart < end; month++) {
      int next = days.index(first.plusMonths(month));
      long served = 0;
      for (int i = monthStart; i < Math.min(next, end); i++) {
        if (days.isWorking(i)) {
          served += (long) degrees[i] * attendance[i];
        }
      }
      if (served > 0) {
        int workingDays = days.workingDays(monthStart, next);
        parts +=
            FullTimeMonths.PARTS_PER_MONTH / FullTimeMonths.PARTS_PER_DAY / workingDays * served;
      }
      monthStart = next;
    }
    return parts;
  }

  /** What the weekdays weigh up to a limit; those after it tell only about a holiday before. */
  private long weekdays(int start, int end, int limit) {
    long parts = 0;
    int degree = 0;
    int before = 0;
    for (int i = start; i < limit; i++) {
      degree = degrees[i] > 0 ? degrees[i] : degree;
      if (days.isWorking(i)) {
        before = attendance[i];
        parts += (long) degree * before;
      } else if (days.isWeekday(i)) {
        parts += (long) degree * Math.max(before, attendanceAfter(i, end));
      }
    }
    return parts;
  }

  /** The attendance of the next working day of a period; 0 where there is none. */
  private int attendanceAfter(int holiday, int end) {
    int next = holiday + 1;
    while (next < end && !days.isWorking(next)) {
      next++;
    }
    return next < end ? attendance[next] : 0;
  }
}
