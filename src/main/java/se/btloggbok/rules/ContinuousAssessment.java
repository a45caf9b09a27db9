package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.WhoseEntry;

/** The trainee is assessed throughout every placement. */
final class ContinuousAssessment extends Rule {

  private static final Parameter<Integer> LEAST = Parameter.count("minst", 1);
  private static final Parameter<Integer> WANTED = Parameter.count("onskat", 2);

  ContinuousAssessment() {
    super(
        "bedomning-kontinuerlig",
        Level.ERROR,
        List.of(RuleContext.MINIMUM_SERVICE_DAYS, LEAST, WANTED),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 2, klinikhandledaren punkt 3",
            "Stödja samt kontinuerligt bedöma sin BT-läkare"),
        new Citation(CitedDocument.DALARNA, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.addAll(judge(stay, context)));
    return outcomes;
  }

  private static List<Outcome> judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay).due(stay.end());
    if (!context.isAssessed(stay)) {
      return List.of(requirement.notApplicable());
    }
    List<Assessment> assessments =
        context.evidence().assessments().stream()
            .filter(assessment -> WhoseEntry.isOf(stay, assessment, context.facts()))
            .toList();
    boolean ended = context.evaluation().isPast(stay.end());
    boolean enough = assessments.size() >= context.get(LEAST);
    Requirement remark = requirement.at(Level.WARNING);
    List<Outcome> outcomes = new ArrayList<>();
    if (!ended && (!enough || assessments.size() < context.get(WANTED))) {
      outcomes.add((enough ? remark : requirement).upcoming());
    }
    List<Outcome> unmet =
        ended && !enough
            ? List.of(
                requirement.violated("for-fa", stay.unit(), assessments.size(), context.get(LEAST)))
            : remarks(remark, stay, assessments, context);
    if (unmet.isEmpty() && outcomes.isEmpty()) {
      return List.of(requirement.met(assessments));
    }
    if (unmet.isEmpty()
        || !context.hasUnreadEntry(Places.ASSESSMENTS, context.logbook().assessments())) {
      outcomes.addAll(unmet);
    } else if (outcomes.isEmpty()) {
      outcomes.add(requirement.notApplicable());
    }
    return outcomes;
  }

  private static List<Outcome> remarks(
      Requirement remark, Stay stay, List<Assessment> assessments, RuleContext context) {
    List<Outcome> remarks = new ArrayList<>();
    int wanted = context.get(WANTED);
    if (context.evaluation().isPast(stay.end()) && assessments.size() < wanted) {
      remarks.add(remark.violated("fler-onskas", stay.unit(), assessments.size(), wanted));
    }
    List<LocalDate> days = context.calendar().serviceDays(stay);
    LocalDate middle = days.get((days.size() + 1) / 2 - 1);
    boolean early =
        assessments.stream().anyMatch(assessment -> !assessment.dateOrThrow().isAfter(middle));
    if (!early && context.evaluation().isPast(middle)) {
      String openEnded = endsInOpenAbsence(stay, context) ? Message.OPEN_ABSENCE : "";
      remarks.add(remark.due(middle).violated("ingen-i-borjan" + openEnded, stay.unit(), middle));
    }
    return remarks;
  }

  /**
   * Returns whether a whole absence without a last day takes service days off the end of a stay.
   */
  private static boolean endsInOpenAbsence(Stay stay, RuleContext context) {
    return context.logbook().absences().stream()
        .anyMatch(
            absence ->
                absence.isWhole() && absence.covers(stay.end()) && context.hasNoEnd(absence));
  }
}
