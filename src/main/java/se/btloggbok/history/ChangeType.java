package se.btloggbok.history;

import java.util.Locale;

/** The ways an entry can differ. */
public enum ChangeType {
  /** It is new. */
  ADDED,
  /** Some of its fields are others. */
  CHANGED,
  /** It has another id, and so has all that refers to it. */
  RENAMED,
  /** It is gone. */
  REMOVED;

  /** Returns the word for the type in the JSON output. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
