package se.btloggbok.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;

/**
 * The requirement that is due next: the one with the earliest due date among those not yet due.
 *
 * @param date the due date
 * @param rule the id of the rule
 * @param scope the scope, in the form used in machine-readable formats; interned, as the logbooks
 *     of a cohort have the same few
 * @param status upcoming, or at risk
 */
public record NextDue(LocalDate date, String rule, String scope, Status status) {

  /**
   * Returns the requirement that is due next; empty if there is none. On the same day, one at risk
   * comes first, then the most binding one.
   */
  static Optional<NextDue> of(List<Outcome> outcomes) {
    return outcomes.stream().filter(DueGroup::isAhead).min(DueGroup::byDueDate).map(NextDue::of);
  }

  /** Returns all requirements that are not yet due, in the same order. */
  static List<NextDue> all(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(DueGroup::isAhead)
        .sorted(DueGroup::byDueDate)
        .map(NextDue::of)
        .toList();
  }

  private static NextDue of(Outcome outcome) {
    String scope = outcome.scope().toString().intern();
    return new NextDue(
        Objects.requireNonNull(outcome.due()), outcome.rule(), scope, outcome.status());
  }
}
