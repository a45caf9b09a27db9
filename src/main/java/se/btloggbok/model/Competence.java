package se.btloggbok.model;

/** What a person in the logbook is. */
public enum Competence implements Term {
  /** A specialist doctor. */
  SPECIALIST("specialist"),
  /** A doctor in specialist training. */
  RESIDENT("st-läkare"),
  /** Anybody else. */
  OTHER("annan");

  private final String term;

  Competence(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
