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

/** An integrated BT in general practice has at least two months of psychiatry. */
final class PsychiatryMonths implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "psykiatri-tva-manader", Level.ERROR, new Citation(CitedDocument.VGR_GENERAL, "", ""))
          .with("manader", BigDecimal.valueOf(2));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("placeringar"));
    Training training = context.logbook().training();
    if (training == null || !training.isInGeneralPractice()) {
      return List.of(requirement.notApplicable());
    }
    return List.of(
        ServedMonths.judge(
            requirement,
            context,
            placement -> placement.area() == ClinicalArea.PSYCHIATRY,
            context.parameters().months("manader")));
  }
}
