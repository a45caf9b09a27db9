package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.btloggbok.model.AssessmentResult;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Every placement ends with the form Slutbedömning tjänstgöringsperiod BT. */
final class PlacementFinalAssessment extends Rule {

  private static final Parameter<Integer> DAYS_BEFORE_END = Parameter.days("dagar-fore-slutet", 14);
  private static final Parameter<Integer> DAYS_AFTER_PLACEMENT =
      Parameter.days("dagar-efter-slutet", 14);
  private static final Parameter<Integer> DAYS_FOR_CONCERN =
      Parameter.days("dagar-for-avvikelse", 28);

  PlacementFinalAssessment() {
    super(
        "slutbedomning-placering",
        Level.ERROR,
        List.of(
            RuleContext.MINIMUM_SERVICE_DAYS,
            DAYS_BEFORE_END,
            DAYS_AFTER_PLACEMENT,
            DAYS_FOR_CONCERN),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 8",
            "Fylla i blanketten Slutbedömning tjänstgöringsperiod BT."));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.addAll(judge(stay, context)));
    return outcomes;
  }

  private static List<Outcome> judge(Stay stay, RuleContext context) {
    LocalDate due = stay.end().plusDays(context.get(DAYS_AFTER_PLACEMENT));
    Requirement requirement = context.requirement(stay).due(due);
    if (!context.isAssessed(stay)) {
      return List.of(requirement.notApplicable());
    }
    LocalDate last = context.calendar().attended(stay).to();
    LocalDate earliest = last.minusDays(context.get(DAYS_BEFORE_END));
    List<FinalAssessment> ofStay =
        context.evidence().finalAssessments().stream()
            .filter(assessment -> stay.hasPlacement(assessment.placement()))
            .sorted(FinalAssessment::byDayThenPass)
            .toList();
    List<FinalAssessment> signed =
        ofStay.stream().filter(assessment -> maySign(assessment, stay, context)).toList();
    List<FinalAssessment> valid =
        signed.stream().filter(assessment -> !assessment.dateOrThrow().isBefore(earliest)).toList();
    if (valid.isEmpty()) {
      return List.of(withoutAssessment(requirement, stay, earliest, ofStay, signed, context));
    }
    Requirement remark = requirement.at(Level.WARNING);
    List<Outcome> remarks = new ArrayList<>();
    late(remark, stay, valid.get(0)).ifPresent(remarks::add);
    withoutConcern(remark, stay, valid.get(valid.size() - 1), context).ifPresent(remarks::add);
    return remarks.isEmpty() ? List.of(requirement.met(valid)) : remarks;
  }

  private static Outcome withoutAssessment(
      Requirement requirement,
      Stay stay,
      LocalDate earliest,
      List<FinalAssessment> ofStay,
      List<FinalAssessment> signed,
      RuleContext context) {
    Evaluation now = context.evaluation();
    if (hasUnread(stay, context)) {
      return requirement.undecided(now);
    }
    if (ofStay.isEmpty()) {
      return requirement.outstanding(
          now, "saknas", stay.unit(), stay.end(), requirement.dueOrThrow());
    }
    if (signed.isEmpty()) {
      return requirement.at(ofStay.get(0).path()).unmet(now, "fel-handledare", stay.unit());
    }
    FinalAssessment early = signed.get(signed.size() - 1);
    return requirement
        .at(early.path())
        .unmet(now, "for-tidig", stay.unit(), early.dateOrThrow(), earliest);
  }

  /** Returns whether a final assessment that may belong to the stay cannot be read. */
  private static boolean hasUnread(Stay stay, RuleContext context) {
    return context.hasUnreadEntry(
            Places.FINAL_ASSESSMENTS,
            context.logbook().finalAssessments().stream()
                .filter(each -> each.placement() == null || stay.hasPlacement(each.placement()))
                .toList())
        || context.logbook().finalAssessments().stream()
            .anyMatch(each -> context.isFaulty(each, "placering"));
  }

  private static Optional<Outcome> late(Requirement remark, Stay stay, FinalAssessment first) {
    LocalDate day = first.dateOrThrow();
    LocalDate due = remark.dueOrThrow();
    return day.isAfter(due)
        ? Optional.of(remark.at(first.path()).violated("sen", stay.unit(), day, due))
        : Optional.empty();
  }

  /**
   * Returns the outcome of a placement that is not passed and has no concern in time; empty if it
   * is passed, has a concern, or an unreadable entry may be the concern.
   */
  private static Optional<Outcome> withoutConcern(
      Requirement remark, Stay stay, FinalAssessment last, RuleContext context) {
    LocalDate due = stay.end().plusDays(context.get(DAYS_FOR_CONCERN));
    if (last.result() != AssessmentResult.NOT_PASSED
        || hasConcern(stay, due, context)
        || context.hasUnreadEntry(Places.CONCERNS, context.logbook().concerns())) {
      return Optional.empty();
    }
    return Optional.of(
        remark
            .due(due)
            .at(last.path())
            .outstanding(context.evaluation(), "ej-godkand", stay.unit(), due));
  }

  private static boolean hasConcern(Stay stay, LocalDate until, RuleContext context) {
    return context.evidence().concerns().stream()
        .map(concern -> concern.dateOrThrow())
        .anyMatch(found -> !found.isBefore(stay.range().from()) && !found.isAfter(until));
  }

  /** A missing or unreadable supervisor is left to other rules. */
  private static boolean maySign(FinalAssessment assessment, Stay stay, RuleContext context) {
    Set<String> signers = new TreeSet<>(context.roles().clinicalSupervisors(stay));
    if (context.roles().isOwnClinic(stay)) {
      signers.addAll(context.roles().mainSupervisorsDuring(stay.range()));
    }
    return assessment.supervisor() == null
        || signers.isEmpty()
        || context.isSupervisionUnclear(stay)
        || signers.contains(assessment.supervisor());
  }
}
