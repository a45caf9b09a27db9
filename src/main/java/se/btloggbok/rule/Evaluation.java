package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.Optional;
import se.btloggbok.model.DateRange;

/**
 * When a logbook is judged. The evaluation date decides what is evidence, today decides what is
 * accused of being written in advance.
 *
 * @param today today
 * @param date the evaluation date
 * @param isFinal whether to judge as when the BT is over: everything counts as due
 */
public record Evaluation(LocalDate today, LocalDate date, boolean isFinal) {

  /** Returns the evaluation as things stood on an earlier day, or will stand on a later. */
  public static Evaluation asOf(LocalDate date, LocalDate today) {
    return new Evaluation(today, date, false);
  }

  /**
   * Returns the evaluation as when the BT is over: on the later of today and the day after its end.
   *
   * @param bt the period of the BT, where it is known
   */
  public static Evaluation atTheEnd(LocalDate today, Optional<DateRange> bt) {
    LocalDate dayAfter = bt.map(range -> range.to().plusDays(1)).orElse(today);
    return new Evaluation(today, dayAfter.isAfter(today) ? dayAfter : today, true);
  }

  /** Returns whether something that is due on a day should be there by now. */
  public boolean isPast(LocalDate due) {
    return isFinal || date.isAfter(due);
  }

  /** Returns the last day from which anything is evidence. */
  public LocalDate evidenceUntil() {
    return date.isAfter(today) ? today : date;
  }
}
