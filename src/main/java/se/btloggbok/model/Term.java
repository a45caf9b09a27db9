package se.btloggbok.model;

import java.util.List;

/** A word of the format: one of the values that a key may have, mostly of an enumeration. */
public interface Term {

  /** Returns its name, which is that of the constant. */
  String name();

  /** Returns the word, and others that people write instead of it. */
  default TermWords wording() {
    return new TermWords(name(), "");
  }

  /** Returns the word exactly as a logbook must write it. */
  default String term() {
    return wording().term();
  }

  /** Returns the word, and after it the others that people write instead. */
  default List<String> words() {
    return wording().all();
  }
}
