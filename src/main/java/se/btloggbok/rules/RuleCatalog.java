package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.rule.Rule;

/** All rules, sorted by id. */
public final class RuleCatalog {

  private static final List<Rule> RULES =
      List.of(
          new EmergencyCareMonths(),
          new HandoverParticipants(),
          new HandoverMeeting(),
          new ConcernReported(),
          new ConcernReportedPromptly(),
          new ContinuousAssessment(),
          new RecommendedMethod(),
          new ShorterVisits(),
          new PanelMeetings(),
          new MinimumLength(),
          new TwelveMonths(),
          new DocumentedInAdvance(),
          new IndependentAssessor(),
          new TwoYearsOfExperience(),
          new SupervisorTraining(),
          new SupervisionByRightPerson(),
          new DocumentedSupervision(),
          new SupervisionWithinPlacement(),
          new DenseSupervisionFirst(),
          new WeeklySupervision(),
          new FurtherPlacements(),
          new MainSupervisorMeetings(),
          new MainSupervisorExists(),
          new MainSupervisorSpecialist(),
          new WithinTwoYears(),
          new CertificateForEveryObjective(),
          new BaseCompetenceCertificate(),
          new CertificateDate(),
          new ObjectiveCertificateIssuer(),
          new CertificateFile(),
          new CompletionCertificate(),
          new CertificateContent(),
          new ClinicalSupervisorExists(),
          new ClinicalSupervisorCompetence(),
          new SameUnit(),
          new ColleagueFeedbackCollected(),
          new LicenceBeforeStart(),
          new GapBetweenPlacements(),
          new PersonalNumberInText(),
          new PlacementWithinBt(),
          new OverlappingPlacements(),
          new PlannedHasPassed(),
          new PrimaryCareMonths(),
          new PsychiatryMonths(),
          new PlacementFinalAssessment(),
          new ValidWaiver(),
          new ConsultationTeaching(),
          new TrainingPlanFollowedUp(),
          new TrainingPlanDrawnUp());

  private RuleCatalog() {}

  /** Returns all rules, sorted by id. */
  public static List<Rule> all() {
    return RULES;
  }
}
