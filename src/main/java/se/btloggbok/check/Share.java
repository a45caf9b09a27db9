package se.btloggbok.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;

/**
 * A fraction: part of whole.
 *
 * @param part the part
 * @param whole the whole; at least one
 */
public record Share(int part, int whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns the share of requirements that are met; empty if there are no requirements. */
  public static Optional<Share> ofMet(Collection<Outcome> requirements) {
    return requirements.isEmpty()
        ? Optional.empty()
        : Optional.of(new Share(met(requirements), requirements.size()));
  }

  /**
   * Returns the share of requirements that are met so far. Requirements that are not due yet and
   * waived ones do not count; empty if none are left.
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

  /** Returns the share in per cent, rounded down, so that 100 means all. */
  public BigDecimal percent(int decimals) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.DOWN);
  }
}
