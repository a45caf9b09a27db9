package se.btloggbok.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that can be made.
 *
 * @param maker makes the command
 * @param names its name, and its other names
 */
public record NamedCommand(Supplier<Command> maker, List<String> names) {

  /**
   * Makes what picocli cannot be given: lists for values. Its own factory looks for Groovy in every
   * library, which opens them all: 12 ms of 200.
   */
  public static final IFactory FACTORY = NamedCommand::list;

  /**
   * Returns the command as picocli sees it.
   *
   * @param words the words of the command line, which decide the commands below it: none if they do
   *     not name it, or else those that they name, or else all; null for all
   */
  public CommandLine commandLine(CommandContext context, @Nullable List<String> words) {
    Command command = maker.get();
    Callable<Integer> call = () -> command.run(context).code();
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(call, FACTORY)
            .name(names.get(0))
            .aliases(names.subList(1, names.size()).toArray(String[]::new));
    spec.usageMessage().sortOptions(false);
    command
        .arguments()
        .forEach(group -> group.arguments().forEach(argument -> argument.addTo(spec)));
    CommandLine line = new CommandLine(spec, FACTORY);
    if (words == null || isNamedIn(words)) {
      for (NamedCommand entry : neededBy(words, command.commands())) {
        line.addSubcommand(entry.names().get(0), entry.commandLine(context, words));
      }
    }
    return line;
  }

  private boolean isNamedIn(List<String> words) {
    for (String name : names) {
      if (words.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the commands that some words of the command line name; all if they name none.
   *
   * @param words the words; null for all commands
   * @param entries the commands to choose from
   */
  public static List<NamedCommand> neededBy(
      @Nullable List<String> words, List<NamedCommand> entries) {
    if (words == null) {
      return entries;
    }
    List<NamedCommand> named = new ArrayList<>();
    for (NamedCommand entry : entries) {
      if (entry.isNamedIn(words)) {
        named.add(entry);
      }
    }
    return named.isEmpty() ? entries : named;
  }

  private static <T> T list(Class<T> type) {
    if (type == List.class) {
      return type.cast(new ArrayList<>());
    }
    throw new IllegalArgumentException(type.getName());
  }
}
