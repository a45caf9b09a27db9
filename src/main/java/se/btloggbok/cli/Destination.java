package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say where results go: to a file, or to standard output. */
final class Destination implements Arguments {

  private final Argument<Path> output = Argument.option("--output", "FIL", Path.class, Path::of);
  private final Argument<Boolean> force = Argument.flag("--force");

  @Override
  public void addTo(CommandSpec command) {
    output.addTo(command);
    force.addTo(command);
  }

  /** Returns the file that results go to; empty where they go to standard output. */
  Optional<Path> file() {
    return output.given();
  }

  /** Returns whether files that are there may be replaced. */
  boolean isForced() {
    return force.isGiven();
  }

  /** Returns the folder that results go to: where the user stands, unless they go to a file. */
  Path folder(Surroundings surroundings) {
    return output
        .given()
        .map(file -> file.toAbsolutePath().getParent())
        .orElse(surroundings.folder());
  }

  /**
   * Refuses to write where a page of a logbook is to be written too.
   *
   * @throws UsageException when the file is one of the pages
   */
  void refuseToBeAmong(Collection<Path> pages, Texts texts) {
    output
        .given()
        .filter(file -> pages.stream().map(Destination::whole).anyMatch(whole(file)::equals))
        .ifPresent(
            file -> {
              throw new UsageException(texts.say("fel.oversikt-och-sida", file));
            });
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Returns whether results go to a file. */
  boolean isFile() {
    return output.given().isPresent();
  }

  /**
   * Refuses what would be refused when all is done, before it has begun. Not even {@code --force}
   * writes over a logbook that the results are about.
   *
   * @throws UsageException when the file is one of the logbooks, or is there and may not be
   *     replaced
   */
  void refuseToOverwrite(List<Path> logbooks, Texts texts) {
    output
        .given()
        .ifPresent(file -> OutputFile.refuseToOverwrite(file, force.isGiven(), logbooks, texts));
  }

  /**
   * Writes the results.
   *
   * @throws UsageException when the file cannot be written
   */
  void write(Consumer<PrintWriter> results, Surroundings surroundings, Texts texts) {
    output
        .given()
        .ifPresentOrElse(
            file -> OutputFile.write(file, force.isGiven(), results, texts),
            () -> results.accept(surroundings.out()));
  }
}
