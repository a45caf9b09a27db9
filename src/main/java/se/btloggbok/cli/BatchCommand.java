package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
final class BatchCommand implements Command {

  private final Argument<List<String>> files = Argument.parameters("MAPP|FIL", "files");
  private final Settings settings = new Settings();
  private final Dates dates = new Dates();
  private final Argument<BatchFormat> format = Argument.choice("--format", BatchFormat.text);
  private final Destination destination = new Destination();
  private final Argument<Path> reports = Argument.option("--reports", "MAPP", Path.class, Path::of);
  private final Argument<Integer> jobs = Argument.option("--jobs", "ANTAL", Integer.class);
  private final Argument<FailOn> failOn = Argument.choice("--fail-on", FailOn.class);
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  private final Surroundings surroundings;
  private final Texts texts;

  BatchCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(files, settings, dates, format, destination, reports, jobs, failOn, colour);
  }

  @Override
  public Integer call() {
    Timing timing = dates.timing(surroundings, texts);
    Configuration configuration = settings.configuration(surroundings, texts);
    RuleSet ruleSet = settings.ruleSet(configuration, texts);
    Inputs inputs = new Inputs(surroundings, texts);
    List<Path> logbooks = inputs.files(files.value());
    if (logbooks.isEmpty()) {
      return ExitCode.USAGE.code();
    }
    destination.refuseToOverwrite(logbooks, texts);
    Checker checker = new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays());
    Optional<ReportPages> pages = pages(logbooks, ruleSet);
    Batch batch =
        new Batch(
            logbooks,
            file -> {
              CheckedLogbook checked = checker.check(file, timing);
              pages.ifPresent(each -> each.write(file, checked));
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
    return exitCode(batch.cohort(), inputs, FailOn.chosen(failOn.given(), configuration)).code();
  }

  private int jobs() {
    int number = jobs.given().orElseGet(Runtime.getRuntime()::availableProcessors);
    if (number < 1) {
      throw new UsageException(texts.say("fel.antal", Integer.toString(number)));
    }
    return number;
  }

  private Optional<ReportPages> pages(List<Path> logbooks, RuleSet ruleSet) {
    return reports.given().map(folder -> pages(folder, logbooks, ruleSet));
  }

  private ReportPages pages(Path folder, List<Path> logbooks, RuleSet ruleSet) {
    ReportFiles pages = ReportFiles.of(folder, logbooks);
    destination.refuseToBeAmong(pages.pages().values(), texts);
    pages.refuseToOverwrite(destination.isForced(), logbooks, texts);
    return new ReportPages(pages, destination.isForced(), ruleSet, texts);
  }

  private CohortWriter writer(Timing timing, RuleSet ruleSet, Optional<ReportPages> pages) {
    Words words = new Words(texts.language());
    boolean coloured = colour.value().isColoured(surroundings, destination.isFile());
    return switch (format.value()) {
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
    boolean shared = format.value() == BatchFormat.ndjson && surroundings.terminal();
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
