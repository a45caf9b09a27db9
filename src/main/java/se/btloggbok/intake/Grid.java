package se.btloggbok.intake;

import java.util.List;
import se.btloggbok.table.ReadTable;

/**
 * The cells of a sheet or a CSV file.
 *
 * @param name the name of the sheet; of a CSV file, its name without ending
 * @param place what comes before the number of a row in messages, such as {@code
 *     loggbok.xlsx:personer}
 * @param rows the rows that are not empty
 */
record Grid(String name, String place, List<Row> rows) {

  /**
   * A row.
   *
   * @param number its number, 1-based: of a sheet as spreadsheets count, of a CSV file that of its
   *     first line
   * @param cells its texts, without empty ones at the end
   */
  record Row(int number, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /** Returns the text of a cell; empty if the row has no such cell. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  Grid {
    rows = List.copyOf(rows);
  }

  /** Returns the cells as a table whose first row has the headings. */
  ReadTable table() {
    return rows.isEmpty()
        ? new ReadTable(name, List.of(), List.of())
        : new ReadTable(
            name,
            rows.get(0).cells(),
            rows.subList(1, rows.size()).stream().map(Row::cells).toList());
  }
}
