package se.btloggbok.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.FolderSettings;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.history.EarlierOptions;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.FailOn;
import se.btloggbok.cli.options.NearestSettings;
import se.btloggbok.cli.options.OutputFormat;
import se.btloggbok.cli.options.OutputOptions;
import se.btloggbok.cli.options.OutputTarget;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.Words;
import se.btloggbok.report.findings.Results;
import se.btloggbok.report.findings.UncheckedFile;

/** {@code bt validate}: checks logbooks, and shows what is missing. */
final class ValidateCommand implements Command {

  /** Moves to the top left corner and erases the screen; what has scrolled out of it stays. */
  private static final String CLEAR_SCREEN = "\u001B[H\u001B[2J";

  private final Argument<List<String>> files = Argument.anyParameters("file|folder|-", "files");
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final OutputOptions outputOptions = new OutputOptions();
  private final Argument<FailOn> failOn = FailOn.option();
  private final Argument<Boolean> quiet = Argument.flag("-q", "--quiet");
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");
  private final EarlierOptions earlier = new EarlierOptions();
  private final Argument<Boolean> watch = Argument.flag("--watch");

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
        earlier,
        watch);
  }

  @Override
  public ExitCode run(CommandContext context) {
    List<String> arguments =
        files
            .given()
            .orElseGet(
                () ->
                    List.of(
                        settings(context)
                            .ofRun()
                            .defaultLogbook(context.surroundings().folder())
                            .toString()));
    return watch.isGiven() ? watch(arguments, context) : check(arguments, context);
  }

  private NearestSettings settings(CommandContext context) {
    return settingsOptions.nearest(context.configurationFiles(), context.words());
  }

  private ExitCode watch(List<String> arguments, CommandContext context) {
    if (arguments.contains(Inputs.STDIN)) {
      throw new UsageException("fel.bevaka-stdin");
    }
    if (outputOptions.targets(false).stream().anyMatch(OutputTarget::isToFile)) {
      throw new UsageException("fel.bevaka-till-fil");
    }
    return new Watch(context, timingOptions)
        .run(
            new Watch.Work() {
              @Override
              public Collection<Path> files(CommandContext now) {
                return settingsOptions.files(now.configurationFiles(), Inputs.named(arguments));
              }

              @Override
              public ExitCode run(CommandContext now) {
                if (now.surroundings().hasScreen()) {
                  now.out().print(CLEAR_SCREEN);
                }
                return check(arguments, now);
              }
            },
            () -> {});
  }

  private ExitCode check(List<String> arguments, CommandContext context) {
    Words words = context.words();
    Timing timing = timingOptions.timing(context.surroundings().clock());
    NearestSettings nearest = settings(context);
    Settings settings = nearest.ofRun();
    FailOn threshold = FailOn.chosen(failOn.given(), settings.configuration());
    List<OutputTarget> targets = outputOptions.targets(context.surroundings().isGithubActions());
    Inputs inputs = context.inputs();
    EarlierOptions.Checked checked =
        earlier.check(
            arguments,
            stdinName.value(),
            inputs,
            new FolderSettings(nearest, context),
            timing,
            context);
    List<CheckedLogbook> logbooks = checked.results();
    Results results = new Results(logbooks, unchecked(inputs, context), timing);
    List<Path> kept = settings.readWith(Inputs.pathsOf(checked.read()));
    for (Inputs.Unread one : inputs.unread()) {
      kept.addAll(Inputs.named(List.of(one.name())));
    }
    earlier.baselineFile().ifPresent(file -> OutputOptions.refuseToBe(file, targets));
    outputOptions.refuseToOverwrite(targets, kept);
    ReportFactory reports =
        new ReportFactory(
            words,
            settings.ruleSet(),
            threshold,
            quiet.isGiven(),
            colour.value(),
            context.surroundings());
    boolean nothing = logbooks.isEmpty() && inputs.hasFailed();
    outputOptions.write(
        targets.stream().filter(each -> !nothing || each.isWrittenWithoutLogbooks()).toList(),
        (target, out) -> reports.create(target).write(results, out),
        context.out());
    if (targets.stream().anyMatch(target -> target.format() == OutputFormat.github)) {
      StepSummary.add(results, context);
    }
    earlier.reportOld(logbooks, threshold, context);
    if (inputs.hasFailed()) {
      return ExitCode.USAGE;
    }
    return logbooks.stream().anyMatch(threshold::isFailure) ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static List<UncheckedFile> unchecked(Inputs inputs, CommandContext context) {
    List<UncheckedFile> unchecked = new ArrayList<>();
    for (Inputs.Unread one : inputs.unread()) {
      String message = context.texts().say(one.message());
      unchecked.add(new UncheckedFile(one.name(), one.failure(), message));
    }
    return unchecked;
  }
}
