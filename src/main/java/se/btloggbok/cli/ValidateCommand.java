package se.btloggbok.cli;

import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Words;
import se.btloggbok.rules.RuleCatalog;

/** {@code bt validate}: checks logbooks and says what is missing. */
final class ValidateCommand implements Command {

  private final Argument<List<String>> files = Argument.parameters("FIL|MAPP|-", "files");
  private final Settings settings = new Settings();
  private final Dates dates = new Dates();
  private final Outputs outputs = new Outputs();
  private final Argument<FailOn> failOn = Argument.choice("--fail-on", FailOn.class);
  private final Argument<Boolean> quiet = Argument.flag("-q", "--quiet");
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "NAMN", "stdin");
  private final Argument<String> changedSince =
      Argument.option("--changed-since", "VERSION", String.class);

  private final Surroundings surroundings;
  private final Texts texts;

  ValidateCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(files, settings, dates, outputs, failOn, quiet, colour, stdinName, changedSince);
  }

  @Override
  public Integer call() {
    Timing timing = dates.timing(surroundings, texts);
    Configuration configuration = settings.configuration(surroundings, texts);
    RuleSet ruleSet = settings.ruleSet(configuration, texts);
    List<Output> chosen = outputs.chosen(surroundings, texts);
    Inputs inputs = new Inputs(surroundings, texts);
    List<Inputs.Input> read = read(inputs);
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
    boolean failure =
        results.stream().anyMatch(FailOn.chosen(failOn.given(), configuration)::isFailure);
    return (failure ? ExitCode.FINDINGS : ExitCode.OK).code();
  }

  private List<Inputs.Input> read(Inputs inputs) {
    Optional<String> version = changedSince.given();
    if (version.isEmpty()) {
      return inputs.read(files.value(), stdinName.value());
    }
    Git git = new Git(surroundings, texts);
    List<Inputs.Input> changed =
        inputs.read(files.value(), stdinName.value(), file -> git.hasChanged(file, version.get()));
    if (changed.isEmpty() && !inputs.hasFailed()) {
      surroundings.err().println("bt: " + texts.say("git-inget-andrat", version.get()));
    }
    return changed;
  }

  private Reports reports(Configuration configuration, RuleSet ruleSet) {
    Words words = new Words(texts.language());
    return new Reports(
        words,
        ruleSet,
        FailOn.chosen(failOn.given(), configuration),
        quiet.isGiven(),
        colour.value(),
        surroundings);
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
