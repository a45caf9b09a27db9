package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.report.Column;

/**
 * A table.
 *
 * @param title its title
 * @param headers the headings of its columns
 * @param rows its rows
 */
public record Table(String title, List<String> headers, List<Row> rows) implements Block {

  /** Copies the lists. */
  public Table {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param anchor its HTML anchor; null if nothing links here
   * @param cells its cells, the first of which is its heading
   */
  public record Row(@Nullable String anchor, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Returns a table with one row per entry and without anchors; empty without entries. */
  @SafeVarargs
  static <T> Optional<Table> of(String title, Collection<T> entries, Column<T, Cell>... columns) {
    List<Column<T, Cell>> all = new ArrayList<>();
    for (Column<T, Cell> column : columns) {
      all.add(column);
    }
    return of(title, entries, entry -> null, all);
  }

  /**
   * Returns a table with one row per entry; empty without entries.
   *
   * @param anchor returns the HTML anchor of an entry; null if nothing links to it
   */
  static <T> Optional<Table> of(
      String title,
      Collection<T> entries,
      Function<T, @Nullable String> anchor,
      List<Column<T, Cell>> columns) {
    List<Row> rows =
        entries.stream()
            .map(entry -> new Row(anchor.apply(entry), Column.cells(columns, entry)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(title, Column.headings(columns), rows));
  }

  /** Returns it without the columns that no row has anything in. */
  Table filled() {
    List<Integer> filled =
        IntStream.range(0, headers.size())
            .filter(i -> rows.stream().anyMatch(row -> !row.cells().get(i).spans().isEmpty()))
            .boxed()
            .toList();
    return new Table(
        title,
        filled.stream().map(headers::get).toList(),
        rows.stream()
            .map(row -> new Row(row.anchor(), filled.stream().map(row.cells()::get).toList()))
            .toList());
  }

  @Override
  public Collection<String> anchors() {
    return rows.stream().flatMap(row -> Optional.ofNullable(row.anchor()).stream()).toList();
  }
}
