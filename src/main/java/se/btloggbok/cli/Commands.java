package se.btloggbok.cli;

import java.util.List;
import java.util.Optional;

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
          new Entry(CompletionCommand::new, "completion"));

  private Commands() {}

  /** Makes a command. */
  @FunctionalInterface
  interface Maker {
    Object make(Surroundings surroundings, Texts texts);
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
  }

  /**
   * Returns the commands that some arguments may be about: the one that comes first, or all. To
   * make the others as well would take a third of the time that {@code bt} takes to start.
   */
  static List<Entry> neededBy(String... arguments) {
    Optional<Entry> called =
        arguments.length == 0
            ? Optional.empty()
            : ALL.stream().filter(entry -> entry.names().contains(arguments[0])).findFirst();
    return called.map(List::of).orElse(ALL);
  }
}
