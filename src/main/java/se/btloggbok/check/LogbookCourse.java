package se.btloggbok.check;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleGroup;
import se.btloggbok.requirement.Status;
import se.btloggbok.rules.RuleCatalog;

/**
 * The course of a BT, which the page of a cohort draws in addition to its summary.
 *
 * @param stays the stays, in order
 * @param groups the most urgent status in each group of rules; advice that is not followed is left
 *     out, so that a group without errors and warnings does not look like a problem
 */
public record LogbookCourse(List<Stretch> stays, Map<RuleGroup, Status> groups) {

  /** The course of a logbook that was not judged. */
  public static final LogbookCourse NONE = new LogbookCourse(List.of(), Map.of());

  /** Keeps its own copies. */
  public LogbookCourse {
    stays = List.copyOf(stays);
    groups = Map.copyOf(groups);
  }

  /**
   * The period of a stay.
   *
   * @param area the verksamhet; null if unknown
   * @param range the period
   */
  public record Stretch(@Nullable ClinicalArea area, DateRange range) {}

  /** Returns the course of a checked logbook. */
  public static LogbookCourse of(CheckedLogbook checked) {
    return new LogbookCourse(
        checked.lastingStays().stream()
            .map(stay -> new Stretch(stay.first().area(), stay.range()))
            .toList(),
        groups(checked.outcomes()));
  }

  /**
   * Returns the most urgent status in each group of rules, not counting advice that is not
   * followed.
   */
  private static Map<RuleGroup, Status> groups(List<Outcome> outcomes) {
    Map<RuleGroup, Status> groups = new EnumMap<>(RuleGroup.class);
    for (Outcome outcome : outcomes) {
      if (isUnfollowedAdvice(outcome)) {
        continue;
      }
      groups.merge(
          RuleCatalog.groupOf(outcome.rule()),
          outcome.status(),
          BinaryOperator.minBy(Comparator.comparing(Status::urgency)));
    }
    return groups;
  }

  private static boolean isUnfollowedAdvice(Outcome outcome) {
    return outcome.level() == Level.INFO
        && (outcome.status() == Status.VIOLATED || outcome.status() == Status.AT_RISK);
  }
}
