package se.btloggbok.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order of the help. */
final class Commands {

  static final List<Entry> ALL =
      List.of(
          new Entry(ValidateCommand::new, "validate", "validera"),
          new Entry(ReportCommand::new, "report", "rapport"),
          new Entry(BatchCommand::new, "batch", "kohort"),
          new Entry(RulesCommand::new, "rules", "regler"),
          new Entry(SchemaCommand::new, "schema"),
          new Entry(DiffCommand::new, "diff", "jämför"),
          new Entry(RedactCommand::new, "redact", "avidentifiera"),
          new Entry(CompletionCommand::new, "completion"));

  /**
   * Makes what picocli has to make itself: lists for values. Its own factory would look through
   * every library for Groovy.
   */
  static final IFactory FACTORY = Commands::list;

  private Commands() {}

  private static <T> T list(Class<T> type) {
    if (type == List.class) {
      return type.cast(new ArrayList<>());
    }
    throw new IllegalArgumentException(type.getName());
  }

  /** Makes a command. */
  @FunctionalInterface
  interface Maker {
    Command make(Surroundings surroundings, Texts texts);
  }

  /**
   * A command that can be made.
   *
   * @param maker makes it
   * @param names its name, and what else it is called
   */
  record Entry(Maker maker, List<String> names) {

    private Entry(Maker maker, String... names) {
      this(maker, List.of(names));
    }

    /** Returns the command as picocli wants it. */
    CommandSpec spec(Surroundings surroundings, Texts texts) {
      Command command = maker.make(surroundings, texts);
      CommandSpec spec =
          CommandSpec.wrapWithoutInspection(command, FACTORY)
              .name(names.get(0))
              .aliases(names.subList(1, names.size()).toArray(String[]::new));
      spec.usageMessage().sortOptions(false);
      command.arguments().forEach(arguments -> arguments.addTo(spec));
      return spec;
    }
  }

  /**
   * Returns the commands that some arguments may be about: the one that comes first, or all. To
   * make the others as well would take a third of the time that {@code bt} takes to start.
   */
  static List<Entry> neededBy(String... arguments) {
    for (Entry entry : ALL) {
      if (arguments.length > 0 && entry.names().contains(arguments[0])) {
        return List.of(entry);
      }
    }
    return ALL;
  }
}
