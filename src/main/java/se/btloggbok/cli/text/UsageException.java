package se.btloggbok.cli.text;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.btloggbok.requirement.Message;

/** Something that the user has to change before the program can do its work. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Message> messages;
  private final transient List<String> details;
  private final String place;

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
    this(List.of(message), details, "");
  }

  private UsageException(List<Message> messages, List<String> details, String place) {
    super(messages.get(0).key());
    this.messages = messages;
    this.details = List.copyOf(details);
    this.place = place;
  }

  /** Returns one exception with the messages of several, each once. */
  public static UsageException ofAll(Collection<UsageException> exceptions) {
    return new UsageException(
        exceptions.stream().flatMap(one -> one.messages.stream()).distinct().toList(),
        List.of(),
        "");
  }

  /** Returns this exception as an explanation of what is wrong with the value of an option. */
  public UsageException of(String option, Texts texts) {
    return new UsageException("fel.for-val", option, explain(texts));
  }

  /**
   * Returns this exception with the place of what has to change.
   *
   * @param at a file, a line and a column
   */
  public UsageException at(String at) {
    return new UsageException(messages, details, at + ": ");
  }

  /** Returns what has to change, in the language of the texts. */
  public String explain(Texts texts) {
    String said = place + messages.stream().map(texts::say).collect(Collectors.joining("\nbt: "));
    return details.isEmpty() ? said : said + "\n" + String.join("\n", details);
  }
}
