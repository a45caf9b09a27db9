package se.btloggbok.model;

/** The result of a final assessment of a placement. */
public enum AssessmentResult implements Term {
  /** Passed. */
  PASSED("godkänd", "godkänt, g, passed"),
  /** Not passed. */
  NOT_PASSED(
      "ej godkänd",
      "underkänd, underkänt, icke godkänd, inte godkänd, ej godkänt, ig, u, failed, not passed");

  private final TermWords wording;

  AssessmentResult(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
