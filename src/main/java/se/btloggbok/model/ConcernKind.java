package se.btloggbok.model;

/** What a concern is about. */
public enum ConcernKind implements Term {
  /** The trainee's progression. */
  PROGRESSION("progression", "progressionen"),
  /** The trainee's attendance. */
  ATTENDANCE("närvaro", "närvaron, frånvaro, attendance");

  private final TermWords wording;

  ConcernKind(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
