package se.btloggbok.report.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Timing;
import se.btloggbok.check.VerdictChange;
import se.btloggbok.report.rules.RuleDifference;

/**
 * How two rule sets differ.
 *
 * @param one the name of the first
 * @param other the name of the second
 * @param rules the rules that differ
 * @param logbooks how they judge some logbooks; null if there are none to judge
 */
public record RuleSetComparison(
    String one, String other, List<RuleDifference> rules, @Nullable Logbooks logbooks) {

  /** Keeps its own copy. */
  public RuleSetComparison {
    rules = List.copyOf(rules);
  }

  /**
   * How two rule sets judge some logbooks.
   *
   * @param timing when
   * @param count the number of logbooks
   * @param changed those that they judge differently, in the order of the files
   */
  public record Logbooks(Timing timing, int count, List<VerdictChange> changed) {

    /** Keeps its own copy. */
    public Logbooks {
      changed = List.copyOf(changed);
    }

    /** Returns the number of logbooks on which only one of the rule sets finds a brist. */
    public int verdicts() {
      return (int) changed.stream().filter(VerdictChange::changesTheVerdict).count();
    }
  }
}
