package se.btloggbok.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param anchor what links to it go by; null: none do
 * @param cells its cells; the first is its heading
 */
public record Row(@Nullable String anchor, List<Cell> cells) {

  /** Keeps its own copy. */
  public Row {
    cells = List.copyOf(cells);
  }

  /** Returns a row that nothing links to. */
  static Row of(Cell... cells) {
    return new Row(null, List.of(cells));
  }
}
