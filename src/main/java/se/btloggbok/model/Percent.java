package se.btloggbok.model;

import org.jspecify.annotations.Nullable;

/** Percentages as a logbook writes them. */
final class Percent {

  /** All of it. */
  static final int WHOLE = 100;

  private Percent() {}

  /** Returns whether a percentage is there and within 1 to 100. */
  static boolean isValid(@Nullable Integer written) {
    return written != null && written >= 1 && written <= WHOLE;
  }

  /** Returns a percentage. One out of range has a format finding and counts as if left out. */
  static int orWhole(@Nullable Integer written) {
    return written != null && isValid(written) ? written : WHOLE;
  }
}
