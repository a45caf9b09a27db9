package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;

/** For people: a table with the worst first, and a line that sums it up. */
public final class CohortTextWriter implements CohortWriter {

  private static final List<CohortColumn> COLUMNS = List.of(CohortColumn.values());
  private static final String BETWEEN = "  ";

  private final Words words;
  private final Timing timing;
  private final Style style;

  /** Makes a writer in a language and style, of logbooks judged at a date. */
  public CohortTextWriter(Words words, Timing timing, Style style) {
    this.words = words;
    this.timing = timing;
    this.style = style;
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    List<String> headings = COLUMNS.stream().map(column -> column.heading(words)).toList();
    List<LogbookSummary> logbooks = cohort.worstFirst();
    int[] widths = headings.stream().mapToInt(CohortTextWriter::width).toArray();
    for (LogbookSummary logbook : logbooks) {
      List<String> cells = cells(logbook);
      Arrays.setAll(widths, i -> Math.max(widths[i], width(cells.get(i))));
    }
    out.print(style.strong(line(headings, widths)) + "\n");
    for (LogbookSummary logbook : logbooks) {
      out.print(painted(logbook, line(cells(logbook), widths)) + "\n");
    }
    out.print("\n" + CohortSentence.of(cohort, timing, words) + "\n");
  }

  private List<String> cells(LogbookSummary logbook) {
    return COLUMNS.stream().map(column -> column.cell(logbook, words)).toList();
  }

  private String painted(LogbookSummary logbook, String line) {
    return logbook.isJudged() ? line : style.error(line);
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> padded(cells.get(i), widths[i], COLUMNS.get(i).isNumber()))
        .collect(Collectors.joining(BETWEEN))
        .stripTrailing();
  }

  private static String padded(String text, int width, boolean right) {
    String blanks = " ".repeat(width - width(text));
    return right ? blanks + text : text + blanks;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
