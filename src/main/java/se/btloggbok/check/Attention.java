package se.btloggbok.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/**
 * How much a logbook needs attention now. Requirements are counted one by one, not as merged
 * findings, so that eight weeks without supervision weigh more than two.
 *
 * @param unmet the number of binding requirements (ska) that are not met
 * @param closing the number of binding requirements still to be met within {@value #SOON} days, or
 *     all of them if the BT ends within that time; coming weeks of supervision are not counted
 * @param atRisk the number of requirements at risk, advice not counted
 * @param weeksWithout the number of weeks without supervision up to now, of those that required it,
 *     in the current placement; 0 if the last one had supervision
 * @param worst the rule with the most unmet requirements, advice not counted; null if there is none
 * @param deadline the requirement that is due next, or the next booking, not counting coming weeks
 *     of supervision; null if there is none
 */
public record Attention(
    int unmet,
    int closing,
    int atRisk,
    int weeksWithout,
    @Nullable Worst worst,
    @Nullable NextDue deadline) {

  /** The number of days ahead that count as soon. */
  public static final int SOON = 30;

  /** The attention that a logbook needs when nothing is known about it. */
  static final Attention UNKNOWN = new Attention(0, 0, 0, 0, null, null);

  /**
   * The rule with the most requirements that are violated or at risk, at the most serious level at
   * which any are reported. Advice is left out.
   *
   * @param rule the id of the rule
   * @param count the number of requirements
   * @param level the level at which they are reported
   */
  public record Worst(String rule, int count, Level level) {}

  /** Returns the attention that a checked logbook needs. */
  static Attention of(CheckedLogbook checked) {
    List<Outcome> occasional = checked.ahead().stream().filter(Attention::isOccasional).toList();
    return new Attention(
        unmet(checked).size(),
        closing(checked).size(),
        (int) checked.countAtRisk(),
        weeksWithout(checked),
        worst(checked.outcomes()),
        NextDue.of(occasional).orElse(null));
  }

  /** Returns the binding requirements that are not met. */
  static List<Outcome> unmet(CheckedLogbook checked) {
    return checked.outcomes().stream()
        .filter(outcome -> outcome.level() == Level.ERROR)
        .filter(outcome -> outcome.status() == Status.VIOLATED)
        .toList();
  }

  /**
   * Returns the binding requirements still to be met within {@value #SOON} days, or all of them if
   * the BT ends within that time; without coming weeks of supervision.
   */
  static List<Outcome> closing(CheckedLogbook checked) {
    LocalDate horizon = checked.evaluation().date().plusDays(SOON);
    Optional<DateRange> bt = checked.logbook().flatMap(Logbook::period);
    boolean endsSoon = bt.isPresent() && !bt.get().to().isAfter(horizon);
    return checked.outcomes().stream()
        .filter(outcome -> outcome.level() == Level.ERROR)
        .filter(Attention::isOccasional)
        .filter(outcome -> isClosing(outcome, endsSoon, horizon))
        .toList();
  }

  private static boolean isOccasional(Outcome outcome) {
    return !outcome.rule().equals(RuleIds.WEEKLY_SUPERVISION);
  }

  private static boolean isClosing(Outcome outcome, boolean endsSoon, LocalDate horizon) {
    boolean open = outcome.status() == Status.UPCOMING || outcome.status() == Status.AT_RISK;
    LocalDate due = outcome.due();
    return open && (endsSoon || (due != null && !due.isAfter(horizon)));
  }

  /** Counts back from the last week judged, if its placement is still going on. */
  private static int weeksWithout(CheckedLogbook checked) {
    List<Outcome> judged =
        checked.outcomes(RuleIds.WEEKLY_SUPERVISION).stream()
            .filter(week -> week.status() == Status.MET || week.status() == Status.VIOLATED)
            .filter(week -> week.due() != null)
            .sorted(Comparator.comparing(Outcome::due).reversed())
            .toList();
    if (judged.isEmpty() || !goesOn(judged.get(0), checked)) {
      return 0;
    }
    return (int) judged.stream().takeWhile(week -> week.status() == Status.VIOLATED).count();
  }

  private static boolean goesOn(Outcome week, CheckedLogbook checked) {
    LocalDate date = checked.evaluation().date();
    return week.scope() instanceof Scope.OfWeek
        && checked.lastingStays().stream()
            .filter(stay -> stay.path().equals(week.place()))
            .map(Stay::end)
            .anyMatch(end -> !end.isBefore(date));
  }

  private static @Nullable Worst worst(List<Outcome> outcomes) {
    for (Level level : List.of(Level.ERROR, Level.WARNING)) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (Outcome outcome : outcomes) {
        if (outcome.reportedLevel() == level) {
          counts.merge(outcome.rule(), 1, Integer::sum);
        }
      }
      Worst worst = null;
      for (Map.Entry<String, Integer> rule : counts.entrySet()) {
        if (worst == null || rule.getValue() > worst.count()) {
          worst = new Worst(rule.getKey(), rule.getValue(), level);
        }
      }
      if (worst != null) {
        return worst;
      }
    }
    return null;
  }

  /** Returns the number of requirements that need someone to act now. */
  public int pressing() {
    return unmet + closing;
  }
}
