package se.btloggbok.rules;

import java.math.BigDecimal;
import java.util.List;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Training;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.ServedMonths;
import se.btloggbok.source.YamlPath;

/** At least three months of the BT are in emergency care. */
final class EmergencyCareMonths implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "akut-sjukvard-tre-manader",
              Level.ERROR,
              new Citation(CitedDocument.JUNIOR_DOCTORS, "", ""),
              new Citation(CitedDocument.DALARNA, "", ""),
              new Citation(CitedDocument.VGR_GENERAL, "", ""))
          .with("manader", BigDecimal.valueOf(3))
          .with("manader-allmanmedicin", BigDecimal.valueOf(3));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("placeringar"));
    Training training = context.logbook().training();
    boolean generalPractice = training != null && training.isInGeneralPractice();
    return List.of(
        ServedMonths.judge(
            requirement,
            context,
            placement -> placement.area() == ClinicalArea.EMERGENCY_CARE,
            context.parameters().months(generalPractice ? "manader-allmanmedicin" : "manader")));
  }
}
