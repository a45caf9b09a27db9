package se.btloggbok.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Status;

/**
 * What comes next: the requirement with the earliest last day among those that are not due yet.
 *
 * @param date the last day to meet it
 * @param rule the rule's id
 * @param scope what it is about, in the form of machine formats
 * @param status upcoming, or at risk
 */
public record NextDue(LocalDate date, String rule, String scope, Status status) {

  /** Returns what comes next; what is at risk, and then what is most binding, first of a day. */
  static Optional<NextDue> of(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(NextDue::isAhead)
        .min(
            Comparator.comparing(NextDue::day)
                .thenComparing(outcome -> outcome.status() == Status.UPCOMING)
                .thenComparing(Outcome::level, Comparator.comparing(Level::ordinal)))
        .map(
            outcome ->
                new NextDue(
                    day(outcome), outcome.rule(), outcome.scope().toString(), outcome.status()));
  }

  private static boolean isAhead(Outcome outcome) {
    boolean open = outcome.status() == Status.UPCOMING || outcome.status() == Status.AT_RISK;
    return open && outcome.due() != null;
  }

  private static LocalDate day(Outcome outcome) {
    return Objects.requireNonNull(outcome.due());
  }
}
