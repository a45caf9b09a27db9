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
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.ServedMonths;

/** At least three months of the BT are in emergency care. */
final class EmergencyCareMonths extends Rule {

  private static final Parameter<FullTimeMonths> MONTHS = Parameter.fullTimeMonths("manader", "3");
  private static final Parameter<FullTimeMonths> MONTHS_IN_GENERAL_PRACTICE =
      Parameter.fullTimeMonths("manader-allmanmedicin", "3");

  /** The source of the months required in an ST in allmänmedicin, if they differ from the usual. */
  private static final Citation IN_GENERAL_PRACTICE =
      new Citation(CitedDocument.VGR_GENERAL, "", "");

  EmergencyCareMonths() {
    super(
        "akut-sjukvard-tre-manader",
        Level.ERROR,
        List.of(MONTHS, MONTHS_IN_GENERAL_PRACTICE),
        new Citation(CitedDocument.JUNIOR_DOCTORS, "", ""),
        new Citation(CitedDocument.DALARNA, "", ""),
        IN_GENERAL_PRACTICE);
  }

  @Override
  public boolean needsWholeTraining() {
    return true;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Training training = context.logbook().training();
    boolean generalPractice = training != null && training.isInGeneralPractice();
    FullTimeMonths usual = context.get(MONTHS);
    FullTimeMonths required = generalPractice ? context.get(MONTHS_IN_GENERAL_PRACTICE) : usual;
    Requirement requirement = context.requirement(Scope.BT, Places.PLACEMENTS);
    return List.of(
        ServedMonths.judge(
            required.compareTo(usual) == 0 ? requirement : requirement.citing(IN_GENERAL_PRACTICE),
            context,
            ClinicalArea.EMERGENCY_CARE,
            required));
  }
}
