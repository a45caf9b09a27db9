package se.btloggbok.rule;

import java.util.List;

/**
 * A requirement on a BT. Pure: the same context always gives the same outcomes, and nothing else
 * happens.
 */
public abstract class Rule {

  private final RuleInfo info;

  /**
   * Makes a rule without parameters.
   *
   * @param id permanent, ASCII, in Swedish; its texts are in the bundle under it
   * @param level how binding it is, by the wording of its source
   * @param citations where it comes from; messages name the first
   */
  protected Rule(String id, Level level, Citation... citations) {
    this(id, level, List.of(), citations);
  }

  /**
   * Makes a rule.
   *
   * @param id permanent, ASCII, in Swedish; its texts are in the bundle under it
   * @param level how binding it is, by the wording of its source
   * @param parameters what a rule set may set
   * @param citations where it comes from; messages name the first
   */
  protected Rule(String id, Level level, List<Parameter<?>> parameters, Citation... citations) {
    this.info = new RuleInfo(id, level, List.of(citations), parameters);
  }

  /** Returns the identity of the rule. */
  public final RuleInfo info() {
    return info;
  }

  /** Returns whether it needs a logbook to judge, not only the text of a file. */
  public boolean needsLogbook() {
    return true;
  }

  /** Returns whether it judges the outcomes of the other rules, and so comes last. */
  public boolean judgesOutcomes() {
    return false;
  }

  /**
   * Returns whether it asks how much there is in a whole BT, so that it does not concern one that
   * was interrupted. Anything else is asked of a BT as far as it went.
   */
  public boolean needsWholeTraining() {
    return false;
  }

  /** Returns whether the studierektor or the BT-chef may waive it. */
  public boolean isWaivable() {
    return true;
  }

  /**
   * Judges a logbook.
   *
   * <p>Each requirement and scope gives one outcome. Only where parts below the rule's own level
   * are violated does each of these give one of its own instead; a violated part of the rule's own
   * level silences them.
   */
  public abstract List<Outcome> evaluate(RuleContext context);
}
