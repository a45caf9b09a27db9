package se.btloggbok.cli.options;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.text.UsageException;

/** {@code --output} and {@code --force}: write to a file instead of standard output. */
public final class DestinationOptions implements ArgumentGroup {

  private final Argument<Path> output = Argument.path("--output", "file");
  private final Argument<Boolean> force = Argument.flag("--force");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(output, force);
  }

  /** Returns the file to write; empty for standard output, which {@code -} means too. */
  public Optional<Path> file() {
    return output.given().filter(file -> !isStandardOutput(file));
  }

  /** Returns whether the user asks for standard output. */
  public boolean isStandardOutput() {
    return output.given().filter(DestinationOptions::isStandardOutput).isPresent();
  }

  /** Returns whether the name of a file means standard output. */
  static boolean isStandardOutput(Path file) {
    return file.toString().equals("-");
  }

  /** Returns whether to write to a file. */
  public boolean isFile() {
    return file().isPresent();
  }

  /** Returns whether existing files may be replaced. */
  public boolean isForced() {
    return force.isGiven();
  }

  /**
   * Returns the folder of the file.
   *
   * @param current the folder to return for standard output
   */
  public Path folder(Path current) {
    return file().map(file -> file.toAbsolutePath().getParent()).orElse(current);
  }

  /**
   * Refuses a file that is also the page of one logbook.
   *
   * @throws UsageException if the file is one of the pages
   */
  public void refuseToBeAmong(Collection<Path> pages) {
    file()
        .filter(
            file ->
                pages.stream().map(DestinationOptions::absolute).anyMatch(absolute(file)::equals))
        .ifPresent(
            file -> {
              throw new UsageException("fel.oversikt-och-sida", file);
            });
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * Refuses a file that must not be overwritten, before the work begins.
   *
   * @param logbooks the logbooks that are read; nothing that was written for bt is overwritten, not
   *     even with {@code --force}
   * @throws UsageException if the file is one of the logbooks, or exists and may not be replaced
   */
  public void refuseToOverwrite(List<Path> logbooks) {
    file().ifPresent(file -> AtomicFile.refuseToOverwrite(file, isForced(), logbooks));
  }

  /**
   * Writes the results.
   *
   * @param stdout where to write if no file is given
   * @throws UsageException if the file cannot be written
   */
  public void write(Consumer<PrintWriter> results, PrintWriter stdout) {
    file()
        .ifPresentOrElse(
            file -> AtomicFile.write(file, isForced(), results), () -> results.accept(stdout));
  }
}
