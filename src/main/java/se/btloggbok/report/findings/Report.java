package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;

/** An output format of {@code bt validate}. */
public interface Report {

  /**
   * Writes the results of a run. The same results always give the same bytes.
   *
   * @param results one result per file, in the order of the arguments
   * @param timing when they were judged
   * @param out where to write; stays open
   */
  void write(List<CheckedLogbook> results, Timing timing, PrintWriter out);
}
