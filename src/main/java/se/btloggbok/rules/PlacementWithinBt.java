package se.btloggbok.rules;

import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Every placement lies within the BT. */
final class PlacementWithinBt extends Rule {

  PlacementWithinBt() {
    super(
        "placeringar-inom-bt",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "första stycket",
            "Bastjänstgöring är en i regel tolv månader lång, tidsbegränsad anställning"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Optional<DateRange> bt = context.logbook().period();
    return bt.map(
            period ->
                context.calendar().stays().stream()
                    .map(stay -> judge(stay, period, context))
                    .toList())
        .orElse(List.of());
  }

  private static Outcome judge(Stay stay, DateRange bt, RuleContext context) {
    Requirement requirement = context.requirement(stay);
    Training training = context.logbook().training();
    boolean unclear =
        (training != null && context.isPeriodUnclear(training))
            || stay.placements().stream().anyMatch(context::isPeriodUnclear);
    if (unclear) {
      return requirement.notApplicable();
    }
    boolean within = bt.contains(stay.range().from()) && bt.contains(stay.end());
    return within
        ? requirement.met(stay.first())
        : requirement.violated("utanfor", stay.unit(), stay.range(), bt);
  }
}
