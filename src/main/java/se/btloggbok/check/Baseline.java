package se.btloggbok.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;

/**
 * What was found in a logbook before: the parts of its findings, each with its level. A finding is
 * new if it has a part that the baseline lacks, or had at a less serious level.
 */
public final class Baseline {

  private final Map<String, Level> levels = new HashMap<>();

  /** Returns what is found in another version of a logbook. */
  public static Baseline of(CheckedLogbook version) {
    Baseline baseline = new Baseline();
    FindingParts parts = new FindingParts(version);
    for (Outcome outcome : parts.outcomes()) {
      baseline.add(levelOf(outcome), parts.of(outcome));
    }
    return baseline;
  }

  /** Adds a finding. */
  public Baseline add(Level level, List<String> parts) {
    for (String part : parts) {
      levels.merge(part, level, (one, other) -> one.isAtLeast(other) ? one : other);
    }
    return this;
  }

  /**
   * Returns the reported outcomes of a logbook that the baseline has too, at the same level or a
   * more serious one. By identity: two entries with the same content have equal outcomes.
   */
  Set<Outcome> known(FindingParts parts) {
    Set<Outcome> known = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Outcome outcome : parts.outcomes()) {
      Level level = levelOf(outcome);
      if (parts.of(outcome).stream().allMatch(part -> isAtLeast(levels.get(part), level))) {
        known.add(outcome);
      }
    }
    return known;
  }

  /** Returns the level at which an outcome is reported, or would be if it were not waived. */
  private static Level levelOf(Outcome outcome) {
    return Objects.requireNonNullElse(outcome.reportedLevel(), outcome.level());
  }

  private static boolean isAtLeast(@Nullable Level before, Level level) {
    return before != null && before.isAtLeast(level);
  }
}
