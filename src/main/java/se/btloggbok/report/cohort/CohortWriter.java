package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;

/** A group of logbooks in one output format. The same group always gives the same bytes. */
public interface CohortWriter {

  /**
   * Tells that a logbook is done: for formats that need not wait for the others.
   *
   * @param logbook the logbook; they come in the order of the user's arguments
   * @param out where to write; stays open
   */
  default void row(LogbookSummary logbook, PrintWriter out) {}

  /**
   * Writes what has not been written when the last one is done.
   *
   * @param cohort all of them
   * @param out where to write; stays open
   */
  void end(Cohort cohort, PrintWriter out);
}
