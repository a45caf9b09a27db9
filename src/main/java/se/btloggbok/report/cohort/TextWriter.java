package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Column;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;

/** For people: a table with the worst first, and a line that sums it up. */
public final class TextWriter implements CohortWriter {

  private static final String SEPARATOR = "  ";

  private final Words words;
  private final Timing timing;
  private final String ruleSet;
  private final Style style;
  private final List<Column<LogbookSummary, String>> columns;

  /** Makes a writer in a language and style, for logbooks judged at a date by a rule set. */
  public TextWriter(Words words, Timing timing, String ruleSet, Style style) {
    this.words = words;
    this.timing = timing;
    this.ruleSet = ruleSet;
    this.style = style;
    this.columns = new CohortColumns(words).all();
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    List<String> headings = Column.headings(columns);
    int[] widths = headings.stream().mapToInt(TextWriter::width).toArray();
    List<LogbookSummary> logbooks = cohort.worstFirst();
    for (LogbookSummary logbook : logbooks) {
      List<String> cells = Column.cells(columns, logbook);
      Arrays.setAll(widths, i -> Math.max(widths[i], width(cells.get(i))));
    }
    out.print(style.strong(line(headings, widths)) + "\n");
    for (LogbookSummary logbook : logbooks) {
      String line = line(Column.cells(columns, logbook), widths);
      out.print((logbook.isJudged() ? line : style.error(line)) + "\n");
    }
    out.print("\n" + CohortSentence.of(cohort, timing, ruleSet, words) + "\n");
  }

  private String line(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> padded(cells.get(i), widths[i], columns.get(i).isNumber()))
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
