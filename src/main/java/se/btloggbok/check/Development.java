package se.btloggbok.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;

/**
 * How a logbook has developed since an earlier day, when it is judged on both days: as it is now,
 * or as it was in an earlier version. Advice is left out.
 *
 * @param since the earlier day
 * @param isNew whether the earlier version did not have the logbook
 * @param appeared the number of requirements that are violated now but were not then, by rule
 * @param resolved the number of requirements that were violated then but are not now, by rule
 */
public record Development(
    LocalDate since, boolean isNew, Map<String, Integer> appeared, Map<String, Integer> resolved) {

  /** Keeps its own copies, in the order of the rules' ids. */
  public Development {
    appeared = Collections.unmodifiableMap(new TreeMap<>(appeared));
    resolved = Collections.unmodifiableMap(new TreeMap<>(resolved));
  }

  /** Returns the development of one file between two evaluations. */
  public static Development between(CheckedLogbook then, CheckedLogbook now) {
    return new Development(
        then.evaluation().date(),
        false,
        more(now.outcomes(), then.outcomes()),
        more(then.outcomes(), now.outcomes()));
  }

  /** Returns the development of a file that an earlier version did not have. */
  public static Development ofNew(LocalDate since, CheckedLogbook now) {
    return new Development(since, true, more(now.outcomes(), List.of()), Map.of());
  }

  /** Returns whether anything has changed. */
  public boolean hasChange() {
    return isNew || !appeared.isEmpty() || !resolved.isEmpty();
  }

  private static Map<String, Integer> more(List<Outcome> outcomes, List<Outcome> others) {
    Set<List<Object>> known = new HashSet<>();
    others.stream().filter(Development::isLacking).forEach(outcome -> known.add(key(outcome)));
    Map<String, Integer> more = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (isLacking(outcome) && !known.contains(key(outcome))) {
        more.merge(outcome.rule(), 1, Integer::sum);
      }
    }
    return more;
  }

  private static boolean isLacking(Outcome outcome) {
    return outcome.status() == Status.VIOLATED && outcome.level() != Level.INFO;
  }

  private static List<Object> key(Outcome outcome) {
    return List.of(outcome.rule(), outcome.scope(), outcome.place());
  }

  /** Returns how many requirements are newly lacking. */
  public int appearedCount() {
    return count(appeared);
  }

  /** Returns how many requirements are no longer lacking. */
  public int resolvedCount() {
    return count(resolved);
  }

  private static int count(Map<String, Integer> byRule) {
    return byRule.values().stream().mapToInt(Integer::intValue).sum();
  }
}
