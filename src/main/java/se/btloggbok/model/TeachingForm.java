package se.btloggbok.model;

import java.util.List;

/** The form of a teaching event. */
public enum TeachingForm implements Term {
  /** In person. */
  IN_PERSON("fysisk", "fysiskt", "på plats", "in person"),
  /** Online. */
  DIGITAL("digital", "digitalt", "distans", "på distans", "online", "zoom", "teams", "webb");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  TeachingForm(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
