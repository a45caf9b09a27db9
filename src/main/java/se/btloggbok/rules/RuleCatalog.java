package se.btloggbok.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleGroup;

/** All rules, by group. */
public final class RuleCatalog {

  private static final Map<RuleGroup, List<Rule>> BY_GROUP =
      Map.of(
          RuleGroup.TIME,
          List.of(
              new MinimumLength(),
              new TwelveMonths(),
              new PrimaryCareMonths(),
              new EmergencyCareMonths(),
              new PsychiatryMonths(),
              new ProgrammeTime(),
              new FurtherPlacements(),
              new DegreeBeforeLicence(),
              new LicenceBeforeStart(),
              new WithinTwoYears(),
              new CreditDecided(),
              new PlacementWithinBt(),
              new OverlappingPlacements(),
              new GapBetweenPlacements()),
          RuleGroup.SUPERVISION,
          List.of(
              new WeeklySupervision(),
              new DocumentedSupervision(),
              new DocumentedInAdvance(),
              new PlannedHasPassed(),
              new SupervisionWithinPlacement(),
              new SupervisionByRightPerson(),
              new DenseSupervisionFirst(),
              new ShorterVisits()),
          RuleGroup.SUPERVISORS,
          List.of(
              new MainSupervisorExists(),
              new MainSupervisorSpecialist(),
              new ClinicalSupervisorExists(),
              new ClinicalSupervisorCompetence(),
              new SameUnit(),
              new SupervisorTraining(),
              new TwoYearsOfExperience()),
          RuleGroup.ASSESSMENT,
          List.of(
              new ContinuousAssessment(),
              new RecommendedMethod(),
              new ColleagueFeedbackCollected(),
              new PlacementFinalAssessment(),
              new PassedFinalAssessments()),
          RuleGroup.MEETINGS,
          List.of(
              new HandoverMeeting(),
              new HandoverParticipants(),
              new ReceivingSupervisor(),
              new MainSupervisorMeetings(),
              new PanelMeetings(),
              new TrainingPlanDrawnUp(),
              new TrainingPlanFollowedUp()),
          RuleGroup.CONCERNS,
          List.of(
              new ConcernReported(),
              new ConcernReportedPromptly(),
              new ConsultationTeaching(),
              new TeachingHours()),
          RuleGroup.CERTIFICATES,
          List.of(
              new CertificateForEveryObjective(),
              new ObjectivesWithEvidence(),
              new ObjectiveCertificateIssuer(),
              new CertificateContent(),
              new BaseCompetenceCertificate(),
              new IndependentAssessor(),
              new AssessorCompetence(),
              new CompletionCertificate(),
              new CertificateDate(),
              new CertificateFile()),
          RuleGroup.LOGBOOK,
          List.of(
              new PersonalNumberInText(),
              new DuplicateEntries(),
              new DaysWithinBt(),
              new ValidWaiver()));

  private static final List<Rule> ALL =
      BY_GROUP.values().stream()
          .flatMap(List::stream)
          .sorted((one, other) -> one.info().id().compareTo(other.info().id()))
          .toList();

  private static final Map<String, RuleGroup> GROUPS = groups();

  private RuleCatalog() {}

  private static Map<String, RuleGroup> groups() {
    Map<String, RuleGroup> groups = new HashMap<>();
    BY_GROUP.forEach((group, rules) -> rules.forEach(rule -> groups.put(rule.info().id(), group)));
    return Map.copyOf(groups);
  }

  /** Returns all rules, sorted by id. */
  public static List<Rule> all() {
    return ALL;
  }

  /**
   * Returns the group of a rule.
   *
   * @param rule the id of a rule, or of a kind of finding about the format
   */
  public static RuleGroup groupOf(String rule) {
    return GROUPS.getOrDefault(rule, RuleGroup.LOGBOOK);
  }
}
