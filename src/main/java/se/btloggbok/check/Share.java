package se.btloggbok.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many.
 *
 * @param part how many there are
 * @param whole of how many; at least one
 */
public record Share(int part, int whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns the share in per cent, rounded down: only all is a hundred. */
  public BigDecimal percent(int decimals) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.DOWN);
  }
}
