package se.btloggbok.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.OSUtils;
import se.btloggbok.cli.text.UsageException;

/**
 * The terminal of the process, by JLine.
 *
 * <p>Prompts go to standard error, since standard output is for results. The terminal is set up by
 * the system's own {@code stty}, not by a native library, which would have to be unpacked into a
 * folder for temporary files first. Windows has no {@code stty}: there Java 22 or newer, as in the
 * package, calls the system itself.
 */
final class JLineInput implements LineInput {

  private static final Size USUAL_SIZE = Size.of(80, 24);

  private final LineReader reader;
  private List<String> words = List.of();

  /**
   * Opens the terminal.
   *
   * @param programs returns the file of a program by its name
   * @throws UsageException if the terminal cannot be opened
   */
  JLineInput(Function<String, Optional<String>> programs) {
    reader = open(programs);
  }

  @Override
  public String read(String prompt, List<String> completed) {
    words = completed;
    try {
      // A percent sign begins an instruction in a prompt.
      return reader.readLine(prompt.replace("%", "%%"));
    } catch (UserInterruptException | EndOfFileException e) {
      throw new StoppedException();
    }
  }

  private LineReader open(Function<String, Optional<String>> programs) {
    boolean windows = File.separatorChar == '\\';
    try {
      if (!windows) {
        OSUtils.TTY_COMMAND = program(programs, "tty");
        OSUtils.STTY_COMMAND = program(programs, "stty");
        OSUtils.TEST_COMMAND = program(programs, "test");
        OSUtils.INFOCMP_COMMAND = programs.apply("infocmp").orElse("/usr/bin/infocmp");
      }
      Terminal terminal =
          TerminalBuilder.builder()
              .provider(windows ? "ffm" : "exec")
              .systemOutput(TerminalBuilder.SystemOutput.SysErr)
              .encoding(StandardCharsets.UTF_8)
              .dumb(false)
              // Would ask the terminal what it can do, and wait for answers that may not come.
              .graphemeCluster(false)
              .build();
      if (terminal.getColumns() == 0) {
        // A serial line or a container may not know its size, and then no prompt would fit.
        terminal.setSize(USUAL_SIZE);
      }
      return LineReaderBuilder.builder()
          .terminal(terminal)
          .parser((line, cursor, context) -> new WholeLine(line, cursor))
          .completer(
              (asking, line, candidates) ->
                  words.forEach(
                      word ->
                          candidates.add(new Candidate(word, word, null, null, null, null, false))))
          .variable(LineReader.DISABLE_HISTORY, true)
          .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
          .option(LineReader.Option.CASE_INSENSITIVE, true)
          // Tab completes a word or lists the candidates; it never opens a menu.
          .option(LineReader.Option.COMPLETE_MATCHER_TYPO, false)
          .option(LineReader.Option.COMPLETE_MATCHER_CAMELCASE, false)
          .option(LineReader.Option.AUTO_MENU, false)
          .build();
    } catch (IOException | IllegalStateException e) {
      throw new UsageException("fel.ingen-fraga");
    }
  }

  private static String program(Function<String, Optional<String>> programs, String name) {
    return programs.apply(name).orElseThrow(() -> new UsageException("fel.ingen-fraga"));
  }

  /** A line that is completed as a whole, since an answer may have blanks. */
  private record WholeLine(String line, int cursor) implements CompletingParsedLine {

    @Override
    public String word() {
      return line;
    }

    @Override
    public int wordCursor() {
      return cursor;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(line);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return cursor;
    }

    @Override
    public int rawWordLength() {
      return line.length();
    }
  }
}
