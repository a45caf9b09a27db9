package se.btloggbok.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.Surroundings;

/**
 * Runs every kind of command over the examples, so that the JVM notes their classes for the archive
 * of a work tree or the cache of a package (JEP 514). JSON is left out of the latter, because since
 * Java 25 the JVM loads every class in the cache at every start, and those of JSON cost a check 15
 * ms of 175. The output is discarded.
 */
final class Rehearsal {

  /** A day in the third month of the logbook that is not finished. */
  private static final String DAY = "--today=2025-11-29";

  private Rehearsal() {}

  /**
   * Runs the commands over a folder of examples and a finished logbook in it, and those of every
   * day over another that is in its third month.
   *
   * @throws IOException if a copy to log in cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    String folder = arguments[0];
    String logbook = arguments[1];
    String begun = Path.of(folder, "tre-manader.yaml").toString();
    List<List<String>> runs =
        List.of(
            List.of("validate", folder),
            List.of("validate", DAY, begun),
            List.of("report", logbook),
            List.of("report", DAY, begun),
            List.of("report", "--format", "markdown", logbook),
            List.of("status", logbook),
            List.of("status", DAY, begun),
            List.of("batch", folder),
            List.of("batch", "--format", "html", folder),
            List.of("rules"),
            List.of("diff", logbook, logbook),
            List.of("redact", logbook),
            List.of("validate", "--help"));
    for (List<String> run : runs) {
      run(run);
    }
    if (Runtime.version().feature() < 25) {
      run(List.of("validate", "--format", "json", folder));
      run(List.of("batch", "--format", "json", folder));
    }
    log(Path.of(begun));
    // One run goes through main, which also loads what ends the process.
    Bt.main(new String[] {"--version"});
  }

  private static void run(List<String> arguments) {
    int code = Bt.run(surroundings(), arguments.toArray(String[]::new));
    if (code > ExitCode.FINDINGS.code()) {
      throw new IllegalStateException("bt %s: %d".formatted(String.join(" ", arguments), code));
    }
  }

  /** Logs in a copy of a logbook. */
  private static void log(Path logbook) throws IOException {
    Path copy = Files.createTempFile("bt-", ".yaml");
    try {
      Files.copy(logbook, copy, StandardCopyOption.REPLACE_EXISTING);
      run(List.of("log", "session", "EKG", "--handledare=karin-ahlgren", DAY, "--file=" + copy));
    } finally {
      Files.delete(copy);
    }
  }

  private static Surroundings surroundings() {
    Surroundings real = Surroundings.ofProcess();
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        real.in(), nowhere, nowhere, real.clock(), real.folder(), real.environment(), false, false);
  }
}
