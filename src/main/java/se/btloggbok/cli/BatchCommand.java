package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.btloggbok.check.Batch;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.CohortCsvWriter;
import se.btloggbok.report.CohortJsonWriter;
import se.btloggbok.report.CohortLinesWriter;
import se.btloggbok.report.CohortMarkdownWriter;
import se.btloggbok.report.CohortTextWriter;
import se.btloggbok.report.CohortWriter;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.CohortPageWriter;
import se.btloggbok.rules.RuleCatalog;

/** {@code bt batch}: checks the logbooks of a whole group, and shows one line for each. */
@Command(name = "batch", aliases = "kohort", sortOptions = false)
final class BatchCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "MAPP|FIL", descriptionKey = "files")
  List<String> files = List.of();

  @ArgGroup(exclusive = false)
  Settings settings = new Settings();

  @Mixin Dates dates = new Dates();

  @Option(
      names = "--format",
      paramLabel = "text|json|ndjson|csv|markdown|html",
      defaultValue = "text")
  BatchFormat format = BatchFormat.text;

  @Mixin Destination destination = new Destination();

  @Option(names = "--reports", paramLabel = "MAPP")
  @Nullable Path reports;

  @Option(names = "--jobs", paramLabel = "ANTAL")
  @Nullable Integer jobs;

  @Option(names = "--fail-on", paramLabel = "error|warning|info|never")
  @Nullable FailOn failOn;

  @Option(names = "--color", paramLabel = "auto|always|never", defaultValue = "auto")
  ColourChoice colour = ColourChoice.auto;

  private final Surroundings surroundings;
  private final Texts texts;

  BatchCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    Configuration configuration = settings.configuration(surroundings, texts);
    RuleSet ruleSet = settings.ruleSet(configuration, texts);
    Inputs inputs = new Inputs(surroundings, texts);
    List<Path> logbooks = inputs.files(files);
    if (logbooks.isEmpty()) {
      return ExitCode.USAGE.code();
    }
    destination.refuseToOverwrite(logbooks, texts);
    Timing timing = dates.timing(surroundings);
    Checker checker = new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays());
    Optional<ReportPages> pages = pages(logbooks, ruleSet);
    Batch batch =
        new Batch(
            logbooks,
            file -> {
              CheckedLogbook checked = checker.check(file, timing);
              pages.ifPresent(each -> each.write(checked));
              return LogbookSummary.of(checked);
            },
            jobs());
    CohortWriter writer = writer(timing, ruleSet, pages);
    Interruption.stopsInGoodOrder(
        () -> {
          destination.write(out -> run(batch, writer, out), surroundings, texts);
          pages.ifPresent(ReportPages::throwWhatWentWrong);
          tellOfTheRest(batch.cohort(), inputs);
          surroundings.out().flush();
          surroundings.err().flush();
        },
        batch::stop);
    return exitCode(batch.cohort(), inputs, FailOn.chosen(failOn, configuration)).code();
  }

  private int jobs() {
    if (jobs == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (jobs < 1) {
      throw new UsageException(texts.say("fel.antal", jobs.toString()));
    }
    return jobs;
  }

  private Optional<ReportPages> pages(List<Path> logbooks, RuleSet ruleSet) {
    if (reports == null) {
      return Optional.empty();
    }
    ReportFiles pages = ReportFiles.of(reports, logbooks);
    destination.refuseToBeAmong(pages.pages().values(), texts);
    pages.refuseToOverwrite(destination.isForced(), logbooks, texts);
    return Optional.of(new ReportPages(pages, destination.isForced(), ruleSet, texts));
  }

  private CohortWriter writer(Timing timing, RuleSet ruleSet, Optional<ReportPages> pages) {
    Words words = new Words(texts.language());
    boolean coloured = colour.isColoured(surroundings, destination.isFile());
    return switch (format) {
      case text -> new CohortTextWriter(words, timing, coloured ? Style.COLOURED : Style.PLAIN);
      case json -> new CohortJsonWriter(words, timing, ruleSet.name());
      case ndjson -> new CohortLinesWriter(words);
      case csv -> new CohortCsvWriter(words);
      case markdown -> new CohortMarkdownWriter(words, timing);
      case html ->
          new CohortPageWriter(
              words,
              timing,
              ruleSet.name(),
              logbook ->
                  pages.flatMap(each -> each.address(logbook, destination.folder(surroundings))));
    };
  }

  private void run(Batch batch, CohortWriter writer, PrintWriter out) {
    boolean shared = format == BatchFormat.ndjson && surroundings.terminal();
    ProgressBar bar =
        new ProgressBar(
            surroundings.err(),
            surroundings.errorTerminal() && (destination.isFile() || !shared),
            surroundings.clock(),
            batch.size(),
            texts);
    batch.run(
        summary -> {
          writer.row(summary, out);
          bar.step();
        });
    bar.end();
    writer.end(batch.cohort(), out);
  }

  private void tellOfTheRest(Cohort cohort, Inputs inputs) {
    for (LogbookSummary logbook : cohort.logbooks()) {
      if (logbook.failure() != null) {
        inputs.fail(logbook.file(), logbook.failure());
      }
    }
    if (cohort.left() > 0) {
      surroundings.err().println("bt: " + texts.say("fel.avbruten", cohort.left()));
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
