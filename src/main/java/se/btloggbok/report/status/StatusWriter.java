package se.btloggbok.report.status;

import java.io.PrintWriter;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Standing;

/** Writes how a BT stands, in one format. */
public interface StatusWriter {

  /**
   * Writes how a BT stands.
   *
   * @param checked the logbook
   * @param standing how it stands
   */
  void write(CheckedLogbook checked, Standing standing, PrintWriter out);
}
