package se.btloggbok.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order of the help. */
final class Commands {

  static final List<Entry> ALL =
      List.of(
          new Entry(InitCommand::new, "init", "ny"),
          new Entry(ValidateCommand::new, "validate", "validera"),
          new Entry(FixCommand::new, "fix", "rätta", "ratta"),
          new Entry(LogCommand::new, "log", "logga"),
          new Entry(ReportCommand::new, "report", "rapport"),
          new Entry(StatusCommand::new, "status", "läget", "laget"),
          new Entry(ShowCommand::new, "show", "visa"),
          new Entry(CalendarCommand::new, "calendar", "kalender"),
          new Entry(FormCommand::new, "form", "blankett"),
          new Entry(ApplicationCommand::new, "application", "ansökan", "ansokan"),
          new Entry(BatchCommand::new, "batch", "kohort"),
          new Entry(RulesCommand::new, "rules", "regler"),
          new Entry(SchemaCommand::new, "schema"),
          new Entry(DiffCommand::new, "diff", "jämför", "jamfor"),
          new Entry(RedactCommand::new, "redact", "avidentifiera"),
          new Entry(CompletionCommand::new, "completion"));

  private Commands() {}

  /**
   * A command that can be made.
   *
   * @param maker makes the command
   * @param names its name, and its other names
   */
  record Entry(Supplier<Command> maker, List<String> names) {

    private Entry(Supplier<Command> maker, String... names) {
      this(maker, List.of(names));
    }

    /**
     * Returns the command as picocli sees it.
     *
     * @param below the command below it that is named; all are made if it is none of them
     */
    CommandLine commandLine(CommandContext context, String below) {
      Command command = maker.get();
      Callable<Integer> call = () -> command.run(context).code();
      CommandSpec spec =
          CommandSpec.wrapWithoutInspection(call)
              .name(names.get(0))
              .aliases(names.subList(1, names.size()).toArray(String[]::new));
      spec.usageMessage().sortOptions(false);
      command
          .arguments()
          .forEach(group -> group.arguments().forEach(argument -> argument.addTo(spec)));
      CommandLine line = new CommandLine(spec);
      for (Entry entry : neededBy(below, command.commands())) {
        line.addSubcommand(entry.names().get(0), entry.commandLine(context, ""));
      }
      return line;
    }
  }

  /**
   * Returns the commands that are needed to parse a command line: the one it names, or all. Making
   * all of them takes 3 per cent more CPU time, and loads the classes of all their options.
   */
  static List<Entry> neededBy(String name) {
    return neededBy(name, ALL);
  }

  private static List<Entry> neededBy(String name, List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.names().contains(name)) {
        return List.of(entry);
      }
    }
    return entries;
  }
}
