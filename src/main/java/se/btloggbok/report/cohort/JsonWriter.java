package se.btloggbok.report.cohort;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Json;
import se.btloggbok.report.JsonHeader;
import se.btloggbok.report.Words;

/**
 * For programs: everything about a group, in the order of the files ({@code
 * docs/bt-kohort-1.schema.json} describes it).
 *
 * @param words the language
 * @param timing when the logbooks are judged
 * @param ruleSet the name of the rule set
 */
public record JsonWriter(Words words, Timing timing, String ruleSet) implements CohortWriter {

  /** The version of the format. It is increased when a key is removed or changes its meaning. */
  private static final int VERSION = 1;

  private record Run(
      @JsonUnwrapped JsonHeader header, int left, int finished, Iterable<LogbookJson> files) {}

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    Iterable<LogbookJson> files =
        Json.each(cohort.logbooks(), logbook -> LogbookJson.of(logbook, words, ruleSet));
    JsonHeader header = JsonHeader.of(VERSION, timing, ruleSet);
    Json.write(new Run(header, cohort.left(), cohort.finished(), files), out);
  }
}
