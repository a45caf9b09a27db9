package se.btloggbok.model;

import java.util.List;

/** A word of the format: one of the values that a key may have. Implemented by enumerations. */
public interface Term {

  /** Returns the name of the constant. */
  String name();

  /**
   * Returns other words that people write instead of this one, in Swedish or English, in lower
   * case. They are not part of the format. No two terms of the same kind share one.
   */
  default List<String> words() {
    return List.of(name());
  }

  /** Returns the word exactly as a logbook must write it. */
  default String term() {
    return words().get(0);
  }
}
