package se.btloggbok.form;

/** One of the four forms of a BT, in HSLF-FS 2021:8. */
public enum FormKind {
  /** The application, signed by the trainee. */
  APPLICATION(1, "ansokan", "Ansökan om intyg om godkänd bastjänstgöring"),
  /** A certificate of delmål, signed by a supervisor. */
  OBJECTIVES(2, "delmal", "Intyg om delmål i bastjänstgöringen"),
  /** The certificate of a completed BT, signed by the verksamhetschef. */
  COMPLETED(3, "fullgjord", "Intyg om fullgjord bastjänstgöring"),
  /** The certificate of base competence, signed by the huvudhandledare and the extern bedömare. */
  COMPETENCE(4, "baskompetens", "Intyg om uppnådd baskompetens");

  private final int number;
  private final String word;
  private final String title;

  FormKind(int number, String word, String title) {
    this.number = number;
    this.word = word;
    this.title = title;
  }

  /** Returns the number of the bilaga. */
  public int number() {
    return number;
  }

  /** Returns its word in options and file names. */
  public String word() {
    return word;
  }

  /** Returns its Swedish title. */
  public String title() {
    return title;
  }
}
