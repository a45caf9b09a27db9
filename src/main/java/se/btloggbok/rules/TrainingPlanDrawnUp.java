package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
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
import se.btloggbok.source.YamlPath;

/** The training plan is drawn up with the huvudhandledare during the first placement. */
final class TrainingPlanDrawnUp implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "utbildningsplan-forsta-placeringen",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_PRIMARY_CARE,
              "tredje stycket",
              "Under den första placeringen (oavsett var denna genomförs) går BT-läkaren"
                  + " tillsammans med sin huvudhandledare och en individuell utbildningsplan tas"
                  + " fram."));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final YamlPath PLACE = YamlPath.ROOT.child("utbildningsplan");

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = Requirement.of(INFO, Scope.BT, PLACE);
    List<Stay> stays = context.calendar().stays();
    if (stays.isEmpty() || isUnclear(context)) {
      return List.of(requirement.notApplicable());
    }
    LocalDate due = stays.get(0).end();
    return List.of(judge(requirement.due(due), due, context));
  }

  private static boolean isUnclear(RuleContext context) {
    return context.isFaulty(PLACE)
        || context.isFaulty(PLACE.child("upprättad"))
        || context.isFaulty(PLACE.child("tillsammans-med"));
  }

  private static Outcome judge(Requirement requirement, LocalDate due, RuleContext context) {
    TrainingPlan plan = context.evidence().trainingPlan();
    if (plan == null) {
      return context.evaluation().isPast(due)
          ? requirement.violated("saknas", due)
          : requirement.upcoming();
    }
    LocalDate day = plan.dateOrThrow();
    if (day.isAfter(due)) {
      return requirement.at(PLACE.child("upprättad")).violated("for-sen", day, due);
    }
    List<String> main = context.roles().mainSupervisorsAround(day);
    return main.isEmpty() || main.contains(plan.drawnUpWith())
        ? requirement.met(plan)
        : requirement
            .at(PLACE.child("tillsammans-med"))
            .unmet(
                context.evaluation(), "inte-huvudhandledaren", context.nameOf(plan.drawnUpWith()));
  }
}
