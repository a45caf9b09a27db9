package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.ServedMonths;

/** At least three months of the BT are in primary care. */
final class PrimaryCareMonths extends Rule {

  private static final Parameter<FullTimeMonths> MONTHS = Parameter.fullTimeMonths("manader", "3");

  PrimaryCareMonths() {
    super(
        "primarvard-tre-manader",
        Level.ERROR,
        List.of(MONTHS),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "första stycket",
            "varav minst tre månader förläggs till primärvården"),
        new Citation(CitedDocument.JUNIOR_DOCTORS, "", ""));
  }

  @Override
  public boolean needsWholeTraining() {
    return true;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return List.of(ServedMonths.judge(ClinicalArea.PRIMARY_CARE, context.get(MONTHS), context));
  }
}
