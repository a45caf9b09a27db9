package se.btloggbok.model;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value for each day, kept as one for each period without a change. So the time that an operation
 * takes depends on the number of changes, not of days.
 *
 * @param <V> the type of the values
 */
public final class ByDay<V> {

  private final NavigableMap<LocalDate, V> byFirstDay = new TreeMap<>();

  /** Gives every day the same value. */
  public ByDay(V value) {
    byFirstDay.put(LocalDate.MIN, value);
  }

  /** Gives every day of a period a value instead of those that they had. */
  public void set(DateRange range, V value) {
    LocalDate next = range.to().plusDays(1);
    byFirstDay.put(next, byFirstDay.floorEntry(next).getValue());
    byFirstDay.subMap(range.from(), next).clear();
    byFirstDay.put(range.from(), value);
  }

  /**
   * Returns the values of a period in order, each by its first day. The first one may begin before
   * the period. Two in a row may be the same.
   */
  public SortedMap<LocalDate, V> within(DateRange range) {
    return byFirstDay.subMap(byFirstDay.floorKey(range.from()), true, range.to(), true);
  }
}
