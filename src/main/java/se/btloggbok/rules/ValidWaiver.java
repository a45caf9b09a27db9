package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Training;
import se.btloggbok.model.Waiver;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Evaluation;
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
    return context.logbook().waivers().stream()
        .filter(waiver -> !isLeftOut(waiver, context.evaluation()))
        .map(waiver -> judge(waiver, context))
        .toList();
  }

  /** What was decided after the evaluation date is left out; what is in the future is accused. */
  private static boolean isLeftOut(Waiver waiver, Evaluation evaluation) {
    LocalDate day = waiver.date();
    return day != null && day.isAfter(evaluation.date()) && !day.isAfter(evaluation.today());
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
    if (rule == null || training == null || decidedBy == null || waiver.date() == null) {
      return requirement.notApplicable();
    }
    boolean unclear =
        context.isFaulty(training, "studierektor") || context.isFaulty(training, "bt-chef");
    if (!training.mayWaive(decidedBy) && unclear) {
      return requirement.notApplicable();
    }
    if (!training.mayWaive(decidedBy)) {
      return requirement
          .at(waiver.path().child("beslutad-av"))
          .violated("fel-beslutsfattare", context.nameOf(decidedBy));
    }
    if (waiver.date().isAfter(context.evaluation().today())
        && !context.isFaulty(waiver, "beslut")) {
      return requirement
          .at(Level.WARNING)
          .at(waiver.path().child("beslut"))
          .violated("framtid", waiver.date());
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
        : requirement.at(Level.WARNING).violated("behovs-inte", rule);
  }
}
