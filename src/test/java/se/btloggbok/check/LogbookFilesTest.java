package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a folder that are taken for logbooks. */
class LogbookFilesTest {

  private static final String LOGBOOK = "format: bt-loggbok/1\n";

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private List<String> found() throws IOException {
    return LogbookFiles.look(folder).logbooks().stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void yamlFilesWithTheFormatSorted() throws IOException {
    write("b.yaml", LOGBOOK);
    write("a.yml", LOGBOOK);
    write("under/c.YAML", LOGBOOK);
    write("under/mapp/a.yaml", LOGBOOK);
    assertThat(found()).containsExactly("a.yml", "b.yaml", "under/c.YAML", "under/mapp/a.yaml");
  }

  @Test
  void anEmptyFolderHasNone() throws IOException {
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format: bt-loggbok/1",
        "format: bt-loggbok/99\n",
        "# en kommentar\nläkare: {}\nformat:   bt-loggbok/1\n",
        "format: \"bt-loggbok/1\"\n",
        "format: 'bt-loggbok/1'\n",
        "'format': bt-loggbok/1\n",
        "\"format\" : bt-loggbok/1\n",
        "\uFEFFformat: bt-loggbok/1\n",
        "läkare: {}\r\nformat: bt-loggbok/1\r\n",
        "format: bt-loggbok/1\nläkare: [\n"
      })
  void aLogbookIsKnownByItsFormat(String text) throws IOException {
    write("a.yaml", text);
    assertThat(found()).containsExactly("a.yaml");
  }

  /**
   * Such a file is checked, so that its fault is reported. If it were skipped, the fault would go
   * unnoticed.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  format: bt-loggbok/1\n",
        "formatt: bt-loggbok/1\n",
        "Format: bt-loggbok/1\n",
        "format:bt-loggbok/1\n",
        "format = bt-loggbok/1\n",
        "format: bt-loggbok 1\n",
        "format: bt-loggboken/1\n",
        "format: bt-logbok/1\n",
        "FORMAT: BT-LOGGBOK/1\n",
        "bt-loggbok 1\n",
        "bt-loggbok/1\nläkare:\n",
        "# Min loggbok\nBT-loggbok 1\n",
        "läkare\n  namn: Åsa\npersoner\n",
        "format: ”bt-loggbok/1”\n",
        "```yaml\nformat: bt-loggbok/1\n",
        "läkare:\n  namn: Åsa\npersoner:\n",
        "> # Min loggbok\n> format: bt-loggbok/1\n",
        "> > bt-loggbok/1\n",
        "Hej!\n\n>läkare:\n>  namn: Åsa\n>personer:\n"
      })
  void aMisspeltLogbookIsALogbook(String text) throws IOException {
    write("a.yaml", text);
    write("b.yaml.txt", text);
    write("annat.yaml", "bas: nationell\n");
    assertThat(found()).containsExactly("a.yaml", "b.yaml.txt");
    assertThat(LogbookFiles.look(folder).others()).containsExactly(folder.resolve("annat.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": 1}\n",
        "format: annat/1\n",
        "text: |\n  format: bt-loggbok/1\n",
        "# format: bt-loggbok/1\n",
        "bas: nationell\n"
      })
  void aFileWithoutTheFormatIsNotALogbook(String text) throws IOException {
    write("a.yaml", text);
    assertThat(found()).isEmpty();
  }

  /** A logbook that was saved under another name must not be skipped. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "loggbok.txt",
        "åsa.txt",
        "a.yaml.bak",
        "a.yml.bak",
        "a.yaml~",
        "a.yaml.old",
        "a.yaml (1)",
        "a.ymal",
        "a.yam",
        "Min loggbok"
      })
  void aLogbookWithAnotherNameIsIncluded(String name) throws IOException {
    write(name, LOGBOOK);
    write("b" + name, "något annat\n");
    assertThat(found()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loggbok.docx",
        "Loggbok Åsa.xlsx",
        "min-logbok.odt",
        "logbook.pages",
        "loggbok.pdf",
        "loggbok Karin.pdf",
        "loggbok-per.zip",
        "loggbok.json",
        "a.yaml.docx",
        "a.yaml.zip"
      })
  void aDocumentNamedAsALogbookIsIncluded(String name) throws IOException {
    write(name, "PK\u0003\u0004");
    write("intyg.docx", "PK\u0003\u0004");
    write("intyg.pdf", "%PDF-1.7\n");
    write("intyg.zip", "PK\u0003\u0004");
    write("bt-loggbok-1.schema.json", "{}\n");
    write("~$ggbok.docx", "");
    assertThat(found()).containsExactly(name);
  }

  /** The logbook itself is beside the copy, so no logbook is missed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "loggbok.txt",
        "loggbok.yaml.bak",
        "loggbok.yaml~",
        "loggbok.yaml.txt.old",
        "loggbok.docx",
        "Loggbok.pdf",
        "min loggbok.pdf",
        "loggbok-2026-01-31.zip",
        "intyg/Loggboken.pdf",
        "arkiv/2026/loggbok.json"
      })
  void aCopyOfALogbookBesideItIsLeftAlone(String name) throws IOException {
    write("loggbok.yaml", LOGBOOK);
    write(name, LOGBOOK);
    write("annan/loggbok.txt", LOGBOOK);
    assertThat(found()).containsExactly("annan/loggbok.txt", "loggbok.yaml");
  }

  /** Someone else's logbook is not a copy of the one beside it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"loggbok Karin.pdf", "loggbok-per.zip", "loggbok_eva.json", "b/loggbok.pdf"})
  void whatIsNamedAsAnotherLogbookIsIncluded(String name) throws IOException {
    write("klar.yaml", LOGBOOK);
    write("a/loggbok.yaml", LOGBOOK);
    write("loggbok-anna.yaml", LOGBOOK);
    write("loggbok-anna-2026.pdf", "%PDF-1.7\n");
    write("Anna, loggboken klar.pdf", "%PDF-1.7\n");
    write(name, "x");

    assertThat(found())
        .containsExactlyInAnyOrder("klar.yaml", "a/loggbok.yaml", "loggbok-anna.yaml", name);
  }

  /** A name that only begins as the other one is someone else's. */
  @ParameterizedTest
  @CsvSource({
    "eva.yaml, loggbok-evalena-berg.pdf",
    "a.yaml, loggbok-anders.zip",
    "andrea.yaml, Andreas loggbok.pdf",
    "loggbok-anna.yaml, loggbok-annalena.json"
  })
  void whoseNameBeginsAsThatOfAnotherIsIncluded(String logbook, String name) throws IOException {
    write(logbook, LOGBOOK);
    write(name, "x");

    assertThat(found()).containsExactlyInAnyOrder(logbook, name);
  }

