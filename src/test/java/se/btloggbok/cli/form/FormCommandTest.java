package se.btloggbok.cli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.Examples;
import se.btloggbok.cli.BtRun;

class FormCommandTest {

  @TempDir private Path folder;

  private Path logbook = Path.of("");

  @BeforeEach
  void copyTheFinishedExample() throws IOException {
    logbook = Files.copy(Examples.FARDIG.file(), folder.resolve("loggbok.yaml"));
  }

  private BtRun.Result bt(Object... arguments) {
    return new BtRun(folder)
        .run(
            Stream.concat(
                    Stream.of("form", "--today", Examples.FARDIG.day().toString()),
                    Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new));
  }

  @Test
  void thePageHasEveryFormInTheOrderOfTheApplication() {
    BtRun.Result result = bt(logbook);
    Document page = Jsoup.parse(result.out());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(page.select("h2").eachText())
        .hasSize(9)
        .startsWith(
            "Bilaga 1: Ansökan om intyg om godkänd bastjänstgöring",
            "Bilaga 2: Intyg om delmål i bastjänstgöringen (BT4, BT9, BT11, BT14, BT16)")
        .endsWith(
            "Bilaga 3: Intyg om fullgjord bastjänstgöring",
            "Bilaga 4: Intyg om uppnådd baskompetens");
    assertThat(page.select("td").eachText()).contains("250901-260111", "12,00", "Karin Ahlgren");
  }

  @Test
  void theSameIsWrittenAsMarkdownAndToAFile() throws IOException {
    Path file = folder.resolve("blanketter.md");

    assertThat(bt("--format", "markdown", "--output", file, logbook))
        .isEqualTo(new BtRun.Result(0, "", ""));
    assertThat(Files.readString(file))
        .isEqualTo(bt("--format", "markdown", logbook).out())
        .contains("| Närhälsan Ytterby vårdcentral | 250901-260111 | 100 | 4,25 |");
    assertThat(bt("--output", file, logbook).err()).contains("finns redan");
    assertThat(bt("--output", logbook, "--force", logbook).err()).contains("själva loggboken");
  }

  @Test
  void aFileWithFaultsMayLeaveSomethingOut() throws IOException {
    String text = Files.readString(logbook);
    Files.writeString(logbook, text.replace("datum: 2024-06-21", "datum: 2024-26-21"));
    BtRun.Result result = bt("--format", "markdown", logbook);

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("ett fel i hur filen är skriven gör att något kan saknas");
    assertThat(result.out()).contains("- Ett fel i hur filen är skriven gör bilden osäker");
    Files.writeString(logbook, text);
    assertThat(bt("--format", "markdown", logbook).everything()).doesNotContain("hur filen är");
  }

  @Test
  void oneFormCanBeChosen() {
    assertThat(Jsoup.parse(bt("--form", "fullgjord", logbook).out()).select("h2").eachText())
        .containsExactly("Bilaga 3: Intyg om fullgjord bastjänstgöring");
  }

  @Test
  void aDraftIsForTheChosenDelmal() {
    assertThat(
            Jsoup.parse(bt("--form", "delmal", "--objectives", "bt9, BT1", logbook).out())
                .select("h2")
                .eachText())
        .containsExactly("Bilaga 2: Intyg om delmål i bastjänstgöringen (BT1, BT9)");
  }

  @Test
  void wrongDelmalAreRefused() {
    assertThat(bt("--objectives", "BT19", logbook).err()).contains("BT19 är inget delmål");
    assertThat(bt("--objectives", "BT1,", logbook).exitCode()).isEqualTo(2);
    assertThat(bt("--form", "fullgjord", "--objectives", "BT1", logbook).err())
        .contains("hör till bilaga 2");
  }

  @Test
  void theFormsAreSwedishInEnglishToo() {
    BtRun.Result result = bt("--lang", "en", "--format", "markdown", logbook);

    assertThat(result.out())
        .contains("Bilaga 3: Intyg om fullgjord bastjänstgöring", "| Field | Write |", "4,25");
  }

  @Test
  void thePageForTheFinalAssessmentSaysWhatTheFormsLack() throws IOException {
    Files.writeString(
        logbook,
        Files.readString(logbook)
            .replace("  läkarexamen: { land: Polen, datum: 2024-06-21 }\n", "")
            .replace("verksamhetschef: annika-berg", "verksamhetschef: karin-ahlgren"));
    String page =
        new BtRun(folder)
            .run(
                "report",
                "--view=slutbedomning",
                "--format=markdown",
                "--today=2026-05-01",
                logbook.toString())
            .out();

    assertThat(page)
        .contains(
            "## Blanketterna till Socialstyrelsen",
            "| Bilaga 1: Ansökan om intyg om godkänd bastjänstgöring | 4 av 5 | Läkarexamen |",
            "| Bilaga 3: Intyg om fullgjord bastjänstgöring | 8 av 8 |  | Intyget står inte i"
                + " loggboken: det här är ett utkast. BT var inte slut 2026-05-01",
            "| Bilaga 4: Intyg om uppnådd baskompetens | 5 av 8 | Namnförtydligande (Extern"
                + " bedömare), Specialitet (Extern bedömare), Tjänsteställe (Extern bedömare) |",
            "Det finns inget intyg än om BT1, BT5–BT8, BT10, BT13, BT15, BT17, BT18.");
  }

  @Test
  void aFileThatIsNotALogbookIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("annat.yaml"), "bara text");

    assertThat(bt(other).exitCode()).isEqualTo(2);
    assertThat(bt(other).err())
        .contains("annat.yaml går inte att läsa som en loggbok:\n", "annat.yaml:1:1: ", "åtgärd: ");
    assertThat(bt(folder.resolve("saknas.yaml")).err()).contains("finns inte");
  }

  @Test
  void theLogbookOfTheFolderIsUsedWhenNoneIsNamed() {
    assertThat(bt("--form", "fullgjord")).isEqualTo(bt("--form", "fullgjord", logbook));
    assertThat(
            new BtRun(folder)
                .run(
                    "blankett", "--today", Examples.FARDIG.day().toString(), "--form", "fullgjord"))
        .isEqualTo(bt("--form", "fullgjord"));
  }
}
