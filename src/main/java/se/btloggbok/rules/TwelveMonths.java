package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Training;
import se.btloggbok.model.TrainingForm;
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

/** An independent BT is twelve months as a rule. */
final class TwelveMonths implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "bt-tolv-manader",
              Level.WARNING,
              new Citation(
                  CitedDocument.VGR_PRIMARY_CARE,
                  "första stycket",
                  "Bastjänstgöring är en i regel tolv månader lång, tidsbegränsad anställning"))
          .with("manader", 12);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("bastjänstgöring").child("till"));
    Training training = context.logbook().training();
    Optional<DateRange> bt = context.logbook().period();
    if (training == null || bt.isEmpty() || training.form() != TrainingForm.INDEPENDENT) {
      return List.of(requirement.notApplicable());
    }
    LocalDate end =
        bt.get().from().plusMonths(context.parameters().integer("manader")).minusDays(1);
    return List.of(
        bt.get().to().isBefore(end)
            ? requirement.violated("for-kort", bt.get(), end)
            : requirement.met(training));
  }
}
