package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Degree;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.RuleIds;
import se.btloggbok.rule.Scope;

/** Placements and absence as tables. */
final class PlacementTables {

  /** What every placement is asked for once, in the order of its columns. */
  private static final List<String> REQUIREMENTS =
      List.of(
          RuleIds.SUPERVISOR_OF_SAME_UNIT,
          RuleIds.CONTINUOUS_ASSESSMENT,
          RuleIds.COLLEAGUE_FEEDBACK,
          RuleIds.FINAL_ASSESSMENT,
          RuleIds.MAIN_SUPERVISOR_MEETING,
          RuleIds.PLAN_FOLLOW_UP);

  private PlacementTables() {}

  /** Returns some placements, each with its time. */
  static Table placements(Collection<Placement> placements, PageContext context) {
    List<Row> rows = placements.stream().map(placement -> row(placement, context)).toList();
    return new Table(
        context.say("tabell.placeringar"),
        context.headings(
            "placering", "verksamhet", "tid", "grad", "manader", "klinikhandledare", "rad"),
        rows);
  }

  private static Row row(Placement placement, PageContext context) {
    List<Placement> alone = List.of(placement);
    String served =
        context.words().months(context.calendar().months(alone, context.evaluation().date()));
    String planned = context.words().months(context.calendar().months(alone, LocalDate.MAX));
    return context.row(
        placement,
        Cell.of(context.placement(placement)),
        Cell.of(PageContext.term(placement.area())),
        Cell.of(context.period(placement)),
        Cell.of(degrees(placement, context)),
        Cell.of(served.equals(planned) ? served : context.say("siffra.av", served, planned)),
        Cell.of(holders(placement.clinicalSupervisors(), context)));
  }

  private static String degrees(Placement placement, PageContext context) {
    List<String> degrees = new ArrayList<>();
    for (Degree degree : placement.degrees()) {
      String period =
          degree.from() == null && degree.to() == null ? "" : " (" + context.period(degree) + ")";
      degrees.add(degree.percent() + " %" + period);
    }
    return degrees.isEmpty() ? "100 %" : String.join(", ", degrees);
  }

  /** Returns people in a role, with their time where it is not all of it. */
  static String holders(Collection<RoleHolder> holders, PageContext context) {
    List<String> people = new ArrayList<>();
    for (RoleHolder holder : holders) {
      String period =
          holder.from() == null && holder.to() == null ? "" : " (" + context.period(holder) + ")";
      people.add(context.name(holder.person()) + period);
    }
    return String.join(", ", people);
  }

  /** Returns some times away. */
  static Optional<Table> absences(Collection<Absence> absences, PageContext context) {
    List<Row> rows =
        absences.stream()
            .map(
                absence ->
                    context.row(
                        absence,
                        Cell.of(context.period(absence)),
                        Cell.of(PageContext.term(absence.reason())),
                        Cell.of((absence.extent() == null ? 100 : absence.extent()) + " %"),
                        Cell.of(
                            absence.reason() == null
                                ? ""
                                : context.say(
                                    absence.reason().countsAsService()
                                        ? "franvaro.raknas"
                                        : "franvaro.dras-av"))))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                context.say("tabell.franvaro"),
                context.headings("tid", "orsak", "omfattning", "raknas", "rad"),
                rows));
  }

  /** Returns what every placement is asked for, and how it stands. */
  static Optional<Table> requirements(Collection<Stay> stays, PageContext context) {
    List<String> asked =
        REQUIREMENTS.stream().filter(rule -> !context.outcomes(rule).isEmpty()).toList();
    if (asked.isEmpty() || stays.isEmpty()) {
      return Optional.empty();
    }
    List<String> headers = new ArrayList<>(context.headings("placering"));
    asked.forEach(rule -> headers.add(context.title(rule)));
    List<Map<String, List<Outcome>>> byRule =
        asked.stream().map(rule -> byPlacement(context.outcomes(rule))).toList();
    List<Row> rows = new ArrayList<>();
    for (Stay stay : stays) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(context.stay(stay)));
      byRule.forEach(byPlacement -> cells.add(cell(byPlacement, stay, context)));
      rows.add(new Row(null, cells));
    }
    return Optional.of(new Table(context.say("tabell.krav-per-placering"), headers, rows));
  }

  private static Map<String, List<Outcome>> byPlacement(List<Outcome> outcomes) {
    Map<String, List<Outcome>> byPlacement = new HashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome.scope() instanceof Scope.OfPlacement of) {
        byPlacement.computeIfAbsent(of.id(), any -> new ArrayList<>()).add(outcome);
      }
    }
    return byPlacement;
  }

  private static Cell cell(Map<String, List<Outcome>> byPlacement, Stay stay, PageContext context) {
    List<Span> marks =
        stay.placements().stream()
            .flatMap(one -> byPlacement.getOrDefault(one.id(), List.of()).stream())
            .map(one -> Span.of(Mark.of(one.status(), context.words())))
            .distinct()
            .toList();
    return new Cell(marks);
  }
}
