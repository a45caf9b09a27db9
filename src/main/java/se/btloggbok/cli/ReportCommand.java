package se.btloggbok.cli;

import java.util.List;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.report.page.PageWriter;

/** {@code bt report}: a page about the whole BT, one handover, or the final assessment. */
final class ReportCommand implements Command {

  /** The formats, named as the values of {@code --format}. */
  enum Format {
    /** A page for a browser and for paper. */
    html,
    /** A page for GitHub, a mail or a terminal. */
    markdown
  }

  private final PageOptions pageOptions = new PageOptions();
  private final Argument<Format> format = Argument.choice("--format", Format.html);
  private final DestinationOptions destination = new DestinationOptions();

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(pageOptions, format, destination);
  }

  @Override
  public ExitCode run(CommandContext context) {
    PageOptions.Made made = pageOptions.make(pageOptions.logbook().name(context), context);
    destination.refuseToOverwrite(made.read());
    PageWriter writer = new PageWriter(context.words());
    destination.write(
        out -> writer.write(made.page(), format.value() == Format.html, out), context.out());
    return ExitCode.OK;
  }
}
