package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Function;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;

/** A table for mails and web pages, with the worst first. */
public final class CohortMarkdownWriter implements CohortWriter {

  private final Words words;
  private final Timing timing;

  /** Makes a writer in a language, of logbooks judged at a date. */
  public CohortMarkdownWriter(Words words, Timing timing) {
    this.words = words;
    this.timing = timing;
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    out.print(CohortSentence.of(cohort, timing, words) + "\n\n");
    out.print(row(column -> column.heading(words)));
    out.print(row(column -> column.isNumber() ? "---:" : "---"));
    for (LogbookSummary logbook : cohort.worstFirst()) {
      out.print(row(column -> MarkdownText.escaped(column.cell(logbook, words))));
    }
  }

  private static String row(Function<CohortColumn, String> cell) {
    return MarkdownText.row(Arrays.stream(CohortColumn.values()).map(cell).toArray(String[]::new));
  }
}
