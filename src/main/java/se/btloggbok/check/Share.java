package se.btloggbok.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Status;

/**
 * So many of so many.
 *
 * @param part how many there are
 * @param whole of how many; at least one
 */
public record Share(int part, int whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns how many of some requirements are met; empty where there are none. */
  public static Optional<Share> ofMet(Collection<Outcome> requirements) {
    return requirements.isEmpty()
        ? Optional.empty()
        : Optional.of(new Share(met(requirements), requirements.size()));
  }

  /**
   * Returns how many of some requirements are met so far: what is still to come, and what is let go
   * by a decision, is left out. Empty where nothing is left.
   */
  public static Optional<Share> ofMetSoFar(Collection<Outcome> requirements) {
    return ofMet(
        requirements.stream()
            .filter(one -> one.status() == Status.MET || one.status() == Status.VIOLATED)
            .toList());
  }

  private static int met(Collection<Outcome> requirements) {
    return (int) requirements.stream().filter(one -> one.status() == Status.MET).count();
  }

  /** Returns the share in per cent, rounded down: only all is a hundred. */
  public BigDecimal percent(int decimals) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.DOWN);
  }
}
