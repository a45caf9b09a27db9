package se.btloggbok.rules;

import java.util.ArrayList;
import java.util.List;
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
    List<Stay> further = new ArrayList<>();
    for (Stay stay : context.calendar().stays()) {
      boolean counts =
          stay.first().area() != null
              && stay.first().unit() != null
              && !context.isFaulty(stay.first(), "verksamhet")
              && !stay.isIn(ClinicalArea.PRIMARY_CARE)
              && !stay.isIn(ClinicalArea.EMERGENCY_CARE);
      if (counts
          && further.stream().noneMatch(other -> isSame(stay, other))
          && isLongEnough(stay, context)) {
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

  /** Returns whether all stays at the unit of a stay together have the minimum of service days. */
  private static boolean isLongEnough(Stay stay, RuleContext context) {
    List<Placement> placements = new ArrayList<>(stay.placements());
    for (Stay other : context.calendar().stays()) {
      if (isSame(stay, other)) {
        placements.addAll(other.placements());
      }
    }
    int least = context.get(RuleContext.MINIMUM_SERVICE_DAYS);
    return context.calendar().hasServiceDays(placements, least);
  }

  private static boolean isSame(Stay one, Stay other) {
    return one.first().area() == other.first().area() && UnitName.same(one.unit(), other.unit());
  }
}
