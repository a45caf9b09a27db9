package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.cli.command.ExitCode;

/** The packaged program as a separate process, with its exit codes and streams. */
class BtIT {

  private static final Path PACKAGED = Path.of("target", "bt").toAbsolutePath();

  @TempDir private Path folder;

  private String healthy = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), healthy);
  }

  @Test
  void aHealthyLogbookIs0() throws Exception {
    BtRun.Result result = bt("validate", "--today", "2025-09-01", logbook.toString());

    assertThat(result).isEqualTo(new BtRun.Result(0, "", ""));
  }

  @Test
  void aFaultIs1() throws Exception {
    Files.writeString(logbook, healthy.replace("fristående", "fristaende"));
    BtRun.Result result = bt("validate", logbook.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("”fristaende” är inte ett tillåtet värde");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void wrongUsageIs2() throws Exception {
    BtRun.Result result = bt("validate", "--finns-inte", "x.yaml");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("bt: okänt argument");
  }

  /** A library is missing, as after an incomplete download. */
  @Test
  void anErrorOfBtIs3() throws Exception {
    Path incomplete = folder.resolve("bt");
    Files.createDirectories(incomplete.resolve("lib"));
    Files.copy(PACKAGED.resolve("bt.jar"), incomplete.resolve("bt.jar"));
    try (Stream<Path> libraries = Files.list(PACKAGED.resolve("lib"))) {
      for (Path library : libraries.toList()) {
        if (!library.getFileName().toString().startsWith("snakeyaml-engine")) {
          Files.copy(library, incomplete.resolve("lib").resolve(library.getFileName()));
        }
      }
    }
    BtRun.Result result =
        start(incomplete.resolve("bt.jar"), Map.of(), "", "validate", logbook.toString());

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("Förlåt, något gick fel i bt.")
        .contains("NoClassDefFoundError")
        .doesNotContain("\tat ");
  }

  @Test
  void noFileCausesAnInternalError() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("validate", "--format", "concise"));
    for (Map.Entry<String, byte[]> nasty : NastyFiles.logbooks(healthy).entrySet()) {
      Path file = folder.resolve(nasty.getKey() + ".yaml");
      arguments.add(Files.write(file, nasty.getValue()).toString());
    }
    BtRun.Result result = bt(arguments.toArray(String[]::new));

    assertThat(arguments).hasSizeGreaterThan(43);
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void standardInputIsReadAsUtf8InEveryLocale() throws Exception {
    Map<String, String> plain = Map.of("LC_ALL", "C", "LANG", "C");
    String text = healthy.replace("Maria Holt", "Åsa 😀").replace("fristående", "frïstående");
    BtRun.Result result =
        start(PACKAGED.resolve("bt.jar"), plain, text, "validate", "--format", "json", "-");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("”frïstående” är inte", "skriv fristående");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theLanguageIsTakenFromTheEnvironment() throws Exception {
    BtRun.Result result = start(PACKAGED.resolve("bt.jar"), Map.of("BT_LANG", "en"), "", "redact");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: an argument is missing");
  }

  @Test
  void coloursAreForATerminal() throws Exception {
    Files.writeString(logbook, healthy.replace("fristående", "fristaende"));

    assertThat(bt("validate", logbook.toString()).out()).doesNotContain("\u001B");
    assertThat(bt("validate", "--color", "always", logbook.toString()).out()).contains("\u001B[");
  }

  @Test
  void thePackageKnowsItsVersionAndItsSchemas() throws Exception {
    assertThat(bt("--version").out()).matches("(?s)bt \\d.*Java .*");
    assertThat(bt("schema", "resultat").out())
        .isEqualTo(Files.readString(Path.of("docs", "bt-resultat-1.schema.json")));
  }

  /** Checks enough logbooks to be interrupted, and presses Ctrl-C when the first is done. */
  @Test
  void ctrlCEndsABatchInGoodOrder() throws Exception {
    int many = 3000;
    PlausibleLogbooks.write(folder.resolve("grupp"), many);
    List<String> command =
        command(
            PACKAGED.resolve("bt.jar"),
            "batch",
            "--jobs=1",
            "--format=ndjson",
            folder.resolve("grupp").toString());
    Path err = folder.resolve("err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.readLine();
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      List<String> rest = out.lines().toList();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED.code());
      assertThat(rest).hasSizeLessThan(many - 1).allMatch(line -> line.endsWith("}"));
      assertThat(Files.readString(err))
          .startsWith("bt: avbrutet: ")
          .endsWith(" filer hann inte granskas\n");
    }
  }

  private static BtRun.Result bt(String... arguments) throws Exception {
    return start(PACKAGED.resolve("bt.jar"), Map.of(), "", arguments);
  }

  private static BtRun.Result start(
      Path jar, Map<String, String> environment, String stdin, String... arguments)
      throws Exception {
    List<String> command = command(jar, arguments);
    Path out = Files.createTempFile("bt-", ".out");
    Path err = Files.createTempFile("bt-", ".err");
    Path in = Files.writeString(Files.createTempFile("bt-", ".in"), stdin);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeAll(List.of("BT_LANG", "NO_COLOR", "JAVA_TOOL_OPTIONS"));
      builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("bt ends: %s", command).isTrue();
      return new BtRun.Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
      Files.delete(in);
    }
  }

  private static List<String> command(Path jar, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The options of bin/bt: C1 only, and file names in UTF-8.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
