package se.btloggbok.cli;

import java.io.Writer;
import java.nio.file.Path;
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
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.Pages;

/** {@code bt application}: what an application to Socialstyrelsen must show, before it is sent. */
final class ApplicationCommand implements Command {

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

    /** Writes a page. */
    void write(Page page, Words words, Writer out) {
      PageWriter writer = new PageWriter(words);
      switch (this) {
        case markdown -> writer.markdown(page, out);
        case html -> writer.html(page, out);
      }
    }
  }

  private final Argument<String> file = Argument.parameter("file|-", "file", 0, false);
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<Format> format = Argument.choice("--format", Format.class);
  private final Argument<Path> pack = Argument.option("--pack", "folder", Path.class, Path::of);
  private final Argument<Boolean> incomplete = Argument.flag("--incomplete");
  private final FormOptions formOptions = new FormOptions();
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(
        file,
        settingsOptions,
        timingOptions,
        format,
        destination,
        pack,
        incomplete,
        formOptions,
        stdinName);
  }

  @Override
  public ExitCode run(CommandContext context) {
    refuseOptionsThatDoNotGoTogether();
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    Settings settings = settingsOptions.settings(context.configurationFiles(), words);
    String named =
        file.given()
            .orElseGet(() -> settings.defaultLogbook(context.surroundings().folder()).toString());
    Optional<Inputs.Input> read =
        context.inputs().readOne(named, stdinName.value(), "fel.en-loggbok-for-ansokan");
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    Inputs.Input logbook = read.get();
    CheckedLogbook checked = settings.checker().check(logbook.reading(), logbook.folder(), timing);
    if (checked.logbook().isEmpty()) {
      throw new UsageException("fel.ingen-loggbok", logbook.reading().source().name());
    }
    RuleSet ruleSet = settings.ruleSet();
    Pages pages = new Pages(words, RuleTexts.shown(ruleSet, words), ruleSet.name());
    if (pack.given().isPresent()) {
      return pack(pack.value(), settings, pages).write(logbook, checked, context);
    }
    destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)));
    Page page = pages.application(checked);
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

  private ApplicationFolder pack(Path folder, Settings settings, Pages pages) {
    Optional<Path> blanks = formOptions.place(settings.configuration());
    if (blanks.isEmpty() && formOptions.isAnyGiven()) {
      throw new UsageException("fel.packa-utan-mall");
    }
    return new ApplicationFolder(
        folder,
        incomplete.isGiven(),
        formOptions,
        blanks,
        pages,
        format.given().orElse(Format.html));
  }
}
