package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;
import se.btloggbok.source.YamlPath;

/** No long time of the BT goes without a placement. */
final class GapBetweenPlacements implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "lucka-mellan-placeringar",
              Level.INFO,
              new Citation(CitedDocument.FORM_3, "tjänstgöringens perioder", ""))
          .with("hogst-dagar", 14);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    YamlPath place = YamlPath.ROOT.child("placeringar");
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty() || isUnclear(context)) {
      return List.of(Requirement.of(INFO, Scope.BT, place).notApplicable());
    }
    int most = context.parameters().integer("hogst-dagar");
    List<DateRange> gaps =
        context.calendar().gaps(bt.get()).stream().filter(gap -> gap.days() > most).toList();
    return gaps.isEmpty()
        ? List.of(Requirement.of(INFO, Scope.BT, place).met(context.logbook().placements()))
        : gaps.stream().map(gap -> judge(gap, most, place, context)).toList();
  }

  /** What looks like a gap may be a time that could not be read. */
  private static boolean isUnclear(RuleContext context) {
    return context.logbook().placements().stream()
            .anyMatch(
                placement -> placement.range().isEmpty() || context.isPeriodUnclear(placement))
        || context.logbook().absences().stream()
            .anyMatch(absence -> context.isFaultyWithin(absence.path()));
  }

  private static Outcome judge(DateRange gap, int most, YamlPath place, RuleContext context) {
    LocalDate due = gap.from().plusDays(most - 1L);
    Requirement requirement = Requirement.of(INFO, new Scope.OfGap(gap.from()), place).due(due);
    return context.evaluation().isPast(due)
        ? requirement.violated("lucka", gap, (int) gap.days())
        : requirement.upcoming();
  }
}
