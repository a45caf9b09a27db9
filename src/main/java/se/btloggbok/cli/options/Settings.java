package se.btloggbok.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.check.Checker;
import se.btloggbok.cli.text.UsageException;
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

  /**
   * Returns the logbook of a command that is given none.
   *
   * @param folder the current folder
   * @throws UsageException if there is none, or several
   * @see DefaultLogbook#of
   */
  public Path defaultLogbook(Path folder) {
    return DefaultLogbook.of(configuration, folder);
  }

  /**
   * Returns what a run reads, and its output must not replace: the configuration file too, whatever
   * it is called.
   *
   * @param logbooks the logbooks
   */
  public List<Path> readWith(List<Path> logbooks) {
    Path file = configuration.file();
    List<Path> all = new ArrayList<>(logbooks);
    if (file != null) {
      all.add(file);
    }
    return all;
  }

  /** Returns a checker that uses the rule set. */
  public Checker checker() {
    return new Checker(
        RuleCatalog.all(), ruleSet, new SwedishHolidays(), configuration.ignoresMissingFiles());
  }
}
