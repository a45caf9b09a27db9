package se.btloggbok.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bt completion}: prints a script that completes commands and options in bash and zsh. */
@Command(name = "completion", sortOptions = false)
final class CompletionCommand implements Runnable {

  @Spec CommandSpec spec;

  private final Surroundings surroundings;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    surroundings.out().print(AutoComplete.bash("bt", spec.root().commandLine()));
  }
}
