package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Training;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameter;
import se.btloggbok.rule.Places;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.Scope;

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
