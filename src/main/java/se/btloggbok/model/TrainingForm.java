package se.btloggbok.model;

import java.util.List;

/** The two forms of BT. */
public enum TrainingForm implements Term {
  /** A separate time-limited post, before a specialty is chosen. */
  INDEPENDENT(
      "fristående", "regional", "regional fristående", "fristående regional", "independent"),
  /** The first part of an ST post. */
  INTEGRATED("integrerad", "integrerat", "bt i st", "integrated");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  TrainingForm(String term, String... synonyms) {
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
