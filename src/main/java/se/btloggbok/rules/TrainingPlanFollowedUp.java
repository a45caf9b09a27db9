package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.PlanFollowUp;
import se.btloggbok.model.Stay;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** The training plan is followed up in every placement after the first. */
final class TrainingPlanFollowedUp implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "utbildningsplan-foljs-upp",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_PRIMARY_CARE,
                  "tredje stycket",
                  "Utbildningsplanen behöver följas upp och anpassas löpande under BT."))
          .with("minsta-dagar", 28);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream().skip(1).map(stay -> judge(stay, context)).toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path()).due(stay.end());
    boolean ended = context.evaluation().isPast(stay.end());
    TrainingPlan plan = context.evidence().trainingPlan();
    boolean without = plan == null || plan.dateOrThrow().isAfter(stay.end());
    if (!context.isAssessed(stay) || (without && ended)) {
      return requirement.notApplicable();
    }
    List<PlanFollowUp> followUps =
        plan == null
            ? List.of()
            : plan.followUps().stream()
                .filter(followUp -> stay.range().contains(followUp.dateOrThrow()))
                .toList();
    if (!followUps.isEmpty()) {
      return requirement.met(followUps);
    }
    return ended
        ? requirement.violated("saknas", stay.unit(), stay.range())
        : requirement.upcoming();
  }
}
