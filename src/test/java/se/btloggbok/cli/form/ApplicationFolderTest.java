package se.btloggbok.cli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.Repository;
import se.btloggbok.form.pdf.BlankForms;

/** {@code bt application --pack}. */
class ApplicationFolderTest {

  private static final String SCAN = "inskannat intyg om BT12";

  @TempDir private Path temporary;

  private Path folder = Path.of("");
  private Path logbook = Path.of("");
  private Path blanks = Path.of("");
  private Path target = Path.of("");

  @BeforeEach
  void writeALogbookWithScansAndBlanks() throws IOException {
    folder = Files.createDirectory(temporary.resolve("min bt"));
    blanks = Files.createDirectory(folder.resolve("tomma"));
    target = folder.resolve("att sända");
    logbook = Files.copy(Examples.FARDIG.file(), folder.resolve("loggbok.yaml"));
    BlankForms.write(blanks, Files.readString(logbook));
    scan("delmål: [BT12]", "intyg/BT12 Kungälv.PDF", SCAN);
    scan("delmål: [BT2, BT3]", "intyg/psykiatri.jpg", "bild");
  }

  private void scan(String certificate, String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    String next = "\n    aktiviteter: ";
    change(certificate + next, certificate + "\n    fil: " + name + next);
  }

  private void change(String text, String other) throws IOException {
    String yaml = Files.readString(logbook);
    assertThat(yaml).contains(text);
    Files.writeString(logbook, yaml.replace(text, other));
  }

  private BtRun.Result bt(Object... arguments) {
    return new BtRun(folder)
        .with("PATH", System.getenv("PATH"))
        .run(
            Stream.concat(
                    Stream.of("application", "--today", Examples.FARDIG.day().toString()),
                    Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new));
  }

