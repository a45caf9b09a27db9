package se.btloggbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.Nasty;
import se.btloggbok.edit.YamlScalar;
import se.btloggbok.history.Comparer;
import se.btloggbok.table.HostileLogbook;
import se.btloggbok.table.LogbookTables;
import se.btloggbok.table.ReadTable;
import se.btloggbok.table.Table;
import se.btloggbok.table.UnfitLogbookException;

/** What is exported says the same as the logbook. */
class ExportRoundTripTest {

  private static final int CASES = 1_000;

  private static List<Table> tables(String yaml) {
    try {
      return LogbookTables.of(ReadBack.document(yaml));
    } catch (UnfitLogbookException e) {
      throw new AssertionError(yaml, e);
    }
  }

  private static byte[] workbook(List<Table> tables) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxFile.write(tables, out);
    return out.toByteArray();
  }

  private static List<ReadTable> csv(List<Table> tables) {
    return tables.stream().map(table -> ReadBack.csv(table.name(), CsvFile.of(table))).toList();
  }

  private static void assertSame(String yaml, String about) throws IOException {
    List<Table> tables = tables(yaml);
    ReadBack.assertSame(yaml, csv(tables), about);
    ReadBack.assertSame(yaml, ReadBack.xlsx(workbook(tables)), about);
    String json = JsonFile.of(ReadBack.document(yaml));
    assertThat(Comparer.compare(ReadBack.document(yaml), ReadBack.document(json)).changes())
        .as(about)
        .isEmpty();
  }

  @Test
  void randomLogbooksComeBack() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      assertSame(HostileLogbook.of(seed), "seed " + seed);
    }
  }

  /** A logbook with a text in every kind of cell: a value, a list, a key of its own, an id. */
  private static String logbook(String text) {
    String scalar = YamlScalar.text(text, YamlScalar.Context.FLOW);
    return """
    format: bt-loggbok/1
    x-eget: %1$s
    personer:
      eva: { namn: %1$s, enhet: [ %1$s, a ] }
    handledningstillfällen:
      - { datum: 2025-01-01, innehåll: %1$s, x-annat: [ %1$s ] }
    """
        .formatted(scalar);
  }

  @Test
  void hostileTextsComeBack() throws IOException {
    for (String text : Nasty.TEXTS) {
      if (!text.isBlank()) {
        assertSame(logbook(text), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "'=1",
        "+46",
        "-",
        "@a",
        "1-2",
        "2025-01-02",
        "1/2",
        "3,14",
        "3.14",
        "1E5",
        "007",
        "1900-01-01",
        "TRUE",
        "SANT",
        "#N/A",
        "a;b",
        "a\\;b",
        "\"",
        "\"\"",
        "a\nb",
        "\n=1",
        "a\r\nb",
        "\t=1",
        "'",
        "{a",
        "[1]",
        "_x000D_",
        "\u202Eabc",
        " a ",
        "12345678901234567890",
        "0x10",
        "ja"
      })
  void whatLooksLikeSomethingElseComesBack(String text) throws IOException {
    assertSame(logbook(text), text);
  }

  @Test
  void aLongTextComesBack() throws IOException {
    assertSame(logbook("=å\"".repeat(3_334)), "10 000 characters");
  }

  @Test
  void aTextThatIsTooLongForAWorkbookIsFound() {
    String yaml = "personer: { eva: { namn: " + "a".repeat(XlsxFile.LONGEST_TEXT) + " } }\n";
    assertThat(XlsxFile.tooLong(tables(yaml))).isEmpty();
    assertThat(XlsxFile.tooLong(tables(yaml.replace(": a", ": aa"))))
        .contains(List.of("personer", 2));
  }

  @Test
  void cellsOfAWorkbookHaveTypes() throws IOException {
    String yaml =
        """
        utbildningstillfällen:
          - { datum: 2025-01-02, ämne: 2025-01-02, timmar: 7.5, planerad: true }
          - { datum: 1900-02-28, timmar: 1234567890123456.5, planerad: ja }
        """;
    byte[] file = workbook(tables(yaml));
    try (ReadableWorkbook workbook = ReadBack.workbook(file)) {
      List<Row> rows = workbook.findSheet("utbildningstillfällen").orElseThrow().read();
      assertThat(rows.get(0).getCellText(0)).isEqualTo("datum");
      assertThat(types(rows.get(1)))
          .containsExactly("NUMBER yyyy-mm-dd", "", "", "STRING ", "NUMBER ", "STRING ");
      assertThat(rows.get(1).getCell(0).asDate()).isEqualTo("2025-01-02T00:00");
      assertThat(types(rows.get(2))).containsExactly("STRING ", "", "", "", "STRING ", "STRING ");
    }
  }

  private static List<String> types(Row row) {
    return row.stream().map(ExportRoundTripTest::type).toList();
  }

  private static String type(Cell cell) {
    if (cell == null) {
      return "";
    }
    String format = String.valueOf(cell.getDataFormatString()).replace("General", "");
    return cell.getType() + " " + format.replace("null", "");
  }

  /** Neither a formula nor the time when it was made. */
  @Test
  void aWorkbookIsOnlyItsCells() throws IOException {
    byte[] file = workbook(tables(Files.readString(Examples.FARDIG.file())));
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        assertThat(part.getTimeLocal().getYear()).isEqualTo(2000);
        String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("<f>", "<f ", "dcterms:created>", "externalLink");
        if (part.getName().contains("/sheet")) {
          assertThat(text).contains("ySplit=\"1\"", "state=\"frozen\"", "customWidth=\"true\"");
        }
      }
    }
  }

  @Test
  void filesAreTheSameEachTime() throws IOException {
    String yaml = Files.readString(Examples.FARDIG.file());
    assertThat(workbook(tables(yaml))).isEqualTo(workbook(tables(yaml)));
  }

  @Test
  void jsonHasTheTypesOfTheFormat() {
    String yaml =
        """
        format: bt-loggbok/1
        frånvaro:
        personer:
        läkare:
          namn:
          x-tal: 12
        utbildningstillfällen:
          - { timmar: 7.50, planerad: true, datum: 2025-01-02 }
          - { timmar: "7,5", planerad: ja }
        placeringar:
          x-true: true
          plats: { tjänstgöringsgrad: 80, varav: { andel: 050 } }
        """;
    assertThat(JsonFile.of(ReadBack.document(yaml)))
        .isEqualTo(
            """
            {
              "format" : "bt-loggbok/1",
              "frånvaro" : [ ],
              "personer" : { },
              "läkare" : {
                "namn" : "",
                "x-tal" : "12"
              },
              "utbildningstillfällen" : [ {
                "timmar" : 7.50,
                "planerad" : true,
                "datum" : "2025-01-02"
              }, {
                "timmar" : "7,5",
                "planerad" : "ja"
              } ],
              "placeringar" : {
                "x-true" : "true",
                "plats" : {
                  "tjänstgöringsgrad" : 80,
                  "varav" : {
                    "andel" : "050"
                  }
                }
              }
            }
            """);
  }

  @Test
  void jsonShowsEveryCharacter() {
    assertThat(JsonFile.of(ReadBack.document("läkare: { namn: \"a\\u202Eb\\tc\" }")))
        .contains("a\\u202Eb\\tc");
  }
}
