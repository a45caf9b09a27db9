package se.btloggbok.model;

/** How a teaching event was held. */
public enum TeachingForm implements Term {
  /** In a room. */
  IN_PERSON("fysisk"),
  /** Online. */
  DIGITAL("digital");

  private final String term;

  TeachingForm(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
