package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.check.Coming;
import se.btloggbok.check.DueGroup;
import se.btloggbok.check.Standing;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Objective;
import se.btloggbok.report.status.StatusWords;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/**
 * What to talk about in a supervision talk. Together with {@link StandingSection} it takes at most
 * one sheet of paper, so each list is cut, and says how much is left out.
 */
final class TalkSection {

  /** The maximum number of rows of a table. */
  private static final int MOST_ROWS = 7;

  /** The number of days of each kind of entry that are shown. */
  private static final int LAST_DAYS = 3;

  private final PageContext context;
  private final StatusWords say;
  private final boolean isAlone;

  private TalkSection(PageContext context, boolean isAlone) {
    this.context = context;
    this.isAlone = isAlone;
    this.say = new StatusWords(context.checked(), context.standing(), context.words());
  }

  /**
   * Returns the section.
   *
   * @param isAlone whether the page has no sections with all that is missing and coming
   */
  static Section of(PageContext context, boolean isAlone) {
    return new TalkSection(context, isAlone).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    shortfalls(blocks);
    soon(blocks);
    objectives(blocks);
    entries().ifPresent(blocks::add);
    blocks.add(context.blankLines("anteckningar", "till-nasta-gang"));
    return new Section("samtal", context.say("avsnitt.samtal"), blocks);
  }

  private void shortfalls(List<Block> blocks) {
    List<DueGroup> all = context.standing().shortfalls();
    Optional<Table> table =
        Table.of(
            context.say("samtal.saknas"),
            first(all),
            context.text("krav", say::what),
            context.column("status", group -> Cell.of(mark(group))),
            context.text("senast", group -> context.date(group.first().due())));
    add(table, all.size(), "avsnitt.saknas", blocks);
  }

  private Mark mark(DueGroup group) {
    return group.status() == Status.AT_RISK
        ? Mark.of(group.status(), context.words())
        : Mark.of(group.level(), context.words());
  }

  private void soon(List<Block> blocks) {
    Standing.Horizon soonest = context.standing().horizons().get(0);
    Optional<Table> table =
        Table.of(
            say.heading(soonest),
            first(soonest.due()),
            context.text("krav", (Coming one) -> say.what(one.group())),
            context.text("senast", one -> context.date(one.group().dueOrThrow())),
            context.text("bokning", this::booking));
    add(table, soonest.due().size(), "avsnitt.kommer", blocks);
  }

  private String booking(Coming coming) {
    return coming.group().rule().equals(RuleIds.PLANNED_HAS_PASSED)
        ? context.say("samtal.bokat")
        : say.booking(coming);
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST_ROWS, all.size()));
  }

  /** Adds a table, and where the rest is if it was cut. */
  private void add(Optional<Table> table, int size, String whole, List<Block> blocks) {
    table.ifPresent(blocks::add);
    int left = size - MOST_ROWS;
    if (left > 0) {
      blocks.add(
          new Block.Paragraph(
              isAlone
                  ? context.say("samtal.fler", left)
                  : context.say("samtal.fler-nedan", left, context.say(whole))));
    }
  }

  /** Adds the delmål that there is evidence for but no certificate, and those without either. */
  private void objectives(List<Block> blocks) {
    List<Objective> open =
        context.outcomes(RuleIds.CERTIFIED_OBJECTIVES).stream()
            .filter(outcome -> outcome.status() != Status.MET && outcome.status() != Status.WAIVED)
            .map(Outcome::scope)
            .flatMap(
                scope ->
                    scope instanceof Scope.OfObjective of
                        ? Stream.of(of.objective())
                        : Stream.<Objective>empty())
            .filter(objective -> !context.about(objective).isEmpty())
            .sorted()
            .toList();
    if (!open.isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("samtal.delmal", open)));
    }
    context.untouched().ifPresent(blocks::add);
  }

  /** Entries of one kind. */
  private record Kind(String name, List<LocalDate> held, List<LocalDate> booked) {}

  private Optional<Table> entries() {
    List<Kind> kinds =
        Stream.of(
                kind(context.logbook().sessions(), context.evidence().sessions()),
                kind(context.logbook().assessments(), context.evidence().assessments()),
                kind(context.logbook().meetings(), context.evidence().meetings()))
            .flatMap(Optional::stream)
            .toList();
    return Table.of(
        context.say("samtal.senast"),
        kinds,
        context.text("vad", Kind::name),
        context.text("nyligen", kind -> dates(kind.held())),
        context.text("bokat", kind -> dates(kind.booked())));
  }

  /** Returns the entries of one kind; empty if none is held or booked. */
  private Optional<Kind> kind(List<? extends Dated> all, List<? extends Dated> held) {
    List<LocalDate> last = days(held, Comparator.reverseOrder()).stream().sorted().toList();
    List<LocalDate> booked =
        days(
            all.stream()
                .filter(entry -> entry.date() != null && context.checked().isToCome(entry))
                .toList(),
            Comparator.naturalOrder());
    return last.isEmpty() && booked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Kind(context.labels().kind(all.get(0).path()), last, booked));
  }

  private static List<LocalDate> days(List<? extends Dated> entries, Comparator<LocalDate> order) {
    return entries.stream()
        .map(Dated::dateOrThrow)
        .distinct()
        .sorted(order)
        .limit(LAST_DAYS)
        .toList();
  }

  private String dates(List<LocalDate> days) {
    return days.stream().map(context::date).collect(Collectors.joining(", "));
  }
}
