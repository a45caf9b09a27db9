package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.FullTimeMonths;
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
import se.btloggbok.requirement.ServedMonths;
import se.btloggbok.requirement.ServedMonths.Part;

/** A BT is at least six full-time-equivalent months. */
final class MinimumLength extends Rule {

  private static final Parameter<FullTimeMonths> MONTHS = Parameter.fullTimeMonths("manader", "6");

  MinimumLength() {
    super(
        "bt-minst-sex-manader",
        Level.ERROR,
        List.of(MONTHS, ServedMonths.SHORT_ILLNESS),
        new Citation(CitedDocument.PATIENT_SAFETY_ORDINANCE, "", ""));
  }

  @Override
  public boolean needsWholeTraining() {
    return true;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.TRAINING);
    return List.of(ServedMonths.judge(requirement, context, Part.WHOLE, context.get(MONTHS)));
  }
}
