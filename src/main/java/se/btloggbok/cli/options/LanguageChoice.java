package se.btloggbok.cli.options;

/** The languages, named as the values of {@code --lang}. */
public enum LanguageChoice {
  /** Swedish. */
  sv,
  /** English. */
  en
}
