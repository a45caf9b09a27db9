package se.btloggbok.cli.command;

/** The exit codes of the program. They never change. */
public enum ExitCode {
  /** No findings at or above the level of {@code --fail-on}. */
  OK(0),
  /** Findings. */
  FINDINGS(1),
  /** Wrong usage, or a file that cannot be read or written. */
  USAGE(2),
  /** An error in the program. */
  INTERNAL(3),
  /** The user pressed Ctrl-C. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Returns the number. */
  public int code() {
    return code;
  }
}
