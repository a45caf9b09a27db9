package se.btloggbok.cli.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import se.btloggbok.report.Language;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Message;

/** The command line's own texts in one language. */
public final class Texts {

  private final Language language;

  /** Uses the texts of a language. */
  public Texts(Language language) {
    this.language = language;
  }

  /** Returns the language. */
  public Language language() {
    return language;
  }

  /** Returns all texts; most runs need none. */
  public ResourceBundle bundle() {
    return language.texts("se.btloggbok.cli.texts");
  }

  /** Returns the text of a message. */
  public String say(Message message) {
    return format(message.key(), message.arguments());
  }

  /** Returns a text with its arguments, which are made safe to show, as in reports. */
  public String say(String key, Object... arguments) {
    return format(key, List.of(arguments));
  }

  /** Integers stay numbers, so that a text can choose between singular and plural. */
  private String format(String key, List<Object> arguments) {
    Object[] shown =
        arguments.stream()
            .map(
                argument ->
                    argument instanceof Integer || argument instanceof Long
                        ? argument
                        : VisibleText.of(String.valueOf(argument)))
            .toArray();
    return new MessageFormat(bundle().getString(key), language.locale()).format(shown);
  }
}
