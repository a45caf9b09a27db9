package se.btloggbok.requirement;

/** The status of a requirement at the evaluation date. */
public enum Status {
  /** The evidence is there. */
  MET("met"),
  /** Not due yet. */
  UPCOMING("upcoming"),
  /** Not due yet, but the logbook already shows that it will not be met. */
  AT_RISK("at-risk"),
  /** Due and not met. */
  VIOLATED("violated"),
  /** Violated or at risk, but covered by a waiver. */
  WAIVED("waived"),
  /** Does not apply to this logbook or scope, or cannot be judged. */
  NOT_APPLICABLE("not-applicable");

  private final String value;

  Status(String value) {
    this.value = value;
  }

  /** Returns the word used in machine-readable formats. */
  public String value() {
    return value;
  }

  /** Returns how urgent action is: 0 for the most urgent status, higher for less urgent ones. */
  public int urgency() {
    return switch (this) {
      case VIOLATED -> 0;
      case AT_RISK -> 1;
      case UPCOMING -> 2;
      case WAIVED -> 3;
      case MET -> 4;
      case NOT_APPLICABLE -> 5;
    };
  }
}
