package se.btloggbok.rules;

import java.math.BigDecimal;
import java.util.List;
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

/** BT is at least six months, full-time. */
final class MinimumLength implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "bt-minst-sex-manader",
              Level.ERROR,
              new Citation(CitedDocument.PATIENT_SAFETY_ORDINANCE, "", ""))
          .with("manader", BigDecimal.valueOf(6));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("bastjänstgöring"));
    return List.of(
        ServedMonths.judge(
            requirement, context, placement -> true, context.parameters().months("manader")));
  }
}
