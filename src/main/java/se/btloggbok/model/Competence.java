package se.btloggbok.model;

/** The competence of a person in the logbook. */
public enum Competence implements Term {
  /** A specialist doctor. */
  SPECIALIST(
      "specialist",
      "specialistläkare, specialistkompetent, överläkare, biträdande överläkare, distriktsläkare,"
          + " familjeläkare"),
  /** A doctor in specialist training. */
  RESIDENT("st-läkare", "st, läkare under st, resident"),
  /** Any other competence. */
  OTHER("annan", "annat, at-läkare, bt-läkare, sjuksköterska, psykolog, kurator, other");

  private final TermWords wording;

  Competence(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
