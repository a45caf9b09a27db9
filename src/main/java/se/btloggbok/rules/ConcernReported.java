package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernKind;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Status;

/** A concern is reported to the right person. */
final class ConcernReported extends Rule {

  private static final Parameter<Integer> DAYS = Parameter.days("dagar", 7);

  ConcernReported() {
    super(
        "avvikelse-rapporterad",
        Level.ERROR,
        List.of(DAYS),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 3, klinikhandledaren punkt 6",
            "Vid uppkomna problem med BT-läkarens progression eller närvaro skyndsamt"
                + " rapportera detta"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().concerns().stream().map(concern -> judge(concern, context)).toList();
  }

  private static Outcome judge(Concern concern, RuleContext context) {
    LocalDate due = concern.dateOrThrow().plusDays(context.get(DAYS));
    Requirement requirement = context.requirement(concern).due(due);
    String finder = concern.foundBy();
    Training training = context.logbook().training();
    if (finder == null || training == null || context.isFaultyWithin(concern, "rapporterad")) {
      return requirement.notApplicable();
    }
    if (context.roles().mainSupervisorsAround(concern.dateOrThrow()).contains(finder)) {
      return byMainSupervisor(requirement, concern, training, context);
    }
    return context.roles().hasBeenClinicalSupervisor(finder)
        ? byClinicalSupervisor(requirement, concern, context)
        : requirement.notApplicable();
  }

  private static Outcome byMainSupervisor(
      Requirement requirement, Concern concern, Training training, RuleContext context) {
    LocalDate day = dayOf(concern);
    List<String> directors = context.roles().directorsOfStudiesAround(day);
    List<String> managers = context.roles().managersAround(day);
    Set<String> right = new LinkedHashSet<>(directors);
    right.addAll(managers);
    Outcome reported = reportedTo(requirement, concern, right, context);
    List<String> first = concern.about() == ConcernKind.ATTENDANCE ? managers : directors;
    ConcernReport report = concern.report();
    boolean unclear =
        context.isFaultyWithin(training, Keys.DIRECTOR_OF_STUDIES)
            || context.isFaultyWithin(training, Keys.MANAGER);
    if (unclear && report != null) {
      return reported.status() == Status.MET ? reported : requirement.notApplicable();
    }
    return reported.status() == Status.MET
            && report != null
            && !first.isEmpty()
            && concern.about() != null
            && report.to().stream().noneMatch(first::contains)
        ? requirement
            .at(Level.WARNING)
            .at(report, Keys.RECIPIENTS)
            .violated("hellre", concern.about(), context.namesOf(first))
        : reported;
  }

  private static Outcome byClinicalSupervisor(
      Requirement requirement, Concern concern, RuleContext context) {
    Set<String> right = new LinkedHashSet<>(context.roles().mainSupervisorsAround(dayOf(concern)));
    if (right.isEmpty()) {
      return requirement.notApplicable();
    }
    return reportedTo(requirement, concern, right, context);
  }

  /**
   * Returns the day that decides who the right recipient is: that of the report, or that of the
   * concern if it is not reported.
   */
  private static LocalDate dayOf(Concern concern) {
    ConcernReport report = concern.report();
    return report == null ? concern.dateOrThrow() : report.dateOrThrow();
  }

  private static Outcome reportedTo(
      Requirement requirement, Concern concern, Set<String> right, RuleContext context) {
    ConcernReport report = concern.report();
    if (report != null && (right.isEmpty() || report.to().stream().anyMatch(right::contains))) {
      return requirement.met(report);
    }
    Evaluation now = context.evaluation();
    if (right.isEmpty()) {
      return requirement.outstanding(now, "ingen-mottagare", concern.dateOrThrow());
    }
    return report == null
        ? requirement.outstanding(
            now, "inte-rapporterad", concern.dateOrThrow(), context.namesOf(right))
        : requirement
            .at(report, Keys.RECIPIENTS)
            .unmet(now, "annan-mottagare", concern.dateOrThrow(), context.namesOf(right));
  }
}
