package se.btloggbok.report.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.check.DueGroup;
import se.btloggbok.model.Dated;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;

/** The requirements due next, and the booked entries. */
record ComingSection(PageContext context) {

  private static final int DAYS_AHEAD = 90;

  Section section() {
    LocalDate date = context.evaluation().date();
    List<DueGroup> soon = new ArrayList<>();
    int later = 0;
    for (DueGroup group : DueGroup.ahead(context.checked())) {
      if (ChronoUnit.DAYS.between(date, group.dueOrThrow()) <= DAYS_AHEAD) {
        soon.add(group);
      } else {
        later += group.size();
      }
    }
    List<Block> blocks = new ArrayList<>();
    requirements(soon).ifPresent(blocks::add);
    if (later > 0) {
      blocks.add(new Block.Paragraph(context.say("kommer.senare", later, DAYS_AHEAD)));
    }
    booked().ifPresent(blocks::add);
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("kommer.inget")));
    }
    return new Section("kommer", context.say("avsnitt.kommer"), blocks);
  }

  private Optional<Table> requirements(List<DueGroup> groups) {
    return Table.of(
        context.say("tabell.kommer", DAYS_AHEAD),
        groups,
        context.text("senast", group -> context.date(group.dueOrThrow())),
        context.text("krav", group -> title(group.first())),
        context.text("galler", group -> context.labels().scope(group)),
        context.column("status", group -> context.marks(Stream.of(group.first()))));
  }

  /** Returns the title of the rule, or the name of the booked entry for the rule about bookings. */
  private String title(Outcome outcome) {
    return outcome.rule().equals(RuleIds.PLANNED_HAS_PASSED)
        ? context.words().next(outcome.rule(), outcome.scope().toString())
        : context.title(outcome.rule());
  }

  /** A booking whose day has passed is reported in a finding instead. */
  private Optional<Table> booked() {
    List<Dated> entries = new ArrayList<>();
    entries.addAll(context.logbook().sessions());
    entries.addAll(context.logbook().assessments());
    entries.addAll(context.logbook().meetings());
    entries.addAll(context.logbook().teachingEvents());
    return Table.of(
        context.say("tabell.bokat"),
        context.shown(entries).stream().filter(context.checked()::isToCome).toList(),
        context.text("datum", one -> context.date(one.date())),
        context.text("vad", one -> context.labels().kind(one.path())),
        context.text("med", one -> context.names(one.people())),
        context.column("rad", one -> Cell.of(context.links().byNumber(one.path()))));
  }
}
