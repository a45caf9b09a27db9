package se.btloggbok.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Parameters;
import se.btloggbok.source.YamlPath;

/**
 * What a rule set says of a rule.
 *
 * @param path where it says so
 * @param id the rule's id
 * @param level how binding the rule is; null: as it is itself
 * @param on whether it is on; null: it is, since it is mentioned
 * @param parameters the parameters that are set
 * @param source where a region's own rule set says that it comes from; null: where the rule itself
 *     does
 */
public record RuleSetting(
    YamlPath path,
    String id,
    @Nullable Level level,
    @Nullable Boolean on,
    Parameters parameters,
    @Nullable Citation source) {

  /** Returns a rule that is on as it is: with its own level and its default parameters. */
  static RuleSetting unchanged(String id) {
    return new RuleSetting(YamlPath.ROOT, id, null, null, Parameters.DEFAULTS, null);
  }

  /** Returns this with where it comes from. */
  RuleSetting from(Citation other) {
    return new RuleSetting(path, id, level, on, parameters, other);
  }

  /** Returns whether the rule is on. */
  public boolean isOn() {
    return !Boolean.FALSE.equals(on);
  }

  RuleSetting extended(RuleSetting by) {
    return new RuleSetting(
        by.path,
        id,
        by.level == null ? level : by.level,
        Objects.requireNonNullElse(by.on, true),
        parameters.with(by.parameters),
        by.source == null ? source : by.source);
  }
}
