package se.btloggbok.model;

import java.util.List;

/** What a concern is about. */
public enum ConcernKind implements Term {
  /** The trainee's progression. */
  PROGRESSION("progression", "progressionen"),
  /** The trainee's attendance. */
  ATTENDANCE("närvaro", "närvaron", "frånvaro", "attendance");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  ConcernKind(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
