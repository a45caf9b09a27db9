package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameter;
import se.btloggbok.rule.Places;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.ServedMonths;

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
    return List.of(ServedMonths.judge(requirement, context, null, context.get(MONTHS)));
  }
}
