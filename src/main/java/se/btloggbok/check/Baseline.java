package se.btloggbok.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;

/**
 * What was found in a logbook before: the parts of its findings, each with its level. A finding is
 * new if it has a part that the baseline lacks, or had at a less serious level.
 */
public final class Baseline {

  /** A baseline without findings: everything is new. */
  public static final Baseline EMPTY = new Baseline();

  private final Map<String, Level> levels = new HashMap<>();

  private Baseline() {}

  /** Returns a collector of findings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what is found in another version of a logbook. */
  public static Baseline of(CheckedLogbook version) {
    Builder builder = builder();
    FindingParts parts = new FindingParts(version);
    for (Outcome outcome : parts.outcomes()) {
      builder.add(KnownOutcomes.levelOf(outcome), parts.of(outcome));
    }
    return builder.build();
  }

  /** Returns whether the baseline has all parts, at a level or a more serious one. */
  boolean holds(List<String> parts, Level level) {
    return parts.stream().allMatch(part -> isAtLeast(levels.get(part), level));
  }

  private static boolean isAtLeast(@Nullable Level before, Level level) {
    return before != null && before.isAtLeast(level);
  }

  /** Collects the findings of a baseline. */
  public static final class Builder {

    private final Baseline baseline = new Baseline();

    private Builder() {}

    /** Adds a finding. */
    public Builder add(Level level, List<String> parts) {
      for (String part : parts) {
        baseline.levels.merge(part, level, (one, other) -> one.isAtLeast(other) ? one : other);
      }
      return this;
    }

    /** Returns the baseline. Nothing may be added afterwards. */
    public Baseline build() {
      return baseline;
    }
  }
}
