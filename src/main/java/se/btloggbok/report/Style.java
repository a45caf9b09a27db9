package se.btloggbok.report;

/** Colours of a terminal, or none. */
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

  /** Marks a brist. */
  public String error(String text) {
    return paint("\u001B[1;31m", text);
  }

  /** Marks an anmärkning. */
  public String warning(String text) {
    return paint("\u001B[1;33m", text);
  }

  /** Marks advice. */
  public String info(String text) {
    return paint("\u001B[1;36m", text);
  }

  /** Marks what to look at first. */
  public String strong(String text) {
    return paint("\u001B[1m", text);
  }

  /** Marks what matters less than the rest. */
  public String faint(String text) {
    return paint("\u001B[2m", text);
  }

  /** Marks good news. */
  public String good(String text) {
    return paint("\u001B[32m", text);
  }

  private String paint(String escape, String text) {
    return coloured ? escape + text + RESET : text;
  }
}
