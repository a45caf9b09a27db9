package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.calendar.CalendarWriter;
import se.btloggbok.report.calendar.EarlierCalendar;
import se.btloggbok.source.SourceReader;

/**
 * {@code bt calendar}: last days, bookings and placements for a calendar program. A file that is
 * replaced tells what that program already has.
 */
final class CalendarCommand implements Command {

  private final OneLogbook logbook = new OneLogbook("fel.en-loggbok-i-kalendern");
  private final DestinationOptions destination = new DestinationOptions();

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(logbook, destination, logbook.stdinName());
  }

  @Override
  public ExitCode run(CommandContext context) {
    // No event has a time zone, but ical4j must not fetch new definitions of any.
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    OneLogbook.Judged judged = logbook.judge(context);
    destination.refuseToOverwrite(judged.paths());
    judged.refuseOtherFiles(context);
    judged.reportFaults(context);
    CheckedLogbook checked = judged.checked();
    EarlierCalendar earlier =
        destination
            .file()
            .filter(Files::isRegularFile)
            .map(file -> earlier(file, checked, context))
            .orElse(EarlierCalendar.NONE);
    CalendarWriter writer =
        new CalendarWriter(RuleTexts.titled(judged.settings().ruleSet(), context.words()), earlier);
    if (!writer.hasEvents(checked)) {
      throw new UsageException("fel.tom-kalender", checked.source().name());
    }
    destination.write(out -> writer.write(checked, out), context.out());
    return ExitCode.OK;
  }

  /** Reads the calendar that is replaced, and reports if it is no such calendar. */
  private static EarlierCalendar earlier(
      Path file, CheckedLogbook checked, CommandContext context) {
    Optional<EarlierCalendar> read = Optional.empty();
    try {
      String text = SourceReader.read(file, file.toString()).source().text();
      read = EarlierCalendar.read(text, checked);
    } catch (IOException e) {
      // As for a file that is something else.
    }
    if (read.isEmpty()) {
      context.report("kalender-annan", file);
    }
    return read.orElse(EarlierCalendar.NONE);
  }
}
