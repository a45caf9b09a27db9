package se.btloggbok.model;

import java.util.List;

/** A word of the format: one of the values that a key may have, exactly as it is written. */
public interface Term {

  /**
   * Returns other words that people write for this one, in small letters. Each means this and no
   * other term of its kind; none is part of the format.
   */
  default List<String> synonyms() {
    return List.of();
  }

  /** Returns the word as a logbook has it. */
  String term();
}
