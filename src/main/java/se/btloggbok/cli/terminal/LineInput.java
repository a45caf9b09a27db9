package se.btloggbok.cli.terminal;

import java.util.List;

/** Reads lines that the user types in answer to questions. */
@FunctionalInterface
public interface LineInput {

  /**
   * Shows a prompt and waits for a line.
   *
   * @param prompt what to show before the line, without control characters
   * @param words the words that Tab completes; none for free text
   * @return the line, without its end
   * @throws StoppedException if the user stops, with Ctrl-C or Ctrl-D
   * @throws se.btloggbok.cli.text.UsageException if it turns out that nothing can be asked here
   */
  String read(String prompt, List<String> words);
}
