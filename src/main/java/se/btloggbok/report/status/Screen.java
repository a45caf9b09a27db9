package se.btloggbok.report.status;

/** The size of the screen to write for, in columns and rows. */
public record Screen(int width, int rows) {

  /** The size of a terminal that does not report its own. */
  public static final Screen USUAL = new Screen(80, 24);

  /** Returns a screen of the same width on which everything fits. */
  public Screen withoutEnd() {
    return new Screen(width, Integer.MAX_VALUE);
  }
}
