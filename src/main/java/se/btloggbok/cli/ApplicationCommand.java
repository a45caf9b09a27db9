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
    markdown,
    /** A page for a browser and for paper. */
    html
  }

  private final Argument<String> file = Argument.parameter("file|-", "file", 0, false);
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<Format> format = Argument.choice("--format", Format.markdown);
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(file, settingsOptions, timingOptions, format, destination, stdinName);
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
        context.inputs().readOne(named, stdinName.value(), "fel.en-loggbok-for-ansokan");
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    Inputs.Input logbook = read.get();
    CheckedLogbook checked = settings.checker().check(logbook.reading(), logbook.folder(), timing);
    if (checked.logbook().isEmpty()) {
      throw new UsageException("fel.ingen-loggbok", logbook.reading().source().name());
    }
    destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)));
    RuleSet ruleSet = settings.ruleSet();
    Page page =
        new Pages(words, RuleTexts.shown(ruleSet, words), ruleSet.name()).application(checked);
    PageWriter writer = new PageWriter(words);
    destination.write(
        out -> {
          switch (format.value()) {
            case markdown -> writer.markdown(page, out);
            case html -> writer.html(page, out);
          }
        },
        context.out());
    return Pages.isReadyForApplication(checked) ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
