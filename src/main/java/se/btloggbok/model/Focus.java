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

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  Focus(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
