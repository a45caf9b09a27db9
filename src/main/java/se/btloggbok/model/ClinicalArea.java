package se.btloggbok.model;

/** The verksamhet of a placement. */
public enum ClinicalArea implements Term {
  /** Primary care. */
  PRIMARY_CARE(
      "primärvård",
      "vårdcentral, vårdcentralen, vc, primärvården, allmänmedicin, hälsocentral, hälsocentralen,"
          + " familjeläkare, primary care, primary health care, general practice, family medicine,"
          + " gp, health centre, health center"),
  /** Emergency care. */
  EMERGENCY_CARE(
      "akut sjukvård",
      "akut, akuten, akutmottagning, akutmottagningen, akutklinik, akutkliniken, akutsjukvården,"
          + " emergency, emergency care, emergency department, emergency room, emergency medicine,"
          + " a&e, er"),
  /** Psychiatry. */
  PSYCHIATRY(
      "psykiatri",
      "psyk, psykiatrin, psykiatrisk klinik, psykiatriska kliniken, vuxenpsykiatri,"
          + " allmänpsykiatri, psychiatry"),
  /** Any other. */
  OTHER("övrig", "övrigt, övriga, annan, annat, other");

  private final TermWords wording;

  ClinicalArea(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
