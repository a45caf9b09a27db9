package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.files.LogbookFile;

/** {@code bt fix} shows the changes, and with {@code --write} makes exactly those. */
class FixCommandTest {

  @TempDir private Path folder;

  private String healthy = "";
  private String slipped = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbookWithASlip() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    slipped = healthy.replace("format: bt-loggbok/1", "format:bt-loggbok/1");
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), slipped);
  }

  private BtRun.Result bt(String... arguments) {
    return new BtRun(folder).stdin(slipped).run(arguments);
  }

  @Test
  void aWriteProtectedFileIsNotReplaced() throws IOException {
    assertThat(logbook.toFile().setReadOnly()).isTrue();

    assertThat(bt("fix", "--write", logbook.toString()).err()).contains("är skrivskyddad");
    assertThat(logbook).hasContent(slipped);
  }

  /** It may be a fact that lacks its key, so it does not become a comment without being asked. */
  @Test
  void aTextAmongKeysIsLeftToItsAuthor() throws IOException {
    String text = healthy.replace("personer:\n", "Karin Berg, specialist\npersoner:\n");
    Files.writeString(logbook, text);

    BtRun.Result result = bt("fix", "--write", logbook.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("inget som bt kan rätta; ett fel återstår", "inte lästs");
    assertThat(logbook).hasContent(text);
  }

  @Test
  void theChangeIsShownAndNothingIsWritten() throws IOException {
    BtRun.Result result = bt("fix", logbook.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("--- " + logbook, "+++ " + logbook, "@@ -")
        .contains("\n-format:bt-loggbok/1\n+format: bt-loggbok/1\n");
    assertThat(result.err()).contains("en rättelse föreslås; skriv in med --write");
    assertThat(Files.readString(logbook)).isEqualTo(slipped);
  }

  @Test
  void theShownChangeIsWritten() throws IOException {
    BtRun.Result result = bt("fix", "--write", logbook.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo(bt("fix", "-", "--stdin-filename", "" + logbook).out());
    assertThat(result.err()).contains("en rättelse gjord");
    assertThat(Files.readString(logbook)).isEqualTo(healthy);
    assertThat(bt("rätta", logbook.toString()).exitCode()).isZero();
    assertThat(bt("ratta", logbook.toString()).err()).contains("inget att rätta");
  }

  /**
   * Corrections of what has been read wait for a command that changes the file, and yield to it.
   */
  @Test
  void anEntryThatIsMadeMeanwhileIsNotLost() {
    String entered = slipped + "# Ett nytt tillfälle\n";
    AtomicReference<BtRun.Result> result = new AtomicReference<>();
    Thread fix = new Thread(() -> result.set(bt("fix", "--write", logbook.toString())));

    LogbookFile.<LogbookFile.Changed>change(
        logbook,
        reading -> {
          fix.start();
          untilItWaits(fix);
          return () -> entered;
        });

    assertThat(fix).satisfies(Thread::join);
    assertThat(result.get().exitCode()).isEqualTo(2);
    assertThat(result.get().err()).contains("har ändrats medan bt läste den");
    assertThat(logbook).hasContent(entered);
  }

  private static void untilItWaits(Thread thread) {
    while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void lineEndsAndTheByteOrderMarkStay() throws IOException {
    Files.writeString(logbook, "\uFEFF" + slipped.replace("\n", "\r\n"));

    assertThat(bt("fix", "--write", logbook.toString()).exitCode()).isZero();
    assertThat(Files.readString(logbook)).isEqualTo("\uFEFF" + healthy.replace("\n", "\r\n"));
  }

  @Test
  void remainingFindingsAreReported() throws IOException {
    Files.writeString(logbook, slipped.replace("form: fristående", "form: halvt"));

    BtRun.Result result = bt("fix", "--write", logbook.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("återstår", "”halvt” är inte ett tillåtet värde");
  }

  /** An unknown format is a single finding, and hides all the others. */
  @Test
  void aLogbookIsStillRecognisedAfterwards() throws IOException {
    String unclear =
        """
        format: bt-loggboformat:l: 2025-10-31
            orsak: semester

        handledningstillfällen:
          - datum: 2025-09-03
            hnamn: Amina Rahimi
         eirg lege
        """;
    Files.writeString(logbook, unclear);

    BtRun.Result result = bt("fix", "--write", logbook.toString());

    assertThat(result.err()).contains("”hnamn”").doesNotContain("inte ett format som bt känner");
  }

  @Test
  void remainingFindingsAreInTheOrderOfTheFile() {
    String err = bt("fix", Path.of("examples", "manga-fel.yaml").toAbsolutePath().toString()).err();
    List<Integer> lines =
        Pattern.compile("(?m)^  \\S*yaml:(\\d+):")
            .matcher(err)
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .toList();

    assertThat(lines).hasSizeGreaterThan(3).isSorted();
  }

  @Test
  void standardInputCanOnlyBeShown() {
    assertThat(bt("fix", "-").exitCode()).isEqualTo(1);
    BtRun.Result result = bt("fix", "--write", "-");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("behöver en fil");
  }

  @Test
  void aFileOfAnotherProgramIsNamed() throws IOException {
    Files.writeString(logbook, "%PDF-1.7 …");

    for (String command : new String[] {"fix", "validate", "report", "redact", "batch"}) {
      BtRun.Result result = bt(command, logbook.toString());
      assertThat(result.exitCode()).as(command).isEqualTo(2);
      assertThat(result.err()).as(command).contains("är en PDF");
    }
  }
}
