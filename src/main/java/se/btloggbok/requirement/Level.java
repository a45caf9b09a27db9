package se.btloggbok.requirement;

/**
 * How binding a requirement is, by the wording of its source. The most serious level comes first.
 */
public enum Level {
  /** "ska", "åligger", a binding minimum: brist. */
  ERROR("error"),
  /** "bör", "i regel", "i första hand", or an interpretation of a "ska": anmärkning. */
  WARNING("warning"),
  /** A description of common practice: råd. */
  INFO("info");

  private final String value;

  Level(String value) {
    this.value = value;
  }

  /** Returns the word used in machine-readable formats. */
  public String value() {
    return value;
  }

  /** Returns whether this level is at least as serious as another one. */
  public boolean isAtLeast(Level other) {
    return compareTo(other) <= 0;
  }
}
