package se.btloggbok.model;

/** The slag of an avstämning. */
public enum MeetingKind implements Term {
  /** A meeting of the huvudhandledare with the trainee. */
  MAIN_SUPERVISOR("avstämning", "avstämningssamtal, main supervisor, progress meeting"),
  /** A meeting of the supervisors. */
  SUPERVISORS("handledaravstämning", "handledarmöte, supervisors, supervisor meeting"),
  /** A BT panel. */
  PANEL("BT-kollegium", "kollegium, kollegiet, bt kollegiet, panel, bt panel");

  private final TermWords wording;

  MeetingKind(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
