package se.btloggbok.cli.text;

import java.util.List;
import se.btloggbok.rule.Message;

/** Something that the user has to change before the program can do its work. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;
  private final transient List<String> details;

  /**
   * Makes an exception with one message.
   *
   * @param key the key of its text in the bundle of the command line
   * @param arguments what the text mentions
   */
  public UsageException(String key, Object... arguments) {
    this(Message.of(key, arguments));
  }

  /** Makes an exception with one message. */
  public UsageException(Message message) {
    this(message, List.of());
  }

  /**
   * Makes an exception with a message and details.
   *
   * @param details lines in the user's language that follow the message
   */
  public UsageException(Message message, List<String> details) {
    super(message.key());
    this.message = message;
    this.details = List.copyOf(details);
  }

  /** Returns what has to change, in the language of the texts. */
  public String explain(Texts texts) {
    return details.isEmpty()
        ? texts.say(message)
        : texts.say(message) + "\n" + String.join("\n", details);
  }
}
