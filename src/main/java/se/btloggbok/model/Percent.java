package se.btloggbok.model;

import org.jspecify.annotations.Nullable;

/** Percentages in a logbook. */
final class Percent {

  /** The whole, in per cent. */
  static final int WHOLE = 100;

  private Percent() {}

  /** Returns whether a percentage is present and within 1 to 100. */
  static boolean isValid(@Nullable Integer written) {
    return written != null && written >= 1 && written <= WHOLE;
  }

  /**
   * Returns a percentage, or 100 if it is missing or out of range. The latter has a format finding.
   */
  static int orWhole(@Nullable Integer written) {
    return written != null && isValid(written) ? written : WHOLE;
  }
}
