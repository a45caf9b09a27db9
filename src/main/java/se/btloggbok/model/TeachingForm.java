package se.btloggbok.model;

import java.util.List;

/** How a teaching event was held. */
public enum TeachingForm implements Term {
  /** In a room. */
  IN_PERSON("fysisk", "fysiskt", "på plats"),
  /** Online. */
  DIGITAL("digital", "digitalt", "distans", "på distans", "online", "zoom", "teams", "webb");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
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
