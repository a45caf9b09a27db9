package se.btloggbok.model;

import java.util.List;

/** The form of a teaching event. */
public enum TeachingForm implements Term {
  /** In person. */
  IN_PERSON("fysisk", "fysiskt", "på plats", "in person"),
  /** Online. */
  DIGITAL("digital", "digitalt", "distans", "på distans", "online", "zoom", "teams", "webb");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  TeachingForm(String term, String... synonyms) {
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
