package se.btloggbok.cli;

import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.calendar.CalendarWriter;

/** {@code bt calendar}: last days, bookings and placements for a calendar program. */
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
    Optional<OneLogbook.Judged> read = logbook.judge(context);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    OneLogbook.Judged judged = read.get();
    destination.refuseToOverwrite(judged.paths());
    judged.refuseOtherFiles();
    CheckedLogbook checked = judged.checked();
    CalendarWriter writer =
        new CalendarWriter(RuleTexts.titled(judged.settings().ruleSet(), context.words()));
    if (!writer.hasEvents(checked)) {
      throw new UsageException("fel.tom-kalender", checked.source().name());
    }
    destination.write(out -> writer.write(checked, out), context.out());
    return ExitCode.OK;
  }
}
