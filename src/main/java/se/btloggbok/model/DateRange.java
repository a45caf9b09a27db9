package se.btloggbok.model;

import java.time.LocalDate;

/**
 * A period of whole days, both ends included.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateRange(LocalDate from, LocalDate to) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException when the last day is before the first
   */
  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("not a period: " + from + "–" + to);
    }
  }

  /** Returns whether a day lies within. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Returns the number of days, at least one. */
  public long days() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }
}
