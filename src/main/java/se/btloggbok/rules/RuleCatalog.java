package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.rule.Rule;

/** All rules, sorted by id. */
public final class RuleCatalog {

  private static final List<Rule> RULES =
      List.of(
          new MinimumLength(),
          new DocumentedInAdvance(),
          new SupervisorTraining(),
          new DocumentedSupervision(),
          new WeeklySupervision(),
          new CertificateForEveryObjective(),
          new LicenceBeforeStart(),
          new PersonalNumberInText(),
          new OverlappingPlacements(),
          new PrimaryCareMonths(),
          new PlacementFinalAssessment());

  private RuleCatalog() {}

  /** Returns all rules, sorted by id. */
  public static List<Rule> all() {
    return RULES;
  }
}
