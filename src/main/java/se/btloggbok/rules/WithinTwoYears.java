package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
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
import se.btloggbok.source.YamlPath;

/** An integrated BT is done within the first two years of the ST. */
final class WithinTwoYears implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "integrerad-inom-tva-ar",
              Level.WARNING,
              new Citation(CitedDocument.NATIONAL_BOARD_BT, "", ""),
              new Citation(CitedDocument.VGR_GENERAL, "", ""))
          .with("ar", 2);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("bastjänstgöring").child("till"));
    Training training = context.logbook().training();
    if (training == null || !training.isIntegrated()) {
      return List.of(requirement.notApplicable());
    }
    LocalDate start = training.residencyStart();
    LocalDate end = training.to();
    if (start == null || end == null || context.isFaulty(training, "st-start")) {
      return List.of(requirement.notApplicable());
    }
    LocalDate last = start.plusYears(context.parameters().integer("ar")).minusDays(1);
    return List.of(
        end.isAfter(last)
            ? requirement.due(last).unmet(context.evaluation(), "for-sent", end, last)
            : requirement.due(last).met(training));
  }
}
