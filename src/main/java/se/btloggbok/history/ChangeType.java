package se.btloggbok.history;

import java.util.Locale;

/** How an entry differs between two versions. */
public enum ChangeType {
  /** It is only in the new version. */
  ADDED,
  /** Some of its fields differ. */
  CHANGED,
  /** It has a new id, and so have all references to it. */
  RENAMED,
  /** It is only in the old version. */
  REMOVED;

  /** Returns the name of the type in JSON output. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
