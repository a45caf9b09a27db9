package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.Optional;
import se.btloggbok.model.DateRange;

/**
 * The dates of an evaluation. Evidence is cut off at the evaluation date; entries dated after today
 * are reported as written in advance.
 *
 * @param today today
 * @param date the evaluation date
 * @param isFinal whether to judge as if the BT were over: everything counts as due
 */
public record Evaluation(LocalDate today, LocalDate date, boolean isFinal) {

  /** Returns an evaluation at a date, which may be before or after today. */
  public static Evaluation asOf(LocalDate date, LocalDate today) {
    return new Evaluation(today, date, false);
  }

  /**
   * Returns an evaluation as if the BT were over, at the later of today and the day after its end.
   *
   * @param bt the period of the BT; empty if unknown
   */
  public static Evaluation atTheEnd(LocalDate today, Optional<DateRange> bt) {
    LocalDate dayAfter = bt.map(range -> range.to().plusDays(1)).orElse(today);
    return new Evaluation(today, dayAfter.isAfter(today) ? dayAfter : today, true);
  }

  /** Returns whether a due date has passed. */
  public boolean isPast(LocalDate due) {
    return isFinal || date.isAfter(due);
  }

  /** Returns the last date of entries that count as evidence. */
  public LocalDate evidenceUntil() {
    return date.isAfter(today) ? today : date;
  }
}