  /** Whoever has it must not be missing from the group. */
  @ParameterizedTest
  @CsvSource({
    "loggbok.yaml, true",
    "bo/Loggboken.yml, true",
    "logbook.yaml, true",
    "logbok.yaml.txt, true",
    "loggbok-regler.yaml, false",
    "min-loggbok.yaml, false"
  })
  void aFileThatOnlyHasTheUsualNameIsIncluded(String name, boolean included) throws IOException {
    write(name, "- en rad\n");
    LogbookFiles.Found found = LogbookFiles.look(folder);

    assertThat(found.logbooks()).isEqualTo(found.unrecognised()).hasSize(included ? 1 : 0);
    assertThat(found.others()).hasSize(included ? 0 : 1);
  }

  @Test
  void theIdentityIsNotNamedAsAnotherFile() throws IOException {
    write("identitet.yaml", "namn: Anna\n");
    assertThat(LogbookFiles.look(folder).others()).isEmpty();
  }

  /** The reader names its kind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "%PDF-1.7\n",
        "PK\u0003\u0004",
        "<!DOCTYPE html>\n",
        "{\\rtf1",
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"
      })
  void aFileOfAnotherKindWithTheNameOfALogbookIsIncluded(String text) throws IOException {
    write("a.yaml", text);
    write("a.pdf", text);
    assertThat(found()).containsExactly("a.yaml");
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    write("a.md", LOGBOOK);
    write("yaml", LOGBOOK);
    write("a.yamlen", LOGBOOK);
    write(".dold.yaml", LOGBOOK);
    write(".bt.yaml", LOGBOOK);
    write(".git/a.yaml", LOGBOOK);
    write("under/.dold/djupt/a.yaml", LOGBOOK);
    assertThat(found()).isEmpty();
  }

  @Test
  void aHiddenFolderMayBeAskedForByName() throws IOException {
    write(".dold/a.yaml", LOGBOOK);
    assertThat(LogbookFiles.look(folder.resolve(".dold")).logbooks()).hasSize(1);
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    write("verklig/a.yaml", LOGBOOK);
    Files.createSymbolicLink(folder.resolve("lank.yaml"), folder.resolve("verklig/a.yaml"));
    Files.createSymbolicLink(folder.resolve("mapp"), folder.resolve("verklig"));
    Files.createSymbolicLink(folder.resolve("verklig/rund"), folder);
    Files.createSymbolicLink(folder.resolve("bild.jpg"), folder.resolve("finns-inte"));
    Files.createSymbolicLink(folder.resolve(".dold"), folder.resolve("verklig"));
    Files.createSymbolicLink(folder.resolve("borta.yaml"), folder.resolve("finns-inte"));
    Files.createSymbolicLink(folder.resolve("flyttad"), folder.resolve("finns-inte"));
    assertThat(found()).containsExactly("verklig/a.yaml");
    assertThat(LogbookFiles.look(folder).links())
        .extracting(link -> folder.relativize(link).toString())
        .containsExactly("borta.yaml", "flyttad", "lank.yaml", "mapp", "verklig/rund");
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    write("verklig/a.yaml", LOGBOOK);
    Path link = Files.createSymbolicLink(folder.resolve("lank"), folder.resolve("verklig"));
    assertThat(LogbookFiles.look(link).logbooks()).containsExactly(link.resolve("a.yaml"));
  }

  @Test
  void aFolderNamedAsAFileIsAFolder() throws IOException {
    write("mapp.yaml/a.yaml", LOGBOOK);
    assertThat(found()).containsExactly("mapp.yaml/a.yaml");
  }

  @Test
  void bytesThatAreNotTextDoNotStopIt() throws IOException {
    Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2});
    write("b.yaml", LOGBOOK);
    assertThat(found()).containsExactly("b.yaml");
  }

  @Test
  void aMissingFolderIsAnError() {
    assertThatThrownBy(() -> LogbookFiles.look(folder.resolve("finns-inte")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
