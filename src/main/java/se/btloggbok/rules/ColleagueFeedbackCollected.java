package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** Colleagues' views are collected in every placement. */
final class ColleagueFeedbackCollected implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "kollegors-bedomning",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "klinikhandledaren punkt 4",
                  "Ansvara för inhämtning av kollegors bedömning avseende BT-läkarens"
                      + " progression."))
          .with("minsta-dagar", 28)
          .with("dagar-efter-slutet", 14);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream().map(stay -> judge(stay, context)).toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    LocalDate due = stay.end().plusDays(context.parameters().integer("dagar-efter-slutet"));
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path())
            .due(due)
            .at(context.roles().isOwnClinic(stay) ? Level.WARNING : INFO.level());
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
    return context.evaluation().isPast(due)
        ? requirement.violated("saknas", stay.unit(), window)
        : requirement.upcoming();
  }
}
