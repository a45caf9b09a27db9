package se.btloggbok.cli;

import java.util.Arrays;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.config.Configuration;
import se.btloggbok.rule.Level;

/** How serious a finding has to be for {@link ExitCode#FINDINGS}, by the names of the option. */
enum FailOn {
  /** Brister. */
  error,
  /** Anmärkningar too. */
  warning,
  /** Råd too. */
  info,
  /** Nothing. */
  never;

  /** Returns what is chosen on the command line, or in the configuration, or else brister. */
  static FailOn chosen(Optional<FailOn> option, Configuration configuration) {
    return option
        .or(() -> Optional.ofNullable(configuration.failOn()).map(FailOn::valueOf))
        .orElse(error);
  }

  boolean isFailure(LogbookSummary logbook) {
    return Arrays.stream(Level.values())
        .anyMatch(level -> logbook.count(level) > 0 && isFailure(level));
  }

  boolean isFailure(CheckedLogbook result) {
    return result.findings().stream().anyMatch(finding -> isFailure(finding.level()));
  }

  /** Returns whether a finding of a level is serious enough. */
  boolean isFailure(Level level) {
    return switch (this) {
      case error -> level.isAtLeast(Level.ERROR);
      case warning -> level.isAtLeast(Level.WARNING);
      case info -> level.isAtLeast(Level.INFO);
      case never -> false;
    };
  }
}
