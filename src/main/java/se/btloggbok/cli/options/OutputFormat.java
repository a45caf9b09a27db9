package se.btloggbok.cli.options;

/** The formats of {@code bt validate}, named as the values of {@code --format}. */
public enum OutputFormat {
  /** For people. */
  text,
  /** One line per finding. */
  concise,
  /** For programs. */
  json,
  /** For code scanning: SARIF 2.1.0. */
  sarif,
  /** For tools that read test results. */
  junit,
  /** For GitHub Actions: annotations. */
  github,
  /** For GitLab: a code quality report. */
  gitlab,
  /** For Excel. */
  csv,
  /** For GitHub, a wiki or a mail. */
  markdown;

  /** Returns whether it tells which files could not be checked; if not, standard error does. */
  boolean namesUnchecked() {
    return this != text && this != concise;
  }
}
