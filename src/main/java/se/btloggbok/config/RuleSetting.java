package se.btloggbok.config;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.RegionalSource;
import se.btloggbok.source.YamlPath;

/**
 * The settings of one rule in a rule set.
 *
 * @param path the place of the settings
 * @param id the rule's id
 * @param level how binding the rule is; null for its own level
 * @param on whether it is on; null counts as on, since the rule is mentioned
 * @param parameters the values that are set for its parameters
 * @param source the documents of the region whose rule set has the settings; null if the rule's own
 *     citations apply
 */
public record RuleSetting(
    YamlPath path,
    String id,
    @Nullable Level level,
    @Nullable Boolean on,
    Parameters parameters,
    @Nullable Citation source) {

  /** Returns the settings of a rule that is on, with its own level and default parameters. */
  static RuleSetting unchanged(String id) {
    return new RuleSetting(YamlPath.ROOT, id, null, null, Parameters.DEFAULTS, null);
  }

  RuleSetting from(Citation other) {
    return new RuleSetting(path, id, level, on, parameters, other);
  }

  /** Returns these settings with the texts of a region's own source changed. */
  RuleSetting withSource(UnaryOperator<String> change) {
    if (source == null || !(source.document() instanceof RegionalSource own)) {
      return this;
    }
    RegionalSource changed = new RegionalSource(change.apply(own.key()), change.apply(own.title()));
    return from(new Citation(changed, source.clause(), source.quotation()));
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
