package se.btloggbok.cli;

/** The formats of {@code bt batch}, by the names of {@code --format}. */
enum BatchFormat {
  /** A table for people. */
  text,
  /** For programs. */
  json,
  /** For programs that want each logbook as soon as it is done: one line each. */
  ndjson,
  /** For spreadsheets. */
  csv,
  /** A table for mails and web pages. */
  markdown,
  /** A page for a browser and for paper. */
  html
}
