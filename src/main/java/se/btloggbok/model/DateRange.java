package se.btloggbok.model;

import java.time.LocalDate;

/**
 * A period of whole days, both ends included.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateRange(LocalDate from, LocalDate to) implements Comparable<DateRange> {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("not a period: " + from + "–" + to);
    }
  }

  /** Returns whether a day lies within the period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Returns whether the periods have a day in common. */
  public boolean overlaps(DateRange other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Returns the shortest period that contains both. */
  public DateRange spanning(DateRange other) {
    return new DateRange(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  /** Orders by the first day, then by the last. */
  @Override
  public int compareTo(DateRange other) {
    int byStart = from.compareTo(other.from);
    return byStart == 0 ? to.compareTo(other.to) : byStart;
  }

  /** Returns the number of days, at least one. */
  public long days() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }
}
