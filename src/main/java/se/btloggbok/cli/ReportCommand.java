package se.btloggbok.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.Pages;
import se.btloggbok.rules.RuleCatalog;

/** {@code bt report}: a page that shows a year, a handover, or what is judged at the end. */
final class ReportCommand implements Command {

  /** The formats, by the names of the option. */
  enum Format {
    /** A page for a browser and for paper. */
    html,
    /** A page for GitHub, a mail or a terminal. */
    markdown
  }

  /** What to show instead of the whole year, by the names of the option. */
  enum View {
    /** One placement, for the supervisors who hand over and take over. */
    overlamning,
    /** What the huvudhandledare and the extern bedömare judge by. */
    slutbedomning
  }

  private final Argument<String> file = Argument.parameter("FIL|-", "file", 0, true);
  private final Settings settings = new Settings();
  private final Dates dates = new Dates();
  private final Argument<View> view = Argument.choice("--view", View.class);
  private final Argument<String> placement = Argument.option("--placement", "ID", String.class);
  private final Argument<Format> format = Argument.choice("--format", Format.html);
  private final Destination destination = new Destination();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "NAMN", "stdin");

  private final Surroundings surroundings;
  private final Texts texts;

  ReportCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(file, settings, dates, view, placement, format, destination, stdinName);
  }

  @Override
  public Integer call() {
    if (placement.given().isPresent() && !view.given().equals(Optional.of(View.overlamning))) {
      throw new UsageException(texts.say("fel.placering-utan-overlamning"));
    }
    Timing timing = dates.timing(surroundings, texts);
    Configuration configuration = settings.configuration(surroundings, texts);
    RuleSet ruleSet = settings.ruleSet(configuration, texts);
    Optional<Inputs.Input> read =
        new Inputs(surroundings, texts).one(file.value(), stdinName.value(), "fel.en-loggbok");
    if (read.isEmpty()) {
      return ExitCode.USAGE.code();
    }
    Inputs.Input logbook = read.get();
    destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)), texts);
    Checker checker = new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays());
    CheckedLogbook checked = checker.check(logbook.reading(), logbook.folder(), timing);
    Words words = new Words(texts.language());
    Page page = page(checked, new Pages(words, RuleTexts.shown(ruleSet, words), ruleSet.name()));
    PageWriter writer = new PageWriter(words);
    destination.write(
        out -> {
          switch (format.value()) {
            case html -> writer.html(page, out);
            case markdown -> writer.markdown(page, out);
          }
        },
        surroundings,
        texts);
    return ExitCode.OK.code();
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

  /** The placement that was asked for, or the last that has begun, or the first. */
  private Stay stay(CheckedLogbook checked) {
    List<Stay> stays = checked.calendar().stays();
    if (stays.isEmpty()) {
      throw new UsageException(texts.say("fel.ingen-placering"));
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
                    texts.say(
                        "fel.okand-placering",
                        asked.get(),
                        stays.stream().map(Stay::id).collect(Collectors.joining(", ")))));
  }
}
