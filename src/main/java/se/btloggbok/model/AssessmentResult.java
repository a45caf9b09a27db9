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

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  AssessmentResult(String term, String... synonyms) {
    this.term = term;
    this.synonyms = List.of(synonyms);
  }

  @Override
  public String term() {
    return term;
  }

  @Override
  public List<String> synonyms() {
    return synonyms;
  }
}
