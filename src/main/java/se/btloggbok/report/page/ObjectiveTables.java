package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Objective;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.RuleIds;
import se.btloggbok.rule.Scope;

/** The delmål BT1–BT18, and what there is for each. */
final class ObjectiveTables {

  private ObjectiveTables() {}

  /** Returns the matrix of all delmål. */
  static Table matrix(PageContext context) {
    List<Row> rows = new ArrayList<>();
    for (Objective objective : Objective.values()) {
      rows.add(
          Row.of(
              Cell.of(objective.term() + " " + objective.title()),
              links(
                  context.evidence().sessions(),
                  SupervisionSession::objectives,
                  objective,
                  context),
              links(context.evidence().assessments(), Assessment::objectives, objective, context),
              links(context.evidence().certificates(), Certificate::objectives, objective, context),
              standing(objective, context)));
    }
    return new Table(
        context.say("tabell.delmal"),
        context.headings("delmal", "handledning", "bedomningar", "intyg", "status"),
        rows);
  }

  private static <T extends Dated> Cell links(
      Collection<T> entries,
      Function<T, List<Objective>> objectives,
      Objective objective,
      PageContext context) {
    return new Cell(
        context.shown(entries).stream()
            .filter(entry -> objectives.apply(entry).contains(objective))
            .map(entry -> context.links().to(entry.path()))
            .toList());
  }

  private static Cell standing(Objective objective, PageContext context) {
    return new Cell(
        context.outcomes(RuleIds.CERTIFIED_OBJECTIVES).stream()
            .filter(
                one -> one.scope() instanceof Scope.OfObjective of && of.objective() == objective)
            .map(Outcome::status)
            .map(status -> Span.of(Mark.of(status, context.words())))
            .toList());
  }
}
