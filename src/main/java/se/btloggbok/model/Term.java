package se.btloggbok.model;

/** A word of the format: one of the values that a key may have, exactly as it is written. */
public interface Term {

  /** Returns the word as a logbook has it. */
  String term();
}
