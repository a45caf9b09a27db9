package se.btloggbok.cli;

import java.util.List;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.NamedCommand;
import se.btloggbok.cli.form.ApplicationCommand;
import se.btloggbok.cli.form.FormCommand;
import se.btloggbok.cli.history.DiffCommand;
import se.btloggbok.cli.init.InitCommand;
import se.btloggbok.cli.intake.ImportCommand;
import se.btloggbok.cli.log.LogCommand;

/** The commands, in the order of the help. */
final class Commands {

  static final List<String> VERSION = List.of("-V", "--version");

  static final List<NamedCommand> ALL =
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

  private Commands() {}

  /** One lambda for all: one for each would take 1 per cent of a start. */
  private static NamedCommand entry(String... names) {
    return new NamedCommand(() -> make(names[0]), List.of(names));
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

  /**
   * Returns the commands that are needed to parse a command line: the one that its first word
   * names, none for the version alone, or else all. Making all of them takes 3 per cent more CPU
   * time, and loads the classes of all their options.
   */
  static List<NamedCommand> neededBy(List<String> words) {
    if (words.size() == 1 && VERSION.contains(words.get(0))) {
      return List.of();
    }
    return NamedCommand.neededBy(words.subList(0, Math.min(1, words.size())), ALL);
  }
}
