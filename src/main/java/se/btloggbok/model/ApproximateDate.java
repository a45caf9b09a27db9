package se.btloggbok.model;

import java.time.LocalDate;

/**
 * A date of which only the month or the year may be known. It is taken as the last possible day, so
 * that no person counts as qualified too early.
 *
 * @param written the date as the logbook writes it: {@code 2019-05-20}, {@code 2019-05} or {@code
 *     2019}
 * @param lastDay the last possible day
 */
public record ApproximateDate(String written, LocalDate lastDay) {

  /** Returns whether the exact day is known. */
  public boolean isExact() {
    return written.equals(lastDay.toString());
  }
}
