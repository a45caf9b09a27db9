package se.btloggbok.cli.history;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.btloggbok.check.Baseline;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.FolderSettings;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.files.BaselineFile;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.FailOn;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.requirement.Finding;

/**
 * {@code --changed-since}: which logbooks to check, and {@code --baseline}: which of their findings
 * are new.
 */
public final class EarlierOptions implements ArgumentGroup {

  private static final Set<String> NOT_A_VERSION = Set.of("fel.git-version", "fel.git-utanfor");

  private final Argument<String> changedSince =
      Argument.option("--changed-since", "version", String.class);
  private final Argument<String> baseline =
      Argument.option("--baseline", "file|version", String.class);

  @Override
  public List<Argument<?>> arguments() {
    return List.of(changedSince, baseline);
  }

  /**
   * What was found in each logbook before; empty for a logbook that was not there.
   *
   * @see #baselines
   */
  private interface Baselines {
    Optional<Baseline> of(Inputs.Input input, Checker checker);
  }

  /** Returns the file of the baseline; empty if there is none, or it is a version in Git. */
  public Optional<Path> baselineFile() {
    try {
      return baseline
          .given()
          .map(Path::of)
          .filter(file -> Files.isRegularFile(file) || file.toString().endsWith(".json"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Checks the logbooks that the user names, or those of them that have changed, and compares what
   * is found with the baseline. Reports logbooks that have been removed, or are no longer logbooks.
   *
   * @param stdinName the name of standard input
   * @param settings the settings of each logbook; one whose settings have a fault is reported
   */
  public Checked check(
      List<String> arguments,
      String stdinName,
      Inputs inputs,
      FolderSettings settings,
      Timing timing,
      CommandContext context) {
    if (changedSince.given().isEmpty() && baseline.given().isEmpty()) {
      List<Inputs.Input> read = inputs.read(arguments, stdinName);
      return checked(read, Optional.empty(), inputs, settings, timing, context);
    }
    Optional<Map<Path, Baseline>> results = baselineFile().map(BaselineFile::read);
    Git git = context.surroundings().git();
    Set<Path> present = new LinkedHashSet<>();
    List<Inputs.Unread> absent = new ArrayList<>();
    List<Inputs.Input> read = inputs.read(arguments, stdinName, changed(git, present), absent::add);
    read.forEach(input -> present.add(input.path()));
    List<Path> named =
        Inputs.named(
            arguments.stream().map(name -> name.equals(Inputs.STDIN) ? stdinName : name).toList());
    List<OldLogbooks> versions = new ArrayList<>();
    changedSince
        .given()
        .ifPresent(version -> versions.add(OldLogbooks.of(git, version, named, present)));
    Baselines baselines = null;
    if (results.isPresent()) {
      Map<Path, Baseline> all = results.get();
      baselines = (input, checker) -> Optional.ofNullable(all.get(input.path().normalize()));
      reportGone(all.keySet(), arguments, inputs, context.surroundings());
    } else if (baseline.given().isPresent()) {
      OldLogbooks old =
          baseline.given().equals(changedSince.given())
              ? versions.get(0)
              : oldOfBaseline(git, named, present);
      versions.add(old);
      baselines = baselines(old, timing, context);
    }
    reportMissing(versions, absent, inputs, context.surroundings());
    if (changedSince.given().isPresent() && read.isEmpty() && !inputs.hasFailed()) {
      context.report("git-inget-andrat", changedSince.value());
    }
    return checked(read, Optional.ofNullable(baselines), inputs, settings, timing, context);
  }

  private Checked checked(
      List<Inputs.Input> read,
      Optional<Baselines> baselines,
      Inputs inputs,
      FolderSettings settings,
      Timing timing,
      CommandContext context) {
    List<CheckedLogbook> checked = new ArrayList<>();
    for (Inputs.Input input : read) {
      Optional<Checker> checker = settings.of(input.folder()).map(Settings::checker);
      if (checker.isEmpty()) {
        inputs.fail(input.reading().source().name(), Failure.SETTINGS);
        continue;
      }
      CheckedLogbook result = checker.get().check(input.reading(), input.folder(), timing);
      checked.add(
          baselines
              .map(before -> compared(result, input, before.of(input, checker.get()), context))
              .orElse(result));
    }
    return new Checked(read, checked);
  }

  /**
   * The logbooks of a run.
   *
   * @param read the logbooks
   * @param results the result of each
   */
  public record Checked(List<Inputs.Input> read, List<CheckedLogbook> results) {}

  /**
   * Returns which logbooks have changed: all, if only the baseline is asked for.
   *
   * @param present where to note each logbook that exists
   */
  private Predicate<Path> changed(Git git, Set<Path> present) {
    return file -> {
      present.add(file);
      return changedSince.given().isEmpty() || git.hasChanged(file, changedSince.value());
    };
  }

  /**
   * Returns what the older versions of logbooks give, judged by the same rules on the same day: the
   * calendar alone makes nothing new. Reports one that could not be judged: what it hid is new.
   */
  private Baselines baselines(OldLogbooks old, Timing timing, CommandContext context) {
    return (input, checker) ->
        old.of(input.path())
            .map(
                version -> {
                  CheckedLogbook before =
                      checker.check(
                          version.reading(),
                          input.folder(),
                          files -> old.certificateFiles(version, input.folder(), files),
                          timing);
                  if (!before.isJudged()) {
                    context.report("baslinje-obedomd", input.path(), baseline.value());
                  }
                  return Baseline.of(before);
                });
  }

  private CheckedLogbook compared(
      CheckedLogbook result,
      Inputs.Input input,
      Optional<Baseline> before,
      CommandContext context) {
    if (before.isEmpty()) {
      context.report("baslinje-saknas", input.path(), baseline.value());
    }
    return result.comparedWith(before.orElseGet(Baseline::new));
  }

  private OldLogbooks oldOfBaseline(Git git, List<Path> named, Set<Path> present) {
    try {
      return OldLogbooks.of(git, baseline.value(), named, present);
    } catch (UsageException e) {
      // A name that is not a version may have been meant as a file.
      throw NOT_A_VERSION.contains(String.valueOf(e.getMessage()))
          ? new UsageException("fel.baslinje-ingen", baseline.value())
          : e;
    }
  }

  /**
   * Reports the logbooks of the versions that have been removed or can no longer be read, and the
   * arguments that lead to no logbook for another reason.
   */
  private static void reportMissing(
      List<OldLogbooks> versions,
      List<Inputs.Unread> absent,
      Inputs inputs,
      Surroundings surroundings) {
    for (OldLogbooks old : versions) {
      old.reportRemoved(inputs, surroundings);
      old.reportUnrecognised(inputs, surroundings);
    }
    for (Inputs.Unread one : absent) {
      if (versions.stream().noneMatch(old -> old.hadLogbooks(Path.of(one.name())))) {
        inputs.fail(one);
      }
    }
  }

  /** Reports the logbooks of a file of results that are gone from the folders that are named. */
  private void reportGone(
      Set<Path> before, List<String> arguments, Inputs inputs, Surroundings surroundings) {
    Path here = surroundings.folder().toAbsolutePath();
    List<Path> logbooks = before.stream().map(file -> here.resolve(file).normalize()).toList();
    for (Path named : Inputs.named(arguments)) {
      for (Path file : LogbookFiles.namedAsLogbooks(here.resolve(named).normalize(), logbooks)) {
        if (!Files.exists(file)) {
          OldLogbooks.reportRemoved(file, baseline.value(), inputs, surroundings);
        }
      }
    }
  }

  /** Reports how many findings would have made the run fail if they were not old. */
  public void reportOld(List<CheckedLogbook> results, FailOn threshold, CommandContext context) {
    int old = 0;
    for (CheckedLogbook result : results) {
      for (Finding finding : result.findings()) {
        old += threshold.isFailure(finding.level()) && result.isOld(finding) ? 1 : 0;
      }
    }
    if (old > 0) {
      context.report("aldre-fynd", old, baseline.value());
    }
  }
}
