package se.btloggbok.model;

/** The two forms of BT. */
public enum TrainingForm implements Term {
  /** A separate time-limited post, before a specialty is chosen. */
  INDEPENDENT(
      "fristående", "regional, regional fristående, fristående regional, independent, stand alone"),
  /** The first part of an ST post. */
  INTEGRATED("integrerad", "integrerat, bt i st, integrated");

  private final TermWords wording;

  TrainingForm(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
