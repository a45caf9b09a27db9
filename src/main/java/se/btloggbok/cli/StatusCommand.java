package se.btloggbok.cli;

import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Standing;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.options.ScreenSize;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
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

  private final Argument<String> file = Argument.parameter("file|-", "file", 0, false);
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<Format> format = Argument.choice("--format", Format.text);
  private final Argument<Boolean> all = Argument.flag("--all");
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(
        file, settingsOptions, timingOptions, format, all, destination, colour, stdinName);
  }

  @Override
  public ExitCode run(CommandContext context) {
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    Settings settings = settingsOptions.settings(context.configurationFiles(), words);
    String named =
        file.given()
            .orElseGet(() -> settings.defaultLogbook(context.surroundings().folder()).toString());
    Optional<Inputs.Input> read =
        context.inputs().readOne(named, stdinName.value(), "fel.en-loggbok-i-laget");
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    Inputs.Input logbook = read.get();
    destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)));
    CheckedLogbook checked = settings.checker().check(logbook.reading(), logbook.folder(), timing);
    Standing standing = Standing.of(checked);
    StatusWriter writer = writer(settings.ruleSet(), timing, words, context.surroundings());
    destination.write(out -> writer.write(checked, standing, out), context.out());
    return ExitCode.OK;
  }

  private StatusWriter writer(
      RuleSet ruleSet, Timing timing, Words words, Surroundings surroundings) {
    Words titled = RuleTexts.titled(ruleSet, words);
    boolean terminal = surroundings.terminal() && !destination.isFile();
    return switch (format.value()) {
      case text -> {
        Screen screen = ScreenSize.of(surroundings.environment(), terminal);
        boolean coloured = surroundings.showsColours() && !destination.isFile();
        yield new TextWriter(
            titled, colour.value().style(coloured), all.isGiven() ? screen.withoutEnd() : screen);
      }
      case json -> new JsonWriter(titled, timing, ruleSet.name());
      case markdown -> new MarkdownWriter(titled);
    };
  }
}
