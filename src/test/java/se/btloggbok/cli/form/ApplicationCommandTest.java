package se.btloggbok.cli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.Examples;
import se.btloggbok.cli.BtRun;

class ApplicationCommandTest {

  @TempDir private Path folder;

  private Path logbook = Path.of("");

  @BeforeEach
  void copyTheFinishedExample() throws IOException {
    logbook = Files.copy(Examples.FARDIG.file(), folder.resolve("loggbok.yaml"));
  }

  private BtRun.Result bt(Object... arguments) {
    return new BtRun(folder)
        .run(
            Stream.concat(Stream.of("application"), Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new));
  }

  private BtRun.Result finished(Object... arguments) {
    return bt(
        Stream.concat(Stream.of("--today=" + Examples.FARDIG.day()), Stream.of(arguments))
            .toArray());
  }

  private void change(String text, String other) throws IOException {
    String yaml = Files.readString(logbook);
    assertThat(yaml).contains(text);
    Files.writeString(logbook, yaml.replace(text, other));
  }

  @Test
  void aFinishedBtIsReady() {
    BtRun.Result result = finished(logbook);

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            "Ingenting återstår av det som ansökan ska visa.",
            "| BT4 Hälso- och sjukvårdens styrning och organisation |",
            "| Karin Ahlgren 9 jan 2026 | 1 |",
            "| 7 | fullgjord bastjänstgöring |  | 31 aug 2026 | Annika Berg |",
            "Karin Ahlgren har skrivit under alla intyg om delmål.",
            "intyg om utländsk tjänstgöring")
        .doesNotContain("före legitimation, ", "började före legitimationen");
  }

  @Test
  void aCertificateThatIsNotDueYetRemains() throws IOException {
    change("delmål: [BT17, BT18]", "delmål: [BT17]");
    BtRun.Result result = finished(logbook);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "Ett krav återstår innan ansökan är komplett.", "Det finns inget intyg än om BT18.");
  }

  @Test
  void whatTheApplicationDoesNotShowDoesNotMatter() throws IOException {
    change(
        "  - datum: 2025-12-09\n    handledare: johan-brandt\n",
        "  - datum: 2025-12-02\n    handledare: johan-brandt\n");
    BtRun run = new BtRun(folder);

    assertThat(run.run("validate", "--today=2026-09-15", logbook.toString()).exitCode())
        .isEqualTo(1);
    assertThat(finished(logbook).exitCode()).isZero();
  }

  @Test
  void aFaultOfTheFileRemains() throws IOException {
    change("  studierektor: lena-friberg\n", "  studierektor: lena-friberg\n  okänd: 1\n");

    assertThat(finished(logbook).exitCode()).isEqualTo(1);
  }

  @Test
  void anUnfinishedBtIsNotReady() {
    assertThat(bt("--today=2026-05-01", logbook).exitCode()).isEqualTo(1);
  }

  @Test
  void serviceBeforeTheLicenceIsRemarkedOn() throws IOException {
    change(
        "legitimation: { land: Sverige, datum: 2025-03-14 }",
        "legitimation: { land: Sverige, datum: 2025-10-14 }");

    assertThat(finished(logbook).out())
        .contains("Närhälsan Ytterby vårdcentral började före legitimationen");
  }

  @Test
  void theSameIsAPage() throws IOException {
    Path page = folder.resolve("ansokan.html");

    assertThat(finished("--format", "html", "--output", page, logbook).exitCode()).isZero();
    assertThat(Jsoup.parse(Files.readString(page)).select("h2").eachText())
        .containsExactly(
            "Läget",
            "Det som ansökan ska visa",
            "Delmålen BT1–BT18",
            "Bilagorna",
            "Blanketterna till Socialstyrelsen",
            "Att se efter själv");
    assertThat(finished("--output", page, logbook).err()).contains("finns redan");
    assertThat(finished("--lang", "en", logbook).out()).contains("What the application must show");
  }

  @Test
  void aFileThatIsNotALogbookIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("annat.yaml"), "bara text");

    assertThat(finished(other).exitCode()).isEqualTo(2);
    assertThat(new BtRun(folder).run("ansokan", "--help").out())
        .isEqualTo(new BtRun(folder).run("ansökan", "--help").out());
  }
}
