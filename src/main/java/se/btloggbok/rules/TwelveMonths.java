package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Training;
import se.btloggbok.model.TrainingForm;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** An independent BT is normally twelve months long. */
final class TwelveMonths extends Rule {

  private static final Parameter<Integer> MONTHS = Parameter.calendarMonths("manader", 12);

  TwelveMonths() {
    super(
        "bt-tolv-manader",
        Level.WARNING,
        List.of(MONTHS),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "första stycket",
            "Bastjänstgöring är en i regel tolv månader lång, tidsbegränsad anställning"));
  }

  @Override
  public boolean needsWholeTraining() {
    return true;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.END_OF_TRAINING);
    Training training = context.logbook().training();
    Optional<DateRange> bt = context.logbook().period();
    if (training == null || bt.isEmpty() || training.form() != TrainingForm.INDEPENDENT) {
      return List.of(requirement.notApplicable());
    }
    LocalDate end =
        context.calendar().timeServed().earliestEnd(bt.get().from(), context.get(MONTHS));
    return List.of(
        bt.get().to().isBefore(end)
            ? requirement.violated("for-kort", bt.get(), end, context.get(MONTHS))
            : requirement.met(training));
  }
}
