package se.btloggbok.cli;

import java.util.List;
import picocli.AutoComplete;

/** {@code bt completion}: prints a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {

  private final Surroundings surroundings;
  private final Texts texts;

  CompletionCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of();
  }

  @Override
  public Integer call() {
    surroundings
        .out()
        .print(AutoComplete.bash("bt", Bt.commandLine(surroundings, texts, Commands.ALL)));
    return ExitCode.OK.code();
  }
}
