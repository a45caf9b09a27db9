package se.btloggbok.rule;

/** How binding a requirement is, after the word that its source uses. */
public enum Level {
  /** "ska", "åligger", a binding minimum: brist. */
  ERROR("error"),
  /** "bör", "i regel", "i första hand", or interpretation of a "ska": anmärkning. */
  WARNING("warning"),
  /** A description of how it usually goes: råd. */
  INFO("info");

  private final String value;

  Level(String value) {
    this.value = value;
  }

  /** Returns the word that machine formats use. */
  public String value() {
    return value;
  }

  /** Returns whether this is as serious as another level, or more. */
  public boolean isAtLeast(Level other) {
    return compareTo(other) <= 0;
  }
}
