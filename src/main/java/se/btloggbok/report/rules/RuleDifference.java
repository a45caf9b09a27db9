package se.btloggbok.report.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule that differs between two rule sets.
 *
 * @param one the rule in the first
 * @param other the rule in the second
 */
public record RuleDifference(RuleText one, RuleText other) {

  /**
   * Returns the rules that differ between two rule sets: whether they are on, their level or their
   * parameters. A rule that neither has does not differ.
   *
   * @param one all rules in the first
   * @param other the same rules in the second, in the same order
   */
  public static List<RuleDifference> between(List<RuleText> one, List<RuleText> other) {
    List<RuleDifference> differences = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      RuleDifference pair = new RuleDifference(one.get(i), other.get(i));
      if (pair.differs()) {
        differences.add(pair);
      }
    }
    return differences;
  }

  private boolean differs() {
    boolean sameSettings = one.level() == other.level() && one.written().equals(other.written());
    return one.on() != other.on() || (one.on() && !sameSettings);
  }

  /** Returns the id of the rule. */
  public String id() {
    return one.rule().id();
  }

  /** Returns the title of the rule: in the first rule set that has it. */
  public String title() {
    return one.on() ? one.title() : other.title();
  }

  /**
   * Returns the parameters of one side that the other does not have with the same values, as a rule
   * set writes them; none if the rule is off there. If only that side has the rule, these are all
   * whose value is not the default.
   *
   * @param side either of the two
   */
  public List<String> parameters(RuleText side) {
    if (!side.on()) {
      return List.of();
    }
    RuleText against = side.equals(one) ? other : one;
    List<String> known = against.on() ? against.written() : side.defaults();
    return side.written().stream().filter(parameter -> !known.contains(parameter)).toList();
  }
}
