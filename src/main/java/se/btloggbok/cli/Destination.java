package se.btloggbok.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where results go: to a file, or to standard output. */
final class Destination {

  @Option(names = "--output", paramLabel = "FIL")
  @Nullable Path output;

  @Option(names = "--force")
  boolean force;

  /** Returns whether files that are there may be replaced. */
  boolean isForced() {
    return force;
  }

  /** Returns the folder that results go to: where the user stands, unless they go to a file. */
  Path folder(Surroundings surroundings) {
    Path folder = output == null ? null : output.toAbsolutePath().getParent();
    return folder == null ? surroundings.folder() : folder;
  }

  /**
   * Refuses to write where a page of a logbook is to be written too.
   *
   * @throws UsageException when the file is one of the pages
   */
  void refuseToBeAmong(Collection<Path> pages, Texts texts) {
    if (output != null && pages.stream().map(Destination::whole).anyMatch(whole(output)::equals)) {
      throw new UsageException(texts.say("fel.oversikt-och-sida", output));
    }
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Returns whether results go to a file. */
  boolean isFile() {
    return output != null;
  }

  /**
   * Refuses what would be refused when all is done, before it has begun. Not even {@code --force}
   * writes over a logbook that the results are about.
   *
   * @throws UsageException when the file is one of the logbooks, or is there and may not be
   *     replaced
   */
  void refuseToOverwrite(List<Path> logbooks, Texts texts) {
    if (output != null) {
      OutputFile.refuseToOverwrite(output, force, logbooks, texts);
    }
  }

  /**
   * Writes the results.
   *
   * @throws UsageException when the file cannot be written
   */
  void write(Consumer<PrintWriter> results, Surroundings surroundings, Texts texts) {
    if (output == null) {
      results.accept(surroundings.out());
      return;
    }
    OutputFile.write(output, force, results, texts);
  }
}
