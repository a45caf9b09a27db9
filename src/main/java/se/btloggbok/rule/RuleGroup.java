package se.btloggbok.rule;

/** What the rules are about, in the order in which people look at them. */
public enum RuleGroup {
  /** Time and placements. */
  TIME("tid"),
  /** Supervision sessions. */
  SUPERVISION("handledning"),
  /** Supervisors and whether they may be that. */
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

  /** Returns the word that machine formats use. */
  public String value() {
    return value;
  }
}
