package se.btloggbok.table;

import java.util.List;

/**
 * A table that was read from a file, whatever program wrote it.
 *
 * @param name its name, such as {@code placeringar}
 * @param headings the headings of its columns, in the first row
 * @param rows the texts of the other rows, which may have fewer cells than there are headings, or
 *     more
 */
public record ReadTable(String name, List<String> headings, List<List<String>> rows) {

  /** Keeps its own copies. */
  public ReadTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Returns the text of a cell; empty if the row has no such cell. */
  String cell(int row, int column) {
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }
}
