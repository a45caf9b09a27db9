package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say in which forms results are written, and where to. */
final class Outputs implements Arguments {

  private final Argument<List<Output>> formats =
      new Argument<>(
          OptionSpec.builder("--format")
              .paramLabel("FORM[=FIL]")
              .type(List.class)
              .auxiliaryTypes(Output.class)
              .converters(new Output.Converter())
              .completionCandidates(new Output.Forms())
              .build());
  private final Destination destination = new Destination();

  @Override
  public void addTo(CommandSpec command) {
    formats.addTo(command);
    destination.addTo(command);
  }

  /**
   * Returns what to write: what is asked for, or what suits the surroundings.
   *
   * @throws UsageException when two would be mixed on standard output or in a file, or {@code
   *     --output} has nothing to write
   */
  List<Output> chosen(Surroundings surroundings, Texts texts) {
    List<Output> asked = formats.given().orElseGet(() -> List.of(usual(surroundings)));
    Path file = destination.file().orElse(null);
    if (asked.stream().filter(one -> !one.isToFile()).count() > 1) {
      throw new UsageException(texts.say("fel.flera-former"));
    }
    if (file != null && asked.stream().allMatch(Output::isToFile)) {
      throw new UsageException(texts.say("fel.output-utan-form", file));
    }
    List<Output> chosen =
        asked.stream().map(one -> one.isToFile() ? one : new Output(one.format(), file)).toList();
    Set<Path> seen = new HashSet<>();
    for (Path one : filesOf(chosen)) {
      if (!seen.add(one.toAbsolutePath().normalize())) {
        throw new UsageException(texts.say("fel.samma-fil", one));
      }
    }
    return chosen;
  }

  /** Within GitHub Actions the findings are to be seen on their lines. */
  private Output usual(Surroundings surroundings) {
    boolean inGithub = "true".equals(surroundings.environment().get("GITHUB_ACTIONS"));
    return new Output(
        inGithub && destination.file().isEmpty() ? OutputFormat.github : OutputFormat.text, null);
  }

  /**
   * Refuses what may not be overwritten, before anything is written: the logbooks that were read,
   * not even with {@code --force}, and without it any file that is there.
   */
  void refuseToOverwrite(List<Output> outputs, List<Path> logbooks, Texts texts) {
    for (Path one : filesOf(outputs)) {
      OutputFile.refuseToOverwrite(one, destination.isForced(), logbooks, texts);
    }
  }

  private static List<Path> filesOf(List<Output> outputs) {
    return outputs.stream().map(Output::file).filter(Objects::nonNull).toList();
  }

  /** Writes all outputs, the files first: what cannot be written is told of before any result. */
  void write(
      List<Output> outputs,
      BiConsumer<Output, PrintWriter> content,
      Surroundings surroundings,
      Texts texts) {
    for (Output output : outputs) {
      Path one = output.file();
      if (one != null) {
        OutputFile.write(
            one, destination.isForced(), writer -> content.accept(output, writer), texts);
      }
    }
    outputs.stream()
        .filter(output -> !output.isToFile())
        .forEach(output -> content.accept(output, surroundings.out()));
  }
}
