package se.btloggbok.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Full-time-equivalent months (heltidsmånader), as an exact fraction.
 *
 * <p>A month has 15 to 23 working days, and the share served of each is a product of percentages.
 * The number of parts in a month is divisible by all of these, so every sum is exact.
 *
 * @param parts the number of parts, each 1 / {@link #PARTS_PER_MONTH} of a month
 */
public record FullTimeMonths(long parts) implements Comparable<FullTimeMonths> {

  /**
   * The parts of a full day: the product of three percentages, those of full time, of a placement
   * and of the day.
   */
  static final long PARTS_PER_DAY = 100L * 100 * 100;

  /**
   * The least common multiple of 15 to 23, times the parts of a day. The years that a logbook may
   * cover, 1950 to 2100, take less than a tenth of the range of a {@code long}.
   */
  public static final long PARTS_PER_MONTH = 411_863_760L * PARTS_PER_DAY;

  private static final int DECIMALS = 6;

  /** No time at all. */
  public static final FullTimeMonths ZERO = new FullTimeMonths(0);

  /** The weekdays of three months: twelve months are 52 weeks of five. */
  private static final int WEEKDAYS_PER_THREE_MONTHS = 65;

  /**
   * Returns a decimal number of months, rounded down to a whole part.
   *
   * @param months the number of months, at most 20 000
   */
  public static FullTimeMonths of(BigDecimal months) {
    return new FullTimeMonths(
        months
            .multiply(BigDecimal.valueOf(PARTS_PER_MONTH))
            .setScale(0, RoundingMode.DOWN)
            .longValueExact());
  }

  /**
   * Converts weekdays to months, rounded down to a whole part.
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

  /** Returns the sum of this time and another. */
  public FullTimeMonths plus(FullTimeMonths other) {
    return new FullTimeMonths(parts + other.parts);
  }

  /** Returns whether this is at least as long as another time. */
  public boolean isAtLeast(FullTimeMonths other) {
    return parts >= other.parts;
  }

  /**
   * Returns the number of months with two decimals, rounded down, so that a sum that falls short
   * never looks sufficient.
   */
  public BigDecimal rounded() {
    return BigDecimal.valueOf(parts)
        .divide(BigDecimal.valueOf(PARTS_PER_MONTH), 2, RoundingMode.DOWN);
  }

  /** Returns the months as a decimal number without trailing zeros, rounded to a millionth. */
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
