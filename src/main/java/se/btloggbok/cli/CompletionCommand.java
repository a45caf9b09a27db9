package se.btloggbok.cli;

import java.util.List;
import picocli.CommandLine;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;

/** {@code bt completion}: prints a script with which a shell completes commands and options. */
final class CompletionCommand implements Command {

  /** The shells, named as the values of the parameter. */
  enum Shell {
    bash,
    /** Zsh, which reads the script for bash. */
    zsh,
    fish,
    powershell
  }

  private final Argument<Shell> shell = Argument.parameter("shell", Shell.bash);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(shell);
  }

  @Override
  public ExitCode run(CommandContext context) {
    CommandLine bt = Bt.commandLine(context, Commands.ALL);
    bt.setResourceBundle(new HelpTexts(context.texts()));
    context
        .out()
        .print(
            switch (shell.value()) {
              case bash -> CompletionScripts.bash(bt);
              case zsh -> "#compdef bt\n" + CompletionScripts.bash(bt);
              case fish -> CompletionScripts.fish(bt);
              case powershell -> CompletionScripts.powershell(bt);
            });
    return ExitCode.OK;
  }
}
