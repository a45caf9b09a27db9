package se.btloggbok.report.findings;

import se.btloggbok.rule.Level;

/** How much to write for people. */
public enum Detail {
  /** Everything, the summary always. */
  FULL,
  /** Everything, the summary only where there are findings. */
  SILENT_ON_SUCCESS,
  /** Only brister, the summary only where there are any. */
  QUIET;

  boolean shows(Level level) {
    return this != QUIET || level == Level.ERROR;
  }
}
