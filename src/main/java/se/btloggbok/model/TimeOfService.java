package se.btloggbok.model;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * How long the trainee has been in service since some day: months in working days, in which only
 * the absence that is deducted is left out. Degree and gaps do not matter.
 */
final class TimeOfService {

  private final CalendarDays days;
  private final DailyAbsence absence;
  private final Predicate<LocalDate> isWorkingDay;

  /**
   * Makes it for a calendar.
   *
   * @param days the days of the calendar
   * @param absence the absence on them; there is none on other days
   * @param isWorkingDay which days are working days, on any day
   */
  TimeOfService(CalendarDays days, DailyAbsence absence, Predicate<LocalDate> isWorkingDay) {
    this.days = days;
    this.absence = absence;
    this.isWorkingDay = isWorkingDay;
  }

  /**
   * Returns the day after some months of service. Without absence, it is so many calendar months
   * after the start. Otherwise it is the working day, or the beginning of a month of service, that
   * comes after the last day needed: the weekend in between belongs to the service before it.
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

  /** The number of working days before a day; 1 where there are none, which no day then shares. */
  private int workingDays(LocalDate first, LocalDate next) {
    return (int) Math.max(1, first.datesUntil(next).filter(isWorkingDay).count());
  }
}
