package se.btloggbok.check;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Status;

/**
 * The logbooks of a cohort.
 *
 * @param logbooks one summary per file, in the order of the arguments
 * @param left how many files were not checked, because the user interrupted the run
 */
public record Cohort(List<LogbookSummary> logbooks, int left) {

  /** Keeps its own copy. */
  public Cohort {
    logbooks = List.copyOf(logbooks);
  }

  /**
   * Returns the logbooks that most need attention first: those that could not be read, then those
   * that could not be judged, then by the number of brister, the number at risk, the next due date,
   * and the name.
   */
  public List<LogbookSummary> worstFirst() {
    Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    return logbooks.stream()
        .sorted(
            Comparator.comparing((LogbookSummary logbook) -> logbook.failure() == null)
                .thenComparing(LogbookSummary::isJudged)
                .thenComparing(logbook -> -logbook.count(Level.ERROR))
                .thenComparing(logbook -> -logbook.count(Status.AT_RISK))
                .thenComparing(Cohort::nextDay)
                .thenComparing(
                    logbook -> Objects.requireNonNullElse(logbook.trainee(), ""), swedish)
                .thenComparing(LogbookSummary::file))
        .toList();
  }

  private static LocalDate nextDay(LogbookSummary logbook) {
    NextDue next = logbook.nextDue();
    return next == null ? LocalDate.MAX : next.date();
  }

  /** Returns how many files could not be read. */
  public long unreadable() {
    return logbooks.stream().filter(logbook -> logbook.failure() != null).count();
  }

  /** Returns how many files could be read, but not as logbooks. */
  public long unjudged() {
    return logbooks.stream().filter(logbook -> logbook.fault() != null).count();
  }

  /** Returns how many logbooks were judged, and have at least one brist. */
  public long lacking() {
    return logbooks.stream()
        .filter(logbook -> logbook.isJudged() && logbook.count(Level.ERROR) > 0)
        .count();
  }
}
