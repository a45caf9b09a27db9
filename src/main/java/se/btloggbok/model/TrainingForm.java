package se.btloggbok.model;

/** The two forms of BT. */
public enum TrainingForm implements Term {
  /** A time-limited employment of its own, before a specialty is chosen. */
  INDEPENDENT("fristående"),
  /** The first part of an ST post. */
  INTEGRATED("integrerad");

  private final String term;

  TrainingForm(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
