package se.btloggbok.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Standing;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Words;
import se.btloggbok.report.status.JsonWriter;
import se.btloggbok.report.status.MarkdownWriter;
import se.btloggbok.report.status.Screen;
import se.btloggbok.report.status.StatusWriter;
import se.btloggbok.report.status.TextWriter;

/** {@code bt status}: what remains of the BT, and by when, on one screen. */
final class StatusCommand implements Command {

  /** The formats, named as the values of {@code --format}. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For GitHub, a wiki or a mail. */
    markdown
  }

  private static final int LARGEST_SCREEN = 1000;

  private final OneLogbook logbook = new OneLogbook("fel.en-loggbok-i-laget");
  private final Argument<Format> format = Argument.choice("--format", Format.text);
  private final Argument<Boolean> all = Argument.flag("--all");
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(logbook, format, all, destination, colour, logbook.stdinName());
  }

  @Override
  public ExitCode run(CommandContext context) {
    OneLogbook.Judged judged = logbook.judge(context);
    destination.refuseToOverwrite(judged.paths());
    Standing standing = Standing.of(judged.checked());
    StatusWriter writer = writer(judged, context);
    destination.write(out -> writer.write(judged.checked(), standing, out), context.out());
    return ExitCode.OK;
  }

  private StatusWriter writer(OneLogbook.Judged judged, CommandContext context) {
    RuleSet ruleSet = judged.settings().ruleSet();
    Words titled = RuleTexts.titled(ruleSet, context.words());
    Surroundings surroundings = context.surroundings();
    boolean terminal = surroundings.terminal() && !destination.isFile();
    return switch (format.value()) {
      case text -> {
        Screen screen = terminal ? screen(surroundings.environment()) : Screen.USUAL;
        boolean coloured = surroundings.showsColours() && !destination.isFile();
        yield new TextWriter(
            titled, colour.value().style(coloured), all.isGiven() ? screen.withoutEnd() : screen);
      }
      case json -> new JsonWriter(titled, judged.timing(), ruleSet.name());
      case markdown -> new MarkdownWriter(titled);
    };
  }

  /** Returns the size of the terminal, as the shell gives it, or else the usual one. */
  private static Screen screen(Map<String, String> environment) {
    return new Screen(
        number(environment.get("COLUMNS"), Screen.USUAL.width()),
        number(environment.get("LINES"), Screen.USUAL.rows()));
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null || !text.matches("[1-9][0-9]{0,3}")
        ? otherwise
        : Math.min(LARGEST_SCREEN, Integer.parseInt(text));
  }
}
