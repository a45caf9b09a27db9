package se.btloggbok.fuzz;

import java.util.Locale;

/** All targets of the fuzzer. */
public enum FuzzTargets {
  /** Files of every kind. */
  READER,
  /** The rules. */
  CHECK,
  /** Formats and pages. */
  OUTPUT,
  /** Two versions compared. */
  DIFF,
  /** Anonymised copies. */
  REDACT,
  /** Corrections. */
  FIX,
  /** New entries. */
  LOG,
  /** Files of other programs. */
  IMPORT,
  /** Files for other programs. */
  EXPORT,
  /** Rule sets and settings. */
  SETTINGS,
  /** Every output of every command. */
  COMMANDS;

  /** Makes the target. */
  public FuzzTarget make() {
    return switch (this) {
      case READER -> new ReaderTarget();
      case CHECK -> new CheckTarget();
      case OUTPUT -> new OutputTarget();
      case DIFF -> new DiffTarget();
      case REDACT -> new RedactTarget();
      case FIX -> new FixTarget();
      case LOG -> new LogTarget();
      case IMPORT -> new ImportTarget();
      case EXPORT -> new ExportTarget();
      case SETTINGS -> new SettingsTarget();
      case COMMANDS -> new CommandsTarget();
    };
  }

  /** Returns its name on the command line and in folders. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the target with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FuzzTargets of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return id();
  }
}
