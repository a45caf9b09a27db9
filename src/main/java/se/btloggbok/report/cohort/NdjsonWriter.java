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
 * @param ruleSet the name of the rule set of the run
 */
public record NdjsonWriter(Words words, String ruleSet) implements CohortWriter {

  @Override
  public void row(LogbookSummary logbook, PrintWriter out) {
    Json.writeLine(LogbookJson.of(logbook, words, ruleSet), out);
    out.flush();
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    // Every line has been written already.
    out.flush();
  }
}
