package se.btloggbok.report.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>A text is formatted when it is asked for: a page needs only the titles.
 *
 * @param rule the rule, with the sources that the rule set gives for it
 * @param parameters the values of its parameters in the rule set, which the texts mention
 * @param level how binding it is in the rule set
 * @param on whether the rule set includes it
 * @param words the language
 */
public record RuleText(RuleInfo rule, Parameters parameters, Level level, boolean on, Words words) {

  /** Returns the text of a rule whose parameters have their defaults. */
  public static RuleText of(RuleInfo rule, Level level, boolean on, Words words) {
    return new RuleText(rule, Parameters.DEFAULTS, level, on, words);
  }

  /** Returns the rule in a few words. */
  public String title() {
    return text("titel").orElse(rule.id());
  }

  /** Returns what it requires. */
  public String asks() {
    return text("fraga").orElse("");
  }

  /** Returns how the source is interpreted; empty if it needs no interpretation. */
  public String reading() {
    return text("tolkning").orElse("");
  }

  /** Returns what to do if it is not met; empty if the advice depends on the message. */
  public String remedy() {
    return text("atgard").orElse("");
  }

  private Optional<String> text(String name) {
    return words.ruleText(rule.id() + "." + name, values());
  }

  /** Returns the values of the parameters by their names, as a rule set writes them. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter<?> parameter : rule.parameters()) {
      values.put(parameter.name(), parameters.written(parameter));
    }
    return values;
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
