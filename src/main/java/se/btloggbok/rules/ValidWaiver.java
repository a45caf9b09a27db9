package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import se.btloggbok.model.Training;
import se.btloggbok.model.Waiver;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Waivers;
import se.btloggbok.source.YamlPath;

/** A waiver is decided by an authorised person and covers an unmet requirement. */
final class ValidWaiver extends Rule {

  ValidWaiver() {
    super("undantag-giltigt", Level.ERROR, new Citation(CitedDocument.FORMAT, "undantag", ""));
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
    List<Waiver> waivers = context.logbook().waivers();
    if (waivers.isEmpty()) {
      return List.of();
    }
    Predicate<Waiver> needed = context.facts().waivers().neededFor(context.outcomes());
    return waivers.stream()
        .filter(waiver -> !isLeftOut(waiver, context.evaluation()))
        .map(waiver -> judge(waiver, needed, context))
        .toList();
  }

  /**
   * Returns whether a waiver is ignored because it was decided after the evaluation date. One that
   * is dated after today is not ignored but reported.
   */
  private static boolean isLeftOut(Waiver waiver, Evaluation evaluation) {
    LocalDate day = waiver.date();
    return day != null && day.isAfter(evaluation.date()) && !day.isAfter(evaluation.today());
  }

  private static Outcome judge(Waiver waiver, Predicate<Waiver> needed, RuleContext context) {
    Waivers waivers = context.facts().waivers();
    Requirement requirement = context.requirement(waiver);
    String rule = waiver.rule();
    if (rule != null && !context.isFaulty(waiver, "regel")) {
      if (!waivers.isWaivable(rule)) {
        Requirement named = requirement.at(waiver, "regel");
        return waivers.isRule(rule)
            ? named.violated("far-inte-undantas", rule)
            : waivers
                .ruleMeantBy(rule)
                .map(meant -> named.violated("okand-regel-menade", rule, meant))
                .orElseGet(() -> named.violated("okand-regel", rule));
      }
    }
    Training training = context.logbook().training();
    String decidedBy = waiver.decidedBy();
    if (rule == null || training == null || decidedBy == null || waiver.date() == null) {
      return requirement.notApplicable();
    }
    if (!waivers.isDecidedByRightPerson(waiver)) {
      boolean unclear =
          context.isFaultyWithin(training, Keys.DIRECTOR_OF_STUDIES)
              || context.isFaultyWithin(training, Keys.MANAGER);
      return unclear
          ? requirement.notApplicable()
          : requirement
              .at(waiver, Keys.DECIDED_BY)
              .violated("fel-beslutsfattare", context.nameOf(decidedBy), waiver.date());
    }
    if (waiver.date().isAfter(context.evaluation().today()) && !context.isDateFaulty(waiver)) {
      return requirement
          .at(Level.WARNING)
          .at(waiver, waiver.dateKey())
          .violated("framtid", waiver.date());
    }
    if (needed.test(waiver)) {
      return requirement.met(waiver);
    }
    boolean unread = context.isFaultyWithin(YamlPath.ROOT);
    if (unread) {
      return requirement.notApplicable();
    }
    boolean tooNarrow = waivers.isTooNarrow(waiver, context.outcomes());
    return requirement.at(Level.WARNING).violated(tooNarrow ? "hela-bt" : "behovs-inte", rule);
  }
}
