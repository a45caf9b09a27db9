package se.btloggbok.requirement;

import se.btloggbok.source.YamlPath;

/** Places in a logbook that rules point at: its sections, and fields that several rules need. */
public final class Places {

  /** The BT-läkare. */
  public static final YamlPath TRAINEE = section("läkare");

  /** The BT as agreed. */
  public static final YamlPath TRAINING = section("bastjänstgöring");

  /** The last day of the BT. */
  public static final YamlPath END_OF_TRAINING = TRAINING.child(Keys.TO);

  /** The huvudhandledare of the BT. */
  public static final YamlPath MAIN_SUPERVISORS = TRAINING.child("huvudhandledare");

  /** The placements. */
  public static final YamlPath PLACEMENTS = section("placeringar");

  /** The absences. */
  public static final YamlPath ABSENCES = section("frånvaro");

  /** The supervision sessions. */
  public static final YamlPath SESSIONS = section("handledningstillfällen");

  /** The assessments. */
  public static final YamlPath ASSESSMENTS = section("bedömningar");

  /** The colleagues' views. */
  public static final YamlPath COLLEAGUE_FEEDBACK = section("kollegabedömningar");

  /** The final assessments of placements. */
  public static final YamlPath FINAL_ASSESSMENTS = section("slutbedömningar");

  /** The problems with progression or attendance. */
  public static final YamlPath CONCERNS = section("avvikelser");

  /** The meetings. */
  public static final YamlPath MEETINGS = section("avstämningar");

  /** The training plan. */
  public static final YamlPath TRAINING_PLAN = section("utbildningsplan");

  /** The teaching events. */
  public static final YamlPath TEACHING_EVENTS = section("utbildningstillfällen");

  /** The certificates. */
  public static final YamlPath CERTIFICATES = section("intyg");

  private Places() {}

  private static YamlPath section(String key) {
    return YamlPath.ROOT.child(key);
  }
}
