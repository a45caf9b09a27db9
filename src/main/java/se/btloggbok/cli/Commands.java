package se.btloggbok.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order of the help. */
final class Commands {

  static final List<Entry> ALL =
      List.of(
          new Entry(ValidateCommand::new, "validate", "validera"),
          new Entry(FixCommand::new, "fix", "rätta", "ratta"),
          new Entry(ReportCommand::new, "report", "rapport"),
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

    /** Returns the command as picocli sees it. */
    CommandSpec spec(CommandContext context) {
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
      return spec;
    }
  }

  /**
   * Returns the commands that are needed to parse a command line: the one it names, or all. Making
   * all eight takes 3 per cent more CPU time, and loads the classes of all their options.
   */
  static List<Entry> neededBy(String name) {
    for (Entry entry : ALL) {
      if (entry.names().contains(name)) {
        return List.of(entry);
      }
    }
    return ALL;
  }
}
