package se.btloggbok.report;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The languages of the output. */
public enum Language {
  /** Swedish. */
  SV(Locale.forLanguageTag("sv")),
  /** English. */
  EN(Locale.ENGLISH);

  /** Reads properties files only, and never falls back to the language of the system. */
  private static final Control PROPERTIES_ONLY =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Returns the locale for texts and numbers. */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns the texts of a bundle in this language. Each bundle is read once.
   *
   * @param name the base name of the bundle
   * @throws java.util.MissingResourceException if there is no such bundle
   */
  public ResourceBundle texts(String name) {
    return ResourceBundle.getBundle(name, locale, PROPERTIES_ONLY);
  }
}
