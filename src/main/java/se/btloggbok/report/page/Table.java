package se.btloggbok.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param title its title
 * @param headers the columns' headings
 * @param rows its rows; the first cell of each is its heading
 */
public record Table(String title, List<String> headers, List<Row> rows) implements Block {

  /** Keeps its own copies. */
  public Table {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  @Override
  public Collection<String> anchors() {
    return rows.stream().flatMap(row -> Optional.ofNullable(row.anchor()).stream()).toList();
  }
}
