package se.btloggbok.report.findings;

import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;

/** The amount of detail in formats for people. */
public enum Detail {
  /** All findings, and always a summary. */
  FULL,
  /** All findings, and a summary if there are any. */
  SILENT_ON_SUCCESS,
  /** Brister only, and a summary if there are any. */
  QUIET;

  private boolean shows(Level level) {
    return this != QUIET || level == Level.ERROR;
  }

  /** Returns the findings of a logbook that are shown. */
  List<Finding> findings(CheckedLogbook result) {
    return result.findings().stream().filter(finding -> shows(finding.level())).toList();
  }

  /** Returns the waived findings of a logbook that are shown. */
  List<WaivedFinding> waived(CheckedLogbook result) {
    return this == QUIET ? List.of() : result.waived();
  }
}
