package se.btloggbok.report.rules;

import se.btloggbok.report.Resources;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.RuleInfo;

/**
 * All that there is to say about a rule in one language. The one text that the command, the
 * documentation, findings and reports are made of.
 *
 * @param rule the rule
 * @param level how binding it is, in the rule set at hand
 * @param on whether the rule set at hand has it
 * @param title the rule in a few words
 * @param asks what it asks
 * @param reading how the source is read where it leaves something open; empty: nothing is left open
 * @param remedy what to do when it is not met; empty where only its messages say
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

  /** Returns an example that breaks it; empty: there is none. */
  public String breaks() {
    return example("bryter");
  }

  /** Returns an example that meets it; empty: there is none. */
  public String meets() {
    return example("uppfyller");
  }

  private String example(String name) {
    return Resources.text("/se/btloggbok/rules/examples/" + rule.id() + "/" + name + ".yaml")
        .orElse("");
  }
}
