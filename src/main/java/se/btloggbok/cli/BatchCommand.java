package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Batch;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Development;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookCourse;
import se.btloggbok.check.LogbookDetails;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.FolderSettings;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.files.Exclusion;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.PageFiles;
import se.btloggbok.cli.history.EarlierVersion;
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
import se.btloggbok.report.cohort.CohortSentence;
import se.btloggbok.report.cohort.CohortWriter;
import se.btloggbok.report.cohort.CsvWriter;
import se.btloggbok.report.cohort.JsonWriter;
import se.btloggbok.report.cohort.MarkdownWriter;
import se.btloggbok.report.cohort.NdjsonWriter;
import se.btloggbok.report.cohort.TextWriter;
import se.btloggbok.report.page.CohortPageWriter;
import se.btloggbok.report.page.CohortView;
import se.btloggbok.report.page.CohortViewWriter;

/** {@code bt batch}: checks the logbooks of a whole group, and shows one line for each. */
final class BatchCommand implements Command {

  /** A day; anything else names a version in Git. */
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Argument<List<String>> files = Argument.parameters("folder|file", "files");
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<String> since = Argument.option("--since", "date|version", String.class);
  private final Argument<ViewChoice> view = Argument.choice("--view", ViewChoice.class);
  private final Argument<BatchFormat> format = Argument.choice("--format", BatchFormat.text);
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<Path> reports = Argument.path("--reports", "folder");
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
    if (since.given().isPresent() && view.given().isPresent() && view.value() != ViewChoice.nytt) {
      throw new UsageException("fel.sedan-vy", view.value());
    }
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    NearestSettings nearest = settingsOptions.nearest(context.configurationFiles(), words);
    Settings settings = nearest.ofRun();
    Inputs inputs = context.inputs();
    List<Path> all = inputs.files(files.value());
    Exclusion exclusion = Exclusion.of(exclude.given().orElse(List.of()));
    List<Path> found = withoutExcluded(all, exclusion, context);
    if (found.isEmpty()) {
      return ExitCode.USAGE;
    }
    Optional<LocalDate> earlierDay = sinceDay(timing);
    Optional<EarlierVersion> version = version(found, timing, context.surroundings());
    List<String> gone = gone(version, exclusion, context);
    // Without a row of its own, the doctor would be missing from the group.
    Set<Path> unrecognised =
        version.map(EarlierVersion::unrecognised).orElse(List.of()).stream()
            .map(context.surroundings()::shown)
            .filter(file -> !exclusion.holds(file))
            .collect(Collectors.toSet());
    List<Path> logbooks = Stream.of(found, unrecognised).flatMap(Collection::stream).toList();
    destination.refuseToOverwrite(settings.readWith(logbooks));
    RuleSet ruleSet = settings.ruleSet();
    Map<Path, Settings> own = settings(logbooks, nearest, context);
    IdentityHashMap<Settings, Checker> checkers = new IdentityHashMap<>();
    own.values().forEach(each -> checkers.computeIfAbsent(each, Settings::checker));
    Optional<PageBatch> pages = reports.given().map(folder -> pages(folder, logbooks, words));
    Batch batch =
        new Batch(
            logbooks,
            file -> {
              if (unrecognised.contains(file) || inputs.isUnrecognised(file)) {
                return LogbookSummary.unreadable(file.toString(), Failure.UNRECOGNISED);
              }
              Settings settingsOfFile = own.get(file);
              if (settingsOfFile == null) {
                return LogbookSummary.unreadable(file.toString(), Failure.SETTINGS);
              }
              Checker checker = Objects.requireNonNull(checkers.get(settingsOfFile));
              List<CheckedLogbook> checked = checker.check(file, timings(timing, earlierDay));
              CheckedLogbook now = checked.get(0);
              pages.ifPresent(each -> each.write(file, now, settingsOfFile.ruleSet()));
              return version.isPresent()
                  ? summary(now, version.get().development(file, now, checker, timing.today()))
                  : summary(
                      now, checked.size() == 1 ? null : Development.between(checked.get(1), now));
            },
            jobs());
    List<RuleSet> ruleSets = own.values().stream().map(Settings::ruleSet).distinct().toList();
    Words titled = RuleTexts.titled(ruleSets.isEmpty() ? List.of(ruleSet) : ruleSets, words);
    CohortWriter writer = writer(timing, ruleSet, pages, gone, titled, context.surroundings());
    Interruption.runInterruptibly(
        () -> {
          destination.write(out -> run(batch, writer, out, context), context.out());
          pages.ifPresent(PageBatch::throwFailures);
          version.ifPresent(EarlierVersion::throwFailure);
          pages
              .filter(any -> batch.cohort().left() == 0 && destination.isForced())
              .ifPresent(any -> reportRemoved(any.removeOthers(), context));
          reportFailures(batch.cohort(), inputs, context);
          if (format.value().hasOnlyLogbooks()) {
            CohortSentence.advice(batch.cohort(), words).forEach(context.surroundings()::report);
          }
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

  private LogbookSummary summary(CheckedLogbook now, @Nullable Development development) {
    boolean isView = view.given().isPresent();
    boolean isPage = !isView && format.value() == BatchFormat.html;
    return LogbookSummary.inGroup(
        now,
        isPage ? LogbookCourse.of(now) : LogbookCourse.NONE,
        isView ? LogbookDetails.of(now) : LogbookDetails.NONE,
        development);
  }

  /** Returns when to judge each logbook: now, and at the earlier day if one is asked for. */
  private static List<Timing> timings(Timing timing, Optional<LocalDate> earlier) {
    return earlier.isEmpty()
        ? List.of(timing)
        : List.of(timing, new Timing(timing.today(), earlier.get(), false));
  }

  /**
   * Returns the day since which to show the development: a week ago, if only the view asks. Empty
   * if it is not asked for, or since a version in Git.
   */
  private Optional<LocalDate> sinceDay(Timing timing) {
    if (since.given().isEmpty()) {
      return view.given().equals(Optional.of(ViewChoice.nytt))
          ? Optional.of(timing.date().minusWeeks(1))
          : Optional.empty();
    }
    String asked = since.given().get();
    if (!DATE.matcher(asked).matches()) {
      return Optional.empty();
    }
    LocalDate day;
    try {
      day = LocalDate.parse(asked);
    } catch (DateTimeParseException e) {
      throw new UsageException("fel.datum", "--since", asked);
    }
    if (!day.isBefore(timing.date())) {
      throw new UsageException("fel.sedan", day, timing.date());
    }
    return Optional.of(day);
  }

  /**
   * Returns the version in Git since which to show the development; empty if it is not asked for.
   */
  private Optional<EarlierVersion> version(
      List<Path> logbooks, Timing timing, Surroundings surroundings) {
    if (since.given().isEmpty() || sinceDay(timing).isPresent()) {
      return Optional.empty();
    }
    String revision = since.given().get();
    EarlierVersion version =
        EarlierVersion.of(revision, files.value(), logbooks, surroundings.git());
    if (version.day().isAfter(timing.date())) {
      throw new UsageException("fel.sedan-version", revision, version.day(), timing.date());
    }
    return Optional.of(version);
  }

  /** Returns the logbooks that an earlier version has, and that are gone; they are reported. */
  private List<String> gone(
      Optional<EarlierVersion> version, Exclusion exclusion, CommandContext context) {
    List<String> gone =
        version.map(EarlierVersion::gone).orElse(List.of()).stream()
            .map(context.surroundings()::shown)
            .filter(file -> !exclusion.holds(file))
            .map(Path::toString)
            .toList();
    gone.forEach(file -> context.report("sedan-borta", file, since.value()));
    return gone;
  }

  private List<Path> withoutExcluded(
      List<Path> found, Exclusion exclusion, CommandContext context) {
    List<Path> rest = found.stream().filter(file -> !exclusion.holds(file)).toList();
    if (exclude.given().isPresent()) {
      context.report("uteslutna", found.size() - rest.size(), rest.size());
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
      List<String> gone,
      Words words,
      Surroundings surroundings) {
    Style style = colour.value().style(surroundings.showsColours() && !destination.isFile());
    if (view.given().isPresent()) {
      return new CohortViewWriter(
          chosen(view.value()), form(), words, timing, ruleSet.name(), gone, style);
    }
    Path folder = destination.folder(surroundings.folder());
    return switch (format.value()) {
      case text -> new TextWriter(words, timing, ruleSet.name(), style);
      case json -> new JsonWriter(words, timing, ruleSet.name());
      case ndjson -> new NdjsonWriter(words, ruleSet.name());
      case csv -> new CsvWriter(words);
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
      context.report("sidor-borttagna", pages.size(), names);
    }
  }

  private static void reportFailures(Cohort cohort, Inputs inputs, CommandContext context) {
    for (LogbookSummary logbook : cohort.logbooks()) {
      if (logbook.failure() != null) {
        inputs.fail(logbook.file(), logbook.failure());
      }
    }
    if (cohort.left() > 0) {
      context.report("fel.avbruten", cohort.left());
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
