package se.btloggbok.cli.log;

import java.util.List;
import java.util.Optional;
import se.btloggbok.cli.entry.EntryOptions;
import se.btloggbok.cli.entry.EntryOptions.Option;
import se.btloggbok.cli.entry.EntryReading;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;

/**
 * Recognises a day that the user has written where it is not read as one, and says how to write it.
 */
record MisplacedDay(EntryKind kind, EntryOptions options, EntryReading reading) {

  /** The most words of a day, as in {@code för fyra dagar sedan}. */
  private static final int MOST_WORDS = 4;

  /**
   * Returns the advice to put a day in quotation marks, if the shell has taken its words apart:
   * {@code --datum i tisdags}.
   */
  Optional<UsageException> inQuotes(Option option, String text) {
    if (option.field().type() != ValueTypes.DATE) {
      return Optional.empty();
    }
    return options
        .subject()
        .flatMap(subject -> lastDay(text + " ", words(subject), 0))
        .map(day -> new UsageException("fel.logga-flera-ord", option.name(), text + " " + day));
  }

  /**
   * Refuses a day at the end of a word of the format, {@code bt log absence vab 3/10}, or after a
   * text, as an argument of its own: {@code bt log session "ECG and more" yesterday}.
   *
   * @throws UsageException with the option for the day
   */
  void refuse(Option option, String text) {
    ValueType<?> type = option.field().type();
    boolean isText = type == ValueTypes.TEXT || type == ValueTypes.FREE_TEXT;
    Optional<Option> own = options.of("från").or(() -> options.of(kind.dateKey()));
    if (!options.isSubject(option) || own.isEmpty()) {
      return;
    }
    if (isText) {
      lastDay("", options.subjectArguments(), 0)
          .ifPresent(
              day -> {
                throw new UsageException(
                    "fel.logga-dag-efter-text", own.get().name(), day, option.name(), text);
              });
    } else {
      lastDay("", words(text), 1)
          .ifPresent(
              day -> {
                String rest = text.substring(0, text.length() - day.length()).strip();
                throw new UsageException("fel.logga-dag-sist", rest, own.get().name(), day);
              });
    }
  }

  /**
   * Returns the last of some words if they are a day, as many as possible.
   *
   * @param before what belongs to the day before them
   * @param first the index of the first word that may be one of them
   */
  private Optional<String> lastDay(String before, List<String> words, int first) {
    for (int from = Math.max(first, words.size() - MOST_WORDS); from < words.size(); from++) {
      String last = String.join(" ", words.subList(from, words.size()));
      if (reading.isDay(before + last)) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
