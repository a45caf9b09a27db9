package se.btloggbok.cli.command;

import java.util.List;
import se.btloggbok.cli.options.ArgumentGroup;

/** A command: its arguments, and what it does. */
public interface Command {

  /** Returns the arguments, in the order of the help. */
  List<ArgumentGroup> arguments();

  /** Returns the commands below this one, in the order of the help; none for most. */
  default List<NamedCommand> commands() {
    return List.of();
  }

  /** Does the work, once the arguments have their values. */
  ExitCode run(CommandContext context);
}
