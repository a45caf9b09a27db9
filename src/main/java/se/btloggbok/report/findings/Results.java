package se.btloggbok.report.findings;

import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;

/**
 * The results of a run.
 *
 * @param logbooks one result per logbook that was checked, in the order of the arguments
 * @param unchecked the files that could not be checked
 * @param timing when the logbooks were judged
 */
public record Results(List<CheckedLogbook> logbooks, List<UncheckedFile> unchecked, Timing timing) {

  /** Keeps its own copies. */
  public Results {
    logbooks = List.copyOf(logbooks);
    unchecked = List.copyOf(unchecked);
  }
}
