package se.btloggbok.cli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.Repository;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormPart;
import se.btloggbok.form.pdf.BlankForms;

class FilledFormsTest {

  /** Values that are nowhere else. */
  private static final String IDENTITY =
      """
      format: bt-identitet/1
      förnamn: Samiraqx
      efternamn: Nouriqx
      personnummer: 19121212-1212
      adress: Storgatanqx 1
      postnummer: 442 31
      postort: Kungälvqx
      telefon: 070-123 45 67
      e-post: samiraqx@example.org
      telefon-arbetet: 0303-765 43
      ort: Ytterbyqx
      underskrifter:
        karin-ahlgren: { personnummer: 811218-9876, ort: Majornaqx }
      """;

  private static final List<String> SECRETS =
      List.of("qx", "1212-1212", "12121212", "442 31", "123 45 67", "765 43", "811218", "9876");

  @TempDir private Path folder;

  private Path logbook = Path.of("");
  private Path blanks = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void writeALogbookAndBlanks() throws IOException {
    logbook = Files.copy(Examples.FARDIG.file(), folder.resolve("loggbok.yaml"));
    blanks = Files.createDirectory(folder.resolve("tomma"));
    output = folder.resolve("ifyllda");
    BlankForms.write(blanks, Files.readString(logbook));
  }

  private BtRun.Result bt(Object... arguments) {
    return new BtRun(folder)
        .with("PATH", System.getenv("PATH"))
        .run(
            Stream.concat(
                    Stream.of("form", "--today", Examples.FARDIG.day().toString()),
                    Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new));
  }

  /** Returns a text without the random name of the folder, which may look like a secret. */
  private String withoutFolder(String text) {
    return text.replace(folder.toString(), "mapp");
  }

