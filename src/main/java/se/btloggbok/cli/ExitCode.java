package se.btloggbok.cli;

/** What the program's exit code means. Never translated, never changed. */
public enum ExitCode {
  /** Nothing at or above the level asked for. */
  OK(0),
  /** Findings. */
  FINDINGS(1),
  /** Wrong usage, or something that cannot be read or written. */
  USAGE(2),
  /** An error of the program's own. */
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
