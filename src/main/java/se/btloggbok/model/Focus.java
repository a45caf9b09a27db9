package se.btloggbok.model;

import java.util.List;

/** The inriktning of a placement: the specialty within its verksamhet, or its introduction. */
public enum Focus implements Term {
  /** The introduction of a new BT-läkare, before the first placement proper. */
  INTRODUCTION("introduktion", "introduktionsveckor", "intro"),
  /** Geriatrics. */
  GERIATRICS("geriatrik", "geriatriken", "geriatrisk klinik", "äldremedicin"),
  /** Internal medicine. */
  INTERNAL_MEDICINE(
      "internmedicin", "medicin", "medicinkliniken", "medicinklinik", "invärtesmedicin"),
  /** Surgery. */
  SURGERY("kirurgi", "kirurgen", "kirurgkliniken", "kirurgklinik", "allmänkirurgi"),
  /** Orthopaedics. */
  ORTHOPAEDICS("ortopedi", "ortopeden", "ortopedkliniken"),
  /** Paediatrics. */
  PAEDIATRICS("barnmedicin", "barn", "barnkliniken", "barn och ungdomsmedicin", "pediatrik"),
  /** Obstetrics and gynaecology. */
  GYNAECOLOGY("gynekologi", "kvinnokliniken", "obstetrik och gynekologi", "kvinnosjukvård"),
  /** Anaesthesia and intensive care. */
  ANAESTHESIA("anestesi", "iva", "narkos", "anestesi och intensivvård"),
  /** Infectious diseases. */
  INFECTIOUS_DISEASES("infektion", "infektionskliniken", "infektionsmedicin"),
  /** Any other. */
  OTHER("annan", "annat", "övrig", "övrigt");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  Focus(String term, String... synonyms) {
    this.term = term;
    this.synonyms = List.of(synonyms);
  }

  @Override
  public String term() {
    return term;
  }

  @Override
  public List<String> synonyms() {
    return synonyms;
  }
}
