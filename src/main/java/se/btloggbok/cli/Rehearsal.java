package se.btloggbok.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs every kind of command over the examples, so that the JVM notes their classes for the archive
 * of a work tree or the cache of a package (JEP 514). JSON is left out of the latter, because since
 * Java 25 the JVM loads every class in the cache at every start, and those of JSON cost a check 15
 * ms of 175. The output is discarded.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * Runs the commands over a folder of examples and one logbook in it.
   *
   * @throws IOException if there is no room for a copy to log in
   */
  public static void main(String[] arguments) throws IOException {
    String folder = arguments[0];
    String logbook = arguments[1];
    List<List<String>> runs =
        List.of(
            List.of("validate", folder),
            List.of("report", logbook),
            List.of("report", "--format", "markdown", logbook),
            List.of("status", logbook),
            List.of("batch", folder),
            List.of("batch", "--format", "html", folder),
            List.of("rules"),
            List.of("diff", logbook, logbook),
            List.of("redact", logbook),
            List.of("validate", "--help"));
    for (List<String> run : runs) {
      int code = Bt.run(surroundings(), run.toArray(String[]::new));
      if (code > ExitCode.FINDINGS.code()) {
        throw new IllegalStateException("bt %s: %d".formatted(String.join(" ", run), code));
      }
    }
    if (Runtime.version().feature() < 25) {
      Bt.run(surroundings(), "validate", "--format", "json", folder);
      Bt.run(surroundings(), "batch", "--format", "json", folder);
    }
    log(Files.readString(Path.of(logbook)));
    // One run goes through main, which also loads what ends the process.
    Bt.main(new String[] {"--version"});
  }

  /** Logs in a copy of a logbook. */
  private static void log(String text) throws IOException {
    Path copy = Files.writeString(Files.createTempFile("bt-", ".yaml"), text);
    try {
      Bt.run(surroundings(), "log", "session", "EKG", "--file", copy.toString());
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
