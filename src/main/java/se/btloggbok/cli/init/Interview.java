package se.btloggbok.cli.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.terminal.Question;
import se.btloggbok.cli.terminal.Questions;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;

/**
 * What the user provides: options, by their names, and otherwise answers to questions, if the user
 * can be asked. An option and the answer to its question are read in the same way.
 */
final class Interview {

  private final Optional<Questions> questions;
  private final Texts texts;

  /** The options that have not been read, by name. */
  private final Map<String, Argument<String>> unread = new LinkedHashMap<>();

  private final List<String> missing = new ArrayList<>();

  /**
   * Begins an interview.
   *
   * @param questions how to ask; empty if the user cannot be asked
   * @param texts the language
   * @param options all options that may be read, by name
   */
  Interview(Optional<Questions> questions, Texts texts, Map<String, Argument<String>> options) {
    this.questions = questions;
    this.texts = texts;
    unread.putAll(options);
  }

  /** Returns whether the user can be asked. */
  boolean isAsking() {
    return questions.isPresent();
  }

  /** Returns what an option or an answer says; empty if it is left out. */
  <T> Optional<T> optional(String option, Question<T> question) {
    Optional<T> given = given(option, question.reading());
    return given.isPresent() ? given : ask(question);
  }

  /** Returns what an option or an answer says, or else the preset of the question. */
  <T> T preset(String option, Question<T> question) {
    return answered(option, question)
        .orElseGet(() -> question.reading().apply(question.preset().orElseThrow()));
  }

  /**
   * Returns what an option or an answer says; empty if the question is skipped. If the user cannot
   * be asked, the option must be given: {@link #end} refuses otherwise.
   */
  <T> Optional<T> needed(String option, Question<T> question) {
    Optional<T> told = optional(option, question);
    if (told.isEmpty() && questions.isEmpty()) {
      missing.add(option);
    }
    return told;
  }

  /** Returns the answer to a question without an option; empty if it is skipped, or not asked. */
  <T> Optional<T> ask(Question<T> question) {
    return questions.flatMap(asking -> asking.ask(question.optional()));
  }

  /** Returns whether an option is given that has not been read yet. */
  boolean isGiven(String option) {
    Argument<String> argument = unread.get(option);
    return argument != null && argument.given().isPresent();
  }

  /**
   * Returns what an option or an answer says, which cannot be left out.
   *
   * @param needing the option that needs it
   * @throws UsageException if the option is not given, and the user cannot be asked
   */
  <T> T required(String option, Question<T> question, String needing) {
    return answered(option, question)
        .orElseThrow(() -> new UsageException("fel.ny-behover", needing, option));
  }

  private <T> Optional<T> answered(String option, Question<T> question) {
    return given(option, question.reading())
        .or(() -> questions.map(asking -> asking.require(question)));
  }

  private <T> Optional<T> given(String option, Function<String, T> reading) {
    Argument<String> argument = unread.remove(option);
    if (argument == null) {
      throw new IllegalArgumentException(option);
    }
    try {
      return argument.given().map(reading);
    } catch (UsageException e) {
      throw e.of(option, texts);
    }
  }

  /**
   * Makes sure that everything needed is known, and that nothing given was left unread.
   *
   * @throws UsageException otherwise; the message names the options
   */
  void end() {
    if (!missing.isEmpty()) {
      throw new UsageException("fel.ny-saknas", String.join(", ", missing));
    }
    List<String> useless = new ArrayList<>();
    unread.forEach((name, option) -> option.given().ifPresent(value -> useless.add(name)));
    if (!useless.isEmpty()) {
      throw new UsageException("fel.ny-over", String.join(", ", useless));
    }
  }
}
