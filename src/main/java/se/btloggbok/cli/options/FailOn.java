package se.btloggbok.cli.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.config.Configuration;
import se.btloggbok.requirement.Level;

/** The lowest level of findings that makes a run fail, named as the values of {@code --fail-on}. */
public enum FailOn {
  /** Brister. */
  error,
  /** Also anmärkningar. */
  warning,
  /** Also råd. */
  info,
  /** No findings. */
  never;

  /** Returns the option {@code --fail-on}, which also takes the Swedish words. */
  public static Argument<FailOn> option() {
    return Argument.choice("--fail-on", FailOn.class, FailOn::of);
  }

  private static FailOn of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "brist" -> error;
      case "anmärkning", "anmarkning" -> warning;
      case "råd", "rad" -> info;
      case "aldrig" -> never;
      default -> valueOf(word);
    };
  }

  /** Returns the level that the option gives, or else the configuration, or else brister. */
  public static FailOn chosen(Optional<FailOn> option, Configuration configuration) {
    return option
        .or(() -> Optional.ofNullable(configuration.failOn()).map(FailOn::valueOf))
        .orElse(error);
  }

  /** Returns whether a logbook has a finding that makes the run fail. */
  public boolean isFailure(LogbookSummary logbook) {
    return Arrays.stream(Level.values())
        .anyMatch(level -> logbook.count(level) > 0 && isFailure(level));
  }

  /** Returns whether a logbook has a new finding that makes the run fail. */
  public boolean isFailure(CheckedLogbook logbook) {
    return logbook.findings().stream()
        .anyMatch(finding -> isFailure(finding.level()) && !logbook.isOld(finding));
  }

  /** Returns whether findings of a level make the run fail. */
  public boolean isFailure(Level level) {
    return switch (this) {
      case error -> level.isAtLeast(Level.ERROR);
      case warning -> level.isAtLeast(Level.WARNING);
      case info -> level.isAtLeast(Level.INFO);
      case never -> false;
    };
  }
}
