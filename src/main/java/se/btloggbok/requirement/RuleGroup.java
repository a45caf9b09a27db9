package se.btloggbok.requirement;

/** Groups of rules, in the order of the cohort table. */
public enum RuleGroup {
  /** Time and placements. */
  TIME("tid"),
  /** Supervision sessions. */
  SUPERVISION("handledning"),
  /** Supervisors and their qualifications. */
  SUPERVISORS("handledare"),
  /** Assessments. */
  ASSESSMENT("bedomning"),
  /** Meetings, handovers and the training plan. */
  MEETINGS("avstamning"),
  /** Concerns and teaching. */
  CONCERNS("avvikelser"),
  /** Certificates. */
  CERTIFICATES("intyg"),
  /** The logbook itself: its format, privacy and waivers. */
  LOGBOOK("loggbok");

  private final String value;

  RuleGroup(String value) {
    this.value = value;
  }

  /** Returns the word used in machine-readable formats. */
  public String value() {
    return value;
  }
}
