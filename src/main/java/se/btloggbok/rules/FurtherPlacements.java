package se.btloggbok.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Stay;
import se.btloggbok.model.UnitName;
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

/** There are at most two placements besides primary and emergency care. */
final class FurtherPlacements extends Rule {

  private static final Parameter<Integer> MOST = Parameter.count("ovriga-hogst", 2);

  FurtherPlacements() {
    super(
        "hogst-fyra-placeringar",
        Level.WARNING,
        List.of(MOST, RuleContext.MINIMUM_SERVICE_DAYS),
        new Citation(CitedDocument.JUNIOR_DOCTORS, "", ""),
        new Citation(CitedDocument.DALARNA, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.PLACEMENTS);
    Map<String, List<Placement>> atUnits = new HashMap<>();
    for (Stay stay : context.calendar().stays()) {
      atUnits.computeIfAbsent(unit(stay), any -> new ArrayList<>()).addAll(stay.placements());
    }
    List<Stay> further = new ArrayList<>();
    for (Stay stay : context.calendar().stays()) {
      boolean counts =
          stay.first().area() != null
              && stay.first().unit() != null
              && !context.isFaulty(stay.first(), "verksamhet")
              && !stay.isIn(ClinicalArea.PRIMARY_CARE)
              && !stay.isIn(ClinicalArea.EMERGENCY_CARE);
      List<Placement> atUnit = counts ? atUnits.remove(unit(stay)) : null;
      if (atUnit != null && isLongEnough(atUnit, context)) {
        further.add(stay);
      }
    }
    int most = context.get(MOST);
    if (further.size() <= most) {
      return List.of(requirement.met(further.stream().map(Stay::first).toList()));
    }
    Stay surplus = further.get(most);
    List<String> units = further.stream().map(Stay::unit).toList();
    return List.of(
        requirement
            .at(surplus.path())
            .due(surplus.range().from().minusDays(1))
            .unmet(context.evaluation(), "for-manga", further.size(), most, units));
  }

  /** Returns whether all placements at a unit together have the minimum of service days. */
  private static boolean isLongEnough(List<Placement> atUnit, RuleContext context) {
    int least = context.get(RuleContext.MINIMUM_SERVICE_DAYS);
    return context.calendar().hasServiceDays(atUnit, least);
  }

  /**
   * Returns the verksamhet and unit of a stay, the same however the unit is written. A name without
   * letters or digits is the same as no other.
   */
  private static String unit(Stay stay) {
    String name = UnitName.comparable(stay.unit());
    return name.isEmpty() ? stay.path().toString() : stay.first().area() + " " + name;
  }
}
