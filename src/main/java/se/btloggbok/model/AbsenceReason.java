package se.btloggbok.model;

/** Why somebody was away. */
public enum AbsenceReason implements Term {
  /** Vacation. */
  VACATION("semester", true),
  /** Compensatory leave. */
  COMPENSATORY_LEAVE("kompledighet", true),
  /** A course. */
  COURSE("kurs", true),
  /** Illness. */
  ILLNESS("sjukdom", false),
  /** Care of a sick child. */
  CARE_OF_CHILD("vab", false),
  /** Parental leave. */
  PARENTAL_LEAVE("föräldraledighet", false),
  /** Leave of absence. */
  LEAVE("tjänstledighet", false),
  /** Any other reason. */
  OTHER("annan", false);

  private final String term;
  private final boolean countsAsService;

  AbsenceReason(String term, boolean countsAsService) {
    this.term = term;
    this.countsAsService = countsAsService;
  }

  @Override
  public String term() {
    return term;
  }

  /**
   * Returns whether the time counts towards the length of the BT all the same. Vacation does, long
   * leave extends the service: the practice for AT (Region Uppsala), read here for BT too.
   */
  public boolean countsAsService() {
    return countsAsService;
  }
}
