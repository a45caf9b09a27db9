package se.btloggbok.model;

/** What a concern is about. */
public enum ConcernKind implements Term {
  /** The trainee's progression. */
  PROGRESSION("progression"),
  /** The trainee's attendance. */
  ATTENDANCE("närvaro");

  private final String term;

  ConcernKind(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
