package se.btloggbok.model;

import java.util.List;

/** The reason for an absence. */
public enum AbsenceReason implements Term {
  /** Vacation. */
  VACATION(true, "semester", "semesterledig", "semesterledighet"),
  /** Compensatory leave. */
  COMPENSATORY_LEAVE(
      true, "kompledighet", "komp", "kompledig", "jourkomp", "jourledig", "kompensationsledighet"),
  /** A course. */
  COURSE(true, "kurs", "kurser", "kursdag", "kursdagar", "kursvecka"),
  /** Illness. */
  ILLNESS(false, "sjukdom", "sjuk", "sjukskriven", "sjukskrivning", "sjukfrånvaro", "sjukledig"),
  /** Care of a sick child. */
  CARE_OF_CHILD(false, "vab", "vabb", "vabbar", "vabbade", "vård av barn", "vård av sjukt barn"),
  /** Parental leave. */
  PARENTAL_LEAVE(
      false, "föräldraledighet", "föräldraledig", "pappaledig", "mammaledig", "barnledig"),
  /** Leave of absence. */
  LEAVE(false, "tjänstledighet", "tjänstledig"),
  /** Any other reason. */
  OTHER(false, "annan", "annat", "övrigt", "övrig");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  private final boolean countsAsService;

  AbsenceReason(boolean countsAsService, String... words) {
    this.countsAsService = countsAsService;
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
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
