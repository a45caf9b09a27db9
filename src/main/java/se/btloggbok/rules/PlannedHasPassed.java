package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Dated;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** A planned entry is confirmed or removed once its day has passed. */
final class PlannedHasPassed extends Rule {

  PlannedHasPassed() {
    super(
        "planerat-har-passerat",
        Level.WARNING,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "BT-läkarens ansvar",
            "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.logbook().datedEntries().stream()
        .filter(Dated::planned)
        .filter(entry -> entry.date() != null)
        .filter(entry -> !context.isDateFaulty(entry))
        .map(entry -> judge(entry, context))
        .toList();
  }

  private static Outcome judge(Dated entry, RuleContext context) {
    LocalDate date = entry.dateOrThrow();
    Requirement requirement = context.requirement(entry, entry.dateKey()).due(date);
    return date.isBefore(context.evaluation().evidenceUntil())
        ? requirement.violated("passerat", date)
        : requirement.upcoming();
  }
}
