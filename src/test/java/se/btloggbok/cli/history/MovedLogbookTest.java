package se.btloggbok.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.btloggbok.Examples;
import se.btloggbok.check.RandomLogbook;
import se.btloggbok.cli.BtRun;
import se.btloggbok.table.HostileLogbook;

/** What {@code bt export} has written becomes the same logbook by {@code bt import}. */
class MovedLogbookTest {

  private static final List<String> FORMATS = List.of("csv", "xlsx", "json", "zip");
  private static final int RANDOM = 20;
  private static final int HOSTILE = 12;

  @TempDir private Path folder;

  private BtRun.Result bt(Object... arguments) {
    return new BtRun(folder)
        .run(List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
  }

  /** Moves a logbook to a new one in each format, and asserts that nothing differs. */
  private void assertMoved(Path logbook, String about, List<String> formats) throws IOException {
    for (String format : formats) {
      String what = about + " as " + format;
      Path exported = folder.resolve(about + "." + format);
      Path back = folder.resolve(about + "-" + format + ".yaml");
      BtRun.Result out = bt("export", "--format", format, "--output", exported, logbook);
      assertThat(exported).as("%s: %s", what, out.everything()).exists();

      BtRun.Result in = bt("import", "--write", "--file", back, exported);
      assertThat(in.exitCode()).as("%s: %s", what, in.everything()).isZero();
      assertThat(bt("diff", logbook, back).everything())
          .as(what)
          .startsWith("Inga skillnader i innehåll mellan ")
          .hasLineCount(1);

      String written = Files.readString(back);
      BtRun.Result again = bt("import", "--write", "--file", back, exported);
      assertThat(again.out()).as(what).contains("inget nytt");
      assertThat(Files.readString(back)).as(what).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANGA_FEL")
  void theExamplesAreMoved(Examples example) throws IOException {
    assertMoved(example.file().toAbsolutePath(), example.id(), FORMATS);
  }

  /** On a day when all of it has happened, everything is known again. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANGA_FEL")
  void nothingIsLeftOutTheSecondTime(Examples example) {
    Path exported = folder.resolve("ut.json");
    Path back = folder.resolve("ny.yaml");
    bt("export", "--output", exported, example.file().toAbsolutePath());
    bt("import", "--write", "--file", back, exported);
    BtRun.Result again = bt("import", "--today", "2030-01-01", "--file", back, exported);

    assertThat(again.exitCode()).as(again.everything()).isZero();
    assertThat(again.out()).contains("inget nytt", "Finns redan").doesNotContain("Utelämnas");
  }

  /** Its faults could make something fall away. */
  @Test
  void theExampleWithFaultsIsRefused() {
    for (String format : FORMATS) {
      Path exported = folder.resolve("ut." + format);
      BtRun.Result result =
          bt(
              "export",
              "--format",
              format,
              "--output",
              exported,
              Examples.MANGA_FEL.file().toAbsolutePath());

      assertThat(result.exitCode()).as(format).isNotZero();
      assertThat(exported).as(format).doesNotExist();
    }
  }

  @Test
  void randomLogbooksAreMoved() throws IOException {
    for (int seed = 0; seed < RANDOM; seed++) {
      Path logbook = folder.resolve("slump.yaml");
      assertMoved(
          Files.writeString(logbook, RandomLogbook.of(seed).yaml()), "slump-" + seed, FORMATS);
    }
  }

  @Test
  void hostileLogbooksAreMoved() throws IOException {
    for (int seed = 0; seed < HOSTILE; seed++) {
      Path logbook = folder.resolve("fientlig.yaml");
      assertMoved(Files.writeString(logbook, HostileLogbook.of(seed)), "fientlig-" + seed, FORMATS);
    }
  }

  /** Makes sure that the others can fail. */
  @Test
  void aLostTextIsSeen() throws IOException {
    Path logbook = Examples.TRE_MANADER.file().toAbsolutePath();
    Path exported = folder.resolve("ut.json");
    bt("export", "--output", exported, logbook);
    Files.writeString(exported, Files.readString(exported).replaceFirst("\"innehåll\": \"", "$0x"));
    Path back = folder.resolve("ny.yaml");

    assertThat(bt("import", "--write", "--file", back, exported).exitCode()).isZero();
    assertThat(bt("diff", logbook, back).out()).contains("innehåll");
  }
}
