package se.btloggbok.report;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import tools.jackson.core.JsonGenerator;

/**
 * For programs that want each logbook as soon as it is done: a line of JSON each, in the order of
 * the files ({@code file} of {@code docs/bt-kohort-1.schema.json}).
 */
public final class CohortLinesWriter implements CohortWriter {

  private final Words words;

  /** Makes a writer in a language. */
  public CohortLinesWriter(Words words) {
    this.words = words;
  }

  @Override
  public void row(LogbookSummary logbook, PrintWriter out) {
    try (JsonGenerator json = Json.line(out)) {
      new SummaryJson(words, json).write(logbook);
    }
    out.print("\n");
    out.flush();
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    // Every line is written already.
    out.flush();
  }
}
