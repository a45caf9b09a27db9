package se.btloggbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.Examples;
import se.btloggbok.Nasty;
import se.btloggbok.cli.files.Programs;
import se.btloggbok.edit.YamlScalar;
import se.btloggbok.table.LogbookTables;
import se.btloggbok.table.ReadTable;
import se.btloggbok.table.Table;
import se.btloggbok.table.UnfitLogbookException;

/**
 * LibreOffice opens and saves what is exported, and the logbook is still the same. Skipped where
 * {@code soffice} is missing (on Debian: {@code apt-get install libreoffice-calc-nogui}).
 */
class LibreOfficeTest {

  private static final String OFFICE = "soffice";

  /** Semicolons, quotation marks, UTF-8, from the first line; what is quoted is a text. */
  private static final String READ_CSV = "CSV:59,34,76,1,,0,true";

  /** The same, with quotation marks around every text. */
  private static final String WRITE_CSV =
      "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false";

  @TempDir private Path folder;

  private static String office() {
    Optional<String> office = Programs.onPath(OFFICE, System.getenv());
    assumeTrue(office.isPresent());
    return office.orElseThrow();
  }

  /** Opens files and saves them in a folder. */
  private Path saved(List<Path> files, String format, String... options) throws Exception {
    Path out = Files.createDirectories(folder.resolve("sparat"));
    List<String> command =
        new ArrayList<>(
            List.of(
                office(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                "--convert-to",
                format,
                "--outdir",
                out.toString()));
    command.addAll(List.of(options));
    files.forEach(file -> command.add(file.toString()));
    Path log = folder.resolve("logg");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(9, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return out;
  }

  /** An example with every hostile text in it, each in an entry of its own. */
  private static String logbook() throws IOException {
    StringBuilder yaml = new StringBuilder(Files.readString(Examples.FARDIG.file()));
    yaml.append("\nx-texter:\n");
    List<String> texts = new ArrayList<>(Nasty.TEXTS);
    texts.addAll(List.of("=1+1", "'=1", "1-2", "3,14", "007", "1E5", "SANT", "a\nb", "\t=1", "'"));
    texts.removeIf(text -> text.isBlank() || text.length() > XlsxFile.LONGEST_TEXT);
    for (int i = 0; i < texts.size(); i++) {
      String text = YamlScalar.text(texts.get(i), YamlScalar.Context.BLOCK);
      yaml.append("x-text-%d: %s\n".formatted(i, text));
    }
    return yaml.toString();
  }

  private static List<Table> tables(String yaml) throws UnfitLogbookException {
    return LogbookTables.of(ReadBack.document(yaml));
  }

  @Test
  void aSavedWorkbookIsTheSameLogbook() throws Exception {
    String yaml = logbook();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxFile.write(tables(yaml), out);
    Path file = Files.write(folder.resolve("loggbok.xlsx"), out.toByteArray());
    Path saved = saved(List.of(file), "xlsx").resolve("loggbok.xlsx");
    assertThat(saved).exists();
    ReadBack.assertSame(yaml, ReadBack.xlsx(Files.readAllBytes(saved)), "xlsx");
  }

  @Test
  void savedCsvIsTheSameLogbook() throws Exception {
    String yaml = logbook();
    List<Path> files = new ArrayList<>();
    for (Table table : tables(yaml)) {
      files.add(Files.write(folder.resolve(CsvFile.name(table)), CsvFile.of(table)));
    }
    Path saved = saved(files, WRITE_CSV, "--infilter=" + READ_CSV);
    List<ReadTable> tables = new ArrayList<>();
    for (Table table : tables(yaml)) {
      byte[] file = Files.readAllBytes(saved.resolve(CsvFile.name(table)));
      tables.add(ReadBack.csv(table.name(), file));
    }
    ReadBack.assertSame(yaml, tables, "csv");
  }
}
