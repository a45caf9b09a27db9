package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.PlanFollowUp;
import se.btloggbok.model.Stay;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The training plan is followed up in every placement after the first. */
final class TrainingPlanFollowedUp extends Rule {

  TrainingPlanFollowedUp() {
    super(
        "utbildningsplan-foljs-upp",
        Level.ERROR,
        List.of(RuleContext.MINIMUM_SERVICE_DAYS),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "tredje stycket",
            "Utbildningsplanen behöver följas upp och anpassas löpande under BT."));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream()
        .dropWhile(stay -> !context.isAssessed(stay))
        .skip(1)
        .map(stay -> judge(stay, context))
        .toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay).due(stay.end());
    TrainingPlan plan = context.evidence().trainingPlan();
    boolean without = plan == null || plan.dateOrThrow().isAfter(stay.end());
    if (!context.isAssessed(stay) || (without && requirement.isPast(context.evaluation()))) {
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
    if (requirement.isPast(context.evaluation()) && hasUnreadFollowUp(context)) {
      return requirement.notApplicable();
    }
    return requirement.outstanding(context.evaluation(), "saknas", stay.unit(), stay.range());
  }

  private static boolean hasUnreadFollowUp(RuleContext context) {
    TrainingPlan plan = context.logbook().trainingPlan();
    return plan != null
        && context.hasUnreadEntry(Places.TRAINING_PLAN.child("uppföljningar"), plan.followUps());
  }
}
