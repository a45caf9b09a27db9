package se.btloggbok.model;

/** How an assessment was made. */
public enum AssessmentMethod implements Term {
  /** VGR's template for consultations. */
  CONSULTATION_TEMPLATE("konsultationsmall"),
  /** Direct observation of procedural skills. */
  DOPS("DOPS"),
  /** Case-based discussion. */
  CBD("CBD"),
  /** Mini clinical evaluation exercise. */
  MINI_CEX("mini-CEX"),
  /** Sitting in on a consultation. */
  SIT_IN("sit-in"),
  /** Multi-source feedback. */
  MULTI_SOURCE("360"),
  /** A method that the logbook names. */
  OTHER("annan");

  private final String term;

  AssessmentMethod(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
