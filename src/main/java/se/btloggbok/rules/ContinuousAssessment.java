package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** The trainee is assessed all along every placement. */
final class ContinuousAssessment implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "bedomning-kontinuerlig",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 2, klinikhandledaren punkt 3",
                  "Stödja samt kontinuerligt bedöma sin BT-läkare"),
              new Citation(CitedDocument.DALARNA, "", ""))
          .with("minsta-dagar", 28)
          .with("minst", 1)
          .with("onskat", 2);

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
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path()).due(stay.end());
    if (!context.isAssessed(stay)) {
      return List.of(requirement.notApplicable());
    }
    List<Assessment> assessments =
        context.evidence().assessments().stream()
            .filter(assessment -> stay.range().contains(assessment.dateOrThrow()))
            .toList();
    boolean ended = context.evaluation().isPast(stay.end());
    int least = context.parameters().integer("minst");
    if (ended && assessments.size() < least) {
      return List.of(requirement.violated("for-fa", stay.unit(), assessments.size(), least));
    }
    List<Outcome> remarks = remarks(requirement.at(Level.WARNING), stay, assessments, context);
    if (!remarks.isEmpty()) {
      return remarks;
    }
    return List.of(
        assessments.size() < least ? requirement.upcoming() : requirement.met(assessments));
  }

  private static List<Outcome> remarks(
      Requirement remark, Stay stay, List<Assessment> assessments, RuleContext context) {
    List<Outcome> remarks = new ArrayList<>();
    int wanted = context.parameters().integer("onskat");
    if (context.evaluation().isPast(stay.end()) && assessments.size() < wanted) {
      remarks.add(remark.violated("fler-onskas", stay.unit(), assessments.size(), wanted));
    }
    List<LocalDate> days = context.calendar().serviceDays(stay.placements());
    LocalDate middle = days.get((days.size() + 1) / 2 - 1);
    boolean early =
        assessments.stream().anyMatch(assessment -> !assessment.dateOrThrow().isAfter(middle));
    if (!early && context.evaluation().isPast(middle)) {
      remarks.add(remark.due(middle).violated("ingen-i-borjan", stay.unit(), middle));
    }
    return remarks;
  }
}
