package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;

/** An output format of {@code bt batch}. The same group always gives the same bytes. */
public interface CohortWriter {

  /**
   * Writes a logbook as soon as it is checked, in formats that do not need the others. Called in
   * the order of the arguments.
   *
   * @param logbook the logbook
   * @param out where to write; stays open
   */
  default void row(LogbookSummary logbook, PrintWriter out) {}

  /**
   * Writes the rest, once all logbooks have been checked.
   *
   * @param cohort all logbooks
   * @param out where to write; stays open
   */
  void end(Cohort cohort, PrintWriter out);
}
