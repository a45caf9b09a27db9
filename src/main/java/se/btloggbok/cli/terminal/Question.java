package se.btloggbok.cli.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.btloggbok.cli.text.PlainName;
import se.btloggbok.cli.text.UsageException;

/**
 * A question that is answered with one line.
 *
 * @param text what is asked for, in the user's language: a few words, without a colon
 * @param preset the answer that an empty line means; empty if there is none
 * @param skippable whether an empty line means no answer; only without a preset
 * @param words the words that Tab completes; none for free text
 * @param reading reads an answer, and throws a {@link UsageException} that says what is wrong with
 *     it; the same check can serve an option
 * @param <T> what an answer is read as
 */
public record Question<T>(
    String text,
    Optional<String> preset,
    boolean skippable,
    List<String> words,
    Function<String, T> reading) {

  /** Makes a copy of the words. */
  public Question {
    words = List.copyOf(words);
  }

  /** Returns a question that must be answered. */
  public static <T> Question<T> of(String text, Function<String, T> reading) {
    return new Question<>(text, Optional.empty(), false, List.of(), reading);
  }

  /**
   * Returns a question that must be answered with one of some words. Case does not matter,
   * diacritics may be left out, and the beginning of a word is enough if no other word begins with
   * it.
   */
  public static Question<String> among(String text, List<String> words) {
    return of(text, answer -> oneOf(answer, words)).completing(words);
  }

  /** Returns this question with the answer that an empty line means. */
  public Question<T> withPreset(String answer) {
    return new Question<>(text, Optional.of(answer), false, words, reading);
  }

  /** Returns this question, which an empty line now skips. */
  public Question<T> optional() {
    return new Question<>(text, Optional.empty(), true, words, reading);
  }

  /** Returns this question with words that Tab completes. Other answers are read too. */
  public Question<T> completing(List<String> others) {
    return new Question<>(text, preset, skippable, others, reading);
  }

  /**
   * Returns the word that an answer means.
   *
   * @throws UsageException if it means none of them, or more than one
   */
  public static String oneOf(String answer, List<String> words) {
    String plain = PlainName.of(answer);
    List<String> begun =
        words.stream().filter(word -> PlainName.of(word).startsWith(plain)).toList();
    return begun.stream()
        .filter(word -> PlainName.of(word).equals(plain))
        .findFirst()
        .or(() -> begun.stream().filter(word -> begun.size() == 1).findFirst())
        .orElseThrow(() -> new UsageException("fel.fraga-val", answer, String.join(", ", words)));
  }
}
