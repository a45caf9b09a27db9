package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Nasty;

class RedactCommandTest {

  @TempDir private Path folder;

  private String healthy = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), healthy);
  }

  private BtRun.Result bt(Object... arguments) {
    BtRun run = new BtRun(folder).stdin(healthy);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return run.run(words);
  }

  @Test
  void theCopyIsPrinted() {
    BtRun.Result result = bt("redact", logbook);

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("format: bt-loggbok/1", "namn: Läkaren", "huvudhandledare: huvudhandledare")
        .doesNotContain("Jonas", "Holt", "#");
    assertThat(bt("avidentifiera", "-")).isEqualTo(result);
  }

  @Test
  void theCopyIsWrittenToAFile() throws IOException {
    Path copy = folder.resolve("kopia.yaml");

    assertThat(bt("redact", "--output", copy, logbook)).isEqualTo(new BtRun.Result(0, "", ""));
    assertThat(Files.readString(copy)).isEqualTo(bt("redact", logbook).out());
    assertThat(bt("redact", "--output", copy, logbook).err()).contains("finns redan");
    assertThat(bt("redact", "--output", copy, "--force", logbook).exitCode()).isZero();
  }

  @Test
  void theLogbookItselfIsNeverOverwritten() throws IOException {
    BtRun.Result result = bt("redact", "--output", logbook, "--force", logbook);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("är själva loggboken");
    assertThat(Files.readString(logbook)).isEqualTo(healthy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"läkare: {", "format: bt-loggbok/2", "bara text"})
  void unreadableTextIsRefused(String text) throws IOException {
    Files.writeString(logbook, text);
    BtRun.Result result = bt("redact", "--output", folder.resolve("kopia.yaml"), logbook);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("går inte att avidentifiera", "bt validate");
    assertThat(folder.resolve("kopia.yaml")).doesNotExist();
  }

  @Test
  void onlyOneLogbookIsAccepted() throws IOException {
    Files.writeString(folder.resolve("annan.yaml"), healthy);

    assertThat(bt("redact", folder).err()).contains("en loggbok åt gången; här är 2");
    assertThat(bt("redact", "--stdin-filename", "min.yaml", folder.resolve("ingen")).exitCode())
        .isEqualTo(2);
  }

  @Test
  void noFileCausesAnInternalError() {
    for (Map.Entry<String, byte[]> nasty : NastyFiles.all(healthy).entrySet()) {
      BtRun.Result result =
          new BtRun(folder)
              .stdin(new ByteArrayInputStream(nasty.getValue()))
              .run("redact", "--debug", "-");

      assertThat(result.exitCode()).as(nasty.getKey()).isIn(0, 2);
      assertThat(result.out()).as(nasty.getKey()).doesNotContain("Jonas", "Ferm", "Holt", "alert");
    }
  }

  @Test
  void nastyTextsHaveNoEffect() {
    for (String text : Nasty.TEXTS) {
      String yaml = healthy.replace("Jonas Ferm", "'" + text.replace("'", "''") + "'");
      BtRun.Result result = new BtRun(folder).stdin(yaml).run("redact", "--debug", "-");

      assertThat(result.exitCode()).as(text).isIn(0, 2);
      if (text.strip().length() > 3) {
        assertThat(result.out()).as(text).doesNotContain(text.strip());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "Berit Hemlig: \"a\" @",
        "\tBerit Hemlig: {",
        "\"Berit Hemlig \\xZZ\"",
        "\"Berit Hemlig \\UFFFFFFFF\"",
        "%Berit Hemlig",
        "[Berit Hemlig",
        "'Berit Hemlig"
      })
  void textAfterTheLogbookIsNeitherQuotedNorAnErrorOfBt(String text) {
    BtRun.Result result =
        new BtRun(folder).stdin(healthy + "---\n" + text + "\n").run("redact", "--debug", "-");

    assertThat(result.exitCode()).isIn(0, 2);
    assertThat(result.everything()).doesNotContain("Berit", "Hemlig", "\tat ");
  }
}
