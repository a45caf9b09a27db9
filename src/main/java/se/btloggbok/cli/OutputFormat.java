package se.btloggbok.cli;

/** The formats of {@code bt validate}, by the names of {@code --format}. */
enum OutputFormat {
  /** For people. */
  text,
  /** One line a finding. */
  concise,
  /** For programs. */
  json
}
