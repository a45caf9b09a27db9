package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** There is a huvudhandledare on every service day. */
final class MainSupervisorExists extends Rule {

  MainSupervisorExists() {
    super(
        "huvudhandledare-finns",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "Huvudhandledarens roll",
            "Huvudhandledare handleder integrerad BT/ST 2021 och följer utbildningsläkaren under"
                + " hela ST-tiden"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.MAIN_SUPERVISORS);
    List<LocalDate> days = context.calendar().serviceDays(context.logbook().placementsOfTraining());
    Training training = context.logbook().training();
    if (training == null || days.isEmpty() || context.isFaultyWithin(Places.MAIN_SUPERVISORS)) {
      return List.of(requirement.notApplicable());
    }
    List<Outcome> gaps = new ArrayList<>();
    for (DateRange gap : DateRange.runs(days, day -> !context.roles().hasMainSupervisor(day))) {
      gaps.add(requirement.due(gap.from()).within(gap).unmet(context.evaluation(), "saknas", gap));
    }
    return gaps.isEmpty() ? List.of(requirement.met(training.mainSupervisors())) : gaps;
  }
}
