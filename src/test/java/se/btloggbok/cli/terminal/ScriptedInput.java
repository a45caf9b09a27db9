package se.btloggbok.cli.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A user who types given lines, and then stops. */
public final class ScriptedInput implements LineInput {

  private final Deque<String> lines = new ArrayDeque<>();
  private final List<String> prompts = new ArrayList<>();
  private List<String> words = List.of();

  /** Adds lines that the user will type. */
  public ScriptedInput types(String... more) {
    Collections.addAll(lines, more);
    return this;
  }

  @Override
  public String read(String prompt, List<String> completed) {
    prompts.add(prompt);
    words = completed;
    if (lines.isEmpty()) {
      throw new StoppedException();
    }
    return lines.remove();
  }

  /** Returns what has been asked. */
  public List<String> prompts() {
    return prompts;
  }

  /** Returns the words that the last question completes. */
  public List<String> words() {
    return words;
  }

  /** Returns how many lines have not been asked for. */
  public int left() {
    return lines.size();
  }
}
