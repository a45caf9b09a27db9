package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Training;
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

/** An integrated BT is completed within the first two years of the ST. */
final class WithinTwoYears extends Rule {

  private static final int MONTHS_PER_YEAR = 12;
  private static final Parameter<Integer> YEARS = Parameter.years("ar", 2);

  WithinTwoYears() {
    super(
        "integrerad-inom-tva-ar",
        Level.WARNING,
        List.of(YEARS),
        new Citation(CitedDocument.NATIONAL_BOARD_BT, "", ""),
        new Citation(CitedDocument.VGR_GENERAL, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.END_OF_TRAINING);
    Training training = context.logbook().training();
    if (training == null || !training.isIntegrated()) {
      return List.of(requirement.notApplicable());
    }
    LocalDate start = training.residencyStart();
    LocalDate end = training.to();
    if (start == null || end == null || context.isFaulty(training, "st-start")) {
      return List.of(requirement.notApplicable());
    }
    int months = context.get(YEARS) * MONTHS_PER_YEAR;
    LocalDate last = context.calendar().timeServed().dayAfterService(start, months).minusDays(1);
    Requirement due = requirement.due(last);
    if (!end.isAfter(last)) {
      return List.of(due.met(training));
    }
    return List.of(
        context.hasUnreadAbsence()
            ? due.notApplicable()
            : due.unmet(context.evaluation(), "for-sent", end, last, context.get(YEARS)));
  }
}
