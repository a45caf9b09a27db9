package se.btloggbok.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import se.btloggbok.report.Language;
import se.btloggbok.report.VisibleText;

/** The command line's own texts in one language. */
final class Texts {

  private final Language language;

  Texts(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** Returns all of them; most runs need none. */
  ResourceBundle bundle() {
    return language.texts("se.btloggbok.cli.texts");
  }

  /**
   * Says something; what it mentions is made fit to be shown, as in reports. Whole numbers stay
   * numbers, so that a text can choose between one and several.
   */
  String say(String key, Object... arguments) {
    Object[] shown =
        Arrays.stream(arguments)
            .map(
                argument ->
                    argument instanceof Integer
                        ? argument
                        : VisibleText.of(String.valueOf(argument)))
            .toArray();
    return new MessageFormat(bundle().getString(key), language.locale()).format(shown);
  }
}
