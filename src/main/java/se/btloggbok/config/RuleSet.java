package se.btloggbok.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.RuleInfo;

/**
 * The rules that apply, how binding they are, and their parameters.
 *
 * @param name the name, as shown in reports
 * @param settings the settings of each rule that it mentions, by the id of the rule
 * @param isNational whether rules with national sources cite only these. Regional documents are
 *     then cited only by rules without national sources, and for the settings of a region
 */
public record RuleSet(String name, Map<String, RuleSetting> settings, boolean isNational) {

  /** Creates a rule set whose rules cite all their sources, national or not. */
  public RuleSet(String name, Map<String, RuleSetting> settings) {
    this(name, settings, false);
  }

  /** Keeps its own copy. */
  public RuleSet {
    settings = Map.copyOf(settings);
  }

  /** Returns a rule set with some rules, at their own levels and with default parameters. */
  public static RuleSet of(String name, List<RuleInfo> rules) {
    Map<String, RuleSetting> settings = new HashMap<>();
    for (RuleInfo rule : rules) {
      settings.put(rule.id(), RuleSetting.unchanged(rule.id()));
    }
    return new RuleSet(name, settings);
  }

  /** Returns this rule set under another name. */
  public RuleSet named(String other) {
    return new RuleSet(other, settings, isNational);
  }

  /**
   * Returns this rule set with its own sources changed.
   *
   * @param change changes the key and the title of a document, which its author has written
   */
  public RuleSet withSources(UnaryOperator<String> change) {
    Map<String, RuleSetting> all = new HashMap<>(settings);
    all.replaceAll((id, setting) -> setting.withSource(change));
    return new RuleSet(name, all, isNational);
  }

  /** Returns whether a rule is on. */
  public boolean holds(RuleInfo rule) {
    RuleSetting setting = settings.get(rule.id());
    return setting != null && setting.isOn();
  }

  /** Returns the values that are set for the parameters of a rule. */
  public Parameters parameters(RuleInfo rule) {
    RuleSetting setting = settings.get(rule.id());
    return setting == null ? Parameters.DEFAULTS : setting.parameters();
  }

  /** Returns a rule with the citations that it has in this rule set. */
  public RuleInfo info(RuleInfo rule) {
    RuleSetting setting = settings.get(rule.id());
    if (setting != null && setting.source() != null) {
      return rule.citing(List.of(setting.source()));
    }
    List<Citation> national =
        rule.citations().stream().filter(citation -> !citation.isRegional()).toList();
    return isNational && !national.isEmpty() ? rule.citing(national) : rule;
  }

  /** Returns how binding a rule is in this rule set. */
  public Level level(RuleInfo rule) {
    RuleSetting setting = settings.get(rule.id());
    return setting == null || setting.level() == null ? rule.level() : setting.level();
  }

  /**
   * Returns an outcome at the level that its rule has in this rule set. A part at the rule's own
   * level takes the new level; a lower part keeps its level, but is never above the whole.
   */
  public Outcome levelled(Outcome outcome, RuleInfo rule) {
    Level level = level(rule);
    boolean whole = outcome.level() == rule.level();
    boolean above = outcome.level().isAtLeast(level);
    return whole || above ? outcome.at(level) : outcome;
  }

  /** Returns this rule set, overridden by another one that builds on it. */
  RuleSet extended(RuleSet by) {
    Map<String, RuleSetting> all = new HashMap<>(settings);
    by.settings().forEach((id, setting) -> all.merge(id, setting, RuleSetting::extended));
    return new RuleSet(by.name(), all, by.isNational());
  }
}
