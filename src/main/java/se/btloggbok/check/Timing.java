package se.btloggbok.check;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Logbook;
import se.btloggbok.rule.Evaluation;

/**
 * When to judge, as the user asks for it.
 *
 * @param today today
 * @param asOf the date to judge at; null: today
 * @param isFinal whether to judge as when the BT is over
 */
public record Timing(LocalDate today, @Nullable LocalDate asOf, boolean isFinal) {

  /** Returns the date asked for. */
  public LocalDate date() {
    return asOf == null ? today : asOf;
  }

  /** Returns the evaluation of a logbook; of none, when the file could not be read as one. */
  Evaluation evaluation(Optional<Logbook> logbook) {
    return isFinal
        ? Evaluation.atTheEnd(today, logbook.flatMap(Logbook::period))
        : Evaluation.asOf(date(), today);
  }
}
