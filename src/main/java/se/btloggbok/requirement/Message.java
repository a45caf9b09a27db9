package se.btloggbok.requirement;

import java.util.ArrayList;
import java.util.List;

/**
 * A message without its words: the key of a text in the bundle, and the arguments of the text.
 *
 * @param key the id of the rule, a full stop, and the name of the message
 * @param arguments the arguments of the text, in order: texts, numbers, dates, weeks, months, terms
 *     of the format, and lists of these
 */
public record Message(String key, List<Object> arguments) implements Comparable<Message> {

  /**
   * The maximum number of texts in a list: a person has a few units, and a placement a few
   * supervisors. Without a limit, messages could be as many times longer than their logbook.
   */
  static final int MAX_TEXTS = 100;

  /**
   * Ends the key of a message that also says how an absence without a last day was counted. That
   * only explains: it is the same finding when the last day is known.
   */
  public static final String OPEN_ABSENCE = "-oppen-franvaro";

  private static final String MORE = "…";

  /** Keeps its own copy of the arguments. Of a list of very many texts, it keeps the first. */
  public Message {
    List<Object> own = new ArrayList<>(arguments);
    own.replaceAll(Message::shortened);
    arguments = List.copyOf(own);
  }

  private static Object shortened(Object argument) {
    if (!(argument instanceof List<?> list)
        || list.size() <= MAX_TEXTS
        || !(list.get(0) instanceof String)) {
      return argument;
    }
    List<Object> first = new ArrayList<>(list.subList(0, MAX_TEXTS));
    first.add(MORE);
    return List.copyOf(first);
  }

  /** Orders by the key, then by the arguments as texts. */
  @Override
  public int compareTo(Message other) {
    int byKey = key.compareTo(other.key);
    return byKey == 0 ? arguments.toString().compareTo(other.arguments.toString()) : byKey;
  }

  /** Returns a message with arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
