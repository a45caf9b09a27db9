package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Every placement has a klinikhandledare on every service day. */
final class ClinicalSupervisorExists extends Rule {

  ClinicalSupervisorExists() {
    super(
        "klinikhandledare-finns",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "Klinikhandledarens roll",
            "Klinikhandledaren handleder regional fristående BT och/eller ST 2021 från andra"
                + " specialiteter under sidotjänstgöring"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.addAll(judge(stay, context)));
    return outcomes;
  }

  private static List<Outcome> judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay);
    List<LocalDate> days = context.calendar().serviceDays(stay);
    if (days.isEmpty() || context.isSupervisionUnclear(stay)) {
      return List.of(requirement.notApplicable());
    }
    boolean begun =
        context.evaluation().isFinal()
            || !context.evaluation().date().isBefore(stay.range().from());
    List<Outcome> gaps = new ArrayList<>();
    for (DateRange gap :
        DateRange.runs(days, day -> !context.roles().mayBeSupervisedOn(stay, day))) {
      Requirement due = requirement.due(gap.from()).within(gap);
      gaps.add(
          begun ? due.unmet(context.evaluation(), "saknas", stay.unit(), gap) : due.upcoming());
    }
    if (!gaps.isEmpty()) {
      return gaps;
    }
    return context.roles().isMostlyOwnClinic(stay)
        ? List.of(requirement.notApplicable())
        : List.of(requirement.met(stay.first()));
  }
}
