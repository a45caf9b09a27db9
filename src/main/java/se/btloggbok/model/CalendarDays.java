package se.btloggbok.model;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive days, each identified by its index from 0, and which of them are working days.
 * Working days are also known for a month past the last day, so that every month that begins within
 * the days is complete.
 */
final class CalendarDays {

  private static final int LONGEST_MONTH = 31;
  private static final int DAYS_PER_WEEK = 7;
  private static final int WEEKDAYS_PER_WEEK = 5;

  /** The weekday of epoch day 0, a Thursday, counted from Monday as 0. */
  private static final int EPOCH_WEEKDAY = 3;

  private final long firstDay;
  private final int length;

  /** The number of working days before each index. */
  private final int[] workingBefore;

  /**
   * Looks up the days of a period.
   *
   * @param period the period; null for no days
   * @param isWorkingDay decides which days from Monday to Friday are working days
   */
  CalendarDays(@Nullable DateRange period, Predicate<LocalDate> isWorkingDay) {
    this.firstDay = period == null ? 0 : period.from().toEpochDay();
    this.length = period == null ? 0 : (int) period.days();
    this.workingBefore = new int[length == 0 ? 1 : length + LONGEST_MONTH + 1];
    for (int i = 0; i < workingBefore.length - 1; i++) {
      boolean working = isWeekday(i) && isWorkingDay.test(date(i));
      workingBefore[i + 1] = workingBefore[i] + (working ? 1 : 0);
    }
  }

  int length() {
    return length;
  }

  LocalDate date(int index) {
    return LocalDate.ofEpochDay(firstDay + index);
  }

  /** Returns the index of a day; negative or at least the length if it lies outside. */
  int index(LocalDate day) {
    return (int) (day.toEpochDay() - firstDay);
  }

  /** Returns the index of a day; 0 for earlier days, and the length for later ones. */
  int nearestIndex(LocalDate day) {
    return (int) Math.max(0, Math.min(length, day.toEpochDay() - firstDay));
  }

  /** Returns the index after a day; 0 for earlier days, and the length for later ones. */
  int indexAfter(LocalDate day) {
    return (int) Math.max(0, Math.min(length, day.toEpochDay() - firstDay + 1));
  }

  boolean contains(LocalDate day) {
    long index = day.toEpochDay() - firstDay;
    return index >= 0 && index < length;
  }

  /** Returns the number of an ISO week, by one of its days: 0 for that of 1970-01-01. */
  static long week(LocalDate day) {
    return Math.floorDiv(day.toEpochDay() + EPOCH_WEEKDAY, (long) DAYS_PER_WEEK);
  }

  /** Returns whether a day is Monday to Friday, holiday or not. */
  boolean isWeekday(int index) {
    return Math.floorMod(firstDay + index + EPOCH_WEEKDAY, DAYS_PER_WEEK) < WEEKDAYS_PER_WEEK;
  }

  /** Returns whether a day is Monday to Friday and not a holiday. */
  boolean isWorking(int index) {
    return workingBefore[index + 1] > workingBefore[index];
  }

  /**
   * Returns the number of working days in a range.
   *
   * @param from the index of the first day
   * @param end the index after the last day
   */
  int workingDays(int from, int end) {
    return workingBefore[end] - workingBefore[from];
  }
}
