package se.btloggbok.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.threeten.extra.YearWeek;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/**
 * Outcomes that are shown as one: those of one rule with the same status that are about weeks or
 * delmål at the same place, or about the same scope of any other kind. Violations of one level are
 * grouped across all people, and across all entries of a section.
 *
 * @param outcomes the outcomes, at least one, by due date
 */
public record DueGroup(List<Outcome> outcomes) {

  /** Keeps its own copy. */
  public DueGroup {
    outcomes = List.copyOf(outcomes);
  }

  /** Returns what is ahead of a logbook, by due date. */
  public static List<DueGroup> ahead(CheckedLogbook checked) {
    return of(checked.ahead(), one -> true);
  }

  /** Returns whether a requirement has a due date, and is still to be met. */
  static boolean isAhead(Outcome outcome) {
    return (outcome.status() == Status.UPCOMING || outcome.status() == Status.AT_RISK)
        && outcome.due() != null;
  }

  /** Returns the chosen outcomes, by due date; those without one come last. */
  static List<DueGroup> of(List<Outcome> outcomes, Predicate<Outcome> chosen) {
    Map<List<Object>, List<Outcome>> groups = new LinkedHashMap<>();
    outcomes.stream()
        .filter(chosen)
        .sorted(DueGroup::byDueDate)
        .forEach(one -> groups.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one));
    return groups.values().stream().map(DueGroup::new).toList();
  }

  /**
   * Compares outcomes by due date; those without one come last. On the same day, what is at risk
   * comes first, then the most binding.
   */
  static int byDueDate(Outcome one, Outcome other) {
    LocalDate due = Objects.requireNonNullElse(one.due(), LocalDate.MAX);
    int byDay = due.compareTo(Objects.requireNonNullElse(other.due(), LocalDate.MAX));
    int byRisk =
        byDay == 0
            ? Boolean.compare(other.status() == Status.AT_RISK, one.status() == Status.AT_RISK)
            : byDay;
    return byRisk == 0 ? one.level().compareTo(other.level()) : byRisk;
  }

  private static List<Object> key(Outcome outcome) {
    boolean together =
        outcome.scope() instanceof Scope.OfWeek || outcome.scope() instanceof Scope.OfObjective;
    Object part = together ? outcome.place() : outcome.scope().toString();
    if (outcome.status() == Status.VIOLATED) {
      if (outcome.scope() instanceof Scope.OfEntry entry) {
        part = entry.path().section();
      } else if (outcome.scope() instanceof Scope.OfPerson) {
        part = Scope.OfPerson.class;
      }
      return List.of(outcome.rule(), outcome.level(), part);
    }
    return List.of(outcome.rule(), outcome.status(), part);
  }

  /** Returns the first outcome. */
  public Outcome first() {
    return outcomes.get(0);
  }

  /** Returns the number of outcomes. */
  public int size() {
    return outcomes.size();
  }

  /** Returns the id of the rule. */
  public String rule() {
    return first().rule();
  }

  /** Returns the status. */
  public Status status() {
    return first().status();
  }

  /** Returns how binding the most binding of the requirements is. */
  public Level level() {
    return outcomes.stream().map(Outcome::level).min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * Returns the due date of the first outcome.
   *
   * @throws NullPointerException if it has none
   */
  public LocalDate dueOrThrow() {
    return Objects.requireNonNull(first().due());
  }

  /** Returns the weeks that the outcomes are about, in order. */
  public List<YearWeek> weeks() {
    return outcomes.stream()
        .flatMap(
            one ->
                one.scope() instanceof Scope.OfWeek week
                    ? Stream.of(week.week())
                    : Stream.<YearWeek>empty())
        .sorted()
        .toList();
  }
}
