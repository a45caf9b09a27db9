package se.btloggbok.report;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages of the output. */
public enum Language {
  /** Swedish. */
  SV(Locale.forLanguageTag("sv")),
  /** English. */
  EN(Locale.ENGLISH);

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
    return ResourceBundle.getBundle(name, locale, PropertiesOnly.CONTROL);
  }

  /** Looks for the properties file of the language only: no classes, and no other languages. */
  private static final class PropertiesOnly extends ResourceBundle.Control {

    private static final PropertiesOnly CONTROL = new PropertiesOnly();

    @Override
    public List<String> getFormats(String name) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public List<Locale> getCandidateLocales(String name, Locale locale) {
      return List.of(locale);
    }

    @Override
    public @Nullable Locale getFallbackLocale(String name, Locale locale) {
      return null;
    }
  }
}
