package se.btloggbok.cli;

import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.Words;
import se.btloggbok.report.calendar.CalendarWriter;

/** {@code bt calendar}: last days, bookings and placements for a calendar program. */
final class CalendarCommand implements Command {

  private final Argument<String> file = Argument.parameter("file|-", "file", 0, false);
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(file, settingsOptions, timingOptions, destination, stdinName);
  }

  @Override
  public ExitCode run(CommandContext context) {
    // No event has a time zone, but ical4j must not fetch new definitions of any.
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    Settings settings = settingsOptions.settings(context.configurationFiles(), words);
    String named =
        file.given()
            .orElseGet(() -> settings.defaultLogbook(context.surroundings().folder()).toString());
    Optional<Inputs.Input> read =
        context.inputs().readOne(named, stdinName.value(), "fel.en-loggbok-i-kalendern");
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    Inputs.Input logbook = read.get();
    destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)));
    CheckedLogbook checked = settings.checker().check(logbook.reading(), logbook.folder(), timing);
    if (checked.logbook().isEmpty()) {
      throw new UsageException("fel.ingen-loggbok", logbook.reading().source().name());
    }
    CalendarWriter writer = new CalendarWriter(RuleTexts.titled(settings.ruleSet(), words));
    if (!writer.hasEvents(checked)) {
      throw new UsageException("fel.tom-kalender", logbook.reading().source().name());
    }
    destination.write(out -> writer.write(checked, out), context.out());
    return ExitCode.OK;
  }
}
