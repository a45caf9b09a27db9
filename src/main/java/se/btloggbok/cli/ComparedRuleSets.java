package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Failure;
import se.btloggbok.check.Timing;
import se.btloggbok.check.VerdictChange;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Words;
import se.btloggbok.report.comparison.RuleSetComparison;
import se.btloggbok.report.comparison.RuleSetComparison.Logbooks;
import se.btloggbok.report.rules.RuleDifference;

/** Two rule sets, and how they differ: in their rules, and in how they judge some logbooks. */
final class ComparedRuleSets {

  private final RuleSet one;
  private final RuleSet other;
  private final Words words;

  /**
   * Reads two rule sets.
   *
   * @param names their names, or the paths of their files
   */
  ComparedRuleSets(List<String> names, Words words) {
    this.one = SettingsOptions.named(names.get(0), words);
    this.other = SettingsOptions.named(names.get(1), words);
    this.words = words;
  }

  /**
   * Compares the rule sets.
   *
   * @param place a folder of logbooks or one logbook; empty to compare the rules alone
   * @param inputs finds the logbooks, and reports those that cannot be read
   */
  RuleSetComparison over(Optional<String> place, Inputs inputs, Timing timing) {
    return new RuleSetComparison(
        one.name(),
        other.name(),
        RuleDifference.between(RuleTexts.rules(one, words), RuleTexts.rules(other, words)),
        place.map(named -> logbooks(inputs.files(List.of(named)), inputs, timing)).orElse(null));
  }

  private Logbooks logbooks(List<Path> files, Inputs inputs, Timing timing) {
    Checker first = new Settings(Configuration.NONE, one).checker();
    Checker second = new Settings(Configuration.NONE, other).checker();
    int judged = 0;
    List<VerdictChange> changed = new ArrayList<>();
    for (Path file : files) {
      VerdictChange change = change(file, first, second, inputs, timing);
      if (change != null) {
        judged++;
        if (!change.isNone()) {
          changed.add(change);
        }
      }
    }
    return new Logbooks(timing, judged, changed);
  }

  private static @Nullable VerdictChange change(
      Path file, Checker first, Checker second, Inputs inputs, Timing timing) {
    try {
      return VerdictChange.between(first.check(file, timing), second.check(file, timing));
    } catch (IOException e) {
      inputs.fail(file.toString(), Failure.of(e));
      return null;
    }
  }
}
