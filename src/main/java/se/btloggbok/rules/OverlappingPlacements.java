package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
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
        context.logbook().placements().stream()
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
    DateRange first = overlaps.get(0);
    List<Placement> involved =
        placements.stream()
            .filter(
                placement -> placement.range().filter(r -> r.contains(first.from())).isPresent())
            .sorted(OverlappingPlacements::byPeriod)
            .toList();
    Placement last = involved.get(involved.size() - 1);
    List<String> ids = involved.stream().map(Placement::id).toList();
    return List.of(
        overlaps.size() == 1
            ? requirement.at(last.path()).violated("over-heltid", first, ids)
            : requirement.at(last.path()).violated("over-heltid-flera", overlaps, ids));
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
