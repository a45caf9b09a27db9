package se.btloggbok.requirement;

import java.util.List;

/**
 * A message without its words: the key of a text in the bundle, and the arguments of the text.
 *
 * @param key the id of the rule, a full stop, and the name of the message
 * @param arguments the arguments of the text, in order: texts, numbers, dates, weeks, months, terms
 *     of the format, and lists of these
 */
public record Message(String key, List<Object> arguments) {

  /** Keeps its own copy of the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** Returns a message with arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
