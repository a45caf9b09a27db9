package se.btloggbok.model;

import java.util.List;

/**
 * The word of a term, and others that people write instead of it, in Swedish or English, in lower
 * case. The others are not part of the format. No two terms of the same kind share one.
 *
 * @param term the word exactly as a logbook must write it
 * @param others the other words, with commas between them; empty if there are none
 */
public record TermWords(String term, String others) {

  /** Returns all words, that of the format first. */
  public List<String> all() {
    return others.isEmpty() ? List.of(term) : List.of((term + ", " + others).split(", ", 0));
  }
}
