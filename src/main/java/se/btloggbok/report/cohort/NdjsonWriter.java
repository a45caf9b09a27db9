package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;
import tools.jackson.core.JsonGenerator;

/**
 * For programs that want each logbook as soon as it is done: a line of JSON each, in the order of
 * the files ({@code file} of {@code docs/bt-kohort-1.schema.json}).
 */
public final class NdjsonWriter implements CohortWriter {

  private final Words words;

  /** Makes a writer in a language. */
  public NdjsonWriter(Words words) {
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
