package se.btloggbok.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.BtRun;

/**
 * {@code bt init} in a real terminal, which {@code terminal.py} plays: skipped where there is no
 * Python 3 or no {@code stty}.
 */
class InitCommandIT {

  private static final Path DRIVER =
      Path.of("src", "test", "resources", "se", "btloggbok", "cli", "terminal.py");

  @TempDir private Path folder;
  private Path work = Path.of("");
  private String type = "xterm";
  private boolean sized = true;

  @BeforeEach
  void findTheTools() throws IOException {
    assumeTrue(isInstalled("python3"), "python3 is not installed: no terminal to play");
    assumeTrue(isInstalled("stty"), "stty is not installed: nothing can be asked");
    work = Files.createDirectories(folder.resolve("åsas loggbok"));
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** Runs bt in a terminal; each step is a text to wait for, and what to type then. */
  private String terminal(List<String> arguments, String... steps) throws Exception {
    List<String> command = new ArrayList<>(List.of("python3", DRIVER.toAbsolutePath().toString()));
    command.add(Integer.toString(steps.length / 2));
    command.addAll(List.of(steps));
    command.add(Path.of("bin", "bt").toAbsolutePath().toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("TERM", type);
    if (!sized) {
      builder.environment().put("NO_SIZE", "1");
    }
    builder.environment().remove("CI");
    builder.environment().remove("BT_LANG");
    Path screen = folder.resolve("screen");
    Process process = builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(screen, StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void questionByQuestion() throws Exception {
    String screen =
        terminal(
            List.of("ny"),
            "Ditt namn: ",
            "Åsa \"Öst\" 100 %\r",
            "[fristående]: ",
            "\r",
            "första dag [",
            "2025-09-01\r",
            "sista dag [2026-08-31]: ",
            "igen\r",
            "”igen” är inte ett datum",
            "\r",
            "Legitimationens datum: ",
            "2025-03-14\r",
            "land [Sverige]: ",
            "\r",
            "Huvudhandledarens namn: ",
            "Eva Linn\b\bnd\r",
            "[specialist]: ",
            "st\t\r",
            "handledarkompetent [nej]: ",
            "j\t\r",
            "Specialitet för Eva Lind: ",
            "\r",
            "Arbetsplats för Eva Lind: ",
            "Majorna\r",
            "Eva Lind: ",
            "2012\r",
            "klar (år räcker), Eva Lind: ",
            "2019\r",
            "placeringens enhet: ",
            "M\t\r",
            "[primärvård]: ",
            "ak\t\r",
            "första dag [2025-09-01]: ",
            "\r",
            "sista dag [2026-08-31]: ",
            "\r",
            "procent [100]: ",
            "\r",
            "Klinikhandledarens namn: ",
            "E\t\r",
            "bredvid loggboken",
            "schema,gitignore\r",
            "bt validate",
            "");

    assertThat(screen).endsWith("exit 0\n");
    assertThat(files()).containsExactly(".gitignore", "bt-loggbok-1.schema.json", "loggbok.yaml");
    assertThat(Files.readString(work.resolve("loggbok.yaml")))
        .contains(
            "  namn: Åsa \"Öst\" 100 %\n",
            "    kompetens: st-läkare\n    handledarkompetent: true\n",
            "    verksamhet: akut sjukvård\n    enhet: Majorna\n",
            "    klinikhandledare: eva-lind\n");
    BtRun.Result checked = new BtRun(work).run("validate", work.resolve("loggbok.yaml").toString());
    assertThat(checked.exitCode()).as(checked.out()).isZero();
  }

  @Test
  void controlCLeavesNothing() throws Exception {
    String screen =
        terminal(
            List.of("ny", "--with", "gitignore"),
            "Ditt namn: ",
            "Åsa\r",
            "[fristående]: ",
            "inte\u0003",
            "ingenting är skrivet",
            "");

    assertThat(screen).endsWith("exit 130\n");
    assertThat(files()).isEmpty();
  }

  @Test
  void aTerminalThatDoesNotKnowItsSizeShowsTheQuestions() throws Exception {
    sized = false;
    String screen = terminal(List.of("ny"), "Ditt namn: ", "\u0003", "ingenting är skrivet", "");

    assertThat(screen).endsWith("exit 130\n");
  }

  @Test
  void controlDLeavesNothing() throws Exception {
    String screen = terminal(List.of("ny"), "Ditt namn: ", "\u0004", "ingenting är skrivet", "");

    assertThat(screen).endsWith("exit 130\n");
    assertThat(files()).isEmpty();
  }

  @Test
  void aTerminalThatCanOnlyPrintIsNotAsked() throws Exception {
    type = "dumb";
    String screen = terminal(List.of("ny"), "ange --name, --supervisor", "");

    assertThat(screen).endsWith("exit 2\n");
  }
}
