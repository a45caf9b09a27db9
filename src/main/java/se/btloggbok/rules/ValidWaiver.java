package se.btloggbok.rules;

import java.util.List;
import java.util.Objects;
import se.btloggbok.model.Training;
import se.btloggbok.model.Waiver;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Status;

/** A waiver is decided by whom it should be, and is of use. */
final class ValidWaiver implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "undantag-giltigt", Level.ERROR, new Citation(CitedDocument.FORMAT, "undantag", ""));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isWaivable() {
    return false;
  }

  @Override
  public boolean judgesOutcomes() {
    return true;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.logbook().waivers().stream().map(waiver -> judge(waiver, context)).toList();
  }

  private static Outcome judge(Waiver waiver, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, waiver);
    String rule = waiver.rule();
    if (rule != null && !context.isFaulty(waiver, "regel")) {
      Boolean waivable = context.others().get(rule);
      if (waivable == null || !waivable) {
        String message = waivable == null ? "okand-regel" : "far-inte-undantas";
        return requirement.at(waiver.path().child("regel")).violated(message, rule);
      }
    }
    Training training = context.logbook().training();
    String decidedBy = waiver.decidedBy();
    if (training == null || decidedBy == null || waiver.date() == null) {
      return requirement.notApplicable();
    }
    if (!training.mayWaive(decidedBy)) {
      return requirement
          .at(waiver.path().child("beslutad-av"))
          .violated("fel-beslutsfattare", context.nameOf(decidedBy));
    }
    if (waiver.date().isAfter(context.evaluation().today())) {
      return requirement
          .at(Level.WARNING)
          .at(waiver.path().child("beslut"))
          .violated("framtid", waiver.date());
    }
    if (waiver.date().isAfter(context.evaluation().evidenceUntil())) {
      return requirement.notApplicable();
    }
    boolean used =
        context.outcomes().stream()
            .filter(outcome -> outcome.rule().equals(rule))
            .filter(outcome -> context.waiverMatch().covers(waiver, outcome))
            .anyMatch(
                outcome ->
                    outcome.status() != Status.MET && outcome.status() != Status.NOT_APPLICABLE);
    return used || context.isFaultyWithin(waiver.path().child("gäller"))
        ? requirement.met(waiver)
        : requirement.at(Level.WARNING).violated("behovs-inte", Objects.requireNonNull(rule));
  }
}
