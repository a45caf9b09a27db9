package se.btloggbok.model;

/** The verksamhet of a placement. */
public enum ClinicalArea implements Term {
  /** Primary care. */
  PRIMARY_CARE("primärvård"),
  /** Emergency care. */
  EMERGENCY_CARE("akut sjukvård"),
  /** Psychiatry. */
  PSYCHIATRY("psykiatri"),
  /** Any other. */
  OTHER("övrig");

  private final String term;

  ClinicalArea(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
