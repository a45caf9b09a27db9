package se.btloggbok.cli.terminal;

import java.io.PrintWriter;
import java.text.Normalizer;
import java.util.Optional;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;

/**
 * Asks the user, one question at a time. An answer that cannot be read is explained, and the
 * question asked again. A command that may ask gets its questions from its context, asks for all
 * that it needs, and only then writes anything.
 */
public final class Questions {

  private final LineInput input;
  private final PrintWriter screen;
  private final Texts texts;

  /**
   * Asks on the user's terminal.
   *
   * @param input where answers come from
   * @param screen where to explain: standard error, since standard output is for results
   * @param texts the language
   */
  public Questions(LineInput input, PrintWriter screen, Texts texts) {
    this.input = input;
    this.screen = screen;
    this.texts = texts;
  }

  /**
   * Shows a text, such as a heading for the questions that follow.
   *
   * @param key the key of the text in the bundle of the command line
   * @param arguments what the text mentions
   */
  public void say(String key, Object... arguments) {
    screen.println(texts.say(key, arguments));
    screen.flush();
  }

  /**
   * Asks until there is an answer that can be read.
   *
   * @return the answer; empty if an optional question is skipped
   * @throws StoppedException if the user stops
   */
  public <T> Optional<T> ask(Question<T> question) {
    String prompt =
        question
            .preset()
            .map(preset -> texts.say("fraga-med-forval", question.text(), preset))
            .orElseGet(() -> texts.say("fraga", question.text()));
    while (true) {
      String typed = composed(input.read(prompt, question.words()));
      if (typed.isEmpty() && question.skippable()) {
        return Optional.empty();
      }
      String answer = typed.isEmpty() ? question.preset().orElse("") : typed;
      try {
        if (answer.isEmpty()) {
          throw new UsageException("fel.fraga-tom");
        }
        return Optional.of(question.reading().apply(answer));
      } catch (UsageException e) {
        screen.println("  " + e.explain(texts));
        screen.flush();
      }
    }
  }

  /** Returns an answer in Unicode NFC, like everything that is read. */
  private static String composed(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
  }

  /**
   * Asks until there is an answer.
   *
   * @param question one that cannot be skipped
   * @throws StoppedException if the user stops
   */
  public <T> T require(Question<T> question) {
    return ask(question).orElseThrow(() -> new IllegalArgumentException(question.text()));
  }
}