  private Path identity(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("identitet.yaml"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private Map<String, String> values(String name) throws IOException {
    return BlankForms.values(Files.readAllBytes(output.resolve(name)));
  }

  // --- what is written ---

  @Test
  void everyFormIsWrittenForTheUserAlone() throws IOException {
    BtRun.Result result = bt("--template", blanks, "--output", output, logbook);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains(
            output.resolve("bilaga-1-ansokan.pdf") + "\n",
            output.resolve("bilaga-2-BT12.pdf") + "\n",
            "  fyll i för hand, eller skriv i identitet.yaml: Personnummer, Utdelningsadress");
    assertThat(values("bilaga-3-fullgjord.pdf"))
        .containsEntry("Period ååmmddååmmddRow1", "250901-260111")
        .containsEntry("Efternamn", "Nouri");
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files)
          .hasSize(9)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void anotherEditionWithTheSameFieldsIsReported() {
    assertThat(bt("--template", blanks, "--output", output, logbook).err())
        .contains("tom-1.pdf är en annan utgåva än dem som bt är provat med");
  }

  @Test
  void theFolderOfTheConfigurationIsUsed() throws IOException {
    Files.writeString(folder.resolve(".bt.yaml"), "blanketter: tomma\n");

    assertThat(bt("--output", output, logbook).exitCode()).isZero();
    assertThat(output.resolve("bilaga-4-baskompetens.pdf")).exists();
    assertThat(bt("--format", "markdown", logbook).out()).contains("## Bilaga 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "/", "saknas", "loggbok.yaml"})
  void theConfigurationMayNotNameAPlaceElsewhere(String place) throws IOException {
    Files.writeString(folder.resolve(".bt.yaml"), "blanketter: " + place + "\n");

    assertThat(bt("--output", output, logbook).exitCode()).isEqualTo(2);
    assertThat(bt("--output", output, logbook).err()).contains("bara ange en mapp i sin egen mapp");
  }

  @Test
  void aSingleBlankDecidesWhichForm() throws IOException {
    Path file = folder.resolve("intyg.pdf");

    assertThat(bt("--template", blanks.resolve("tom-3.pdf"), "--output", file, logbook).exitCode())
        .isZero();
    assertThat(BlankForms.values(Files.readAllBytes(file)))
        .containsEntry("Namnförtydligande", "Annika Berg");
    assertThat(bt("--template", blanks.resolve("tom-2.pdf"), "--output", file, "--force", logbook))
        .extracting(BtRun.Result::err)
        .asString()
        .contains("är en fil, men det blir 6 blanketter");
    assertThat(
            bt(
                    "--form",
                    "fullgjord",
                    "--template",
                    blanks.resolve("tom-4.pdf"),
                    "--output",
                    file,
                    "--force",
                    logbook)
                .err())
        .contains("hittar inte den tomma bilaga 3");
  }

  @Test
  void twoCertificatesOfTheSameDelmalAreTwoFiles() throws IOException {
    String yaml = Files.readString(logbook);
    String extra =
        "intyg:\n  - slag: delmål\n    datum: 2026-04-29\n    utfärdare: karin-ahlgren\n"
            + "    delmål: [BT12]\n    aktiviteter: Samma.\n    kontroll: Samma.\n";
    Files.writeString(logbook, yaml.replace("intyg:\n", extra));
    bt("--form", "delmal", "--template", blanks, "--output", output, logbook);

    assertThat(values("bilaga-2-BT12.pdf")).containsEntry("Bilaga nr", "3");
    assertThat(values("bilaga-2-BT12-nr-2.pdf")).containsEntry("Bilaga nr", "4");
  }

  @Test
  void nothingIsOverwrittenUnlessForced() throws IOException {
    bt("--template", blanks, "--output", output, logbook);
    Path one = output.resolve("bilaga-4-baskompetens.pdf");
    Files.writeString(one, "mitt");
    BtRun.Result result =
        bt("--form", "baskompetens", "--template", blanks, "--output", output, logbook);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("finns redan");
    assertThat(Files.readString(one)).isEqualTo("mitt");
    bt("--form", "baskompetens", "--template", blanks, "--output", output, "--force", logbook);
    assertThat(values("bilaga-4-baskompetens.pdf")).isNotEmpty();
  }

  // --- what does not fit ---

  @Test
  void aFormThatIsTooSmallIsReportedAndTheOthersAreWritten() throws IOException {
    String words =
        IntStream.range(0, 2000).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
    Files.writeString(
        logbook,
        Files.readString(logbook)
            .replace("kontroll: Mini-CEX 2026-03-26, CBD", "kontroll: " + words + " CBD"));
    BtRun.Result result = bt("--form", "delmal", "--template", blanks, "--output", output, logbook);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("bilaga-2-BT12.pdf är inte skriven")
        .containsPattern(
            "  ryms inte: Hur det kontrollerats att delmålen är uppnådda, [0-9]+ rader för"
                + " mycket\\. Korta texten, skriv ”se bilaga”");
    assertThat(output.resolve("bilaga-2-BT12.pdf")).doesNotExist();
    assertThat(output.resolve("bilaga-2-BT17-BT18.pdf")).exists();
    BtRun.Result continued =
        bt(
            "--form",
            "delmal",
            "--template",
            blanks,
            "--output",
            output,
            "--force",
            "--continuation",
            logbook);
    assertThat(continued.exitCode()).isZero();
    assertThat(continued.out()).contains("  på fortsättningsblad: Hur det kontrollerats");
    assertThat(output.resolve("bilaga-2-BT12.pdf")).exists();
  }

  // --- wrong usage ---

  @Test
  void aBlankIsNeverReplaced() throws IOException {
    Path blank = blanks.resolve("tom-4.pdf");
    byte[] before = Files.readAllBytes(blank);
    BtRun.Result result = bt("--template", blank, "--output", blank, "--force", logbook);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("något annat som körningen läser");
    assertThat(blank).hasBinaryContent(before);
  }

  @Test
  void optionsOfTheFilledFormsNeedThem() {
    assertThat(bt("--flatten", logbook).err()).contains("gäller bara --format pdf");
    assertThat(bt("--format", "html", "--template", blanks, logbook).exitCode()).isEqualTo(2);
    assertThat(bt("--format", "pdf", logbook).err()).contains("behöver tomma blanketter");
    assertThat(bt("--template", blanks, logbook).err())
        .isEqualTo(bt("--template", blanks, "--output", "-", logbook).err())
        .contains("till terminalen", "--output mappen");
    assertThat(bt("--template", logbook, "--output", output, logbook).err())
        .contains("är ingen blankett");
    assertThat(bt("--template", folder, "--output", output, logbook).err())
        .contains("hittar ingen blankett");
    assertThat(bt("--template", folder.resolve("x"), "--output", output, logbook).err())
        .contains("finns inte");
    assertThat(bt("--template", blanks, "--output", logbook, logbook).err())
        .contains("är ingen mapp");
  }

  @Test
  void anEditionWithOtherFieldsIsRefused() throws IOException {
    Files.delete(blanks.resolve("tom-4.pdf"));
    assertThat(bt("--template", blanks, "--output", output, logbook).err())
        .contains("hittar inte den tomma bilaga 4");
    Form form = BlankForms.forms(Files.readString(logbook)).get(3);
    FormPart.Fields assessor = (FormPart.Fields) form.parts().get(3);
    List<FormPart> parts = new ArrayList<>(form.parts());
    parts.set(3, new FormPart.Fields(assessor.title(), assessor.fields().subList(0, 4)));
    Form shorter = new Form(form.kind(), List.of(), parts, List.of());
    Files.write(blanks.resolve("tom-4.pdf"), BlankForms.like(shorter));

    BtRun.Result result = bt("--template", blanks, "--output", output, logbook);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("tom-4.pdf är en utgåva som bt inte känner: den saknar rutan Tjänsteställe_2 (1");
  }

  // --- personal data ---

  @Test
  void personalDataIsInTheFormsAndNowhereElse() throws IOException {
    identity(IDENTITY);
    BtRun.Result result = bt("--template", blanks, "--output", output, logbook);

    assertThat(values("bilaga-1-ansokan.pdf"))
        .containsEntry("Personnummer", "19121212-1212")
        .containsEntry("Efternamn", "Nouriqx")
        .containsEntry("Telefon arbetet inkl riktnummer", "0303-765 43")
        .doesNotContainKey("Ort och datum");
    assertThat(values("bilaga-4-baskompetens.pdf"))
        .containsEntry("Personnummer_2", "811218-9876")
        .containsEntry("Ort och datum", "Majornaqx 260831")
        .containsEntry("Ort och datum_2", "Ytterbyqx 260831")
        .doesNotContainKey("Personnummer_3");
    assertThat(withoutFolder(result.everything())).doesNotContain(SECRETS);
  }

  @Test
  void noOtherOutputHasPersonalData() throws IOException {
    identity(IDENTITY);
    String file = logbook.toString();
    List<List<String>> runs =
        List.of(
            List.of("validate", file),
            List.of("validate", "--format", "json", file),
            List.of("validate", "--format", "csv", folder.toString()),
            List.of("report", file),
            List.of("report", "--format", "markdown", "--view", "slutbedomning", file),
            List.of("form", file),
            List.of("form", "--format", "markdown", file),
            List.of("batch", folder.toString()),
            List.of("batch", "--format", "json", folder.toString()),
            List.of("redact", file),
            List.of("fix", file),
            List.of("diff", file, file),
            List.of("schema", "identitet"),
            List.of("rules"));
    for (List<String> run : runs) {
      BtRun.Result result = new BtRun(folder).run(run.toArray(String[]::new));
      assertThat(withoutFolder(result.everything())).as("%s", run).doesNotContain(SECRETS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "personnummer: 19121212-1213qx",
        "adress: [Storgatanqx]",
        "e-post: samiraqx",
        "Storgatanqx: 1",
        "telefon: 'qx",
        "ort: &qx qx",
        "underskrifter: { karinqx: { adressqx: 1 } }",
        "underskrifter: Nouriqx"
      })
  void aMessageAboutAFaultDoesNotQuoteTheFile(String line) throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    identity(IDENTITY.replaceAll("(?m)^(" + key + "|underskrifter| ).*\n", "") + line + "\n");
    for (String language : List.of("sv", "en")) {
      BtRun.Result result =
          bt("--lang", language, "--debug", "--template", blanks, "--output", output, logbook);
      assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
      assertThat(withoutFolder(result.everything()))
          .doesNotContain(SECRETS)
          .contains("identitet.yaml:");
      assertThat(output).doesNotExist();
    }
  }

  @Test
  void anotherFileOfPersonalDataCanBeNamed() throws IOException {
    Path other = folder.resolve("min-identitet");
    Files.move(identity(IDENTITY), other);
    bt("--identity", other, "--template", blanks, "--output", output, logbook);

    assertThat(values("bilaga-1-ansokan.pdf")).containsEntry("Förnamn", "Samiraqx");
    assertThat(
            bt(
                    "--identity",
                    folder.resolve("saknas.yaml"),
                    "--template",
                    blanks,
                    "--output",
                    output,
                    "--force",
                    logbook)
                .err())
        .contains("saknas.yaml finns inte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void aFileThatOthersCanReadIsRefused(String permissions) throws IOException {
    Files.setPosixFilePermissions(identity(IDENTITY), PosixFilePermissions.fromString(permissions));
    BtRun.Result result = bt("--template", blanks, "--output", output, logbook);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(withoutFolder(result.err()))
        .contains("andra kan läsa", "chmod 600")
        .doesNotContain(SECRETS);
    assertThat(output).doesNotExist();
  }

  @Test
  void aFileThatCouldBeCommittedIsRefused() throws IOException {
    Repository repository = Repository.in(folder);
    identity(IDENTITY);

    assertThat(bt("--template", blanks, "--output", output, logbook).err())
        .contains("kan hamna i Git", ".gitignore");
    Files.writeString(folder.resolve(".gitignore"), "identitet.yaml\n");
    BtRun.Result result = bt("--template", blanks, "--output", output, logbook);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("blanketterna har personnummer", "lägg mappen i .gitignore");
    Files.writeString(folder.resolve(".gitignore"), "identitet.yaml\nifyllda/\n");
    assertThat(bt("--template", blanks, "--output", output, "--force", logbook).err())
        .doesNotContain(".gitignore");
    repository.git("add", "--force", "identitet.yaml");
    assertThat(bt("--template", blanks, "--output", output, "--force", logbook).err())
        .contains("identitet.yaml kan hamna i Git");
  }

  @Test
  void aFileInARepositoryThatGitCannotReadIsRefused() throws IOException {
    identity(IDENTITY);
    Files.createDirectory(folder.resolve(".git"));

    assertThat(bt("--template", blanks, "--output", output, logbook).err())
        .contains("git svarar inte");
  }

  /** What a link leads to is the file that is read. */
  @Test
  void aLinkIsAsPrivateAsItsFile() throws IOException {
    Path real = Files.createDirectory(folder.resolve("annan")).resolve("uppgifter");
    Files.move(identity(IDENTITY), real);
    Files.createSymbolicLink(folder.resolve("identitet.yaml"), real);

    assertThat(bt("--template", blanks, "--output", output, logbook).exitCode()).isZero();
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(bt("--template", blanks, "--output", output, "--force", logbook).err())
        .contains("andra kan läsa");
    Files.delete(real);
    assertThat(bt("--template", blanks, "--output", output, "--force", logbook).exitCode())
        .as("a link that leads nowhere")
        .isEqualTo(2);
  }
}
