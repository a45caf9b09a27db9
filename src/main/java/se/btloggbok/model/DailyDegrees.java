package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

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
    int[] degrees = summed(shares, days);
    for (int i = 0; i < degrees.length; i++) {
      degrees[i] = Math.min(FULL_TIME, degrees[i]);
    }
    return degrees;
  }

  /** Returns the sum of the degrees, which may exceed full time. */
  static int[] summed(Collection<PlacementShare> shares, CalendarDays days) {
    int[] sum = new int[days.length()];
    for (PlacementShare share : shares) {
      Placement placement = share.placement();
      placement
          .range()
          .ifPresent(
              range -> {
                int first = days.index(range.from());
                int[] own = of(placement, range);
                for (int i = 0; i < own.length; i++) {
                  sum[first + i] += own[i] * share.percent();
                }
              });
    }
    return sum;
  }

  /** Returns the degree of a placement on its last day, in per cent. */
  static int atTheEnd(Placement placement, DateRange range) {
    int[] own = of(placement, new DateRange(range.to(), range.to()));
    return own[0];
  }

  /**
   * Returns the degree on each day of a placement, in per cent. Days without a stated degree are
   * full time.
   */
  private static int[] of(Placement placement, DateRange range) {
    int[] own = new int[(int) range.days()];
    Arrays.fill(own, Percent.WHOLE);
    long origin = range.from().toEpochDay();
    for (Degree degree : placement.degrees()) {
      if (Percent.isValid(degree.percent())) {
        LocalDate from = degree.from();
        LocalDate to = degree.to();
        long start = from == null ? 0 : Math.max(0, from.toEpochDay() - origin);
        long end = to == null ? own.length : Math.min(own.length, to.toEpochDay() - origin + 1);
        if (start < end) {
          Arrays.fill(own, (int) start, (int) end, Percent.orWhole(degree.percent()));
        }
      }
    }
    return own;
  }
}
