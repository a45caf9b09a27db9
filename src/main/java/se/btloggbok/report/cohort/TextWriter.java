package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Column;
import se.btloggbok.report.Style;
import se.btloggbok.report.TextTable;
import se.btloggbok.report.Words;

/** For people: a table with the worst first, and a line that sums it up. */
public final class TextWriter implements CohortWriter {

  private final Words words;
  private final Timing timing;
  private final String ruleSet;
  private final Style style;

  /** Makes a writer in a language and style, for logbooks judged at a date by a rule set. */
  public TextWriter(Words words, Timing timing, String ruleSet, Style style) {
    this.words = words;
    this.timing = timing;
    this.ruleSet = ruleSet;
    this.style = style;
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    List<Column<LogbookSummary, String>> columns = new CohortColumns(words, cohort).all();
    List<TextTable.Row> rows = new ArrayList<>();
    rows.add(new TextTable.Row(Column.headings(columns), style::strong));
    for (LogbookSummary logbook : cohort.worstFirst()) {
      UnaryOperator<String> line = logbook.isJudged() ? UnaryOperator.identity() : style::error;
      rows.add(new TextTable.Row(Column.cells(columns, logbook), line));
    }
    TextTable.lines(rows, columns.stream().map(Column::isNumber).toList()).forEach(out::print);
    out.print("\n");
    CohortSentence.lines(cohort, timing, ruleSet, words).forEach(line -> out.print(line + "\n"));
  }
}
