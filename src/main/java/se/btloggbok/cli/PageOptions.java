package se.btloggbok.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.entry.EntryReading;
import se.btloggbok.cli.entry.Readings;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Stay;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.Pages;

/** The arguments that say which page to make about which logbook. */
final class PageOptions implements ArgumentGroup {

  /** What to show instead of the whole BT, named as the values of {@code --view}. */
  enum View {
    /** One sheet for a supervision talk. */
    samtal,
    /** One placement, for the supervisors who hand over and take over. */
    overlamning,
    /** The evidence for the huvudhandledare and the extern bedömare. */
    slutbedomning
  }

  private final OneLogbook logbook = new OneLogbook("fel.en-loggbok");
  private final Argument<View> view = Argument.choice("--view", View.class);
  private final Argument<String> placement = Argument.option("--placement", "ID", String.class);

  @Override
  public List<Argument<?>> arguments() {
    return Stream.of(logbook, view, placement, logbook.stdinName())
        .<Argument<?>>flatMap(group -> group.arguments().stream())
        .toList();
  }

  /** Returns the arguments about the logbook. */
  OneLogbook logbook() {
    return logbook;
  }

  /** A page, and the files that have been read for it, which no output may replace. */
  record Made(Page page, List<Path> read) {
    Made {
      read = List.copyOf(read);
    }
  }

  /**
   * Makes the page about a logbook.
   *
   * @throws ReportedException if it cannot be read
   * @throws UsageException if the page cannot be made
   */
  Made make(String name, CommandContext context) {
    if (placement.given().isPresent() && !view.given().equals(Optional.of(View.overlamning))) {
      throw new UsageException("fel.placering-utan-overlamning");
    }
    OneLogbook.Judged judged = logbook.judge(name, context);
    Pages pages = RuleTexts.pages(judged.settings().ruleSet(), context.words());
    return new Made(page(judged.checked(), pages), judged.paths());
  }

  private Page page(CheckedLogbook checked, Pages pages) {
    Optional<View> asked = view.given();
    if (asked.isEmpty()) {
      return pages.year(checked);
    }
    return switch (asked.get()) {
      case samtal -> pages.talk(checked);
      case overlamning -> pages.handover(checked, stay(checked, pages.words()));
      case slutbedomning -> pages.finalAssessment(checked);
    };
  }

  /**
   * Returns the stay that is asked for, or else the last that has begun, or else the first. One
   * that an interruption left out is only shown if it is asked for.
   */
  private Stay stay(CheckedLogbook checked, Words words) {
    List<Stay> stays = checked.calendar().stays();
    List<Stay> lasting = checked.lastingStays();
    if (stays.isEmpty()) {
      throw new UsageException("fel.ingen-placering");
    }
    Optional<String> asked = placement.given();
    if (asked.isEmpty()) {
      LocalDate date = checked.evaluation().date();
      Optional<Stay> begun =
          lasting.stream()
              .filter(stay -> !stay.range().from().isAfter(date))
              .reduce((one, later) -> later);
      return begun.orElse(stays.get(0));
    }
    Readings readings = new Readings(checked.evaluation().date(), words);
    String id =
        new EntryReading(checked.logbook().orElse(Logbook.EMPTY), readings, false)
            .placement(asked.get())
            .orElse(asked.get());
    return Stream.concat(lasting.stream(), stays.stream())
        .filter(stay -> stay.hasPlacement(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "fel.okand-placering",
                    asked.get(),
                    stays.stream().map(Stay::id).collect(Collectors.joining(", "))));
  }
}
