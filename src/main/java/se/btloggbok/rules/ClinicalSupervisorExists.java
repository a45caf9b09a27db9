package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    return context.calendar().stays().stream().map(stay -> judge(stay, context)).toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay);
    List<LocalDate> days = context.calendar().serviceDays(stay);
    if (days.isEmpty()
        || context.roles().isMostlyOwnClinic(stay)
        || context.isSupervisionUnclear(stay)) {
      return requirement.notApplicable();
    }
    Optional<DateRange> gap =
        DateRange.firstRun(days, day -> !context.roles().hasClinicalSupervisor(stay, day));
    if (gap.isEmpty()) {
      return requirement.met(stay.first());
    }
    Requirement due = requirement.due(gap.get().from());
    boolean begun =
        context.evaluation().isFinal()
            || !context.evaluation().date().isBefore(stay.range().from());
    return begun
        ? due.unmet(context.evaluation(), "saknas", stay.unit(), gap.get())
        : due.upcoming();
  }
}
