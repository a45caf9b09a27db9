package se.btloggbok.model;

import java.time.LocalDate;

/**
 * A day that may be known only to its month or year. Counted as the last day it can be, so that a
 * person is never taken to have been qualified before the logbook says so.
 *
 * @param written how the logbook has it: {@code 2019-05-20}, {@code 2019-05} or {@code 2019}
 * @param lastDay the last day it can be
 */
public record ApproximateDate(String written, LocalDate lastDay) {

  /** Returns a day that is known. */
  public static ApproximateDate of(LocalDate day) {
    return new ApproximateDate(day.toString(), day);
  }

  /** Returns whether the day itself is known. */
  public boolean isExact() {
    return written.equals(lastDay.toString());
  }
}
