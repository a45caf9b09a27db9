package se.btloggbok.model;

/** The result of a final assessment of a placement. */
public enum AssessmentResult implements Term {
  /** Passed. */
  PASSED("godkänd"),
  /** Not passed. */
  NOT_PASSED("ej godkänd");

  private final String term;

  AssessmentResult(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
