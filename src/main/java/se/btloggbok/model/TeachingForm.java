package se.btloggbok.model;

/** The form of a teaching event. */
public enum TeachingForm implements Term {
  /** In person. */
  IN_PERSON("fysisk", "fysiskt, på plats, in person"),
  /** Online. */
  DIGITAL("digital", "digitalt, distans, på distans, online, zoom, teams, webb");

  private final TermWords wording;

  TeachingForm(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
