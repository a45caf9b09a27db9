package se.btloggbok.model;

import java.util.List;

/** The verksamhet of a placement. */
public enum ClinicalArea implements Term {
  /** Primary care. */
  PRIMARY_CARE(
      "primärvård",
      "vårdcentral",
      "vårdcentralen",
      "vc",
      "primärvården",
      "allmänmedicin",
      "hälsocentral",
      "hälsocentralen",
      "familjeläkare",
      "primary care"),
  /** Emergency care. */
  EMERGENCY_CARE(
      "akut sjukvård",
      "akut",
      "akuten",
      "akutmottagning",
      "akutmottagningen",
      "akutklinik",
      "akutkliniken",
      "akutsjukvården",
      "emergency",
      "emergency care"),
  /** Psychiatry. */
  PSYCHIATRY(
      "psykiatri",
      "psyk",
      "psykiatrin",
      "psykiatrisk klinik",
      "psykiatriska kliniken",
      "vuxenpsykiatri",
      "allmänpsykiatri",
      "psychiatry"),
  /** Any other. */
  OTHER("övrig", "övrigt", "övriga", "annan", "annat", "other");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  ClinicalArea(String term, String... synonyms) {
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
