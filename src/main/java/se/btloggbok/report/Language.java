package se.btloggbok.report;

import java.util.Locale;

/** The languages of messages. */
public enum Language {
  /** Swedish. */
  SV(Locale.forLanguageTag("sv")),
  /** English. */
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Returns the locale of texts and numbers. */
  public Locale locale() {
    return locale;
  }
}
