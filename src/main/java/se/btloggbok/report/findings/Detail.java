package se.btloggbok.report.findings;

import se.btloggbok.requirement.Level;

/** The amount of detail in formats for people. */
public enum Detail {
  /** All findings, and always a summary. */
  FULL,
  /** All findings, and a summary if there are any. */
  SILENT_ON_SUCCESS,
  /** Brister only, and a summary if there are any. */
  QUIET;

  /** Returns whether findings of a level are shown. */
  boolean shows(Level level) {
    return this != QUIET || level == Level.ERROR;
  }
}
