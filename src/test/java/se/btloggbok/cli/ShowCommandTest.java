package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.Examples;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.Language;
import se.btloggbok.report.page.PageFaults;
import se.btloggbok.report.page.RenderedPages;

/** {@code bt show} without {@code --watch}, and the files of a page that is watched. */
class ShowCommandTest {

  @TempDir private Path folder;

  private Path temporary = Path.of("");
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
    logbook = Files.copy(Examples.MINIMAL.file(), folder.resolve("loggbok.yaml"));
  }

  private BtRun bt() {
    return new BtRun(folder).with("TMPDIR", temporary.toString());
  }

  /** Returns everything below the folder for temporary files, except folders. */
  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void thePlaceIsSaidWhereThereIsNoBrowser() throws IOException {
    BtRun.Result result = bt().run("show", logbook.toString());

    assertThat(written()).hasSize(1);
    assertThat(result)
        .isEqualTo(
            new BtRun.Result(
                0,
                "ingen webbläsare gick att öppna härifrån. Öppna sidan själv: "
                    + written().get(0)
                    + "\n",
                ""));
  }

  @Test
  void thePageIsOpened() throws IOException {
    Path said = folder.resolve("sagt");
    Path program = Files.createDirectory(folder.resolve("bin")).resolve("xdg-open");
    Files.writeString(program, "#!/bin/sh\nprintf %s \"$1\" > '" + said + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    BtRun.Result result =
        bt().with("PATH", program.getParent().toString())
            .with("DISPLAY", ":0")
            .run("visa", "--lang", "en", logbook.toString());

    assertThat(result.out())
        .isEqualTo("the page is open in the browser: " + written().get(0) + "\n");
    assertThat(said).hasContent(written().get(0).toString());
  }

  @Test
  void thePageIsThatOfReport() throws IOException {
    for (List<String> options :
        List.of(List.of("--today", "2026-11-16"), List.of("--view", "slutbedomning"))) {
      Path file = Examples.FARDIG.file().toAbsolutePath();
      bt().run(arguments("show", options, file));

      assertThat(written()).hasSize(1);
      assertThat(written().get(0))
          .hasContent(bt().run(arguments("report", options, file)).out().stripTrailing());
    }
  }

  private static String[] arguments(String command, List<String> options, Path file) {
    return Stream.of(List.of(command), options, List.of(file.toString()))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  @Test
  void onlyTheOwnerCanReadThePage() throws IOException {
    bt().run("show", logbook.toString());
    Path holder = written().get(0).getParent();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(holder)))
        .isEqualTo("rwx------");
  }

  /** Another logbook of the same name must not take the place of a page that is open. */
  @Test
  void everyLogbookHasItsPage() throws IOException {
    Path other = Files.createDirectory(folder.resolve("berit")).resolve("loggbok.yaml");
    Files.copy(logbook, other);
    bt().run("show", logbook.toString());
    bt().run("show", logbook.toString());
    bt().run("show", other.toString());

    assertThat(written())
        .hasSize(2)
        .allSatisfy(page -> assertThat(page.getFileName().toString()).startsWith("loggbok-"));
  }

  @Test
  void theLogbookOfTheFolderIsShown() throws IOException {
    assertThat(bt().run("show").exitCode()).isZero();
    assertThat(written()).hasSize(1);
  }

  @Test
  void standardInputIsShownButNotWatched() throws IOException {
    BtRun.Result shown = bt().stdin(Files.readString(logbook)).run("show", "-");
    BtRun.Result watched = bt().run("show", "--watch", "-");

    assertThat(shown.exitCode()).isZero();
    assertThat(written()).hasSize(1);
    assertThat(watched.exitCode()).isEqualTo(2);
    assertThat(watched.err()).startsWith("bt: --watch behöver en fil");
  }

  @Test
  void outputIsNotOverwritten() throws IOException {
    Path page = Files.writeString(folder.resolve("sida.html"), "min");
    List<String> command = List.of("show", "--output", page.toString(), logbook.toString());
    BtRun.Result refused = bt().run(command.toArray(String[]::new));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("finns redan");
    assertThat(page).hasContent("min");

    bt().run("show", "--force", "--output", page.toString(), logbook.toString());
    assertThat(page).content().startsWith("<!doctype html>").doesNotContain("<script");
    assertThat(written()).isEmpty();
  }

  /** Before anything is written or watched. */
  @Test
  void aWatchOverwritesNeitherThePageNorTheFileBesideIt() throws IOException {
    for (String taken : List.of("sida.html", "sida.html.js")) {
      Path file = Files.writeString(folder.resolve(taken), "min");
      BtRun.Result result =
          bt().run("show", "--watch", "--output", folder + "/sida.html", logbook.toString());

      assertThat(result.exitCode()).as(taken).isEqualTo(2);
      assertThat(result.err()).contains(taken + " finns redan");
      assertThat(file).hasContent("min");
      Files.delete(file);
    }
    BtRun.Result logbookItself =
        bt().run("show", "--force", "--output", logbook.toString(), logbook.toString());
    assertThat(logbookItself.err()).contains("är själva loggboken");
    assertThat(logbook).hasSameTextualContentAs(Examples.MINIMAL.file());
  }

  @Test
  void aFileThatCannotBeReadIsNotShown() throws IOException {
    for (String watch : List.of("--lang=sv", "--watch")) {
      BtRun.Result result = bt().run("show", watch, folder + "/finns-inte.yaml");

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("finns inte");
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void noTemporaryFolderIsAClearMessage() {
    BtRun.Result result =
        new BtRun(folder).with("TMPDIR", folder + "/saknas").run("show", logbook.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("går inte att skriva");
  }

  // --- the files of a page that is watched ---

  @Test
  void aPageThatIsTheSameIsNotWrittenAgain() throws IOException {
    RenderedPages pages = new RenderedPages(Language.SV);
    Path file = folder.resolve("sida #1.html");
    ShownPage shown = new ShownPage(file, pages.writer());
    shown.write(pages.year(Files.readString(logbook), Examples.MINIMAL.day()));
    String first = Files.readString(file);
    String version = Files.readString(ShownPage.companionOf(file));
    Files.delete(file);
    shown.write(pages.year(Files.readString(logbook), Examples.MINIMAL.day()));

    assertThat(file).doesNotExist();
    assertThat(first).contains("data-companion=\"sida%20%231.html.js\"");
    assertThat(version).matches("btNewest\\(\"[0-9a-f-]{36}\"\\);\n");
    assertThat(first).contains(version.substring(10, 46));

    shown.write(pages.year(Files.readString(logbook), Examples.MINIMAL.day().plusDays(1)));
    assertThat(file).exists();
    assertThat(Files.readString(ShownPage.companionOf(file))).isNotEqualTo(version);
  }

  /** It may be open in a browser. */
  @Test
  void aPageOfAnotherRunIsLeftIfThereIsNothingToWatch() throws IOException {
    bt().run("show", logbook.toString());
    Files.delete(logbook);

    assertThat(bt().run("show", "--watch", logbook.toString()).exitCode()).isEqualTo(2);
    assertThat(written()).hasSize(1);
  }

  @Test
  void aPageThatCannotBeRemovedIsNamed() throws IOException {
    Path file = folder.resolve("sida.html");
    ShownPage shown = shown(file);
    Files.delete(file);
    Files.createDirectories(file.resolve("i vägen"));

    assertThatThrownBy(shown::remove).isInstanceOf(UsageException.class);
  }

  @Test
  void nothingIsLeftOfATemporaryPage() throws IOException {
    Path file = folder.resolve("sida.html");
    ShownPage shown = shown(file);
    shown.remove();

    assertThat(file).doesNotExist();
    assertThat(ShownPage.companionOf(file)).doesNotExist();
  }

  @Test
  void aPageThatIsKeptHasNoScript() throws IOException {
    Path file = folder.resolve("sida.html");
    ShownPage shown = shown(file);
    assertThat(file).content().contains("<script");
    shown.keep();

    assertThat(file).content().doesNotContain("<script");
    assertThat(PageFaults.of(Files.readString(file))).isEmpty();
    assertThat(ShownPage.companionOf(file)).doesNotExist();
  }

  private ShownPage shown(Path file) throws IOException {
    RenderedPages pages = new RenderedPages(Language.SV);
    ShownPage shown = new ShownPage(file, pages.writer());
    shown.write(pages.year(Files.readString(logbook), BtRun.DAY));
    return shown;
  }
}
