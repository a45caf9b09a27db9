package se.btloggbok.rule;

import java.util.List;

/**
 * A requirement on a BT. Pure: the same context always gives the same outcomes, and nothing else
 * happens.
 */
public interface Rule {

  /** Returns what the rule is known by. */
  RuleInfo info();

  /** Returns whether it can only judge a logbook, not a file that could not be read as one. */
  default boolean needsLogbook() {
    return true;
  }

  /** Returns whether it judges what the other rules have said, so that it has to come last. */
  default boolean judgesOutcomes() {
    return false;
  }

  /** Returns whether the studierektor or the BT-chef may waive it. */
  default boolean isWaivable() {
    return true;
  }

  /**
   * Judges a logbook.
   *
   * <p>Each requirement and scope gives one outcome. Only where parts below the rule's own level
   * are violated does each of these give one of its own instead; a violated part of the rule's own
   * level silences them.
   */
  List<Outcome> evaluate(RuleContext context);
}
