package se.btloggbok.cli.text;

/** Ends a command that cannot do its work, after the reason has been reported. */
public final class ReportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Ends the command, with the exit code of wrong usage. */
  public ReportedException() {
    super(null, null, false, false);
  }
}
