package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Feedback from colleagues is collected in every placement. */
final class ColleagueFeedbackCollected extends Rule {

  private static final Parameter<Integer> DAYS_AFTER_PLACEMENT =
      Parameter.days("dagar-efter-slutet", 14);

  ColleagueFeedbackCollected() {
    super(
        "kollegors-bedomning",
        Level.ERROR,
        List.of(RuleContext.MINIMUM_SERVICE_DAYS, DAYS_AFTER_PLACEMENT),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 4",
            "Ansvara för inhämtning av kollegors bedömning avseende BT-läkarens"
                + " progression."));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream().map(stay -> judge(stay, context)).toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    LocalDate due = stay.end().plusDays(context.get(DAYS_AFTER_PLACEMENT));
    Requirement requirement =
        context
            .requirement(stay)
            .due(due)
            .at(context.mayBeOwnClinic(stay) ? Level.WARNING : context.rule().level());
    if (!context.isAssessed(stay)) {
      return requirement.notApplicable();
    }
    DateRange window = new DateRange(stay.range().from(), due);
    List<ColleagueFeedback> collected =
        context.evidence().colleagueFeedback().stream()
            .filter(feedback -> window.contains(feedback.dateOrThrow()))
            .toList();
    if (!collected.isEmpty()) {
      return requirement.met(collected);
    }
    if (requirement.isPast(context.evaluation())
        && context.hasUnreadEntry(
            Places.COLLEAGUE_FEEDBACK, context.logbook().colleagueFeedback())) {
      return requirement.notApplicable();
    }
    return requirement.outstanding(context.evaluation(), "saknas", stay.unit(), window);
  }
}
