package se.btloggbok.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order of the help. */
final class Commands {

  static final List<String> VERSION = List.of("-V", "--version");

  static final List<Entry> ALL =
      List.of(
          entry("init", "ny"),
          entry("validate", "validera"),
          entry("fix", "rätta", "ratta"),
          entry("log", "logga"),
          entry("report", "rapport"),
          entry("status", "läget", "laget"),
          entry("show", "visa"),
          entry("calendar", "kalender"),
          entry("form", "blankett"),
          entry("application", "ansökan", "ansokan"),
          entry("batch", "kohort"),
          entry("export", "exportera"),
          entry("rules", "regler"),
          entry("schema"),
          entry("diff", "jämför", "jamfor"),
          entry("import", "importera"),
          entry("redact", "avidentifiera"),
          entry("completion"));

  /**
   * Makes what picocli cannot be given: lists for values. Its own factory looks for Groovy in every
   * library, which opens them all: 12 ms of 200.
   */
  static final IFactory FACTORY = Commands::list;

  private Commands() {}

  /** One lambda for all: one for each would take 1 per cent of a start. */
  private static Entry entry(String... names) {
    return new Entry(() -> make(names[0]), List.of(names));
  }

  private static Command make(String name) {
    return switch (name) {
      case "init" -> new InitCommand();
      case "validate" -> new ValidateCommand();
      case "fix" -> new FixCommand();
      case "log" -> new LogCommand();
      case "report" -> new ReportCommand();
      case "status" -> new StatusCommand();
      case "show" -> new ShowCommand();
      case "calendar" -> new CalendarCommand();
      case "form" -> new FormCommand();
      case "application" -> new ApplicationCommand();
      case "batch" -> new BatchCommand();
      case "export" -> new ExportCommand();
      case "rules" -> new RulesCommand();
      case "schema" -> new SchemaCommand();
      case "diff" -> new DiffCommand();
      case "import" -> new ImportCommand();
      case "redact" -> new RedactCommand();
      case "completion" -> new CompletionCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static <T> T list(Class<T> type) {
    if (type == List.class) {
      return type.cast(new ArrayList<>());
    }
    throw new IllegalArgumentException(type.getName());
  }

  /**
   * A command that can be made.
   *
   * @param maker makes the command
   * @param names its name, and its other names
   */
  record Entry(Supplier<Command> maker, List<String> names) {

    /**
     * Returns the command as picocli sees it.
     *
     * @param words the words of the command line, which decide the commands below it: none if they
     *     do not name it, or else those that they name, or else all; null for all
     */
    CommandLine commandLine(CommandContext context, @Nullable List<String> words) {
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
        for (Entry entry : neededBy(words, command.commands())) {
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
  }

  /**
   * Returns the commands that are needed to parse a command line: the one that its first word
   * names, none for the version alone, or else all. Making all of them takes 3 per cent more CPU
   * time, and loads the classes of all their options.
   */
  static List<Entry> neededBy(List<String> words) {
    if (words.size() == 1 && VERSION.contains(words.get(0))) {
      return List.of();
    }
    return neededBy(words.subList(0, Math.min(1, words.size())), ALL);
  }

  private static List<Entry> neededBy(@Nullable List<String> words, List<Entry> entries) {
    if (words == null) {
      return entries;
    }
    List<Entry> named = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isNamedIn(words)) {
        named.add(entry);
      }
    }
    return named.isEmpty() ? entries : named;
  }
}
