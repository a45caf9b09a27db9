package se.btloggbok.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out tables in columns, for a terminal. */
public final class TextTable {

  private static final String SEPARATOR = "  ";

  private TextTable() {}

  /**
   * A row, and how to write its line once it has been laid out.
   *
   * @param cells the cells
   * @param style the style of the line
   */
  public record Row(List<String> cells, UnaryOperator<String> style) {

    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Returns the lines of a table, each with its line end.
   *
   * @param rows the rows, the heading first; all with the same number of cells
   * @param isRight for each column, whether it is aligned to the right
   */
  public static String of(List<Row> rows, List<Boolean> isRight) {
    return lines(rows, isRight).collect(Collectors.joining());
  }

  /**
   * Returns the same lines one by one: those of thousands of rows together would need more memory
   * than the rows.
   */
  public static Stream<String> lines(List<Row> rows, List<Boolean> isRight) {
    int[] widths = new int[isRight.size()];
    for (Row row : rows) {
      Arrays.setAll(widths, i -> Math.max(widths[i], width(row.cells().get(i))));
    }
    return rows.stream().map(row -> row.style().apply(line(row, widths, isRight)) + "\n");
  }

  private static String line(Row row, int[] widths, List<Boolean> isRight) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> padded(row.cells().get(i), widths[i], isRight.get(i)))
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
