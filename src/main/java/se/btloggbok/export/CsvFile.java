package se.btloggbok.export;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    List<Column<List<Cell>, Object>> columns = new ArrayList<>();
    for (int i = 0; i < table.headings().size(); i++) {
      int column = i;
      String heading = CellText.stored(table.headings().get(i));
      columns.add(Column.of(heading, row -> text(row.get(column))));
    }
    StringWriter text = new StringWriter();
    Csv.write(columns, table.rows(), new PrintWriter(text));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Cell cell) {
    return cell.type() == Cell.Type.NUMBER
        ? cell.text().replace('.', ',')
        : CellText.stored(cell.text());
  }
}
