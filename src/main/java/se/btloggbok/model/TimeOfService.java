package se.btloggbok.model;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The time that the trainee has been in service since some day, in months, measured in working
 * days. Only absence that is deducted is left out; degrees and gaps do not matter.
 */
final class TimeOfService {

  private final CalendarDays days;
  private final DailyAbsence absence;
  private final Predicate<LocalDate> isWorkingDay;

  /**
   * Creates it for a calendar.
   *
   * @param days the days of the calendar
   * @param absence the absence on these days; other days have none
   * @param isWorkingDay decides which days are working days, in and outside the calendar
   */
  TimeOfService(CalendarDays days, DailyAbsence absence, Predicate<LocalDate> isWorkingDay) {
    this.days = days;
    this.absence = absence;
    this.isWorkingDay = isWorkingDay;
  }

  /**
   * Returns the day after a number of months of service. Without absence, it is that number of
   * calendar months after the start. Otherwise it is the first working day, or the first day of a
   * month of service, after the last day needed: a weekend in between belongs to the service before
   * it.
   */
  LocalDate dayAfter(LocalDate start, int months) {
    long left = months * FullTimeMonths.PARTS_PER_MONTH;
    LocalDate first = start;
    for (int month = 1; left > 0; month++) {
      LocalDate next = start.plusMonths(month);
      if (left >= FullTimeMonths.PARTS_PER_MONTH && !hasAbsence(first, next)) {
        left -= FullTimeMonths.PARTS_PER_MONTH;
      } else {
        long partsPerPercent =
            FullTimeMonths.PARTS_PER_MONTH / Percent.WHOLE / workingDays(first, next);
        for (LocalDate day = first; day.isBefore(next); day = day.plusDays(1)) {
          if (isWorkingDay.test(day)) {
            if (left <= 0) {
              return day;
            }
            left -= partsPerPercent * attendance(day);
          }
        }
      }
      first = next;
    }
    return first;
  }

  /**
   * Returns the day that is a number of days after another, or before it, not counting those of
   * which all is deducted.
   */
  LocalDate moved(LocalDate day, int number) {
    LocalDate moved = day;
    for (int left = Math.abs(number); left > 0; left -= isDeducted(moved) ? 0 : 1) {
      moved = moved.plusDays(Integer.signum(number));
    }
    return moved;
  }

  /**
   * A weekend or a holiday within short illness is not deducted, since the days around it are not.
   */
  private boolean isDeducted(LocalDate day) {
    return attendance(day) == 0
        && (attendance(workingDay(day, -1)) == 0 || attendance(workingDay(day, 1)) == 0);
  }

  /** Returns the first working day from a day on, in either direction. */
  private LocalDate workingDay(LocalDate from, int step) {
    LocalDate day = from;
    while (!isWorkingDay.test(day)) {
      day = day.plusDays(step);
    }
    return day;
  }

  private boolean hasAbsence(LocalDate first, LocalDate next) {
    int end = days.nearestIndex(next);
    for (int i = days.nearestIndex(first); i < end; i++) {
      if (absence.attendance(i) < Percent.WHOLE) {
        return true;
      }
    }
    return false;
  }

  private int attendance(LocalDate day) {
    return days.contains(day) ? absence.attendance(days.index(day)) : Percent.WHOLE;
  }

  /**
   * Returns the number of working days in a period whose end is excluded; 1 if there are none, to
   * avoid division by zero.
   */
  private int workingDays(LocalDate first, LocalDate next) {
    return (int) Math.max(1, first.datesUntil(next).filter(isWorkingDay).count());
  }
}
