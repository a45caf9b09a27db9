package se.btloggbok.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Full-time-equivalent months (heltidsmånader), as an exact fraction.
 *
 * <p>A month has 28 to 31 days, and a day may be worked and absent by whole per cents; counted in
 * parts of which a month has as many as all of these divide, every sum is exact.
 *
 * @param parts how many parts, each 1 / {@link #PARTS_PER_MONTH} of a month
 */
public record FullTimeMonths(long parts) implements Comparable<FullTimeMonths> {

  /** The least common multiple of 28, 29, 30 and 31, times 100 × 100 for two percentages. */
  public static final long PARTS_PER_MONTH = 377_580L * 100 * 100;

  /** No time at all. */
  public static final FullTimeMonths ZERO = new FullTimeMonths(0);

  /**
   * Returns a decimal number of months; what is finer than a part is cut off.
   *
   * @param months the number of months
   */
  public static FullTimeMonths of(BigDecimal months) {
    return new FullTimeMonths(
        months
            .multiply(BigDecimal.valueOf(PARTS_PER_MONTH))
            .setScale(0, RoundingMode.DOWN)
            .longValueExact());
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

  @Override
  public int compareTo(FullTimeMonths other) {
    return Long.compare(parts, other.parts);
  }
}
