package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Placement;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/**
 * The trainee never works more than full time: on no working day do the degrees exceed 100 per
 * cent.
 */
final class OverlappingPlacements extends Rule {

  OverlappingPlacements() {
    super(
        "placeringar-overlappar",
        Level.ERROR,
        new Citation(CitedDocument.FORM_3, "tjänstgöringens omfattning i procent av heltid", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Placement> placements =
        context.evidence().placements().stream()
            .filter(placement -> !isCreditedWithinBt(placement, context))
            .filter(placement -> !context.isFaultyWithin(placement, "tjänstgöringsgrad"))
            .toList();
    Requirement requirement = context.requirement(Scope.BT, Places.PLACEMENTS);
    if (placements.isEmpty()) {
      return List.of(requirement.notApplicable());
    }
    List<DateRange> overlaps =
        context.calendar().overlaps(placements).stream()
            .filter(overlap -> hasWorkingDay(overlap, context))
            .toList();
    if (overlaps.isEmpty()) {
      return List.of(requirement.met(placements));
    }
    Map<List<String>, List<DateRange>> byPlacements = new LinkedHashMap<>();
    for (DateRange overlap : overlaps) {
      List<String> ids =
          placements.stream()
              .filter(
                  placement ->
                      placement.range().filter(range -> range.contains(overlap.from())).isPresent())
              .sorted(OverlappingPlacements::byPeriod)
              .map(Placement::id)
              .toList();
      byPlacements.computeIfAbsent(ids, any -> new ArrayList<>()).add(overlap);
    }
    List<Outcome> outcomes = new ArrayList<>();
    byPlacements.forEach((ids, times) -> outcomes.add(judge(requirement, ids, times)));
    return outcomes;
  }

  /** Reports the times when the same placements are more than full time. */
  private static Outcome judge(
      Requirement requirement, List<String> ids, List<DateRange> overlaps) {
    Requirement last = requirement.at(Places.PLACEMENTS.child(ids.get(ids.size() - 1)));
    return overlaps.size() == 1
        ? last.within(overlaps.get(0)).violated("over-heltid", overlaps.get(0), ids)
        : last.violated("over-heltid-flera", overlaps, ids);
  }

  private static boolean hasWorkingDay(DateRange days, RuleContext context) {
    return days.from()
        .datesUntil(days.to().plusDays(1))
        .anyMatch(day -> context.calendar().isWorkingDay(day));
  }

  /** Returns whether credited service does not lie before the BT, which another rule reports. */
  private static boolean isCreditedWithinBt(Placement placement, RuleContext context) {
    LocalDate end = placement.to();
    return placement.isCredited()
        && end != null
        && context.logbook().period().map(DateRange::from).filter(end::isBefore).isEmpty();
  }

  private static int byPeriod(Placement one, Placement other) {
    int byRange = one.range().orElseThrow().compareTo(other.range().orElseThrow());
    return byRange == 0 ? one.id().compareTo(other.id()) : byRange;
  }
}
