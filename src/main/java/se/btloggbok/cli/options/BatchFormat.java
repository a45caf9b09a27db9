package se.btloggbok.cli.options;

/** The formats of {@code bt batch}, named as the values of {@code --format}. */
public enum BatchFormat {
  /** A table for people. */
  text,
  /** For programs. */
  json,
  /** For programs that process each logbook as soon as it is checked: one line each. */
  ndjson,
  /** For spreadsheets. */
  csv,
  /** A table for mails and web pages. */
  markdown,
  /** A page for a browser and for paper. */
  html;

  /** Returns whether it has one entry for each logbook, and no room for advice about several. */
  public boolean hasOnlyLogbooks() {
    return this == json || this == ndjson || this == csv;
  }
}
