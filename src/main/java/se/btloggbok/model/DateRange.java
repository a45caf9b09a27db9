package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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

  /**
   * Returns the runs of days with a property, in order.
   *
   * @param days in order; a run ends at the first of them without the property
   */
  public static List<DateRange> runs(List<LocalDate> days, Predicate<LocalDate> property) {
    List<DateRange> runs = new ArrayList<>();
    DateRange run = null;
    for (LocalDate day : days) {
      if (property.test(day)) {
        run = new DateRange(run == null ? day : run.from(), day);
      } else if (run != null) {
        runs.add(run);
        run = null;
      }
    }
    if (run != null) {
      runs.add(run);
    }
    return runs;
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

  /** Returns the days that both periods have. They must overlap. */
  public DateRange common(DateRange other) {
    return new DateRange(
        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
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

  /** Returns both days, as in ISO 8601: {@code 2025-09-01/2025-12-31}. */
  @Override
  public String toString() {
    return from + "/" + to;
  }
}
