package se.btloggbok.export;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.table.Cell;
import se.btloggbok.table.CellText;
import se.btloggbok.table.Table;

/** A table as CSV for a Swedish spreadsheet: with semicolons, and a decimal comma in numbers. */
public final class CsvFile {

  private CsvFile() {}

  /** Returns the name of the file of a table. */
  public static String name(Table table) {
    return table.name() + ".csv";
  }

  /** Returns the file of a table, in UTF-8 with a byte order mark. */
  public static byte[] of(Table table) {
    List<String> headings = table.headings().stream().map(CellText::stored).toList();
    StringWriter text = new StringWriter();
    Csv.write(Column.ofLists(headings, CsvFile::text), table.rows(), new PrintWriter(text));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Cell cell) {
    return cell.type() == Cell.Type.NUMBER
        ? cell.text().replace('.', ',')
        : CellText.stored(cell.text());
  }
}
