package se.btloggbok.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.SupervisionSession;

/** Supervision sessions as a table. */
final class SupervisionTables {

  private SupervisionTables() {}

  /** Returns some sessions. */
  static Optional<Table> sessions(Collection<SupervisionSession> sessions, PageContext context) {
    List<Row> rows =
        context.shown(sessions).stream().map(session -> row(session, context)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                context.say("tabell.handledningstillfallen"),
                context.headings(
                    "datum", "handledare", "innehall", "delmal", "minuter", "besokstid", "rad"),
                rows));
  }

  private static Row row(SupervisionSession session, PageContext context) {
    return context.row(
        session,
        context.dated(session),
        Cell.of(context.name(session.supervisor())),
        Cell.of(PageContext.visible(session.content())),
        Cell.of(context.objectives(session.objectives())),
        Cell.of(PageContext.number(session.minutes())),
        Cell.of(PageContext.number(session.visitMinutes())));
  }
}
