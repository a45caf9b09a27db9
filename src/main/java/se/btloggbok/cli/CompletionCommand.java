package se.btloggbok.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import se.btloggbok.cli.options.ArgumentGroup;

/** {@code bt completion}: prints a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of();
  }

  @Override
  public ExitCode run(CommandContext context) {
    CommandLine bt = Bt.commandLine(context, Commands.ALL);
    bt.setResourceBundle(HelpTexts.of(context.texts()));
    context.out().print(AutoComplete.bash("bt", bt));
    return ExitCode.OK;
  }
}
