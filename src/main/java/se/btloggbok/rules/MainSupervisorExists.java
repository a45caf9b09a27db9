package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Training;
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

/** There is a huvudhandledare every service day. */
final class MainSupervisorExists implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "huvudhandledare-finns",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "Huvudhandledarens roll",
              "Huvudhandledare handleder integrerad BT/ST 2021 och följer utbildningsläkaren under"
                  + " hela ST-tiden"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    YamlPath place = YamlPath.ROOT.child("bastjänstgöring").child("huvudhandledare");
    Requirement requirement = Requirement.of(INFO, Scope.BT, place);
    List<LocalDate> days = context.calendar().serviceDays(context.logbook().placements());
    Training training = context.logbook().training();
    if (training == null || days.isEmpty() || context.isFaultyWithin(place)) {
      return List.of(requirement.notApplicable());
    }
    Optional<LocalDate> uncovered =
        days.stream().filter(day -> !context.roles().hasMainSupervisor(day)).findFirst();
    return List.of(
        uncovered
            .map(day -> requirement.due(day).unmet(context.evaluation(), "saknas", day))
            .orElseGet(() -> requirement.met(training.mainSupervisors())));
  }
}
