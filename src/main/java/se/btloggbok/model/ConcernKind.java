package se.btloggbok.model;

import java.util.List;

/** What a concern is about. */
public enum ConcernKind implements Term {
  /** The trainee's progression. */
  PROGRESSION("progression", "progressionen"),
  /** The trainee's attendance. */
  ATTENDANCE("närvaro", "närvaron", "frånvaro", "attendance");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  ConcernKind(String term, String... synonyms) {
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
