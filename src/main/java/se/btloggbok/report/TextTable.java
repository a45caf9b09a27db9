package se.btloggbok.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out tables in columns, for a terminal. */
public final class TextTable {

  private static final String SEPARATOR = "  ";

  private TextTable() {}

  /** A row, and the style of its line. */
  private record Row(List<String> cells, UnaryOperator<String> style) {}

  /**
   * Returns the lines of a table, each with its line end, one by one: those of thousands of rows
   * together would need more memory than the rows.
   *
   * @param heading the style of the line with the headings
   * @param style returns the style of the line of an entry
   */
  public static <T> Stream<String> lines(
      List<Column<T, String>> columns,
      Collection<T> entries,
      UnaryOperator<String> heading,
      Function<T, UnaryOperator<String>> style) {
    List<Row> rows = new ArrayList<>(entries.size() + 1);
    rows.add(new Row(Column.headings(columns), heading));
    entries.forEach(one -> rows.add(new Row(Column.cells(columns, one), style.apply(one))));
    int[] widths = new int[columns.size()];
    for (Row row : rows) {
      Arrays.setAll(widths, i -> Math.max(widths[i], width(row.cells().get(i))));
    }
    return rows.stream().map(row -> row.style().apply(line(row, widths, columns)) + "\n");
  }

  private static <T> String line(Row row, int[] widths, List<Column<T, String>> columns) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> padded(row.cells().get(i), widths[i], columns.get(i).isNumber()))
        .collect(Collectors.joining(SEPARATOR))
        .stripTrailing();
  }

  private static String padded(String text, int width, boolean right) {
    String padding = " ".repeat(width - width(text));
    return right ? padding + text : text + padding;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
