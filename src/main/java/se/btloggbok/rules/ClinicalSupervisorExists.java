package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Stay;
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

/** Every placement has a klinikhandledare every service day. */
final class ClinicalSupervisorExists implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "klinikhandledare-finns",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "Klinikhandledarens roll",
              "Klinikhandledaren handleder regional fristående BT och/eller ST 2021 från andra"
                  + " specialiteter under sidotjänstgöring"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream().map(stay -> judge(stay, context)).toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path());
    List<LocalDate> days = context.calendar().serviceDays(stay.placements());
    if (days.isEmpty() || context.roles().isOwnClinic(stay) || isUnclear(stay, context)) {
      return requirement.notApplicable();
    }
    Optional<LocalDate> uncovered =
        days.stream().filter(day -> !context.roles().hasClinicalSupervisor(stay, day)).findFirst();
    if (uncovered.isEmpty()) {
      return requirement.met(stay.first());
    }
    Requirement due = requirement.due(uncovered.get());
    boolean begun =
        context.evaluation().isFinal()
            || !context.evaluation().date().isBefore(stay.range().from());
    return begun
        ? due.unmet(context.evaluation(), "saknas", stay.unit(), uncovered.get())
        : due.upcoming();
  }

  /** Whether there may be one that could not be read, or it may be the own clinic. */
  private static boolean isUnclear(Stay stay, RuleContext context) {
    Training training = context.logbook().training();
    YamlPath main = YamlPath.ROOT.child("bastjänstgöring").child("huvudhandledare");
    boolean ownClinicUnclear =
        training == null
            || context.isFaulty(training, "form")
            || (training.isIntegrated() && context.isFaultyWithin(main));
    return ownClinicUnclear
        || stay.placements().stream()
            .anyMatch(
                placement -> context.isFaultyWithin(placement.path().child("klinikhandledare")));
  }
}
