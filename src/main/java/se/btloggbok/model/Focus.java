package se.btloggbok.model;

/** The inriktning of a placement: the specialty within its verksamhet, or its introduction. */
public enum Focus implements Term {
  /** The introduction of a new BT-läkare, before the first placement proper. */
  INTRODUCTION("introduktion", "introduktionsveckor, intro, introduction"),
  /** Geriatrics. */
  GERIATRICS("geriatrik", "geriatriken, geriatrisk klinik, äldremedicin, geriatrics"),
  /** Internal medicine. */
  INTERNAL_MEDICINE(
      "internmedicin",
      "medicin, medicinkliniken, medicinklinik, invärtesmedicin, internal medicine"),
  /** Surgery. */
  SURGERY("kirurgi", "kirurgen, kirurgkliniken, kirurgklinik, allmänkirurgi, surgery"),
  /** Orthopaedics. */
  ORTHOPAEDICS("ortopedi", "ortopeden, ortopedkliniken, orthopaedics, orthopedics"),
  /** Paediatrics. */
  PAEDIATRICS(
      "barnmedicin",
      "barn, barnkliniken, barn och ungdomsmedicin, pediatrik, paediatrics, pediatrics"),
  /** Obstetrics and gynaecology. */
  GYNAECOLOGY(
      "gynekologi",
      "kvinnokliniken, obstetrik och gynekologi, kvinnosjukvård, gynaecology, gynecology"),
  /** Anaesthesia and intensive care. */
  ANAESTHESIA("anestesi", "iva, narkos, anestesi och intensivvård, anaesthesia, anesthesia"),
  /** Infectious diseases. */
  INFECTIOUS_DISEASES("infektion", "infektionskliniken, infektionsmedicin, infectious diseases"),
  /** Any other. */
  OTHER("annan", "annat, övrig, övrigt, other");

  private final TermWords wording;

  Focus(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
