package se.btloggbok.report.rules;

import java.util.List;
import java.util.Map;
import se.btloggbok.report.Resources;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.RuleInfo;

/**
 * Everything about a rule in one language: the source of the command, the documentation, findings
 * and reports.
 *
 * @param rule the rule
 * @param level how binding it is, in the current rule set
 * @param on whether the current rule set includes it
 * @param title the rule in a few words
 * @param asks what it requires
 * @param reading how the source is interpreted; empty if it needs no interpretation
 * @param remedy what to do if it is not met; empty if only its messages tell
 */
public record RuleText(
    RuleInfo rule,
    Level level,
    boolean on,
    String title,
    String asks,
    String reading,
    String remedy) {

  /** Returns the text of a rule. */
  public static RuleText of(RuleInfo rule, Level level, boolean on, Words words) {
    return new RuleText(
        rule,
        level,
        on,
        words.ruleTitle(rule.id()),
        words.ruleText(rule.id() + ".fraga").orElse(""),
        words.ruleText(rule.id() + ".tolkning").orElse(""),
        words.ruleText(rule.id() + ".atgard").orElse(""));
  }

  /** Returns the parameters with their default values, as {@code key: value}, sorted by key. */
  List<String> parameters() {
    return rule.defaults().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .toList();
  }

  /** Returns an example that violates the rule; empty if there is none. */
  public String breaks() {
    return example("bryter");
  }

  /** Returns an example that meets the rule; empty if there is none. */
  public String meets() {
    return example("uppfyller");
  }

  private String example(String name) {
    return Resources.text("/se/btloggbok/rules/examples/" + rule.id() + "/" + name + ".yaml")
        .orElse("");
  }
}
