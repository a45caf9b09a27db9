package se.btloggbok.rule;

import java.util.List;

/**
 * A rule about a BT. Pure: the same context always gives the same outcomes, without side effects.
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

  /** Returns whether it needs a logbook, and not only the text of a file. */
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
   * <p>Gives one outcome per requirement and scope. Where parts of the requirement below the rule's
   * own level are violated, each gives an outcome of its own, unless a part at the rule's own level
   * is violated.
   */
  public abstract List<Outcome> evaluate(RuleContext context);
}
