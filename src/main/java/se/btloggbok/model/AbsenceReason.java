package se.btloggbok.model;

import java.util.List;

/** The reason for an absence. */
public enum AbsenceReason implements Term {
  /** Vacation. */
  VACATION("semester", true, "semesterledig", "semesterledighet"),
  /** Compensatory leave. */
  COMPENSATORY_LEAVE(
      "kompledighet", true, "komp", "kompledig", "jourkomp", "jourledig", "kompensationsledighet"),
  /** A course. */
  COURSE("kurs", true, "kurser", "kursdag", "kursdagar", "kursvecka"),
  /** Illness. */
  ILLNESS("sjukdom", false, "sjuk", "sjukskriven", "sjukskrivning", "sjukfrånvaro", "sjukledig"),
  /** Care of a sick child. */
  CARE_OF_CHILD("vab", false, "vabb", "vabbar", "vabbade", "vård av barn", "vård av sjukt barn"),
  /** Parental leave. */
  PARENTAL_LEAVE(
      "föräldraledighet", false, "föräldraledig", "pappaledig", "mammaledig", "barnledig"),
  /** Leave of absence. */
  LEAVE("tjänstledighet", false, "tjänstledig"),
  /** Any other reason. */
  OTHER("annan", false, "annat", "övrigt", "övrig");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  private final boolean countsAsService;

  AbsenceReason(String term, boolean countsAsService, String... synonyms) {
    this.term = term;
    this.synonyms = List.of(synonyms);
    this.countsAsService = countsAsService;
  }

  @Override
  public String term() {
    return term;
  }

  @Override
  public List<String> synonyms() {
    return synonyms;
  }

  /**
   * Returns whether the absence counts as service. Vacation does; long leave extends the BT. This
   * is the practice for AT (Region Uppsala), applied to BT too.
   */
  public boolean countsAsService() {
    return countsAsService;
  }

  /**
   * Returns whether this is illness, the trainee's own or a child's. The first days of illness are
   * not deducted.
   */
  public boolean isIllness() {
    return this == ILLNESS || this == CARE_OF_CHILD;
  }
}
