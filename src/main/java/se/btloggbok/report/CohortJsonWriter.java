package se.btloggbok.report;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import tools.jackson.core.JsonGenerator;

/**
 * For programs: everything there is to say of a group, in the order of the files ({@code
 * docs/bt-kohort-1.schema.json} describes it).
 */
public final class CohortJsonWriter implements CohortWriter {

  /** The version of the form: a field that changes its meaning or goes away makes a new one. */
  private static final int VERSION = 1;

  private final Words words;
  private final Timing timing;
  private final String ruleSet;

  /** Makes a writer in a language, of logbooks judged at a date by a rule set. */
  public CohortJsonWriter(Words words, Timing timing, String ruleSet) {
    this.words = words;
    this.timing = timing;
    this.ruleSet = ruleSet;
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    try (JsonGenerator json = Json.indented(out)) {
      SummaryJson summaries = new SummaryJson(words, json);
      json.writeStartObject();
      Json.writeRun(VERSION, timing, ruleSet, json);
      json.writeNumberProperty("left", cohort.left());
      json.writeArrayPropertyStart("files");
      cohort.logbooks().forEach(summaries::write);
      json.writeEndArray();
      json.writeEndObject();
    }
    out.print("\n");
  }
}
