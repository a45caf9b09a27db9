package se.btloggbok.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameters;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.source.YamlPath;

/**
 * Which rules judge, how binding they are, and their parameters.
 *
 * @param name its name, as outputs have it
 * @param settings what it says of each rule it holds, by the rule's id
 */
public record RuleSet(String name, Map<String, RuleSetting> settings) {

  /** Keeps its own copy. */
  public RuleSet {
    settings = Map.copyOf(settings);
  }

  /** Returns a rule set in which some rules are on, as they are themselves. */
  public static RuleSet of(String name, List<RuleInfo> rules) {
    Map<String, RuleSetting> settings = new HashMap<>();
    for (RuleInfo rule : rules) {
      settings.put(rule.id(), new RuleSetting(YamlPath.ROOT, rule.id(), null, null, Map.of()));
    }
    return new RuleSet(name, settings);
  }

  /** Returns whether a rule is on. */
  public boolean holds(RuleInfo rule) {
    RuleSetting setting = settings.get(rule.id());
    return setting != null && setting.isOn();
  }

  /** Returns a rule's parameters: its own, but for those that are set here. */
  public Parameters parameters(RuleInfo rule) {
    Map<String, Object> values = new HashMap<>(rule.defaults());
    RuleSetting setting = settings.get(rule.id());
    if (setting != null) {
      values.putAll(setting.parameters());
    }
    return new Parameters(values);
  }

  /** Returns how binding a rule is here. */
  public Level level(RuleInfo rule) {
    RuleSetting setting = settings.get(rule.id());
    return setting == null || setting.level() == null ? rule.level() : setting.level();
  }

  /**
   * Returns an outcome of a rule at the level that the rule has here. A part of the rule's own
   * level takes the new one; a lower part stays as it is, but is never above the whole.
   */
  public Outcome levelled(Outcome outcome, RuleInfo rule) {
    Level level = level(rule);
    boolean whole = outcome.level() == rule.level();
    boolean above = outcome.level().isAtLeast(level);
    return whole || above ? outcome.at(level) : outcome;
  }

  /** Returns this with what another rule set, built on it, says. */
  RuleSet extended(RuleSet by) {
    Map<String, RuleSetting> all = new HashMap<>(settings);
    by.settings().forEach((id, setting) -> all.merge(id, setting, RuleSetting::extended));
    return new RuleSet(by.name(), all);
  }
}
