package se.btloggbok.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import se.btloggbok.model.Stay;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.Pages;

/** {@code bt report}: a page about the whole BT, one handover, or the final assessment. */
final class ReportCommand implements Command {

  /** The formats, named as the values of {@code --format}. */
  enum Format {
    /** A page for a browser and for paper. */
    html,
    /** A page for GitHub, a mail or a terminal. */
    markdown
  }

  /** What to show instead of the whole BT, named as the values of {@code --view}. */
  enum View {
    /** One placement, for the supervisors who hand over and take over. */
    overlamning,
    /** The evidence for the huvudhandledare and the extern bedömare. */
    slutbedomning
  }

  private final Argument<String> file = Argument.parameter("file|-", "file", 0, false);
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<View> view = Argument.choice("--view", View.class);
  private final Argument<String> placement = Argument.option("--placement", "ID", String.class);
  private final Argument<Format> format = Argument.choice("--format", Format.html);
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(
        file, settingsOptions, timingOptions, view, placement, format, destination, stdinName);
  }

  @Override
  public ExitCode run(CommandContext context) {
    if (placement.given().isPresent() && !view.given().equals(Optional.of(View.overlamning))) {
      throw new UsageException("fel.placering-utan-overlamning");
    }
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    Settings settings = settingsOptions.settings(context.configurationFiles(), words);
    String named =
        file.given()
            .orElseGet(() -> settings.defaultLogbook(context.surroundings().folder()).toString());
    Optional<Inputs.Input> read =
        context.inputs().readOne(named, stdinName.value(), "fel.en-loggbok");
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    Inputs.Input logbook = read.get();
    destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)));
    CheckedLogbook checked = settings.checker().check(logbook.reading(), logbook.folder(), timing);
    RuleSet ruleSet = settings.ruleSet();
    Page page = page(checked, new Pages(words, RuleTexts.shown(ruleSet, words), ruleSet.name()));
    PageWriter writer = new PageWriter(words);
    destination.write(
        out -> {
          switch (format.value()) {
            case html -> writer.html(page, out);
            case markdown -> writer.markdown(page, out);
          }
        },
        context.out());
    return ExitCode.OK;
  }

  private Page page(CheckedLogbook checked, Pages pages) {
    Optional<View> asked = view.given();
    if (asked.isEmpty()) {
      return pages.year(checked);
    }
    return switch (asked.get()) {
      case overlamning -> pages.handover(checked, stay(checked));
      case slutbedomning -> pages.finalAssessment(checked);
    };
  }

  /** Returns the stay that is asked for, or else the last that has begun, or else the first. */
  private Stay stay(CheckedLogbook checked) {
    List<Stay> stays = checked.calendar().stays();
    if (stays.isEmpty()) {
      throw new UsageException("fel.ingen-placering");
    }
    Optional<String> asked = placement.given();
    if (asked.isEmpty()) {
      LocalDate date = checked.evaluation().date();
      Optional<Stay> begun =
          stays.stream()
              .filter(stay -> !stay.range().from().isAfter(date))
              .reduce((one, later) -> later);
      return begun.orElse(stays.get(0));
    }
    return stays.stream()
        .filter(stay -> stay.hasPlacement(asked.get()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "fel.okand-placering",
                    asked.get(),
                    stays.stream().map(Stay::id).collect(Collectors.joining(", "))));
  }
}
