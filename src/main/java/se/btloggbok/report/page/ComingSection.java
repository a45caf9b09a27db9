package se.btloggbok.report.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Objective;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/** The requirements due next, and the booked entries. */
final class ComingSection {

  private static final int DAYS_AHEAD = 90;

  private ComingSection() {}

  static Section of(PageContext context) {
    LocalDate date = context.evaluation().date();
    List<List<Outcome>> soon = new ArrayList<>();
    int later = 0;
    for (List<Outcome> group : grouped(context)) {
      if (ChronoUnit.DAYS.between(date, due(group.get(0))) <= DAYS_AHEAD) {
        soon.add(group);
      } else {
        later += group.size();
      }
    }
    List<Block> blocks = new ArrayList<>();
    requirements(soon, context).ifPresent(blocks::add);
    if (later > 0) {
      blocks.add(new Block.Paragraph(context.say("kommer.senare", later)));
    }
    booked(context).ifPresent(blocks::add);
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("kommer.inget")));
    }
    return new Section("kommer", context.say("avsnitt.kommer"), blocks);
  }

  private static Optional<Table> requirements(List<List<Outcome>> groups, PageContext context) {
    return Table.of(
        context.say("tabell.kommer", DAYS_AHEAD),
        groups,
        context.text("senast", group -> context.date(group.get(0).due())),
        context.text("krav", group -> title(group.get(0), context)),
        context.text("galler", group -> scope(group, context)),
        context.column("status", group -> context.marks(group.stream().limit(1))));
  }

  /** Returns the title of the rule, or the name of the booked entry for the rule about bookings. */
  private static String title(Outcome outcome, PageContext context) {
    return outcome.rule().equals(RuleIds.PLANNED_HAS_PASSED)
        ? context.words().next(outcome.rule(), outcome.scope().toString())
        : context.title(outcome.rule());
  }

  private static LocalDate due(Outcome outcome) {
    return Objects.requireNonNull(outcome.due());
  }

  /**
   * Returns the requirements still to be met, by due date. The weeks of one rule at the same place
   * with the same status are one group, and so are its delmål.
   */
  private static List<List<Outcome>> grouped(PageContext context) {
    Map<String, List<Outcome>> groups = new LinkedHashMap<>();
    context.checked().outcomes().stream()
        .filter(one -> one.status() == Status.UPCOMING || one.status() == Status.AT_RISK)
        .filter(one -> one.due() != null)
        .sorted(Comparator.comparing(ComingSection::due))
        .forEach(one -> groups.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one));
    return List.copyOf(groups.values());
  }

  private static String key(Outcome outcome) {
    boolean together =
        outcome.scope() instanceof Scope.OfWeek || outcome.scope() instanceof Scope.OfObjective;
    return outcome.rule() + outcome.status() + (together ? outcome.place() : outcome.scope());
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

  private static Optional<Table> booked(PageContext context) {
    LocalDate today = context.evaluation().date();
    List<Dated> entries = new ArrayList<>();
    entries.addAll(context.logbook().sessions());
    entries.addAll(context.logbook().assessments());
    entries.addAll(context.logbook().meetings());
    entries.addAll(context.logbook().teachingEvents());
    return Table.of(
        context.say("tabell.bokat"),
        context.shown(entries).stream()
            .filter(entry -> entry.planned() && !isPast(entry, today))
            .toList(),
        context.text("datum", one -> context.date(one.date())),
        context.text("vad", one -> context.links().kind(one.path())),
        context.text("med", one -> context.names(one.people())),
        context.column("rad", one -> Cell.of(context.links().byLine(one.path()))));
  }

  /** A booking whose day has passed is reported in a finding instead. */
  private static boolean isPast(Dated entry, LocalDate today) {
    LocalDate date = entry.date();
    return date != null && date.isBefore(today);
  }
}
