package se.btloggbok.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Words;
import se.btloggbok.rules.RuleCatalog;

/** {@code bt validate}: checks logbooks and says what is missing. */
@Command(name = "validate", aliases = "validera", sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FIL|MAPP|-", descriptionKey = "files")
  List<String> files = List.of();

  @ArgGroup(exclusive = false)
  Settings settings = new Settings();

  @Mixin Dates dates = new Dates();

  @ArgGroup(exclusive = false)
  Outputs outputs = new Outputs();

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
    List<Output> chosen = outputs.chosen(surroundings, texts);
    Inputs inputs = new Inputs(surroundings, texts);
    List<Inputs.Input> read = read(inputs);
    Timing timing = dates.timing(surroundings);
    Checker checker = new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays());
    List<CheckedLogbook> results =
        read.stream().map(input -> checker.check(input.reading(), input.folder(), timing)).toList();
    if (!results.isEmpty()) {
      outputs.refuseToOverwrite(chosen, Inputs.pathsOf(read), texts);
      write(chosen, reports(configuration, ruleSet), results, timing);
    }
    if (inputs.hasFailed()) {
      return ExitCode.USAGE.code();
    }
    boolean failure = results.stream().anyMatch(FailOn.chosen(failOn, configuration)::isFailure);
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

  private Reports reports(Configuration configuration, RuleSet ruleSet) {
    Words words = new Words(texts.language());
    return new Reports(
        words, ruleSet, FailOn.chosen(failOn, configuration), quiet, colour, surroundings);
  }

  private void write(
      List<Output> chosen, Reports reports, List<CheckedLogbook> results, Timing timing) {
    outputs.write(
        chosen,
        (output, writer) -> reports.of(output).write(results, timing, writer),
        surroundings,
        texts);
    if (chosen.stream().anyMatch(output -> output.format() == OutputFormat.github)) {
      StepSummary.add(results, timing, surroundings, texts);
    }
  }
}
