package se.btloggbok.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import se.btloggbok.report.Language;

/** The command line's own texts in one language. */
final class Texts {

  private final Language language;
  private final ResourceBundle bundle;

  Texts(Language language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle("se.btloggbok.cli.texts", language.locale());
  }

  Language language() {
    return language;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  String say(String key, Object... arguments) {
    Object[] shown = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), language.locale()).format(shown);
  }
}
