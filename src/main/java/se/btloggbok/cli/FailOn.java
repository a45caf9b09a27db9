package se.btloggbok.cli;

import se.btloggbok.check.CheckedLogbook;
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
