package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.report.Column;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;

/** Tables of requirements of one kind: what each applies to, and whether it is met. */
record RequirementTables(PageContext context) {

  /** The rules about every placement, in the order of the columns. */
  private static final List<String> PLACEMENT_RULES =
      List.of(
          RuleIds.SUPERVISOR_OF_SAME_UNIT,
          RuleIds.CONTINUOUS_ASSESSMENT,
          RuleIds.COLLEAGUE_FEEDBACK,
          RuleIds.FINAL_ASSESSMENT,
          RuleIds.MAIN_SUPERVISOR_MEETING,
          RuleIds.PLAN_FOLLOW_UP);

  /** Returns the requirements on each placement; empty without placements or requirements. */
  Optional<Table> placements(Collection<Stay> stays) {
    List<Column<Stay, Cell>> columns = new ArrayList<>();
    columns.add(context.text("placering", context::stay));
    for (String rule : PLACEMENT_RULES) {
      List<Outcome> outcomes = context.outcomes(rule);
      if (!outcomes.isEmpty()) {
        Map<String, List<Outcome>> byPlacement = byPlacement(outcomes);
        columns.add(Column.of(context.title(rule), stay -> marks(byPlacement, stay)));
      }
    }
    return columns.size() == 1
        ? Optional.empty()
        : Table.of(context.say("tabell.krav-per-placering"), stays, stay -> null, columns);
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

  private Cell marks(Map<String, List<Outcome>> byPlacement, Stay stay) {
    return context.marks(
        stay.placements().stream()
            .flatMap(one -> byPlacement.getOrDefault(one.id(), List.of()).stream()));
  }

  /** Returns the requirements on handovers; empty without handovers. */
  Optional<Table> handovers(Collection<Handover> handovers) {
    return Table.of(
        context.say("tabell.overlamningar"),
        handovers,
        context.text(
            "overlamning", one -> context.stay(one.from()) + " → " + context.stay(one.to())),
        context.text("fran-slut", one -> context.date(one.from().end())),
        context.column("mote", one -> evidence(RuleIds.HANDOVER_MEETING, one)),
        context.column("ratt-deltagare", one -> evidence(RuleIds.HANDOVER_PARTICIPANTS, one)));
  }

  /** Returns the marks of a rule about a handover, each with links to its evidence. */
  private Cell evidence(String rule, Handover handover) {
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

  /** Returns all delmål, with links to the evidence for each. */
  Optional<Table> objectives() {
    return Table.of(
        context.say("tabell.delmal"),
        Arrays.asList(Objective.values()),
        context.text("delmal", one -> one.term() + " " + one.title()),
        links("handledning", context.evidence().sessions(), SupervisionSession::objectives),
        links("bedomningar", context.evidence().assessments(), Assessment::objectives),
        links("intyg", context.evidence().certificates(), Certificate::objectives),
        context.column("status", context::marks));
  }

  private <T extends Dated> Column<Objective, Cell> links(
      String key, Collection<T> entries, Function<T, List<Objective>> objectives) {
    List<T> shown = context.shown(entries);
    return context.column(
        key,
        objective ->
            new Cell(
                shown.stream()
                    .filter(entry -> objectives.apply(entry).contains(objective))
                    .map(entry -> context.links().to(entry.path()))
                    .toList()));
  }
}
