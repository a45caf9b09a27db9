package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.options.OutputFormat;

/**
 * The packaged program against an attacker who wants it to crash, hang or lose something: with
 * little memory and limited processor time, and each run in a separate process.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileIT {

  private static final Path JAR = Path.of("target", "bt", "bt.jar").toAbsolutePath();

  /** Enough for the worst file within the limits (docs/security.md). */
  private static final String MEMORY = "-Xmx128m";

  /**
   * The maximum processor time of a process, after which the system kills it and its exit code is
   * above 128.
   */
  private static final int SECONDS = 60;

  private static final int ROUNDS = 25;

  /** A class archive, which shortens the start of the dozens of JVMs in this test. */
  private static Path archive = Path.of("");

  @TempDir private Path folder;

  @BeforeAll
  static void archiveTheClasses(@TempDir Path shared) throws Exception {
    archive = shared.resolve("bt.jsa");
    List<String> command = new ArrayList<>(command("report", "examples/fardig.yaml"));
    command.add(1, "-XX:ArchiveClassesAtExit=" + archive);
    command.remove("-XX:SharedArchiveFile=" + archive);
    new ProcessBuilder(command)
        .redirectOutput(shared.resolve("ut").toFile())
        .redirectError(shared.resolve("fel").toFile())
        .start()
        .waitFor();
  }

  private static String healthy() throws IOException {
    return Files.readString(Path.of("examples", "minimal.yaml"));
  }

  static Stream<Arguments> largest() throws IOException {
    Map<String, byte[]> files = NastyFiles.large(healthy());
    assertThat(files).hasSizeGreaterThan(30);
    return files.entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
  }

  /** Runs the command that uses all of bt. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("largest")
  void theLargestFilesAreJudgedWithinTheirTimeAndMemory(String name, byte[] bytes)
      throws Exception {
    Path file = Files.write(folder.resolve("stor.yaml"), bytes);
    BtRun.Result result = bt("validate", "--format", "json", file.toString());

    if (result.exitCode() == 2) {
      assertThat(result.err()).contains("stor.yaml är ingen textfil").hasLineCount(1);
      return;
    }
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isIn(0, 1);
  }

  /** Formats write one finding or test at a time, and never hold them all in memory. */
  @ParameterizedTest
  @EnumSource(names = {"junit", "sarif", "gitlab"})
  void theLargestReportsFitIntoMemory(OutputFormat format) throws Exception {
    byte[] bytes = NastyFiles.large(healthy()).get("placements");
    Path file = Files.write(folder.resolve("stor.yaml"), bytes);
    BtRun.Result result = bt("validate", "--format", format.name(), file.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
  }

  /** Ten thousand sessions, each with everything that one can have. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "json", "csv"})
  void aLargeLogbookIsExportedInLittleMemory(String format) throws Exception {
    StringBuilder yaml = new StringBuilder(healthy()).append("handledningstillfällen:\n");
    for (int i = 0; i < 10_000; i++) {
      yaml.append("- {datum: 2025-09-01, handledare: eva-lind, innehåll: Tillfälle nummer ")
          .append(i)
          .append(", delmål: [BT1, BT2], minuter: 60}\n");
    }
    Path file = Files.writeString(folder.resolve("stor.yaml"), yaml);
    Path out = folder.resolve("ut." + format);
    BtRun.Result result = bt("export", "--output", out.toString(), "--format", format, "" + file);

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(out).exists();
  }

  static Stream<Arguments> refusedImports() throws IOException {
    return NastyImports.refused().entrySet().stream()
        .map(
            file ->
                Arguments.of(file.getKey(), file.getValue().getKey(), file.getValue().getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedImports")
  void nastyImportsAreRefused(String name, String message, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    BtRun.Result result = bt("import", "--file", "examples/minimal.yaml", file.toString());

    assertThat(result.err()).contains(message).hasLineCount(1);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  static Stream<Arguments> importsLeftOut() {
    return NastyImports.leftOut().entrySet().stream()
        .map(file -> Arguments.of(file.getKey(), file.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("importsLeftOut")
  void nastyEventsAreLeftOut(String name, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    BtRun.Result result = bt("import", "--file", "examples/minimal.yaml", file.toString());

    assertThat(result.exitCode()).as(result.everything()).isEqualTo(1);
    assertThat(result.out()).contains("Utelämnas");
  }

  static Stream<Arguments> slowImports() {
    return NastyImports.slow().entrySet().stream()
        .map(file -> Arguments.of(file.getKey(), file.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slowImports")
  void slowImportsEnd(String name, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    BtRun.Result result =
        bt("import", "--file", "examples/minimal.yaml", "--section=handledning", file.toString());

    assertThat(result.exitCode()).as(result.err()).isIn(0, 1, 2);
    assertThat(result.everything()).isNotBlank();
  }

  /** Checks all the nasty files in one batch, with a page for each. */
  @Test
  void nastyFilesStopNoBatch() throws Exception {
    Path group = Files.createDirectory(folder.resolve("grupp"));
    List<String> arguments = new ArrayList<>(List.of("batch", "--format", "ndjson"));
    arguments.addAll(List.of("--reports", folder + "/sidor", group.toString()));
    for (Map.Entry<String, byte[]> nasty : NastyFiles.logbooks(healthy()).entrySet()) {
      Path file = group.resolve(nasty.getKey() + ".yaml");
      arguments.add(Files.write(file, nasty.getValue()).toString());
    }
    Files.writeString(group.resolve("rad\nESC\u001B[2J.yaml"), healthy());
    Files.createDirectory(group.resolve("mapp.yaml"));
    Files.createSymbolicLink(group.resolve("mapp.yaml/runt"), group);
    Files.createSymbolicLink(group.resolve("slinga.yaml"), group.resolve("slinga.yaml"));
    BtRun.Result result = bt(arguments.toArray(String[]::new));

    assertThat(result.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("bt: \\d+ andra YAML-filer hoppades över: .* till"))
        .anyMatch(line -> line.startsWith("bt: 2 länkar eller specialfiler hoppades över"))
        .anyMatch(line -> line.startsWith("bt: Råd: Jonas Ferm finns i flera filer"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().lines()).hasSizeGreaterThan(60).allMatch(line -> line.endsWith("}"));
  }

  /** Exit code 1, that of a JVM which an error ends, would mean findings. */
  @ParameterizedTest
  @ValueSource(strings = {"validate", "status", "report"})
  void tooLittleMemoryIsNoFinding(String name) throws Exception {
    List<String> command = command(name, "--today", "2025-09-01", "examples/minimal.yaml");
    command.add(command.indexOf(MEMORY) + 1, "-Xmx2m");

    assertThat(run(command).exitCode()).isIn(0, 3);
  }

  // --- pipes and devices ---

  @Test
  void pipesAndDevicesAreRefused() throws Exception {
    Path pipe = folder.resolve("rör.yaml");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    for (String name : List.of(pipe.toString(), "/dev/zero", "/dev/null")) {
      for (String command : List.of("validate", "report", "batch")) {
        BtRun.Result result = bt(command, name);

        assertThat(result.exitCode()).as("%s %s", command, name).isEqualTo(2);
        assertThat(result.err()).startsWith("bt: " + name + " är ingen vanlig fil");
      }
      for (String option : List.of("--config", "--ruleset")) {
        BtRun.Result result = bt("validate", option, name, "examples/minimal.yaml");

        assertThat(result.exitCode()).as("%s %s", option, name).isEqualTo(2);
        assertThat(result.err()).contains("är ingen vanlig fil");
      }
      assertThat(bt("diff", "examples/minimal.yaml", name).exitCode()).isEqualTo(2);
    }
  }

  /** {@code bt validate <(…)}. */
  @Test
  void filesOpenedByTheShellAreRead() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/dev/fd")));
    String command = String.join(" ", command("validate", "--today", "2025-09-01", "/dev/fd/7"));
    BtRun.Result result =
        run(List.of("sh", "-c", "cat examples/minimal.yaml | " + command + " 7<&0 </dev/null"));

    assertThat(result).isEqualTo(new BtRun.Result(0, "", ""));
  }

  // --- writing ---

  @Test
  void aClosedPipeIsNotAFault() throws Exception {
    String command = String.join(" ", command("report", "examples/fardig.yaml"));
    BtRun.Result result =
        run(List.of("sh", "-c", "{ " + command + "; echo $? >&2; } | head -c 10"));

    assertThat(result).isEqualTo(new BtRun.Result(0, "<!doctype ", "0\n"));
  }

  @Test
  void aFullDiskIsReported() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    String command = String.join(" ", command("report", "examples/fardig.yaml"));
    BtRun.Result result = run(List.of("sh", "-c", command + " >/dev/full"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: resultatet kunde inte skrivas");
  }

  /** Limits files to a few blocks of 512 or 1024 bytes; the page is larger. */
  @Test
  void aFileThatDoesNotFitLeavesTheOldOne() throws Exception {
    Path page = Files.writeString(folder.resolve("sida.html"), "den gamla");
    String command =
        String.join(
            " ", command("report", "--force", "--output", page.toString(), "examples/fardig.yaml"));
    BtRun.Result result = run(List.of("sh", "-c", "trap '' XFSZ; ulimit -f 40; " + command));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains("går inte att skriva");
    assertThat(page).hasContent("den gamla");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  /** Killed at any moment: either the old page is there or the new one, complete. */
  @Test
  void nothingIsHalfWrittenWhenBtIsKilled() throws Exception {
    Path page = folder.resolve("sida.html");
    assertThat(bt("report", "--output", page.toString(), "examples/fardig.yaml").exitCode())
        .isZero();
    String whole = Files.readString(page);
    Random random = new Random(8);
    int replaced = 0;
    int left = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Files.writeString(page, "den gamla");
      Process process =
          new ProcessBuilder(
                  command("report", "--force", "--output", page.toString(), "examples/fardig.yaml"))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("sagt").toFile())
              .start();
      awaitTheWriting(process, random.nextInt(12));
      process.destroyForcibly().waitFor();
      String found = Files.readString(page);

      assertThat(found).as("round %d", round).isIn("den gamla", whole);
      replaced += found.equals(whole) ? 1 : 0;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(HostileIT::isLeft).toList()) {
          Files.delete(file);
          left++;
        }
      }
    }
    assertThat(left + replaced).as("some kills come while the page is written").isPositive();
  }

  /** Waits until the temporary file exists, and a moment more. */
  private void awaitTheWriting(Process process, int milliseconds) throws Exception {
    boolean begun = false;
    while (!begun && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(1);
      try (Stream<Path> files = Files.list(folder)) {
        begun = files.anyMatch(HostileIT::isLeft);
      }
    }
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }

  private static boolean isLeft(Path file) {
    return file.getFileName().toString().matches("\\.bt-.*\\.tmp");
  }

  // --- processes ---

  private BtRun.Result bt(String... arguments) throws Exception {
    return run(command(arguments));
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            MEMORY,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:SharedArchiveFile=" + archive,
            "-Xlog:disable",
            "-jar",
            JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private BtRun.Result run(List<String> command) throws Exception {
    Path out = folder.resolve("ut");
    Path err = folder.resolve("fel");
    List<String> limited =
        new ArrayList<>(List.of("sh", "-c", "ulimit -t " + SECONDS + "; exec \"$@\"", "sh"));
    limited.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(limited)
            .redirectInput(Path.of("examples", "minimal.yaml").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeAll(List.of("BT_LANG", "JAVA_TOOL_OPTIONS"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try {
      return new BtRun.Result(process.waitFor(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }
}
