package se.btloggbok.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.btloggbok.Examples;
import se.btloggbok.Nasty;
import se.btloggbok.Readings;
import se.btloggbok.cli.NastyImports;
import se.btloggbok.edit.LogbookText;
import se.btloggbok.edit.YamlScalar;
import se.btloggbok.export.CsvFile;
import se.btloggbok.export.JsonFile;
import se.btloggbok.export.XlsxFile;
import se.btloggbok.history.Comparer;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;
import se.btloggbok.table.HostileLogbook;
import se.btloggbok.table.LogbookTables;
import se.btloggbok.table.Table;
import se.btloggbok.table.UnfitLogbookException;

/** What has been exported says the same once it is imported. */
class ImportedFileTest {

  private static final int CASES = 1_000;

  private static YamlDocument document(String yaml) {
    return YamlReader.read(Readings.of(yaml).source());
  }

  private static void comesBack(String yaml, String about) throws IOException {
    YamlDocument logbook = document(yaml);
    try {
      List<Table> tables = LogbookTables.of(logbook);
      Map<String, byte[]> csv = new LinkedHashMap<>();
      csv.put("bt/loggbok/intyg.csv", "inte;en\ntabell;här\n".getBytes(StandardCharsets.UTF_8));
      for (Table table : tables) {
        csv.put("bt/tabeller/" + table.name() + ".csv", CsvFile.of(table));
      }
      comesBack(logbook, NastyImports.zip(csv), about + ", csv");
      ByteArrayOutputStream workbook = new ByteArrayOutputStream();
      XlsxFile.write(tables, workbook);
      comesBack(logbook, workbook.toByteArray(), about + ", xlsx");
      byte[] json = JsonFile.of(logbook).getBytes(StandardCharsets.UTF_8);
      comesBack(logbook, json, about + ", json");
    } catch (UnfitLogbookException e) {
      throw new AssertionError(about, e);
    }
  }

  private static void comesBack(YamlDocument logbook, byte[] file, String about) {
    try {
      String text =
          LogbookText.of(
              ImportedFile.read("fil", file).logbook().orElseThrow(), Locale.forLanguageTag("sv"));
      assertThat(document(text).problems()).as(about).isEmpty();
      assertThat(Comparer.compare(logbook, document(text)).changes()).as(about).isEmpty();
    } catch (IntakeException e) {
      throw new AssertionError(about + ": " + e.reason(), e);
    }
  }

  @Test
  void randomLogbooksComeBack() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      comesBack(HostileLogbook.of(seed), "seed " + seed);
    }
  }

  @Test
  void hostileTextsComeBack() throws IOException {
    for (String text : Nasty.TEXTS) {
      if (!text.isBlank()) {
        String scalar = YamlScalar.text(text, YamlScalar.Context.FLOW);
        comesBack(
            "format: bt-loggbok/1\npersoner:\n  eva: { namn: "
                + scalar
                + ", enhet: [ "
                + scalar
                + ", a ] }\n",
            text);
      }
    }
  }

  @Test
  void theExamplesComeBack() throws IOException {
    for (Examples example : Examples.values()) {
      String yaml = Files.readString(example.file());
      if (document(yaml).problems().isEmpty()) {
        try {
          LogbookTables.of(document(yaml));
        } catch (UnfitLogbookException e) {
          continue;
        }
        comesBack(yaml, example.name());
      }
    }
  }

  private static String refused(byte[] file) {
    return catchThrowableOfType(
            IntakeException.class, () -> ImportedFile.read("fil", file).logbook())
        .reason()
        .key();
  }

  @Test
  void aDuplicateKeyIsRefused() {
    String json = "{ \"format\": \"bt-loggbok/1\", \"läkare\": {}, \"läkare\": {} }";
    assertThat(refused(json.getBytes(StandardCharsets.UTF_8))).isEqualTo("fel.importera-json");
  }

  @Test
  void aDuplicateIdIsRefused() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "loggbok.csv", "nyckel;värde\nformat;bt-loggbok/1\n".getBytes(StandardCharsets.UTF_8));
    files.put("personer.csv", "id;namn\neva;Eva\neva;Eva\n".getBytes(StandardCharsets.UTF_8));
    assertThat(refused(NastyImports.zip(files))).isEqualTo("tabell.dubbel");
  }

  @Test
  void whatIsTooLargeIsRefused() {
    assertThat(refused(new byte[ImportedFile.MAX_BYTES + 1])).isEqualTo("fel.importera-for-stor");
  }
}
