package se.btloggbok.requirement;

/**
 * The format's keys for people and for the ends of a period, as rules name them. The key of the
 * date of an entry is {@link se.btloggbok.model.Dated#dateKey}; the sections are in {@link Places}.
 */
public final class Keys {

  /** The first day of a period. */
  public static final String FROM = "från";

  /** The last day of a period. */
  public static final String TO = "till";

  /** The person in a role. */
  public static final String PERSON = "person";

  /** The klinikhandledare of a placement. */
  public static final String CLINICAL_SUPERVISORS = "klinikhandledare";

  /** The BT-studierektor. */
  public static final String DIRECTOR_OF_STUDIES = "studierektor";

  /** The BT-chef. */
  public static final String MANAGER = "bt-chef";

  /** The verksamhetschef. */
  public static final String HEAD_OF_UNIT = "verksamhetschef";

  /** The last day of a BT that was interrupted. */
  public static final String INTERRUPTED = "avbruten";

  /** The supervisor of a session. */
  public static final String SUPERVISOR = "handledare";

  /** The participants of a meeting. */
  public static final String PARTICIPANTS = "deltagare";

  /** The supervisor with whom the training plan is drawn up. */
  public static final String DRAWN_UP_WITH = "tillsammans-med";

  /** The people to whom a concern is reported. */
  public static final String RECIPIENTS = "till";

  /** The issuer of a certificate. */
  public static final String ISSUER = "utfärdare";

  /** The extern bedömare of a certificate. */
  public static final String EXTERNAL_ASSESSOR = "extern-bedömare";

  /** The person who decided on a waiver. */
  public static final String DECIDED_BY = "beslutad-av";

  private Keys() {}
}
