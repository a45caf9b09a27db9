package se.btloggbok.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.btloggbok.rule.Level;
import se.btloggbok.source.YamlPath;

/**
 * What a rule set says of a rule.
 *
 * @param path where it says so
 * @param id the rule's id
 * @param level how binding the rule is; null: as it is itself
 * @param on whether it is on; null: it is, since it is mentioned
 * @param parameters the parameters that are set
 */
public record RuleSetting(
    YamlPath path,
    String id,
    @Nullable Level level,
    @Nullable Boolean on,
    Map<String, Object> parameters) {

  /** Keeps its own copy of the parameters. */
  public RuleSetting {
    parameters = Map.copyOf(parameters);
  }

  /** Returns whether the rule is on. */
  public boolean isOn() {
    return !Boolean.FALSE.equals(on);
  }

  RuleSetting extended(RuleSetting by) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.putAll(by.parameters);
    return new RuleSetting(
        by.path,
        id,
        by.level == null ? level : by.level,
        Objects.requireNonNullElse(by.on, true),
        all);
  }
}
