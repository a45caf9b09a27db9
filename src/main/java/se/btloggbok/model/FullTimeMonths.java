package se.btloggbok.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Full-time-equivalent months (heltidsmånader), as an exact fraction.
 *
 * <p>A month has 15 to 23 working days, and what is served of one is a product of percentages.
 * Counted in parts of which a month has as many as all of these divide, every sum is exact.
 *
 * @param parts how many parts, each 1 / {@link #PARTS_PER_MONTH} of a month
 */
public record FullTimeMonths(long parts) implements Comparable<FullTimeMonths> {

  /** What a full day is counted in: three percentages, of full time, of a placement, of a day. */
  static final long PARTS_PER_DAY = 100L * 100 * 100;

  /**
   * The least common multiple of 15 to 23, times the parts of a day. A logbook's years, 1950 to
   * 2100, fit in a {@code long} ten times over.
   */
  public static final long PARTS_PER_MONTH = 411_863_760L * PARTS_PER_DAY;

  private static final int DECIMALS = 6;

  /** No time at all. */
  public static final FullTimeMonths ZERO = new FullTimeMonths(0);

  /** Three months in weekdays: 52 weeks of five are twelve months. */
  private static final int WEEKDAYS_PER_THREE_MONTHS = 65;

  /**
   * Returns a decimal number of months; what is finer than a part is cut off.
   *
   * @param months the number of months, 20 000 at most
   */
  public static FullTimeMonths of(BigDecimal months) {
    return new FullTimeMonths(
        months
            .multiply(BigDecimal.valueOf(PARTS_PER_MONTH))
            .setScale(0, RoundingMode.DOWN)
            .longValueExact());
  }

  /**
   * Returns the months that some weekdays are as good as; what is finer than a part is cut off.
   *
   * @param dayParts the weekdays, each {@link #PARTS_PER_DAY}
   */
  static FullTimeMonths ofWeekdays(long dayParts) {
    long threeMonthsPerDayPart = 3 * PARTS_PER_MONTH / PARTS_PER_DAY;
    long whole = dayParts / WEEKDAYS_PER_THREE_MONTHS;
    long rest = dayParts % WEEKDAYS_PER_THREE_MONTHS;
    return new FullTimeMonths(
        whole * threeMonthsPerDayPart + rest * threeMonthsPerDayPart / WEEKDAYS_PER_THREE_MONTHS);
  }

  /** Returns this and another time together. */
  public FullTimeMonths plus(FullTimeMonths other) {
    return new FullTimeMonths(parts + other.parts);
  }

  /** Returns whether this is as long as another time, or longer. */
  public boolean isAtLeast(FullTimeMonths other) {
    return parts >= other.parts;
  }

  /**
   * Returns the number of months with two decimals, rounded down: what falls short of a whole never
   * looks like one.
   */
  public BigDecimal rounded() {
    return BigDecimal.valueOf(parts)
        .divide(BigDecimal.valueOf(PARTS_PER_MONTH), 2, RoundingMode.DOWN);
  }

  /** Returns the months as a decimal number without needless zeros, exact to a millionth. */
  public BigDecimal decimal() {
    BigDecimal exact =
        BigDecimal.valueOf(parts)
            .divide(BigDecimal.valueOf(PARTS_PER_MONTH), DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  @Override
  public int compareTo(FullTimeMonths other) {
    return Long.compare(parts, other.parts);
  }
}
