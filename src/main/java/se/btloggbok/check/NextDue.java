package se.btloggbok.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;

/**
 * The requirement or booking that is next: the one with the earliest due date among those ahead.
 *
 * @param date the due date
 * @param rule the id of the rule
 * @param scope the scope, in the form used in machine-readable formats; interned, as the logbooks
 *     of a cohort have the same few
 * @param status upcoming, or at risk
 */
public record NextDue(LocalDate date, String rule, String scope, Status status) {

  /**
   * Returns the first of what is ahead; empty if nothing is. On the same day, what is at risk comes
   * first, then the most binding.
   */
  static Optional<NextDue> of(List<Outcome> ahead) {
    return ahead.stream().min(DueGroup::byDueDate).map(NextDue::of);
  }

  /** Returns all of what is ahead, in the same order. */
  static List<NextDue> all(List<Outcome> ahead) {
    return ahead.stream().sorted(DueGroup::byDueDate).map(NextDue::of).toList();
  }

  private static NextDue of(Outcome outcome) {
    String scope = outcome.scope().toString().intern();
    return new NextDue(
        Objects.requireNonNull(outcome.due()), outcome.rule(), scope, outcome.status());
  }
}
