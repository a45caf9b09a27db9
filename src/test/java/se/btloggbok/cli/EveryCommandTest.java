package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;

/** No command that reads a logbook has an internal error on any file, or changes it. */
class EveryCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fix",
        "status",
        "status --all --format markdown",
        "status --format json",
        "calendar",
        "export --format json",
        "import src/test/resources/se/btloggbok/intake/google.ics --file",
        "form --format markdown",
        "application",
        "log handledning EKG --file",
        "batch --since 2025-10-01",
        "batch --view vecka",
        "batch --view kollegium"
      })
  void copesWithAnyFile(String command) throws IOException {
    String day = "--today=" + Examples.TRE_MANADER.day();
    String healthy = Files.readString(Examples.TRE_MANADER.file());
    Path file = folder.resolve("udda.yaml");
    for (Map.Entry<String, byte[]> nasty : NastyFiles.logbooks(healthy).entrySet()) {
      Files.write(file, nasty.getValue());
      List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
      arguments.addAll(List.of(file.toString(), "--no-config", day));
      arguments.removeIf(one -> command.startsWith("fix") && one.startsWith("--"));
      BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));

      assertThat(result.exitCode()).as("%s: %s", nasty.getKey(), result.err()).isLessThan(3);
      if (!command.startsWith("log") || result.exitCode() != 0) {
        assertThat(Files.readAllBytes(file)).as(nasty.getKey()).isEqualTo(nasty.getValue());
      }
    }
  }
}
