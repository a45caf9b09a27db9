package se.btloggbok.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.ConciseReport;
import se.btloggbok.report.Detail;
import se.btloggbok.report.JsonReport;
import se.btloggbok.report.Report;
import se.btloggbok.report.Sources;
import se.btloggbok.report.Style;
import se.btloggbok.report.TextReport;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Rule;
import se.btloggbok.rules.RuleCatalog;

/** {@code bt validate}: checks logbooks and says what is missing. */
@Command(name = "validate", aliases = "validera", sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FIL|MAPP|-", descriptionKey = "files")
  List<String> files = List.of();

  @ArgGroup(exclusive = false)
  Settings settings = new Settings();

  @ArgGroup When when = new When();

  /** Judging at a date, or at the end: not both. */
  static final class When {
    @Option(names = "--as-of", paramLabel = "DATUM")
    @Nullable LocalDate asOf;

    @Option(names = "--final")
    boolean isFinal;
  }

  @Option(names = "--today", paramLabel = "DATUM")
  @Nullable LocalDate today;

  @Option(names = "--format", paramLabel = "text|concise|json", defaultValue = "text")
  OutputFormat format = OutputFormat.text;

  @Option(names = "--output", paramLabel = "FIL")
  @Nullable Path output;

  @Option(names = "--force")
  boolean force;

  @Option(names = "--fail-on", paramLabel = "error|warning|info|never")
  @Nullable FailOn failOn;

  @Option(names = {"-q", "--quiet"})
  boolean quiet;

  @Option(names = "--color", paramLabel = "auto|always|never", defaultValue = "auto")
  ColourChoice colour = ColourChoice.auto;

  @Option(names = "--stdin-filename", paramLabel = "NAMN", defaultValue = "stdin")
  String stdinName = "stdin";

  @Option(names = "--changed-since", paramLabel = "VERSION")
  @Nullable String changedSince;

  private final Surroundings surroundings;
  private final Texts texts;

  ValidateCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    Configuration configuration = settings.configuration(surroundings, texts);
    RuleSet ruleSet = settings.ruleSet(configuration, texts);
    Inputs inputs = new Inputs(surroundings, texts);
    List<Inputs.Input> read = read(inputs);
    Timing timing = timing();
    Checker checker = new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays());
    List<CheckedLogbook> results =
        read.stream().map(input -> checker.check(input.reading(), input.folder(), timing)).toList();
    if (!results.isEmpty()) {
      refuseToOverwrite(read);
      write(results, timing, ruleSet);
    }
    if (inputs.hasFailed()) {
      return ExitCode.USAGE.code();
    }
    boolean failure = results.stream().anyMatch(failOn(configuration)::isFailure);
    return (failure ? ExitCode.FINDINGS : ExitCode.OK).code();
  }

  private List<Inputs.Input> read(Inputs inputs) {
    String version = changedSince;
    if (version == null) {
      return inputs.read(files, stdinName);
    }
    Git git = new Git(surroundings, texts);
    List<Inputs.Input> changed =
        inputs.read(files, stdinName, file -> git.hasChanged(file, version));
    if (changed.isEmpty() && !inputs.hasFailed()) {
      surroundings.err().println("bt: " + texts.say("git-inget-andrat", version));
    }
    return changed;
  }

  private FailOn failOn(Configuration configuration) {
    if (failOn != null) {
      return failOn;
    }
    return configuration.failOn() == null ? FailOn.error : FailOn.valueOf(configuration.failOn());
  }

  private Timing timing() {
    LocalDate day = today == null ? LocalDate.now(surroundings.clock()) : today;
    return new Timing(day, when.asOf, when.isFinal);
  }

  /** Not even {@code --force} writes the report over the logbook that it is about. */
  private void refuseToOverwrite(List<Inputs.Input> inputs) {
    try {
      if (output != null && Inputs.isAmong(inputs, output)) {
        throw new UsageException(texts.say("fel.ar-loggboken", output));
      }
    } catch (IOException e) {
      throw new UsageException(texts.say("fel.gar-inte-att-skriva", output));
    }
  }

  private void write(List<CheckedLogbook> results, Timing timing, RuleSet ruleSet) {
    Report report = report(ruleSet);
    if (output == null) {
      report.write(results, timing, surroundings.out());
      return;
    }
    try {
      OutputFile.write(
          output, force, (PrintWriter writer) -> report.write(results, timing, writer));
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(texts.say("fel.finns-redan", output));
    } catch (IOException e) {
      throw new UsageException(texts.say("fel.gar-inte-att-skriva", output));
    }
  }

  private Report report(RuleSet ruleSet) {
    Words words = new Words(texts.language());
    Sources sources =
        new Sources(RuleCatalog.all().stream().map(Rule::info).toList(), FormatRules.ALL);
    boolean coloured = colour.isColoured(surroundings, output != null);
    Style style = coloured ? Style.COLOURED : Style.PLAIN;
    return switch (format) {
      case text -> new TextReport(words, sources, style, detail());
      case concise -> new ConciseReport(words, style, detail());
      case json -> new JsonReport(words, sources, ruleSet.name());
    };
  }

  private Detail detail() {
    if (quiet) {
      return Detail.QUIET;
    }
    return surroundings.terminal() || output != null ? Detail.FULL : Detail.SILENT_ON_SUCCESS;
  }
}
