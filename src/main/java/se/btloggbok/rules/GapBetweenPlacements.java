package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** There is no long gap between placements. */
final class GapBetweenPlacements extends Rule {

  private static final Parameter<Integer> MAXIMUM_DAYS = Parameter.days("hogst-dagar", 14);

  GapBetweenPlacements() {
    super(
        "lucka-mellan-placeringar",
        Level.INFO,
        List.of(MAXIMUM_DAYS),
        new Citation(CitedDocument.FORM_3, "tjänstgöringens perioder", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.PLACEMENTS);
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty() || context.hasUnreadPlacement() || context.hasUnreadAbsence()) {
      return List.of(requirement.notApplicable());
    }
    int most = context.get(MAXIMUM_DAYS);
    List<DateRange> gaps =
        context.calendar().gaps().stream().filter(gap -> gap.days() > most).toList();
    return gaps.isEmpty()
        ? List.of(requirement.met(context.logbook().placements()))
        : gaps.stream().map(gap -> judge(gap, most, context)).toList();
  }

  private static Outcome judge(DateRange gap, int most, RuleContext context) {
    LocalDate due = gap.from().plusDays(most - 1L);
    return context
        .requirement(new Scope.OfGap(gap.from()), Places.PLACEMENTS)
        .due(due)
        .within(gap)
        .outstanding(context.evaluation(), "lucka", gap, (int) gap.days());
  }
}
