package se.btloggbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import se.btloggbok.Readings;
import se.btloggbok.edit.LogbookText;
import se.btloggbok.history.Comparer;
import se.btloggbok.report.Csv;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;
import se.btloggbok.table.CellText;
import se.btloggbok.table.ReadTable;
import se.btloggbok.table.TableException;
import se.btloggbok.table.TableValues;

/** Reads exported files as other programs do, and makes a logbook of them. */
final class ReadBack {

  private ReadBack() {}

  static YamlDocument document(String yaml) {
    return YamlReader.read(Readings.of(yaml).source());
  }

  /** Asserts that tables hold exactly what a logbook does. */
  static void assertSame(String yaml, List<ReadTable> tables, String about) {
    try {
      String back = LogbookText.of(TableValues.logbook(tables), Locale.forLanguageTag("sv"));
      assertThat(document(back).problems()).as(about).isEmpty();
      assertThat(Comparer.compare(document(yaml), document(back)).changes()).as(about).isEmpty();
    } catch (TableException e) {
      throw new AssertionError(about + ": " + e.problem(), e);
    }
  }

  static ReadTable csv(String name, byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord row :
        CsvReader.builder().fieldSeparator(';').skipEmptyLines(false).ofCsvRecord(text)) {
      rows.add(row.getFields().stream().map(cell -> CellText.read(Csv.unprefixed(cell))).toList());
    }
    return new ReadTable(name, rows.get(0), rows.subList(1, rows.size()));
  }

  static List<ReadTable> xlsx(byte[] file) throws IOException {
    try (ReadableWorkbook workbook = workbook(file)) {
      List<ReadTable> tables = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          List<List<String>> texts = rows.map(ReadBack::texts).toList();
          tables.add(new ReadTable(sheet.getName(), texts.get(0), texts.subList(1, texts.size())));
        }
      }
      return tables;
    }
  }

  /** Opens a workbook, with the formats of its cells. */
  static ReadableWorkbook workbook(byte[] file) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      texts.add(row.getOptionalCell(column).map(ReadBack::text).orElse(""));
    }
    return texts;
  }

  private static String text(Cell cell) {
    assertThat(cell.getType()).isNotIn(CellType.FORMULA, CellType.ERROR);
    String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
    if (cell.getType() == CellType.NUMBER && format.contains("yy")) {
      return cell.asDate().toLocalDate().toString();
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().toPlainString()
        : CellText.read(cell.getText());
  }
}
