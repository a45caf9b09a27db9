package se.btloggbok.rule;

import java.util.List;

/**
 * What there is to say, without the words: the key of a text in the bundle, and what goes into it.
 *
 * @param key the rule's id, a point, and which of its messages it is
 * @param arguments what the text mentions, in order: texts, numbers, dates, weeks, months, terms of
 *     the format, and lists of these
 */
public record Message(String key, List<Object> arguments) {

  /** Keeps its own copy of the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** Returns a message with some arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
