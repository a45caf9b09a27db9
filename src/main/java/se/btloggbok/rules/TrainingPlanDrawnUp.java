package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Stay;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;
import se.btloggbok.source.YamlPath;

/** The training plan is drawn up with the huvudhandledare during the first placement. */
final class TrainingPlanDrawnUp extends Rule {

  private static final YamlPath DAY = Places.TRAINING_PLAN.child("upprättad");
  private static final YamlPath DRAWN_UP_WITH = Places.TRAINING_PLAN.child(Keys.DRAWN_UP_WITH);

  TrainingPlanDrawnUp() {
    super(
        "utbildningsplan-forsta-placeringen",
        Level.ERROR,
        List.of(RuleContext.MINIMUM_SERVICE_DAYS),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "tredje stycket",
            "Under den första placeringen (oavsett var denna genomförs) går BT-läkaren"
                + " tillsammans med sin huvudhandledare och en individuell utbildningsplan tas"
                + " fram."));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.TRAINING_PLAN);
    Optional<Stay> first =
        context.calendar().stays().stream().filter(context::isAssessed).findFirst();
    if (first.isEmpty() || isUnclear(context)) {
      return List.of(requirement.notApplicable());
    }
    return List.of(judge(requirement.due(first.get().end()), context));
  }

  private static boolean isUnclear(RuleContext context) {
    return context.isFaulty(Places.TRAINING_PLAN)
        || context.isFaulty(DAY)
        || context.isFaulty(DRAWN_UP_WITH);
  }

  private static Outcome judge(Requirement requirement, RuleContext context) {
    LocalDate due = requirement.dueOrThrow();
    TrainingPlan plan = context.evidence().trainingPlan();
    if (plan == null) {
      return requirement.outstanding(context.evaluation(), "saknas", due);
    }
    LocalDate day = plan.dateOrThrow();
    if (day.isAfter(due)) {
      return requirement.at(DAY).violated("for-sen", day, due);
    }
    List<String> main = context.roles().mainSupervisorsAround(day);
    return main.isEmpty() || main.contains(plan.drawnUpWith())
        ? requirement.met(plan)
        : requirement
            .at(DRAWN_UP_WITH)
            .unmet(
                context.evaluation(),
                "inte-huvudhandledaren",
                context.nameOf(plan.drawnUpWith()),
                due);
  }
}
