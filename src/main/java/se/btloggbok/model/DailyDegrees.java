package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The degree of service on each day of a calendar: how much of full time some placements take
 * together, in hundredths of a per cent. A day outside all of them has 0.
 */
final class DailyDegrees {

  /** Full time: a percentage of a percentage. */
  static final int FULL_TIME = Percent.WHOLE * Percent.WHOLE;

  private DailyDegrees() {}

  /** Returns the degrees, limited to full time. */
  static int[] of(Collection<PlacementShare> shares, CalendarDays days) {
    return sums(shares, days).upTo(FULL_TIME);
  }

  /** Returns the sum of the degrees, which may exceed full time. */
  static int[] summed(Collection<PlacementShare> shares, CalendarDays days) {
    return sums(shares, days).upTo(Integer.MAX_VALUE);
  }

  private static DailySums sums(Collection<PlacementShare> shares, CalendarDays days) {
    DailySums sums = new DailySums(days.length());
    for (PlacementShare share : shares) {
      Placement placement = share.placement();
      placement.range().ifPresent(range -> enter(placement, range, share.percent(), days, sums));
    }
    return sums;
  }

  private static void enter(
      Placement placement, DateRange range, int percent, CalendarDays days, DailySums sums) {
    int end = days.indexAfter(range.to());
    int before = 0;
    for (Map.Entry<LocalDate, Integer> degree : byFirstDay(placement, range).entrySet()) {
      int start = days.nearestIndex(later(range.from(), degree.getKey()));
      sums.add((degree.getValue() - before) * percent, start, end);
      before = degree.getValue();
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Returns the degree of a placement on one of its days, in per cent. */
  static int on(LocalDate day, Placement placement) {
    return atTheEnd(placement, new DateRange(placement.range().orElseThrow().from(), day));
  }

  /** Returns the degree of a placement on the last day of a range, in per cent. */
  static int atTheEnd(Placement placement, DateRange range) {
    SortedMap<LocalDate, Integer> degrees = byFirstDay(placement, range);
    return Objects.requireNonNull(degrees.get(degrees.lastKey()));
  }

  /**
   * Returns the degrees of a placement, in per cent, each by its first day. That of the first may
   * be before the placement. Days without a stated degree are full time. If several are stated for
   * a day, the last one in the file counts.
   */
  static SortedMap<LocalDate, Integer> byFirstDay(Placement placement, DateRange range) {
    ByDay<Integer> degrees = new ByDay<>(Percent.WHOLE);
    for (Degree degree : placement.degrees()) {
      if (Percent.isValid(degree.percent()) && Spanning.overlap(degree, placement)) {
        LocalDate from = Objects.requireNonNullElse(degree.from(), range.from());
        LocalDate to = Objects.requireNonNullElse(degree.to(), range.to());
        if (!to.isBefore(from)) {
          degrees.set(new DateRange(from, to), Percent.orWhole(degree.percent()));
        }
      }
    }
    return degrees.within(range);
  }
}
