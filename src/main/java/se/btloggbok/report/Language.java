package se.btloggbok.report;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns texts in this language; they are read once.
   *
   * @param name the name of their file, without language and ending
   * @throws java.util.MissingResourceException when there are none
   */
  public ResourceBundle texts(String name) {
    return ResourceBundle.getBundle(name, locale, Ours.CONTROL);
  }

  /** Each language has its own file of texts: nothing else is looked for, in no library. */
  private static final class Ours extends ResourceBundle.Control {

    private static final Ours CONTROL = new Ours();

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
