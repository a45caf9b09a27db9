package se.btloggbok.report.status;

import java.io.PrintWriter;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Standing;

/** Writes how a BT stands, in one format. */
public interface StatusWriter {

  /** Writes how the BT of a logbook stands. */
  void write(CheckedLogbook checked, Standing standing, PrintWriter out);
}
