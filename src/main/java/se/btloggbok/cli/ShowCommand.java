package se.btloggbok.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.PageFiles;
import se.btloggbok.cli.files.PrivateFolder;
import se.btloggbok.cli.files.WebBrowser;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.page.PageWriter;

/** {@code bt show}: the page of {@code bt report}, opened in the browser and kept fresh. */
final class ShowCommand implements Command {

  /** How long a page is kept after it was last requested. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final int SHORT = 8;

  private final PageOptions pageOptions = new PageOptions();
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<Boolean> watch = Argument.flag("--watch");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(pageOptions, destination, watch);
  }

  @Override
  public ExitCode run(CommandContext context) {
    if (destination.isStandardOutput()) {
      throw new UsageException("fel.visa-i-terminalen");
    }
    String logbook = pageOptions.logbook().name(context);
    Path file = destination.file().orElseGet(() -> place(logbook, context));
    if (!watch.isGiven()) {
      return show(logbook, file, context);
    }
    if (logbook.equals(Inputs.STDIN)) {
      throw new UsageException("fel.bevaka-stdin");
    }
    return watch(logbook, file, context);
  }

  /**
   * Returns the file of the page about a logbook, the same each time. A watch removes its page at
   * the end, and so has one of its own.
   */
  private Path place(String logbook, CommandContext context) {
    PrivateFolder folder = PrivateFolder.forPages(context.surroundings().environment());
    folder.removeOlderThan(context.surroundings().clock().instant().minus(KEPT));
    Path path = Path.of(logbook).toAbsolutePath().normalize();
    UUID hash = UUID.nameUUIDFromBytes(path.toString().getBytes(StandardCharsets.UTF_8));
    Path name = path.getFileName();
    return folder
        .path()
        .resolve(
            (name == null ? "" : PageFiles.name(name) + "-")
                + hash.toString().substring(0, SHORT)
                + (watch.isGiven() ? "-" + ProcessHandle.current().pid() : "")
                + ".html");
  }

  private ExitCode show(String logbook, Path file, CommandContext context) {
    PageOptions.Made made = pageOptions.make(logbook, context);
    refuseToOverwrite(made);
    AtomicFile.write(
        file,
        destination.isForced() || !destination.isFile(),
        out -> new PageWriter(context.words()).html(made.page(), out));
    open(file, context);
    return ExitCode.OK;
  }

  private ExitCode watch(String logbook, Path file, CommandContext context) {
    ShownPage shown = new ShownPage(file, new PageWriter(context.words()));
    return new Watch(context, pageOptions.logbook().timing())
        .run(
            new Watch.Work() {
              private boolean opened;

              @Override
              public Collection<Path> files(CommandContext now) {
                return pageOptions.logbook().files(logbook, now);
              }

              @Override
              public ExitCode run(CommandContext now) {
                PageOptions.Made made = pageOptions.make(logbook, now);
                if (!opened) {
                  refuseToOverwrite(made);
                }
                shown.write(made.page());
                if (!opened) {
                  open(file, now);
                  opened = true;
                }
                return ExitCode.OK;
              }
            },
            destination.isFile() ? shown::keep : shown::remove);
  }

  private void refuseToOverwrite(PageOptions.Made made) {
    destination.refuseToOverwrite(made.read());
    if (watch.isGiven()) {
      destination
          .file()
          .map(ShownPage::companionOf)
          .ifPresent(
              file -> AtomicFile.refuseToOverwrite(file, destination.isForced(), made.read()));
    }
  }

  private static void open(Path file, CommandContext context) {
    boolean opened = new WebBrowser(context.surroundings().environment()).open(file);
    String text = context.texts().say(opened ? "visa-oppnad" : "visa-oppna", file.toAbsolutePath());
    context.out().println(text);
  }
}
