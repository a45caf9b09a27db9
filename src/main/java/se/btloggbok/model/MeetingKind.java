package se.btloggbok.model;

/** The slag of an avstämning. */
public enum MeetingKind implements Term {
  /** The main supervisor and the trainee. */
  MAIN_SUPERVISOR("avstämning"),
  /** The supervisors with each other. */
  SUPERVISORS("handledaravstämning"),
  /** A BT panel. */
  PANEL("BT-kollegium");

  private final String term;

  MeetingKind(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
