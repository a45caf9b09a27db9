package se.btloggbok.fuzz;

import java.util.Locale;

/** Everything that the fuzzer tries. */
public enum FuzzTargets {
  /** Files of every kind. */
  READER,
  /** The rules. */
  CHECK,
  /** Formats and pages. */
  OUTPUT,
  /** Two versions compared. */
  DIFF,
  /** Copies without names. */
  REDACT;

  /** Makes the target. */
  public FuzzTarget make() {
    return switch (this) {
      case READER -> new ReaderTarget();
      case CHECK -> new CheckTarget();
      case OUTPUT -> new OutputTarget();
      case DIFF -> new DiffTarget();
      case REDACT -> new RedactTarget();
    };
  }

  /** Returns its name on a command line and in folders. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the target of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static FuzzTargets of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return id();
  }
}
