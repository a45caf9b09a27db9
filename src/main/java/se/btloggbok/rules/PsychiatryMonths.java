package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.ServedMonths;

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
