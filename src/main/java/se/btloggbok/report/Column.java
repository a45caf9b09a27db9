package se.btloggbok.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A column of a table: a heading, and a cell for each entry.
 *
 * @param heading the heading
 * @param isNumber whether the cells are numbers, which tables for people align to the right
 * @param cell returns the cell of an entry
 * @param <T> the type of the entries
 * @param <C> the type of the cells
 */
public record Column<T, C>(String heading, boolean isNumber, Function<T, ? extends C> cell) {

  /** Returns a column of texts, or of anything else that is aligned to the left. */
  public static <T, C> Column<T, C> of(String heading, Function<T, ? extends C> cell) {
    return new Column<>(heading, false, cell);
  }

  /** Returns a column of numbers. */
  public static <T, C> Column<T, C> ofNumbers(String heading, Function<T, ? extends C> cell) {
    return new Column<>(heading, true, cell);
  }

  /**
   * Returns the columns of a table whose entries are lists.
   *
   * @param cell returns the cell of an item; each list has one for every heading
   */
  public static <S, C> List<Column<List<S>, C>> ofLists(
      List<String> headings, Function<S, ? extends C> cell) {
    return IntStream.range(0, headings.size())
        .mapToObj(i -> Column.<List<S>, C>of(headings.get(i), row -> cell.apply(row.get(i))))
        .toList();
  }

  /** Returns the headings of some columns. */
  public static <T, C> List<String> headings(List<Column<T, C>> columns) {
    return columns.stream().map(Column::heading).toList();
  }

  /** Returns the cells of an entry. */
  public static <T, C> List<C> cells(List<Column<T, C>> columns, T entry) {
    return columns.stream().<C>map(column -> column.cell().apply(entry)).toList();
  }
}
