package se.btloggbok.cli.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of the process, opened when the first line is read, and not before. JLine is in a
 * class of its own, because the JVM may load the libraries of a class as soon as it verifies it.
 */
public final class TerminalInput implements LineInput {

  private final Function<String, Optional<String>> programs;
  private @Nullable LineInput terminal;

  /**
   * Prepares to read; opens nothing yet.
   *
   * @param programs returns the file of a program by its name, so that none of the same name in the
   *     current folder is run
   */
  public TerminalInput(Function<String, Optional<String>> programs) {
    this.programs = programs;
  }

  @Override
  public String read(String prompt, List<String> words) {
    if (terminal == null) {
      terminal = new JLineInput(programs);
    }
    return terminal.read(prompt, words);
  }
}
