package se.btloggbok.table;

import java.util.List;

/**
 * A table.
 *
 * @param name its name, such as {@code placeringar}
 * @param headings the headings of its columns
 * @param types the type of most values of each column
 * @param rows its rows, each with a cell for every heading
 */
public record Table(
    String name, List<String> headings, List<Cell.Type> types, List<List<Cell>> rows) {

  /** Keeps its own copies. */
  public Table {
    headings = List.copyOf(headings);
    types = List.copyOf(types);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
