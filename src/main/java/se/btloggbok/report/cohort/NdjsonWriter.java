package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;

/**
 * For programs that process each logbook as soon as it is checked: one line of JSON per logbook, in
 * the order of the files ({@code file} in {@code docs/bt-kohort-1.schema.json}).
 *
 * @param words the language
 */
public record NdjsonWriter(Words words) implements CohortWriter {

  @Override
  public void row(LogbookSummary logbook, PrintWriter out) {
    Json.writeLine(LogbookJson.of(logbook, words), out);
    out.flush();
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    // Every line has been written already.
    out.flush();
  }
}
