package se.btloggbok.model;

import java.util.List;

/** The result of a final assessment of a placement. */
public enum AssessmentResult implements Term {
  /** Passed. */
  PASSED("godkänd", "godkänt", "g", "passed"),
  /** Not passed. */
  NOT_PASSED(
      "ej godkänd",
      "underkänd",
      "underkänt",
      "icke godkänd",
      "inte godkänd",
      "ej godkänt",
      "ig",
      "u",
      "failed",
      "not passed");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  AssessmentResult(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
