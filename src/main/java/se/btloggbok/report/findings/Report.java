package se.btloggbok.report.findings;

import java.io.PrintWriter;

/** An output format of {@code bt validate}. */
public interface Report {

  /**
   * Writes the results of a run. The same results always give the same bytes.
   *
   * @param results the results; standard error has the files that could not be checked, too
   * @param out where to write; stays open
   */
  void write(Results results, PrintWriter out);
}
