package se.btloggbok.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code bt completion}: prints a script that completes commands and options in bash and zsh. */
@Command(name = "completion", sortOptions = false)
final class CompletionCommand implements Runnable {

  private final Surroundings surroundings;
  private final Texts texts;

  CompletionCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public void run() {
    surroundings
        .out()
        .print(AutoComplete.bash("bt", Bt.commandLine(surroundings, texts, Commands.ALL)));
  }
}
