package se.btloggbok.requirement;

/**
 * The ids of the rules that pages and summaries refer to. A test compares them with the catalogue.
 */
public final class RuleIds {

  /** Supervision every week. */
  public static final String WEEKLY_SUPERVISION = "handledning-varje-vecka";

  /** No personnummer in the logbook. */
  public static final String PERSONAL_NUMBER = "personnummer-i-text";

  /** A certificate for every delmål. */
  public static final String CERTIFIED_OBJECTIVES = "intyg-alla-delmal";

  /** A final assessment of every placement. */
  public static final String FINAL_ASSESSMENT = "slutbedomning-placering";

  /** Assessment throughout every placement. */
  public static final String CONTINUOUS_ASSESSMENT = "bedomning-kontinuerlig";

  /** Feedback from colleagues in every placement. */
  public static final String COLLEAGUE_FEEDBACK = "kollegors-bedomning";

  /** A klinikhandledare at the unit of the placement. */
  public static final String SUPERVISOR_OF_SAME_UNIT = "klinikhandledare-samma-enhet";

  /** Meetings with the huvudhandledare during placements elsewhere. */
  public static final String MAIN_SUPERVISOR_MEETING = "huvudhandledare-avstamning";

  /** A follow-up of the training plan in every placement. */
  public static final String PLAN_FOLLOW_UP = "utbildningsplan-foljs-upp";

  /** Nothing booked for a day that has passed. */
  public static final String PLANNED_HAS_PASSED = "planerat-har-passerat";

  /** A meeting at every handover. */
  public static final String HANDOVER_MEETING = "avstamning-vid-overlamning";

  /** BT panels. */
  public static final String PANEL_MEETINGS = "bt-kollegium";

  /** The right participants at the meeting. */
  public static final String HANDOVER_PARTICIPANTS = "avstamning-deltagare";

  /** Concerns reported to the right person. */
  public static final String CONCERN_REPORTED = "avvikelse-rapporterad";

  /** Concerns reported promptly. */
  public static final String CONCERN_REPORTED_SOON = "avvikelse-skyndsamt";

  /** Enough full-time-equivalent months in the BT. */
  public static final String MONTHS = "bt-minst-sex-manader";

  /** Enough of them in primary care. */
  public static final String PRIMARY_CARE_MONTHS = "primarvard-tre-manader";

  /** Enough of them in emergency care. */
  public static final String EMERGENCY_CARE_MONTHS = "akut-sjukvard-tre-manader";

  /** Enough of them in psychiatry. */
  public static final String PSYCHIATRY_MONTHS = "psykiatri-tva-manader";

  /** Nothing entered twice. */
  public static final String DUPLICATES = "dubbla-poster";

  private RuleIds() {}
}
