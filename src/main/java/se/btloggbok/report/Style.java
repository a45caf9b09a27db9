package se.btloggbok.report;

/** Whether text for a terminal is coloured. */
public enum Style {
  /** Plain text. */
  PLAIN(false),
  /** With ANSI escapes. */
  COLOURED(true);

  private static final String RESET = "\u001B[0m";
  private final boolean coloured;

  Style(boolean coloured) {
    this.coloured = coloured;
  }

  /** Highlights a brist. */
  public String error(String text) {
    return paint("\u001B[1;31m", text);
  }

  /** Highlights an anmärkning. */
  public String warning(String text) {
    return paint("\u001B[1;33m", text);
  }

  /** Highlights a råd, or other information. */
  public String info(String text) {
    return paint("\u001B[1;36m", text);
  }

  /** Emphasises text. */
  public String strong(String text) {
    return paint("\u001B[1m", text);
  }

  /** Dims text. */
  public String faint(String text) {
    return paint("\u001B[2m", text);
  }

  /** Highlights a good result. */
  public String good(String text) {
    return paint("\u001B[32m", text);
  }

  private String paint(String escape, String text) {
    return coloured ? escape + text + RESET : text;
  }
}
