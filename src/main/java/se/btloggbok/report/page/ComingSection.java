package se.btloggbok.report.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Objective;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.RuleIds;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.Status;

/** What is due next, and what is booked. */
final class ComingSection {

  private static final int DAYS_AHEAD = 90;

  private ComingSection() {}

  static Section of(PageContext context) {
    LocalDate date = context.evaluation().date();
    List<List<Outcome>> groups = grouped(context);
    List<Row> rows = new ArrayList<>();
    int later = 0;
    for (List<Outcome> group : groups) {
      LocalDate due = Objects.requireNonNull(group.get(0).due());
      if (ChronoUnit.DAYS.between(date, due) <= DAYS_AHEAD) {
        rows.add(row(group, due, context));
      } else {
        later += group.size();
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      blocks.add(
          new Table(
              context.say("tabell.kommer", DAYS_AHEAD),
              context.headings("senast", "krav", "galler", "status"),
              rows));
    }
    if (later > 0) {
      blocks.add(new Block.Paragraph(context.say("kommer.senare", later)));
    }
    List<Row> booked = booked(context);
    if (!booked.isEmpty()) {
      blocks.add(
          new Table(
              context.say("tabell.bokat"), context.headings("datum", "vad", "med", "rad"), booked));
    }
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("kommer.inget")));
    }
    return new Section("kommer", context.say("avsnitt.kommer"), blocks);
  }

  /** What is still to come, by its last day; weeks of a rule together, delmål likewise. */
  private static List<List<Outcome>> grouped(PageContext context) {
    Map<String, List<Outcome>> groups = new LinkedHashMap<>();
    context.checked().outcomes().stream()
        .filter(one -> one.status() == Status.UPCOMING || one.status() == Status.AT_RISK)
        .filter(one -> one.due() != null)
        .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.due())))
        .forEach(one -> groups.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one));
    return List.copyOf(groups.values());
  }

  private static String key(Outcome outcome) {
    boolean together =
        outcome.scope() instanceof Scope.OfWeek || outcome.scope() instanceof Scope.OfObjective;
    return outcome.rule() + outcome.status() + (together ? outcome.place() : outcome.scope());
  }

  private static Row row(List<Outcome> group, LocalDate due, PageContext context) {
    Outcome first = group.get(0);
    return Row.of(
        Cell.of(context.date(due)),
        Cell.of(title(first, context)),
        Cell.of(scope(group, context)),
        Cell.of(Mark.of(first.status(), context.words())));
  }

  /** What is booked is named, not the rule that it be held. */
  private static String title(Outcome outcome, PageContext context) {
    return outcome.rule().equals(RuleIds.PLANNED_HAS_PASSED)
        ? context.words().next(outcome.rule(), outcome.scope().toString())
        : context.title(outcome.rule());
  }

  private static String scope(List<Outcome> group, PageContext context) {
    if (group.size() == 1) {
      return context.scope(group.get(0));
    }
    if (group.get(0).scope() instanceof Scope.OfWeek) {
      return context
          .words()
          .weeks(
              group.stream()
                  .flatMap(
                      one ->
                          one.scope() instanceof Scope.OfWeek week
                              ? Stream.of(week.week())
                              : Stream.empty())
                  .toList());
    }
    List<Objective> objectives =
        group.stream()
            .flatMap(
                one ->
                    one.scope() instanceof Scope.OfObjective of
                        ? Stream.of(of.objective())
                        : Stream.<Objective>empty())
            .toList();
    return context.objectives(objectives);
  }

  private static List<Row> booked(PageContext context) {
    LocalDate today = context.evaluation().date();
    List<Dated> entries = new ArrayList<>();
    entries.addAll(context.logbook().sessions());
    entries.addAll(context.logbook().assessments());
    entries.addAll(context.logbook().meetings());
    entries.addAll(context.logbook().teachingEvents());
    return context.shown(entries).stream()
        .filter(entry -> entry.planned() && !isPast(entry, today))
        .map(
            entry ->
                new Row(
                    null,
                    List.of(
                        Cell.of(context.date(entry.date())),
                        Cell.of(context.links().kind(entry.path())),
                        Cell.of(context.names(entry.people())),
                        Cell.of(context.links().byLine(entry.path())))))
        .toList();
  }

  /** What was booked on a day that has passed is among what is missing. */
  private static boolean isPast(Dated entry, LocalDate today) {
    LocalDate date = entry.date();
    return date != null && date.isBefore(today);
  }
}
