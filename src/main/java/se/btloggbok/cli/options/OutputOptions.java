package se.btloggbok.cli.options;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.text.UsageException;

/** {@code --format}, several times if need be, with {@code --output} and {@code --force}. */
public final class OutputOptions implements ArgumentGroup {

  private final Argument<List<OutputTarget>> formats =
      new Argument<>(
          OptionSpec.builder("--format")
              .paramLabel(Argument.label("form[=file]"))
              .type(List.class)
              .auxiliaryTypes(OutputTarget.class)
              .converters((ITypeConverter<OutputTarget>) OutputTarget::parse)
              .completionCandidates(OutputOptions::formatNames)
              .build());
  private final DestinationOptions destination = new DestinationOptions();

  @Override
  public List<Argument<?>> arguments() {
    List<Argument<?>> all = new ArrayList<>(formats.arguments());
    all.addAll(destination.arguments());
    return all;
  }

  private static Iterator<String> formatNames() {
    return Arrays.stream(OutputFormat.values()).map(Enum::name).iterator();
  }

  /**
   * Returns the outputs to write.
   *
   * @param inGithubActions whether the run is a job in GitHub Actions, where findings are
   *     annotations unless something else is asked for
   * @throws UsageException if two outputs share standard output or a file, or {@code --output}
   *     names a file that no format is left for
   */
  public List<OutputTarget> targets(boolean inGithubActions) {
    Path file = destination.file().orElse(null);
    OutputFormat usual = inGithubActions && file == null ? OutputFormat.github : OutputFormat.text;
    List<OutputTarget> asked =
        formats.given().orElseGet(() -> List.of(new OutputTarget(usual, null)));
    if (asked.stream().filter(target -> !target.isToFile()).count() > 1) {
      throw new UsageException("fel.flera-former");
    }
    if (file != null && asked.stream().allMatch(OutputTarget::isToFile)) {
      throw new UsageException("fel.output-utan-form", file);
    }
    List<OutputTarget> targets =
        asked.stream()
            .map(target -> target.isToFile() ? target : new OutputTarget(target.format(), file))
            .toList();
    Set<Path> seen = new HashSet<>();
    for (Path one : filesOf(targets)) {
      if (!seen.add(one.toAbsolutePath().normalize())) {
        throw new UsageException("fel.samma-fil", one);
      }
    }
    return targets;
  }

  /**
   * Refuses files that must not be overwritten, before anything is written.
   *
   * @param logbooks the logbooks that were read; nothing that was written for bt is overwritten,
   *     not even with {@code --force}
   * @throws UsageException if a file is one of the logbooks, or exists and may not be replaced
   */
  public void refuseToOverwrite(List<OutputTarget> targets, List<Path> logbooks) {
    for (Path file : filesOf(targets)) {
      AtomicFile.refuseToOverwrite(file, destination.isForced(), logbooks);
    }
  }

  /**
   * Refuses to replace the results that are compared with.
   *
   * @throws UsageException if one of the files is the baseline
   */
  public static void refuseToBe(Path baseline, List<OutputTarget> targets) {
    for (Path file : filesOf(targets)) {
      if (AtomicFile.isSame(baseline, file)) {
        throw new UsageException("fel.ar-baseline", file);
      }
    }
  }

  private static List<Path> filesOf(List<OutputTarget> targets) {
    return targets.stream().map(OutputTarget::file).filter(Objects::nonNull).toList();
  }

  /**
   * Writes all outputs, files first, so that a file that cannot be written is reported before any
   * results are shown.
   *
   * @param stdout where the output without a file goes
   * @throws UsageException if a file cannot be written
   */
  public void write(
      List<OutputTarget> targets,
      BiConsumer<OutputTarget, PrintWriter> content,
      PrintWriter stdout) {
    for (OutputTarget target : targets) {
      Path file = target.file();
      if (file != null) {
        AtomicFile.write(file, destination.isForced(), out -> content.accept(target, out));
      }
    }
    targets.stream()
        .filter(target -> !target.isToFile())
        .forEach(target -> content.accept(target, stdout));
  }
}
