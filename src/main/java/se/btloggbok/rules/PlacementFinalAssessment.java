package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import se.btloggbok.model.AssessmentResult;
import se.btloggbok.model.Dated;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameters;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** Every placement ends with the form Slutbedömning tjänstgöringsperiod BT. */
final class PlacementFinalAssessment implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "slutbedomning-placering",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "klinikhandledaren punkt 8",
                  "Fylla i blanketten Slutbedömning tjänstgöringsperiod BT."))
          .with("minsta-dagar", 28)
          .with("dagar-fore-slutet", 14)
          .with("dagar-efter-slutet", 14)
          .with("dagar-for-avvikelse", 28);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.addAll(judge(stay, context)));
    return outcomes;
  }

  private static List<Outcome> judge(Stay stay, RuleContext context) {
    Parameters parameters = context.parameters();
    LocalDate due = stay.end().plusDays(parameters.integer("dagar-efter-slutet"));
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path()).due(due);
    if (!context.isAssessed(stay)) {
      return List.of(requirement.notApplicable());
    }
    LocalDate earliest = stay.end().minusDays(parameters.integer("dagar-fore-slutet"));
    List<FinalAssessment> ofStay =
        context.evidence().finalAssessments().stream()
            .filter(assessment -> stay.hasPlacement(assessment.placement()))
            .sorted(PlacementFinalAssessment::byDay)
            .toList();
    List<FinalAssessment> signed =
        ofStay.stream().filter(assessment -> maySign(assessment, stay, context)).toList();
    List<FinalAssessment> valid =
        signed.stream().filter(assessment -> !assessment.dateOrThrow().isBefore(earliest)).toList();
    if (valid.isEmpty()) {
      return List.of(withoutAssessment(requirement, stay, earliest, ofStay, signed, context));
    }
    List<Outcome> remarks = remarks(requirement.at(Level.WARNING), stay, valid, context);
    return remarks.isEmpty() ? List.of(requirement.met(valid)) : remarks;
  }

  /** Of two on the same day the one that passes comes last, and counts. */
  private static int byDay(FinalAssessment one, FinalAssessment other) {
    int byDay = Dated.byDay(one, other);
    return byDay == 0 ? Boolean.compare(isPassed(one), isPassed(other)) : byDay;
  }

  private static boolean isPassed(FinalAssessment assessment) {
    return assessment.result() == AssessmentResult.PASSED;
  }

  private static Outcome withoutAssessment(
      Requirement requirement,
      Stay stay,
      LocalDate earliest,
      List<FinalAssessment> ofStay,
      List<FinalAssessment> signed,
      RuleContext context) {
    LocalDate due = Objects.requireNonNull(requirement.due());
    if (!context.evaluation().isPast(due)) {
      return requirement.upcoming();
    }
    if (ofStay.isEmpty() && isUndated(stay, context)) {
      return requirement.notApplicable();
    }
    if (ofStay.isEmpty()) {
      return requirement.violated("saknas", stay.unit(), stay.end(), due);
    }
    if (signed.isEmpty()) {
      return requirement.at(ofStay.get(0).path()).violated("fel-handledare", stay.unit());
    }
    FinalAssessment early = signed.get(signed.size() - 1);
    return requirement
        .at(early.path())
        .violated("for-tidig", stay.unit(), early.dateOrThrow(), earliest);
  }

  /** One whose day could not be read has a finding for that. */
  private static boolean isUndated(Stay stay, RuleContext context) {
    return context.logbook().finalAssessments().stream()
        .filter(assessment -> stay.hasPlacement(assessment.placement()))
        .anyMatch(assessment -> assessment.date() == null);
  }

  /** What a placement with a final assessment may still lack. */
  private static List<Outcome> remarks(
      Requirement remark, Stay stay, List<FinalAssessment> valid, RuleContext context) {
    List<Outcome> remarks = new ArrayList<>();
    FinalAssessment first = valid.get(0);
    LocalDate due = Objects.requireNonNull(remark.due());
    if (first.dateOrThrow().isAfter(due)) {
      remarks.add(remark.at(first.path()).violated("sen", stay.unit(), first.dateOrThrow(), due));
    }
    FinalAssessment last = valid.get(valid.size() - 1);
    LocalDate concernDue = stay.end().plusDays(context.parameters().integer("dagar-for-avvikelse"));
    if (last.result() == AssessmentResult.NOT_PASSED
        && context.evaluation().isPast(concernDue)
        && !hasConcern(stay, concernDue, context)) {
      remarks.add(
          remark.due(concernDue).at(last.path()).violated("ej-godkand", stay.unit(), concernDue));
    }
    return remarks;
  }

  private static boolean hasConcern(Stay stay, LocalDate until, RuleContext context) {
    return context.evidence().concerns().stream()
        .map(concern -> concern.dateOrThrow())
        .anyMatch(found -> !found.isBefore(stay.range().from()) && !found.isAfter(until));
  }

  /** Nobody written as supervisor, or an unreadable name, is not this rule's to judge. */
  private static boolean maySign(FinalAssessment assessment, Stay stay, RuleContext context) {
    Set<String> signers = new TreeSet<>(context.roles().clinicalSupervisors(stay));
    if (context.roles().isOwnClinic(stay)) {
      signers.addAll(context.roles().mainSupervisorsDuring(stay.range()));
    }
    return assessment.supervisor() == null
        || signers.isEmpty()
        || signers.contains(assessment.supervisor());
  }
}
