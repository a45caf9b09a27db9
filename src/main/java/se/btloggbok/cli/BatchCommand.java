package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.btloggbok.check.Batch;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Development;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookDetails;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.files.Exclusion;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.PageFiles;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.BatchFormat;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.options.FailOn;
import se.btloggbok.cli.options.NearestSettings;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.options.ViewChoice;
import se.btloggbok.cli.terminal.Interruption;
import se.btloggbok.cli.terminal.ProgressBar;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortWriter;
import se.btloggbok.report.cohort.CsvWriter;
import se.btloggbok.report.cohort.JsonWriter;
import se.btloggbok.report.cohort.MarkdownWriter;
import se.btloggbok.report.cohort.NdjsonWriter;
import se.btloggbok.report.cohort.TextWriter;
import se.btloggbok.report.page.CohortPageWriter;
import se.btloggbok.report.page.CohortView;
import se.btloggbok.report.page.CohortViewWriter;
import se.btloggbok.requirement.Message;

/** {@code bt batch}: checks the logbooks of a whole group, and shows one line for each. */
final class BatchCommand implements Command {

  private final Argument<List<String>> files = Argument.parameters("folder|file", "files");
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<LocalDate> since = TimingOptions.day("--since");
  private final Argument<ViewChoice> view = Argument.choice("--view", ViewChoice.class);
  private final Argument<BatchFormat> format = Argument.choice("--format", BatchFormat.text);
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<Path> reports =
      Argument.option("--reports", "folder", Path.class, Path::of);
  private final Argument<Boolean> active = Argument.flag("--active");
  private final Argument<List<String>> exclude = Argument.options("--exclude", "pattern");
  private final Argument<Integer> jobs = Argument.option("--jobs", "number", Integer.class);
  private final Argument<FailOn> failOn = FailOn.option();
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(
        files,
        settingsOptions,
        timingOptions,
        active,
        exclude,
        since,
        view,
        format,
        destination,
        reports,
        jobs,
        failOn,
        colour);
  }

  @Override
  public ExitCode run(CommandContext context) {
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    List<Timing> timings = timings(timing);
    NearestSettings nearest = settingsOptions.nearest(context.configurationFiles(), words);
    Settings settings = nearest.ofRun();
    Inputs inputs = context.inputs();
    List<Path> logbooks = withoutExcluded(inputs.files(files.value()), context);
    if (logbooks.isEmpty()) {
      return ExitCode.USAGE;
    }
    destination.refuseToOverwrite(logbooks);
    RuleSet ruleSet = settings.ruleSet();
    Map<Path, Settings> own = settings(logbooks, nearest, context);
    Map<RuleSet, Checker> checkers = new HashMap<>();
    own.values().forEach(each -> checkers.computeIfAbsent(each.ruleSet(), one -> each.checker()));
    Optional<PageBatch> pages = reports.given().map(folder -> pages(folder, logbooks, words));
    Batch batch =
        new Batch(
            logbooks,
            file -> {
              Settings settingsOfFile = own.get(file);
              if (settingsOfFile == null) {
                return LogbookSummary.unreadable(file.toString(), Failure.SETTINGS);
              }
              Checker checker = Objects.requireNonNull(checkers.get(settingsOfFile.ruleSet()));
              List<CheckedLogbook> checked = checker.check(file, timings);
              pages.ifPresent(each -> each.write(file, checked.get(0), settingsOfFile.ruleSet()));
              return summary(checked);
            },
            jobs());
    Set<RuleSet> ruleSets = checkers.isEmpty() ? Set.of(ruleSet) : checkers.keySet();
    Words titled = RuleTexts.titled(List.copyOf(ruleSets), words);
    CohortWriter writer = writer(timing, ruleSet, pages, titled, context.surroundings());
    Interruption.runInterruptibly(
        () -> {
          destination.write(out -> run(batch, writer, out, context), context.out());
          pages.ifPresent(PageBatch::throwFailures);
          pages
              .filter(any -> batch.cohort().left() == 0 && destination.isForced())
              .ifPresent(any -> reportRemoved(any.removeOthers(), context));
          reportFailures(batch.cohort(), inputs, context);
          context.out().flush();
          context.surroundings().err().flush();
        },
        batch::stop);
    FailOn threshold = FailOn.chosen(failOn.given(), settings.configuration());
    return exitCode(batch.cohort(), inputs, threshold);
  }

  /**
   * Returns the settings of each logbook. A logbook whose settings have a fault, which is reported,
   * is left out.
   */
  private static Map<Path, Settings> settings(
      List<Path> logbooks, NearestSettings nearest, CommandContext context) {
    FolderSettings folders = new FolderSettings(nearest, context);
    Map<Path, Settings> settings = new LinkedHashMap<>();
    for (Path logbook : logbooks) {
      folders.of(logbook.toAbsolutePath().getParent()).ifPresent(own -> settings.put(logbook, own));
    }
    return settings;
  }

  /** Returns the summary of a logbook, which may have been judged at an earlier day too. */
  private LogbookSummary summary(List<CheckedLogbook> checked) {
    CheckedLogbook now = checked.get(0);
    Development development = checked.size() == 1 ? null : Development.between(checked.get(1), now);
    LogbookDetails details =
        view.given().isPresent() ? LogbookDetails.of(now) : LogbookDetails.NONE;
    return LogbookSummary.of(now, details, development);
  }

  /** Returns when to judge each logbook: now, and at the earlier day if one is asked for. */
  private List<Timing> timings(Timing timing) {
    Optional<LocalDate> earlier = since(timing);
    if (earlier.isEmpty()) {
      return List.of(timing);
    }
    if (!earlier.get().isBefore(timing.date())) {
      throw new UsageException("fel.sedan", earlier.get(), timing.date());
    }
    return List.of(timing, new Timing(timing.today(), earlier.get(), false));
  }

  /** Returns the day since which to show the development: a week ago, if only the view asks. */
  private Optional<LocalDate> since(Timing timing) {
    return since.given().isEmpty() && view.given().equals(Optional.of(ViewChoice.nytt))
        ? Optional.of(timing.date().minusWeeks(1))
        : since.given();
  }

  private List<Path> withoutExcluded(List<Path> found, CommandContext context) {
    Exclusion exclusion = Exclusion.of(exclude.given().orElse(List.of()));
    List<Path> rest = found.stream().filter(file -> !exclusion.holds(file)).toList();
    if (exclude.given().isPresent()) {
      context.report(Message.of("uteslutna", found.size() - rest.size(), rest.size()));
    }
    return rest;
  }

  private int jobs() {
    int number = jobs.given().orElseGet(Runtime.getRuntime()::availableProcessors);
    if (number < 1) {
      throw new UsageException("fel.antal", Integer.toString(number));
    }
    return number;
  }

  private PageBatch pages(Path folder, List<Path> logbooks, Words words) {
    PageFiles pages = PageFiles.of(folder, logbooks);
    destination.refuseToBeAmong(pages.pages().values());
    pages.refuseToOverwrite(destination.isForced(), logbooks);
    Optional<Path> overview =
        format.value() == BatchFormat.html ? destination.file() : Optional.empty();
    return new PageBatch(pages, destination.isForced(), overview, words);
  }

  private CohortWriter writer(
      Timing timing,
      RuleSet ruleSet,
      Optional<PageBatch> pages,
      Words words,
      Surroundings surroundings) {
    Style style = colour.value().style(surroundings.showsColours() && !destination.isFile());
    if (view.given().isPresent()) {
      return new CohortViewWriter(
          chosen(view.value()), form(), words, timing, ruleSet.name(), style);
    }
    Path folder = destination.folder(surroundings.folder());
    return switch (format.value()) {
      case text -> new TextWriter(words, timing, ruleSet.name(), style);
      case json -> new JsonWriter(words, timing, ruleSet.name());
      case ndjson -> new NdjsonWriter(words, ruleSet.name());
      case csv -> new CsvWriter(words, ruleSet.name());
      case markdown -> new MarkdownWriter(words, timing, ruleSet.name());
      case html ->
          new CohortPageWriter(
              words,
              timing,
              ruleSet.name(),
              logbook -> pages.flatMap(each -> each.address(logbook, folder)));
    };
  }

  private static CohortView chosen(ViewChoice choice) {
    return switch (choice) {
      case vecka -> CohortView.WEEK;
      case kollegium -> CohortView.PANEL;
      case nytt -> CohortView.CHANGES;
      case enheter -> CohortView.UNITS;
      case handledare -> CohortView.SUPERVISORS;
    };
  }

  private CohortViewWriter.Form form() {
    return switch (format.value()) {
      case text -> CohortViewWriter.Form.TEXT;
      case csv -> CohortViewWriter.Form.CSV;
      case markdown -> CohortViewWriter.Form.MARKDOWN;
      case html -> CohortViewWriter.Form.HTML;
      case json, ndjson -> throw new UsageException("fel.vy-form", format.value());
    };
  }

  private void run(Batch batch, CohortWriter writer, PrintWriter out, CommandContext context) {
    Surroundings surroundings = context.surroundings();
    boolean shared = format.value() == BatchFormat.ndjson && surroundings.terminal();
    ProgressBar bar =
        new ProgressBar(
            surroundings.err(),
            surroundings.errorTerminal() && (destination.isFile() || !shared),
            surroundings.clock(),
            batch.size(),
            context.texts());
    batch.run(
        summary -> {
          if (!active.isGiven() || !summary.isFinished()) {
            writer.row(summary, out);
          }
          bar.step();
        });
    bar.end();
    writer.end(active.isGiven() ? batch.cohort().active() : batch.cohort(), out);
  }

  private static void reportRemoved(List<Path> pages, CommandContext context) {
    if (!pages.isEmpty()) {
      String names =
          pages.stream()
              .map(page -> page.getFileName().toString())
              .collect(Collectors.joining(", "));
      context.report(Message.of("sidor-borttagna", pages.size(), names));
    }
  }

  private static void reportFailures(Cohort cohort, Inputs inputs, CommandContext context) {
    for (LogbookSummary logbook : cohort.logbooks()) {
      if (logbook.failure() != null) {
        inputs.fail(logbook.file(), logbook.failure());
      }
    }
    if (cohort.left() > 0) {
      context.report(Message.of("fel.avbruten", cohort.left()));
    }
  }

  private static ExitCode exitCode(Cohort cohort, Inputs inputs, FailOn failOn) {
    if (cohort.left() > 0) {
      return ExitCode.INTERRUPTED;
    }
    if (cohort.logbooks().stream().anyMatch(logbook -> logbook.failure() == Failure.INTERNAL)) {
      return ExitCode.INTERNAL;
    }
    if (inputs.hasFailed()) {
      return ExitCode.USAGE;
    }
    boolean failure = cohort.logbooks().stream().anyMatch(failOn::isFailure);
    return failure ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
