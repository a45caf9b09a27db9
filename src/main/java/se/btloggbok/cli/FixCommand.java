package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.LogbookFile;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.Mending;
import se.btloggbok.edit.UnifiedDiff;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.findings.VisibleLines;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlDocument;

/** {@code bt fix}: follows the unambiguous advice about the format of a logbook. */
final class FixCommand implements Command {

  private final Argument<List<String>> files = Argument.parameters("file|folder|-", "files");
  private final Argument<Boolean> write = Argument.flag("--write");
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(files, write, stdinName);
  }

  @Override
  public ExitCode run(CommandContext context) {
    if (write.isGiven() && files.value().contains(Inputs.STDIN)) {
      throw new UsageException("fel.ratta-stdin");
    }
    Inputs inputs = context.inputs();
    boolean anythingLeft = false;
    for (Inputs.Input input : inputs.read(files.value(), stdinName.value())) {
      anythingLeft |= fix(input, context);
    }
    if (inputs.hasFailed()) {
      return ExitCode.USAGE;
    }
    return anythingLeft ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** Shows what would change, or writes it, and returns whether anything is left to do. */
  private boolean fix(Inputs.Input input, CommandContext context) {
    Mending mending = Mending.of(input.reading());
    VisibleLines before = new VisibleLines(mending.found().document());
    VisibleLines after = new VisibleLines(mending.left().document());
    UnifiedDiff.of(mending.before(), mending.after(), before::of, after::of)
        .forEach(line -> context.out().println(VisibleText.of(line)));
    Path file = input.file();
    boolean written = write.isGiven() && mending.isChange() && file != null;
    if (written && file != null) {
      write(file, mending);
    }
    context.out().flush();
    say(mending, written, context);
    return !mending.remaining().isEmpty() || (mending.isChange() && !written);
  }

  private static void say(Mending mending, boolean written, CommandContext context) {
    PrintWriter err = context.surroundings().err();
    String name = mending.before().name();
    int count = mending.applied().size();
    int left = mending.remaining().size();
    String summary = !mending.isChange() ? "ratta-inget" : written ? "ratta-gjort" : "ratta-visat";
    err.println(context.texts().say(summary, name, count, left));
    List<Outcome> remaining = new ArrayList<>(mending.remaining());
    YamlDocument mended = mending.left().document();
    remaining.sort(Comparator.comparing(outcome -> outcome.regionBy(mended::regionOf)));
    for (Outcome outcome : remaining) {
      Region region = outcome.regionBy(mended::regionOf);
      Message message = outcome.message();
      if (message != null) {
        String place = VisibleText.place(name, region);
        err.println("  " + place + ": " + context.words().message(message));
      }
    }
  }

  /** Writes what was shown, but not over a file that has changed since it was read. */
  private static void write(Path file, Mending mending) {
    LogbookFile.<LogbookFile.Changed>change(
        file,
        now -> {
          boolean same = now.source().text().equals(mending.before().text());
          if (!same || now.problem().isPresent()) {
            throw new UsageException("fel.ratta-andrad", file);
          }
          return () -> mending.after().text();
        });
  }
}
