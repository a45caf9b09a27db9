package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Training;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameter;
import se.btloggbok.rule.Places;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.ServedMonths;

/** An integrated BT in general practice has at least two months of psychiatry. */
final class PsychiatryMonths extends Rule {

  private static final Parameter<FullTimeMonths> MONTHS = Parameter.fullTimeMonths("manader", "2");

  PsychiatryMonths() {
    super(
        "psykiatri-tva-manader",
        Level.ERROR,
        List.of(MONTHS),
        new Citation(CitedDocument.VGR_GENERAL, "", ""));
  }

  @Override
  public boolean needsWholeTraining() {
    return true;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Training training = context.logbook().training();
    if (training == null || !training.isInGeneralPractice()) {
      return List.of(context.requirement(Scope.BT, Places.PLACEMENTS).notApplicable());
    }
    return List.of(ServedMonths.judge(ClinicalArea.PSYCHIATRY, context.get(MONTHS), context));
  }
}
