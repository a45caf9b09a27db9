package se.btloggbok.cli;

/** The formats of {@code bt validate}, by the names of {@code --format}. */
enum OutputFormat {
  /** For people. */
  text,
  /** One line a finding. */
  concise,
  /** For programs. */
  json,
  /** For code scanning: SARIF 2.1.0. */
  sarif,
  /** For what reads test results. */
  junit,
  /** For GitHub Actions: annotations. */
  github,
  /** For GitLab: a code quality report. */
  gitlab,
  /** For Excel. */
  csv,
  /** For GitHub, a wiki or a mail. */
  markdown
}
