package se.btloggbok.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.files.Programs;

/**
 * Workbooks and CSV files that LibreOffice has written are imported (on Debian: {@code apt-get
 * install libreoffice-calc}). Skipped without it.
 */
class LibreOfficeImportTest {

  private static final String SHEET =
      """
      Datum;Handledare;Minuter;Innehåll;Delmål
      2025-09-10;Maria Holt;45;"Sår, stygn
      och ""tejp\""";BT1–BT3
      2025-09-17;maria;30;=1+1;BT4
      2025-09-24;Maria;60;1-2;BT5
      """;

  /** LibreOffice has computed the formula; its value is what is imported. */
  private static final String ADDED =
      """
      handledningstillfällen:
        - datum: 2025-09-10
          handledare: maria-holt
          minuter: 45
          innehåll: Sår, stygn och "tejp"
          delmål: [BT1, BT2, BT3]
        - datum: 2025-09-17
          handledare: maria-holt
          minuter: 30
          innehåll: "2"
          delmål: [BT4]
        - datum: 2025-09-24
          handledare: maria-holt
          minuter: 60
          innehåll: "1-2"
          delmål: [BT5]
      """;

  @TempDir private Path folder;

  private Path logbook = Path.of("");
  private String old = "";

  @BeforeEach
  void findLibreOffice() throws IOException {
    assumeTrue(Programs.onPath("soffice", System.getenv()).isPresent());
    old = Files.readString(Path.of("examples", "minimal.yaml"));
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), old);
  }

  /** Has LibreOffice open a CSV file with semicolons, in UTF-8, and save it in another format. */
  private Path converted(String filter, String ending) throws Exception {
    Path csv = Files.writeString(folder.resolve("handledning.csv"), SHEET);
    Path output = folder.resolve("ut");
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                "--headless",
                "--infilter=CSV:59,34,76,1",
                "--convert-to",
                filter,
                "--outdir",
                output.toString(),
                csv.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return output.resolve("handledning." + ending);
  }

  private String imported(Path file) throws IOException {
    BtRun.Result result =
        new BtRun(folder)
            .run("import", "--write", "--file", "" + logbook, "--today=2025-11-20", "" + file);
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    return Files.readString(logbook);
  }

  @Test
  void aWorkbook() throws Exception {
    assertThat(imported(converted("xlsx", "xlsx"))).isEqualTo(old + ADDED);
  }

  @Test
  void aCsvFileInWindows1252() throws Exception {
    Path file = converted("csv:Text - txt - csv (StarCalc):59,34,ANSI,1", "csv");
    assertThat(imported(file)).isEqualTo(old + ADDED);
  }
}
