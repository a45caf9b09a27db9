package se.btloggbok.requirement;

import se.btloggbok.model.Term;
import se.btloggbok.model.TermWords;

/** Which form of BT a region's programme is about. */
public enum ProgrammeForm implements Term {
  /** Only an independent BT, as most regions describe theirs. */
  INDEPENDENT("fristående"),
  /** Every BT. */
  ALL("alla");

  private final String term;

  ProgrammeForm(String term) {
    this.term = term;
  }

  @Override
  public TermWords wording() {
    return new TermWords(term, "");
  }

  @Override
  public String toString() {
    return term;
  }
}
