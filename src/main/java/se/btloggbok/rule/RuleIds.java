package se.btloggbok.rule;

/**
 * The rules that pages and summaries ask for by name. Everything else about a rule is in the rule;
 * a test sees that each of these is there.
 */
public final class RuleIds {

  /** Which weeks have supervision. */
  public static final String WEEKLY_SUPERVISION = "handledning-varje-vecka";

  /** Which delmål have a certificate. */
  public static final String CERTIFIED_OBJECTIVES = "intyg-alla-delmal";

  /** Which placements have a final assessment. */
  public static final String FINAL_ASSESSMENT = "slutbedomning-placering";

  /** Whether there was assessment all through a placement. */
  public static final String CONTINUOUS_ASSESSMENT = "bedomning-kontinuerlig";

  /** Which placements have colleagues' views. */
  public static final String COLLEAGUE_FEEDBACK = "kollegors-bedomning";

  /** Whether the klinikhandledare works where the placement is. */
  public static final String SUPERVISOR_OF_SAME_UNIT = "klinikhandledare-samma-enhet";

  /** Whether the huvudhandledare was met with during a placement. */
  public static final String MAIN_SUPERVISOR_MEETING = "huvudhandledare-avstamning";

  /** Whether the training plan was followed up during a placement. */
  public static final String PLAN_FOLLOW_UP = "utbildningsplan-foljs-upp";

  /** Whether what was booked has been held. */
  public static final String PLANNED_HAS_PASSED = "planerat-har-passerat";

  /** Whether there was a meeting at a handover. */
  public static final String HANDOVER_MEETING = "avstamning-vid-overlamning";

  /** Whether the right people were at the meeting of a handover. */
  public static final String HANDOVER_PARTICIPANTS = "avstamning-deltagare";

  /** Whether a concern was reported. */
  public static final String CONCERN_REPORTED = "avvikelse-rapporterad";

  /** Whether a concern was reported soon enough. */
  public static final String CONCERN_REPORTED_SOON = "avvikelse-skyndsamt";

  /** Whether the BT has enough full-time-equivalent months. */
  public static final String MONTHS = "bt-minst-sex-manader";

  /** Whether it has enough of them in primary care. */
  public static final String PRIMARY_CARE_MONTHS = "primarvard-tre-manader";

  /** Whether it has enough of them in emergency care. */
  public static final String EMERGENCY_CARE_MONTHS = "akut-sjukvard-tre-manader";

  /** Whether it has enough of them in psychiatry. */
  public static final String PSYCHIATRY_MONTHS = "psykiatri-tva-manader";

  private RuleIds() {}
}
