package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
   * Returns the first run of days with a property; empty if no day has it.
   *
   * @param days in order; the run ends at the first of them without the property
   */
  public static Optional<DateRange> firstRun(List<LocalDate> days, Predicate<LocalDate> property) {
    LocalDate first = null;
    LocalDate last = null;
    for (LocalDate day : days) {
      boolean has = property.test(day);
      if (!has && first != null) {
        break;
      }
      if (has) {
        first = first == null ? day : first;
        last = day;
      }
    }
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new DateRange(first, last));
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
}
