package se.btloggbok.cli.terminal;

/**
 * The user stopped while being asked, with Ctrl-C or Ctrl-D. Commands ask for everything before
 * they write anything, so nothing has been written.
 */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says that the user has stopped. */
  public StoppedException() {
    super("stopped by the user");
  }
}
