package se.btloggbok.report.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.report.Resources;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.RuleInfo;

/**
 * Everything about a rule in one language, for {@code bt rules}, the documentation, findings and
 * pages.
 *
 * @param rule the rule
 * @param parameters the values of its parameters in the rule set
 * @param level how binding it is in the rule set
 * @param on whether the rule set includes it
 * @param title the rule in a few words
 * @param asks what it requires
 * @param reading how the source is interpreted; empty if it needs no interpretation
 * @param remedy what to do if it is not met; empty if the advice depends on the message
 */
public record RuleText(
    RuleInfo rule,
    Parameters parameters,
    Level level,
    boolean on,
    String title,
    String asks,
    String reading,
    String remedy) {

  /** Returns the text of a rule whose parameters have their defaults. */
  public static RuleText of(RuleInfo rule, Level level, boolean on, Words words) {
    return of(rule, Parameters.DEFAULTS, level, on, words);
  }

  /**
   * Returns the text of a rule.
   *
   * @param rule the rule, with the sources that the rule set gives for it
   * @param parameters the values of its parameters in the rule set, which the text mentions
   * @param level how binding it is in the rule set
   * @param on whether the rule set includes it
   * @param words the language
   */
  public static RuleText of(
      RuleInfo rule, Parameters parameters, Level level, boolean on, Words words) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter<?> parameter : rule.parameters()) {
      values.put(parameter.name(), parameters.written(parameter));
    }
    return new RuleText(
        rule,
        parameters,
        level,
        on,
        words.ruleText(rule.id() + ".titel", values).orElse(rule.id()),
        words.ruleText(rule.id() + ".fraga", values).orElse(""),
        words.ruleText(rule.id() + ".tolkning", values).orElse(""),
        words.ruleText(rule.id() + ".atgard", values).orElse(""));
  }

  /** Returns the parameters as written in a rule set, such as {@code manader: 3}. */
  public List<String> written() {
    return rule.parameters().stream()
        .map(parameter -> parameter.name() + ": " + parameters.written(parameter))
        .toList();
  }

  /** Returns the parameters as written in a rule set, with their defaults. */
  List<String> defaults() {
    return rule.parameters().stream().map(Parameter::toString).toList();
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
