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
      "primary care",
      "primary health care",
      "general practice",
      "family medicine",
      "gp",
      "health centre",
      "health center"),
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
      "emergency care",
      "emergency department",
      "emergency room",
      "emergency medicine",
      "a&e",
      "er"),
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

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  ClinicalArea(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
