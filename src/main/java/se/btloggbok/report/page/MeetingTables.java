package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.PlanFollowUp;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.RuleIds;
import se.btloggbok.rule.Scope;

/** Meetings, handovers and the training plan as tables. */
final class MeetingTables {

  private MeetingTables() {}

  /** Returns some meetings. */
  static Optional<Table> meetings(Collection<Meeting> meetings, PageContext context) {
    List<Row> rows =
        context.shown(meetings).stream().map(meeting -> row(meeting, context)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                context.say("tabell.avstamningar"),
                context.headings(
                    "datum", "slag", "deltagare", "overlamning", "sammanfattning", "rad"),
                rows));
  }

  private static Row row(Meeting meeting, PageContext context) {
    return context.row(
        meeting,
        context.dated(meeting),
        Cell.of(PageContext.term(meeting.kind())),
        Cell.of(context.names(meeting.participants())),
        Cell.of(
            meeting.handover().stream().map(context::placement).collect(Collectors.joining(" → "))),
        Cell.of(PageContext.visible(meeting.summary())));
  }

  /** Returns some handovers, and how what is asked of them stands. */
  static Optional<Table> handovers(Collection<Handover> handovers, PageContext context) {
    List<Row> rows = new ArrayList<>();
    for (Handover handover : handovers) {
      rows.add(
          Row.of(
              Cell.of(context.stay(handover.from()) + " → " + context.stay(handover.to())),
              Cell.of(context.date(handover.from().end())),
              standing(RuleIds.HANDOVER_MEETING, handover, context),
              standing(RuleIds.HANDOVER_PARTICIPANTS, handover, context)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                context.say("tabell.overlamningar"),
                context.headings("overlamning", "fran-slut", "mote", "ratt-deltagare"),
                rows));
  }

  private static Cell standing(String rule, Handover handover, PageContext context) {
    String scope = new Scope.OfHandover(handover.from().id(), handover.to().id()).toString();
    List<Span> spans = new ArrayList<>();
    for (Outcome outcome : context.outcomes(rule)) {
      if (outcome.scope().toString().equals(scope)) {
        spans.add(Span.of(Mark.of(outcome.status(), context.words())));
        outcome.evidence().forEach(path -> spans.add(context.links().to(path)));
      }
    }
    return new Cell(spans);
  }

  /** Returns the training plan and when it was followed up. */
  static Optional<Table> plan(PageContext context) {
    TrainingPlan plan = context.logbook().trainingPlan();
    if (plan == null) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    if (context.isShown(plan)) {
      rows.add(
          context.row(
              plan,
              context.dated(plan),
              Cell.of(context.say("plan.upprattad")),
              Cell.of(context.name(plan.drawnUpWith())),
              Cell.EMPTY));
    }
    for (PlanFollowUp followUp : context.shown(plan.followUps())) {
      rows.add(
          context.row(
              followUp,
              context.dated(followUp),
              Cell.of(context.say("plan.uppfoljd")),
              Cell.of(context.name(followUp.with())),
              Cell.of(PageContext.visible(followUp.change()))));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                context.say("tabell.plan"),
                context.headings("datum", "vad", "med", "andring", "rad"),
                rows));
  }
}
