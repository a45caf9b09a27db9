package se.btloggbok.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import se.btloggbok.check.Timing;

/**
 * The first keys of JSON output about logbooks.
 *
 * @param version the version of the output format
 * @param asOf the evaluation date
 * @param today the day of the run
 * @param isFinal whether everything counts as due
 * @param ruleSet the name of the rule set
 */
public record JsonHeader(
    int version,
    LocalDate asOf,
    LocalDate today,
    @JsonProperty("final") boolean isFinal,
    String ruleSet) {

  /** Returns the header of a run. */
  public static JsonHeader of(int version, Timing timing, String ruleSet) {
    return new JsonHeader(version, timing.date(), timing.today(), timing.isFinal(), ruleSet);
  }
}