  private BtRun.Result pack(Object... arguments) {
    return bt(
        Stream.concat(
                Stream.of("--pack", target, "--template", blanks, logbook), Stream.of(arguments))
            .toArray());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Nothing is left of a folder that was not made, not even beside it. */
  private void assertRefused(BtRun.Result result, String... reasons) throws IOException {
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains(reasons).contains("är inte gjord");
    assertThat(target).doesNotExist();
    assertNothingLeft();
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".bt-"));
    }
  }

  // --- the folder ---

  @Test
  void hasTheFormsTheScansAndAList() throws IOException {
    BtRun.Result result = pack();

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            target.resolve("bilaga-1-ansokan.pdf") + "\n",
            "att sända: 12 filer. Skriv ut forteckning.html");
    assertThat(names())
        .containsExactly(
            "02-psykiatri.jpg",
            "03-BT12-Kungälv.pdf",
            "bilaga-1-ansokan.pdf",
            "bilaga-2-BT1-BT5-BT8-BT10-BT13-BT15.pdf",
            "bilaga-2-BT12.pdf",
            "bilaga-2-BT17-BT18.pdf",
            "bilaga-2-BT2-BT3.pdf",
            "bilaga-2-BT4-BT9-BT11-BT14-BT16.pdf",
            "bilaga-2-BT6-BT7.pdf",
            "bilaga-3-fullgjord.pdf",
            "bilaga-4-baskompetens.pdf",
            "forteckning.html");
    assertThat(target.resolve("03-BT12-Kungälv.pdf")).hasContent(SCAN);
    assertThat(BlankForms.values(Files.readAllBytes(target.resolve("bilaga-2-BT12.pdf"))))
        .containsEntry("Bilaga nr", "3");
    assertNothingLeft();
  }

  @Test
  void isForTheUserAlone() throws IOException {
    pack();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files)
          .hasSize(12)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void theListHasEveryFileInTheOrderOfTheAttachments() throws IOException {
    pack();
    Document page = Jsoup.parse(Files.readString(target.resolve("forteckning.html")));
    List<String> listed = page.select("tbody tr td:nth-child(2)").eachText();

    assertThat(listed.stream().filter(file -> !file.startsWith("(")).sorted().toList())
        .isEqualTo(names().stream().filter(name -> !name.startsWith("forteckning")).toList());
    assertThat(page.select("tbody tr").eachText())
        .hasSize(17)
        .startsWith("bilaga-1-ansokan.pdf Bilaga 1: Ansökan om intyg om godkänd bastjänstgöring")
        .containsSubsequence(
            "2 bilaga-2-BT2-BT3.pdf Bilaga 2: Intyg om delmål i bastjänstgöringen (BT2, BT3)",
            "2 02-psykiatri.jpg Inskannat intyg: delmål BT2, BT3, Karin Ahlgren 20 mars 2026",
            "3 bilaga-2-BT12.pdf Bilaga 2: Intyg om delmål i bastjänstgöringen (BT12)",
            "3 03-BT12-Kungälv.pdf Inskannat intyg: delmål BT12, Karin Ahlgren 28 april 2026",
            "4 (ingen fil i loggboken: lägg intyget här) Intyg: delmål BT6, BT7, Karin Ahlgren 1"
                + " juli 2026",
            "8 bilaga-4-baskompetens.pdf Bilaga 4: Intyg om uppnådd baskompetens");
  }

  @Test
  void theListCanBeMarkdownAndEnglish() throws IOException {
    BtRun.Result result = pack("--format", "markdown", "--lang", "en");

    assertThat(result.out()).contains("12 files. Print forteckning.md");
    assertThat(Files.readString(target.resolve("forteckning.md")))
        .contains("| 3 | 03-BT12-Kungälv.pdf | Scanned certificate: objectives BT12,")
        .contains("Nothing remains of what the application must show.");
  }

  @Test
  void withoutBlanksThereIsAPageOfTheForms() throws IOException {
    BtRun.Result result = bt("--pack", target, logbook);

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .contains("blanketterna är inte ifyllda", target.resolve("blanketter.html").toString());
    assertThat(result.out()).contains("4 filer");
    assertThat(names())
        .containsExactly(
            "02-psykiatri.jpg", "03-BT12-Kungälv.pdf", "blanketter.html", "forteckning.html");
    assertThat(
            Jsoup.parse(Files.readString(target.resolve("forteckning.html")))
                .select("tbody tr")
                .first()
                .text())
        .isEqualTo("blanketter.html Det som ska stå i blanketterna, att skriva av");
  }

  @Test
  void anEmptyFolderIsUsed() throws IOException {
    Files.createDirectory(target);

    assertThat(pack().exitCode()).isZero();
    assertThat(names()).hasSize(12);
  }

  @Test
  void ofALinkTheFolderItLeadsToIsUsed() throws IOException {
    Path real = Files.createDirectory(temporary.resolve("annan"));
    Files.createSymbolicLink(target, real);

    assertThat(pack().exitCode()).isZero();
    assertThat(target).isSymbolicLink();
    assertThat(real.resolve("forteckning.html")).exists();
    assertNothingLeft();
  }

  @Test
  void personalDataIsInTheFormsAlone() throws IOException {
    Path identity =
        Files.writeString(
            folder.resolve("identitet.yaml"),
            "format: bt-identitet/1\nförnamn: Samiraqx\npersonnummer: 19121212-1212\n");
    Files.setPosixFilePermissions(identity, PosixFilePermissions.fromString("rw-------"));
    BtRun.Result result = pack();

    assertThat(BlankForms.values(Files.readAllBytes(target.resolve("bilaga-1-ansokan.pdf"))))
        .containsEntry("Personnummer", "19121212-1212");
    assertThat(result.everything() + Files.readString(target.resolve("forteckning.html")))
        .doesNotContain("qx", "1212-1212");
  }

  // --- what is refused ---

  @Test
  void aRemainingRequirementIsRefusedUnlessToldOtherwise() throws IOException {
    change("delmål: [BT17, BT18]", "delmål: [BT17]");

    assertRefused(pack(), "ett krav återstår", "--incomplete");
    assertThat(pack("--incomplete").exitCode()).isZero();
    assertThat(Files.readString(target.resolve("forteckning.html")))
        .contains("Ett krav återstår innan ansökan är komplett.");
  }

  @Test
  void aFileThatIsMissingIsRefused() throws IOException {
    Files.delete(folder.resolve("intyg/psykiatri.jpg"));

    assertRefused(pack(), "ett krav återstår");
    assertRefused(pack("--incomplete"), "Filen ”intyg/psykiatri.jpg” finns inte");
  }

  @ParameterizedTest
  @CsvSource({"inskannat intyg om BT12, true", "något annat, false"})
  void aFileIsComparedWithItsChecksum(String content, boolean isSame)
      throws IOException, NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    change(
        "Kungälv.PDF\n",
        "Kungälv.PDF\n    sha256: " + HexFormat.of().withUpperCase().formatHex(hash) + "\n");
    BtRun.Result result = pack("--incomplete");

    if (isSame) {
      assertThat(result.exitCode()).as(result.err()).isZero();
    } else {
      assertRefused(result, "Filen ”intyg/BT12 Kungälv.PDF” stämmer inte med sha256");
    }
  }

  /** The rule says nothing, and the folder is still not made. */
  @Test
  void aLinkOutOfTheFolderIsRefusedEvenIfTheRuleIsOff() throws IOException {
    Path secret = Files.writeString(temporary.resolve("hemlig.pdf"), "hemligt");
    Files.delete(folder.resolve("intyg/psykiatri.jpg"));
    Files.createSymbolicLink(folder.resolve("intyg/psykiatri.jpg"), secret);
    Path ruleSet =
        Files.writeString(
            folder.resolve("egen.yaml"),
            "format: bt-regelverk/1\n"
                + "namn: egen\n"
                + "bygger-på: vgr\n"
                + "regler:\n"
                + "  intyg-fil: { på: false }\n");

    assertRefused(
        pack("--ruleset", ruleSet), "Filen ”intyg/psykiatri.jpg” är en länk ut ur loggbokens mapp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../hemlig.pdf", "/etc/passwd", "intyg/../../hemlig.pdf"})
  void aPathOutOfTheFolderIsRefused(String path) throws IOException {
    Files.writeString(temporary.resolve("hemlig.pdf"), "hemligt");
    change("fil: intyg/psykiatri.jpg", "fil: " + path);

    assertRefused(pack(), "återstår");
    assertRefused(pack("--incomplete"), "Filen ”" + path + "”");
  }

  @Test
  void aLinkInTheFolderIsCopiedAsItsFile() throws IOException {
    Files.move(folder.resolve("intyg/psykiatri.jpg"), folder.resolve("p.jpg"));
    Files.createSymbolicLink(folder.resolve("intyg/psykiatri.jpg"), Path.of("../p.jpg"));

    assertThat(pack().exitCode()).isZero();
    assertThat(target.resolve("02-psykiatri.jpg")).hasContent("bild");
    assertThat(Files.isRegularFile(target.resolve("02-psykiatri.jpg"), LinkOption.NOFOLLOW_LINKS))
        .isTrue();
  }

  @Test
  void whatDoesNotFitIsRefusedUnlessContinued() throws IOException {
    String words =
        IntStream.range(0, 2000).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
    change("kontroll: Mini-CEX 2026-03-26, CBD", "kontroll: " + words + " CBD");
    BtRun.Result result = pack();

    assertRefused(result, "allt går inte att få med");
    assertThat(result.out())
        .contains("bilaga-2-BT12.pdf är inte skriven", "  ryms inte: ")
        .doesNotContain("bilaga-1-ansokan.pdf");
    assertThat(pack("--continuation").out()).contains("  på fortsättningsblad: ", "12 filer");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.createDirectory(target);
    Path own = Files.writeString(target.resolve(".dold"), "mitt");
    BtRun.Result result = pack();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("är inte tom");
    assertThat(names()).containsExactly(".dold");
    assertThat(own).hasContent("mitt");
    assertNothingLeft();
    assertThat(bt("--pack", logbook, logbook).err()).contains("är ingen mapp");
    assertThat(pack("--force").exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderInOneThatDoesNotExistIsRefused() {
    target = folder.resolve("finns inte/att sända");
    BtRun.Result result = pack();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("går inte att skriva: kontrollera att mappen finns");
    assertThat(folder.resolve("finns inte")).doesNotExist();
  }

  @Test
  void aFolderThatCouldBeCommittedIsRefused() throws IOException {
    Repository.in(folder);
    assertRefused(pack(), "kan hamna i Git", ".gitignore");

    Files.writeString(folder.resolve(".gitignore"), "*.html\n*.pdf\nbilaga-*\n");
    assertRefused(pack(), "kan hamna i Git");
    Files.writeString(folder.resolve(".gitignore"), "att sända/\n");
    assertThat(pack().exitCode()).isZero();
    assertThat(target.resolve(".gitignore")).doesNotExist();
  }

  @Test
  void aLinkIntoARepositoryIsRefused() throws IOException {
    Repository.in(temporary.resolve("förråd"));
    Path link = Files.createSymbolicLink(folder.resolve("länk"), temporary.resolve("förråd"));
    target = link.resolve("att sända");

    assertRefused(pack(), "kan hamna i Git");
  }

  @Test
  void aRepositoryThatGitCannotReadIsRefused() throws IOException {
    Files.createDirectory(folder.resolve(".git"));

    assertRefused(pack(), "kan hamna i Git");
  }

  // --- wrong usage ---

  @Test
  void optionsThatDoNotGoTogetherAreRefused() throws IOException {
    assertThat(bt("--incomplete", logbook).err()).contains("hör till --pack");
    assertThat(bt("--template", blanks, logbook).err()).contains("hör till --pack");
    assertThat(bt("--pack", target, "--flatten", logbook).err())
        .contains("behöver tomma blanketter");
    assertThat(pack("--output", folder.resolve("x")).err()).contains("hör inte ihop");
    assertThat(bt("--pack", target, "--template", blanks.resolve("tom-1.pdf"), logbook).err())
        .contains("hittar inte den tomma bilaga 2");
    assertThat(target).doesNotExist();
    assertNothingLeft();
  }

  @Test
  void filesCannotBeFoundFromStandardInput() throws IOException {
    BtRun.Result result =
        new BtRun(folder)
            .stdin(Files.readString(logbook))
            .run(
                "application",
                "--today",
                Examples.FARDIG.day().toString(),
                "--pack",
                target.toString(),
                "-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("ange loggbokens fil");
  }

  // --- names ---

  @ParameterizedTest
  @CsvSource({
    "1, intyg/BT 1.pdf, 01-BT-1.pdf",
    "12, a.tar.gz, 12-a-tar.gz",
    "123, utan ändelse, 123-utan-ändelse",
    "2, -rf.PDF, 02-rf.pdf",
    "3, 19121212-1212.pdf, 03-loggbok.pdf",
    "4, .pdf, 04-loggbok.pdf"
  })
  void aScanKeepsItsNameMadeHarmless(String number, String file, String name) {
    assertThat(ApplicationFolder.scanName(number, file)).isEqualTo(name);
  }

  @Test
  void aLongNameIsShortened() {
    assertThat(ApplicationFolder.scanName("1", "å".repeat(240) + ".pdf"))
        .isEqualTo("01-" + "å".repeat(60) + ".pdf");
  }
}
