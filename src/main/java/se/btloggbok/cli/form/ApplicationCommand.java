package se.btloggbok.cli.form;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.Pages;

/** {@code bt application}: what an application to Socialstyrelsen must show, before it is sent. */
public final class ApplicationCommand implements Command {

  /** The formats, named as the values of {@code --format}. */
  enum Format {
    /** For a terminal, a mail or GitHub. */
    markdown(".md"),
    /** A page for a browser and for paper. */
    html(".html");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** Returns the ending of a file's name. */
    String ending() {
      return ending;
    }

    void write(Page page, Words words, Writer out) {
      new PageWriter(words).write(page, this == html, out);
    }
  }

  private final OneLogbook logbook = new OneLogbook("fel.en-loggbok-for-ansokan");
  private final Argument<Format> format = Argument.choice("--format", Format.class);
  private final Argument<Path> pack = Argument.path("--pack", "folder");
  private final Argument<Boolean> incomplete = Argument.flag("--incomplete");
  private final FormOptions formOptions = new FormOptions();
  private final DestinationOptions destination = new DestinationOptions();

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(
        logbook, format, destination, pack, incomplete, formOptions, logbook.stdinName());
  }

  @Override
  public ExitCode run(CommandContext context) {
    refuseOptionsThatDoNotGoTogether();
    OneLogbook.Judged judged = logbook.judge(context);
    judged.refuseOtherFiles(context);
    if (pack.given().isPresent()) {
      return pack(pack.value(), judged, context).write();
    }
    CheckedLogbook checked = judged.checked();
    Words words = context.words();
    destination.refuseToOverwrite(judged.paths());
    Page page = RuleTexts.pages(judged.settings().ruleSet(), words).application(checked);
    Format chosen = format.given().orElse(Format.markdown);
    destination.write(out -> chosen.write(page, words, out), context.out());
    return Pages.remainingForApplication(checked) == 0 ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private void refuseOptionsThatDoNotGoTogether() {
    boolean isPacked = pack.given().isPresent();
    if (isPacked && (destination.isFile() || destination.isForced())) {
      throw new UsageException("fel.packa-inte-med");
    }
    if (!isPacked && (incomplete.isGiven() || formOptions.isAnyGiven())) {
      throw new UsageException("fel.bara-med-pack");
    }
  }

  private ApplicationFolder pack(Path folder, OneLogbook.Judged judged, CommandContext context) {
    Optional<Path> blanks = formOptions.place(judged.settings().configuration());
    if (blanks.isEmpty() && formOptions.isAnyGiven()) {
      throw new UsageException("fel.packa-utan-mall");
    }
    return new ApplicationFolder(
        folder,
        incomplete.isGiven(),
        formOptions,
        blanks,
        format.given().orElse(Format.html),
        judged,
        context);
  }
}
