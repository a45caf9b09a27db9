package se.btloggbok.rule;

/** How a requirement stands at a date. */
public enum Status {
  /** The evidence is there. */
  MET("met"),
  /** Not due yet. */
  UPCOMING("upcoming"),
  /** Not due yet, but what the record itself already says will not meet it. */
  AT_RISK("at-risk"),
  /** Due and not met. */
  VIOLATED("violated"),
  /** Violated or at risk, and a decided waiver covers it. */
  WAIVED("waived"),
  /** The rule does not concern this logbook or scope. */
  NOT_APPLICABLE("not-applicable");

  private final String value;

  Status(String value) {
    this.value = value;
  }

  /** Returns the word that machine formats use. */
  public String value() {
    return value;
  }

  /**
   * Returns how pressing it is that somebody does something: 0 for what is violated, and more for
   * each that can wait longer.
   */
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
