package se.btloggbok.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.RuleSet;
import se.btloggbok.model.Stay;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.Pages;

/** The arguments that say which page to make about which logbook. */
final class PageOptions implements ArgumentGroup {

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
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<Argument<?>> arguments() {
    return Stream.of(file, settingsOptions, timingOptions, view, placement, stdinName)
        .<Argument<?>>flatMap(group -> group.arguments().stream())
        .toList();
  }

  /** Returns the options for the day to judge at. */
  TimingOptions timing() {
    return timingOptions;
  }

  /**
   * Returns the logbook that is given, or else that of the folder.
   *
   * @throws UsageException if none is given and the folder has none or several
   */
  String logbook(CommandContext context) {
    return file.given()
        .orElseGet(
            () -> settings(context).defaultLogbook(context.surroundings().folder()).toString());
  }

  /** Returns the files that the page depends on, whether they exist or not. */
  List<Path> files(String logbook, CommandContext context) {
    List<Path> files = new ArrayList<>(settingsOptions.files(context.configurationFiles()));
    files.addAll(Inputs.named(List.of(logbook)));
    return files;
  }

  private Settings settings(CommandContext context) {
    return settingsOptions.settings(context.configurationFiles(), context.words());
  }

  /**
   * A page, and the logbook that it is about.
   *
   * @param page the page
   * @param logbook the logbook
   */
  record Made(Page page, Inputs.Input logbook) {}

  /**
   * Makes the page about a logbook; empty if it cannot be read, which is reported.
   *
   * @throws UsageException if the page cannot be made
   */
  Optional<Made> make(String logbook, CommandContext context) {
    if (placement.given().isPresent() && !view.given().equals(Optional.of(View.overlamning))) {
      throw new UsageException("fel.placering-utan-overlamning");
    }
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    Settings settings = settings(context);
    RuleSet ruleSet = settings.ruleSet();
    Pages pages = new Pages(words, RuleTexts.shown(ruleSet, words), ruleSet.name());
    return context
        .inputs()
        .readOne(logbook, stdinName.value(), "fel.en-loggbok")
        .map(
            read ->
                new Made(
                    page(settings.checker().check(read.reading(), read.folder(), timing), pages),
                    read));
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
