package se.btloggbok.cli.options;

import se.btloggbok.check.Checker;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.rules.RuleCatalog;

/**
 * The settings of a run.
 *
 * @param configuration the configuration
 * @param ruleSet the rule set
 */
public record Settings(Configuration configuration, RuleSet ruleSet) {

  /** Returns a checker that uses the rule set. */
  public Checker checker() {
    return new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays());
  }
}
