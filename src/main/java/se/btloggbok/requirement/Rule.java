package se.btloggbok.requirement;

import java.util.List;

/**
 * A rule about a BT. Pure: the same context always gives the same outcomes, without side effects.
 */
public abstract class Rule {

  private final RuleInfo info;

  /**
   * Creates a rule without parameters.
   *
   * @param id the permanent id, in Swedish with ASCII letters; the key of its texts in the bundle
   * @param level how binding it is, by the wording of its source
   * @param citations its sources; messages name the first
   */
  protected Rule(String id, Level level, Citation... citations) {
    this(id, level, List.of(), citations);
  }

  /**
   * Creates a rule.
   *
   * @param id the permanent id, in Swedish with ASCII letters; the key of its texts in the bundle
   * @param level how binding it is, by the wording of its source
   * @param parameters the values that a rule set may set
   * @param citations its sources; messages name the first
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

  /** Returns whether it judges the outcomes of the other rules, and so is evaluated after them. */
  public boolean judgesOutcomes() {
    return false;
  }

  /**
   * Returns whether it judges the amount of service in a whole BT, and so does not apply to one
   * that was interrupted. All other rules judge an interrupted BT up to the interruption.
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
   * <p>Returns one outcome per requirement and scope. If only parts of a requirement below the
   * rule's own level are violated, each of them has a separate outcome.
   */
  public abstract List<Outcome> evaluate(RuleContext context);
}
