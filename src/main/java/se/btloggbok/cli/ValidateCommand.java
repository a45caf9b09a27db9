package se.btloggbok.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.FailOn;
import se.btloggbok.cli.options.OutputFormat;
import se.btloggbok.cli.options.OutputOptions;
import se.btloggbok.cli.options.OutputTarget;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Message;

/** {@code bt validate}: checks logbooks, and shows what is missing. */
final class ValidateCommand implements Command {

  private final Argument<List<String>> files = Argument.anyParameters("file|folder|-", "files");
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final OutputOptions outputOptions = new OutputOptions();
  private final Argument<FailOn> failOn = FailOn.option();
  private final Argument<Boolean> quiet = Argument.flag("-q", "--quiet");
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");
  private final Argument<String> changedSince =
      Argument.option("--changed-since", "version", String.class);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(
        files,
        settingsOptions,
        timingOptions,
        outputOptions,
        failOn,
        quiet,
        colour,
        stdinName,
        changedSince);
  }

  @Override
  public ExitCode run(CommandContext context) {
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    Settings settings = settingsOptions.settings(context.configurationFiles(), words);
    FailOn threshold = FailOn.chosen(failOn.given(), settings.configuration());
    List<OutputTarget> targets = outputOptions.targets(context.surroundings().isGithubActions());
    Inputs inputs = context.inputs();
    List<Inputs.Input> read = read(inputs, settings, context);
    Checker checker = settings.checker();
    List<CheckedLogbook> results =
        read.stream().map(input -> checker.check(input.reading(), input.folder(), timing)).toList();
    if (!results.isEmpty()) {
      outputOptions.refuseToOverwrite(targets, Inputs.pathsOf(read));
      ReportFactory reports =
          new ReportFactory(
              words,
              settings.ruleSet(),
              threshold,
              quiet.isGiven(),
              colour.value(),
              context.surroundings());
      outputOptions.write(
          targets,
          (target, out) -> reports.create(target).write(results, timing, out),
          context.out());
      if (targets.stream().anyMatch(target -> target.format() == OutputFormat.github)) {
        StepSummary.add(results, timing, context);
      }
    }
    if (inputs.hasFailed()) {
      return ExitCode.USAGE;
    }
    return results.stream().anyMatch(threshold::isFailure) ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private List<Inputs.Input> read(Inputs inputs, Settings settings, CommandContext context) {
    Path folder = context.surroundings().folder();
    List<String> arguments =
        files.given().orElseGet(() -> List.of(settings.defaultLogbook(folder).toString()));
    Optional<String> version = changedSince.given();
    if (version.isEmpty()) {
      return inputs.read(arguments, stdinName.value());
    }
    Git git = new Git(folder, context.surroundings().environment());
    List<Inputs.Input> changed =
        inputs.read(arguments, stdinName.value(), file -> git.hasChanged(file, version.get()));
    if (changed.isEmpty() && !inputs.hasFailed()) {
      context.report(Message.of("git-inget-andrat", version.get()));
    }
    return changed;
  }
}
