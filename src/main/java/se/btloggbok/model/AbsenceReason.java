package se.btloggbok.model;

/** The reason for an absence. */
public enum AbsenceReason implements Term {
  /** Vacation. */
  VACATION(
      true,
      "semester",
      "semesterledig, semesterledighet, semesterdag, semesterdagar, semestervecka, vacation,"
          + " holiday, holidays, annual leave"),
  /** Compensatory leave. */
  COMPENSATORY_LEAVE(
      true,
      "kompledighet",
      "komp, kompledig, kompledigt, kompdag, komptid, jourkomp, jourledig, jourledighet,"
          + " kompensationsledighet, compensatory leave, comp, comp leave, comp time, time off in"
          + " lieu, toil"),
  /** A course. */
  COURSE(
      true,
      "kurs",
      "kurser, kursdag, kursdagar, kursvecka, konferens, kongress, course, courses, conference,"
          + " congress"),
  /** Illness. */
  ILLNESS(
      false,
      "sjukdom",
      "sjuk, sjukskriven, sjukskrivning, sjukfrånvaro, sjukledig, sjukledighet, sjukanmäld,"
          + " sjukdag, sjukdagar, illness, ill, sick, sickness, sick leave, sick day, sick days"),
  /** Care of a sick child. */
  CARE_OF_CHILD(
      false,
      "vab",
      "vabb, vabbar, vabbade, vabdag, vabdagar, vård av barn, vård av sjukt barn, sick child, child"
          + " sick, ill child, child ill, care of child, care of sick child, care of ill child"),
  /** Parental leave. */
  PARENTAL_LEAVE(
      false,
      "föräldraledighet",
      "föräldraledig, pappaledig, pappaledighet, mammaledig, mammaledighet, barnledig, parental"
          + " leave, maternity leave, paternity leave"),
  /** Leave of absence. */
  LEAVE(
      false, "tjänstledighet", "tjänstledig, tjledig, tjl, leave, leave of absence, unpaid leave"),
  /** Any other reason. */
  OTHER(false, "annan", "annat, övrigt, övrig, other");

  private final TermWords wording;

  private final boolean countsAsService;

  AbsenceReason(boolean countsAsService, String term, String others) {
    this.countsAsService = countsAsService;
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
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
