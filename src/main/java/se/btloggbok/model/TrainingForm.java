package se.btloggbok.model;

import java.util.List;

/** The two forms of BT. */
public enum TrainingForm implements Term {
  /** A separate time-limited post, before a specialty is chosen. */
  INDEPENDENT(
      "fristående",
      "regional",
      "regional fristående",
      "fristående regional",
      "independent",
      "stand alone"),
  /** The first part of an ST post. */
  INTEGRATED("integrerad", "integrerat", "bt i st", "integrated");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  TrainingForm(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
