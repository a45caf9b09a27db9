package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A sum of time served: in the whole BT, in a verksamhet or in some placements.
 *
 * <p>The days are first joined into unbroken periods. Only a working day without service breaks a
 * period.
 *
 * <ul>
 *   <li>Months are counted from the first calendar day of each period. The working days of a month
 *       weigh the same, and each counts as its degree times its attendance. So a full month is
 *       exactly one, whatever its length, and absence weighs the same however it is written.
 *   <li>In weeks, every weekday is a fifth of a week, times the same degree and attendance. A
 *       holiday has the higher attendance of the working days before and after it, so it is lost
 *       only if both are.
 * </ul>
 */
public final class ServiceSum {

  private final CalendarDays days;
  private final int[] degrees;
  private final int[] attendance;

  /**
   * Creates a sum.
   *
   * @param days the days
   * @param degrees the degree of each day, of {@link DailyDegrees#FULL_TIME}; 0 for a day that does
   *     not count
   * @param attendance what remains of each day after deductions for absence, in per cent
   */
  ServiceSum(CalendarDays days, int[] degrees, int[] attendance) {
    this.days = days;
    this.degrees = degrees;
    this.attendance = attendance;
  }

  static ServiceSum fullTime(CalendarDays days) {
    int[] degrees = new int[days.length()];
    int[] attendance = new int[days.length()];
    Arrays.fill(degrees, DailyDegrees.FULL_TIME);
    Arrays.fill(attendance, Percent.WHOLE);
    return new ServiceSum(days, degrees, attendance);
  }

  /** Returns the whole sum, both served and planned. */
  public ServiceTime total() {
    return until(days.length());
  }

  /** Returns the time served by the end of a day. */
  public ServiceTime through(LocalDate last) {
    return until(days.indexAfter(last));
  }

  /** Returns the first day by the end of which enough has been served. The total must be enough. */
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
    return new ServiceTime(new FullTimeMonths(monthParts), weekdayParts);
  }

  private int nextPlaced(int from) {
    int day = from;
    while (day < degrees.length && degrees[day] == 0) {
      day++;
    }
    return day;
  }

  /** Returns the index after the last counted day of an unbroken period. */
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

  /**
   * Returns the parts of the weekdays before a limit. Days after it only decide the attendance of a
   * holiday before it.
   */
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

  /** Returns the attendance on the next working day of a period; 0 if there is none. */
  private int attendanceAfter(int holiday, int end) {
    int next = holiday + 1;
    while (next < end && !days.isWorking(next)) {
      next++;
    }
    return next < end ? attendance[next] : 0;
  }
}
