package se.btloggbok.report;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
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
    return ResourceBundle.getBundle(name, locale, OwnFile.CONTROL);
  }

  /**
   * Reads the properties file of the language and nothing else: each file that is looked for in
   * vain makes the JVM open every library.
   */
  private static final class OwnFile extends Control {

    private static final Control CONTROL = new OwnFile();

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
