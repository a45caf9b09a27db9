package se.btloggbok.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The faults of a rule set are reported with what is allowed, as {@code docs/regelverk.md} says.
 */
class RuleSetFaultsTest {

  private static final Path DOCUMENT = Path.of("docs", "regelverk.md");

  private static final String FAULTY =
      """
      format: bt-regelverk/1
      namn: Region Exempel
      bygger-på: nationell
      regler:
        bt-kolegium: {}
        intyg-fil: { nivå: måste }
        primarvard-tre-manader: { manader: -1 }
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("exempel.yaml"), FAULTY);
  }

  @Test
  void theDocumentShowsThem() throws IOException {
    BtRun.Result result = new BtRun(folder).run("rules", "--ruleset", file.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    String faults =
        result
            .err()
            .lines()
            .skip(1)
            .collect(joining("\n"))
            .replace(file.toString(), "exempel.yaml");
    assertThat(Files.readString(DOCUMENT)).contains("<!-- fel -->\n```text\n" + faults + "\n```\n");
  }

  @Test
  void inEnglishToo() {
    assertThat(new BtRun(folder).run("rules", "--lang", "en", "--ruleset", file.toString()).err())
        .contains("did you mean \"bt-kollegium\"?", "write bt-kollegium", "ska, bör, råd");
  }
}
