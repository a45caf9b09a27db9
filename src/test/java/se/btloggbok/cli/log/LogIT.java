package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that log to one file at the same time, or are killed while they do. */
class LogIT {

  private static final Path JAR = Path.of("target", "bt", "bt.jar").toAbsolutePath();
  private static final int AT_ONCE = 20;
  private static final int KILLED = 25;

  @TempDir private Path folder;

  private Path logbook = Path.of("");
  private String before = "";

  @BeforeEach
  void copyALogbook() throws IOException {
    before = Files.readString(Path.of("examples", "tre-manader.yaml"));
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), before);
  }

  private Process log(String topic) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-jar"));
    command.addAll(
        List.of(
            JAR.toString(), "log", "session", topic, "--today=2025-11-29", "--file=" + logbook));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  @Test
  void noneOfManyIsLost() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      processes.add(log("Genomgång nummer " + i + "."));
    }
    for (Process process : processes) {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(errors())).isZero();
    }
    String after = Files.readString(logbook);

    for (int i = 0; i < AT_ONCE; i++) {
      assertThat(after).containsOnlyOnce("    innehåll: Genomgång nummer " + i + ".\n");
    }
    assertThat(after.lines().count()).isEqualTo(before.lines().count() + 4L * AT_ONCE);
    onlyTheLogbookIsLeft();
  }

  /**
   * Killed at any moment, and every other time while the new text is on its way into the file: as
   * soon as it is seen beside it.
   */
  @Test
  void oneThatIsKilledLeavesTheOldFileOrTheNewOne() throws Exception {
    Random random = new Random(1);
    String kept = before;
    int writing = 0;
    for (int i = 0; i < KILLED; i++) {
      removeTemporaryFiles();
      Process process = log("Genomgång nummer " + i + ".");
      if (i % 2 == 0) {
        process.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
      } else {
        while (process.isAlive() && temporaryFiles().isEmpty()) {
          Thread.onSpinWait();
        }
      }
      process.destroyForcibly().waitFor();
      writing += temporaryFiles().size();
      String now = Files.readString(logbook);
      if (!now.equals(kept)) {
        assertThat(now).hasLineCount((int) kept.lines().count() + 4);
        assertThat(now).contains("    innehåll: Genomgång nummer " + i + ".\n");
      }
      kept = now;
    }
    assertThat(writing).as("killed while writing").isPositive();
    Process last = log("Den sista gången.");

    assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).as("no lock is left").isZero();
    assertThat(Files.readString(logbook)).contains("    innehåll: Den sista gången.\n");
    assertThat(folder.resolve(".loggbok.yaml.bt-lock")).doesNotExist();
  }

  private List<Path> temporaryFiles() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }

  private void removeTemporaryFiles() throws IOException {
    for (Path file : temporaryFiles()) {
      Files.deleteIfExists(file);
    }
  }

  private Path errors() {
    return folder.resolve("err");
  }

  private void onlyTheLogbookIsLeft() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("loggbok.yaml", "err");
    }
  }
}
