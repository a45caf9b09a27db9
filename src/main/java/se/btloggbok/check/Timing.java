package se.btloggbok.check;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Logbook;
import se.btloggbok.requirement.Evaluation;

/**
 * The dates that the user has chosen.
 *
 * @param today today
 * @param asOf the evaluation date; null for today
 * @param isFinal whether to judge as if the BT were over
 */
public record Timing(LocalDate today, @Nullable LocalDate asOf, boolean isFinal) {

  /** Returns the evaluation date that the user has chosen, or today. */
  public LocalDate date() {
    return asOf == null ? today : asOf;
  }

  /**
   * Returns the dates at which to judge a logbook, which is empty if the file could not be read as
   * one.
   */
  Evaluation evaluation(Optional<Logbook> logbook) {
    return isFinal
        ? Evaluation.atTheEnd(today, logbook.flatMap(Logbook::period))
        : Evaluation.asOf(date(), today);
  }
}
