package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A logbook of which a part could not be read is not judged, and that is said. */
class UnjudgedLogbookTest {

  private static final String UNJUDGED =
      "Kraven har inte bedömts: felen i själva filen måste rättas först.";

  @TempDir private Path folder;

  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbookWithARowOfATable() throws IOException {
    String healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    logbook =
        Files.writeString(
            folder.resolve("loggbok.yaml"),
            healthy.replace("personer:\n", "| namn | enhet |\npersoner:\n"));
  }

  private String bt(String... arguments) {
    return new BtRun(folder).run(arguments).out();
  }

  @Test
  void theTextSaysSo() {
    assertThat(bt("validate", logbook.toString()))
        .endsWith("1 brist, 0 anmärkningar, 0 råd (per 2025-09-01)\n   " + UNJUDGED + "\n");
  }

  @Test
  void programsAreTold() throws IOException {
    assertThat(bt("validate", "--format=json", logbook.toString()))
        .contains("\"state\" : \"not-judged\"");
    Files.copy(Path.of("examples", "minimal.yaml"), logbook, StandardCopyOption.REPLACE_EXISTING);
    assertThat(bt("validate", "--format=json", logbook.toString()))
        .contains("\"state\" : \"judged\"");
  }

  @Test
  void theTableInMarkdownSaysSo() {
    assertThat(bt("validate", "--format=markdown", logbook.toString()))
        .contains(" |  | " + UNJUDGED + " | 1 | 0 | 0 |");
  }

  @Test
  void thePageSaysSoAndNothingThatIsNotKnown() {
    assertThat(bt("report", "--format=markdown", logbook.toString()))
        .contains("## Läget\n\n" + UNJUDGED, "## Det som saknas")
        .doesNotContain("uppfyllt", "BT18", "när BT börjar");
  }
}
