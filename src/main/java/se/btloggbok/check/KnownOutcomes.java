package se.btloggbok.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;

/** The reported outcomes of a logbook that a baseline had too. */
public final class KnownOutcomes {

  /** By identity: two entries with the same content have equal outcomes. */
  private final Set<Outcome> known = Collections.newSetFromMap(new IdentityHashMap<>());

  private KnownOutcomes() {}

  static KnownOutcomes of(FindingParts parts, Baseline baseline) {
    KnownOutcomes outcomes = new KnownOutcomes();
    for (Outcome outcome : parts.outcomes()) {
      if (baseline.holds(parts.of(outcome), levelOf(outcome))) {
        outcomes.known.add(outcome);
      }
    }
    return outcomes;
  }

  /** Returns the level at which an outcome is reported, or would be if it were not waived. */
  static Level levelOf(Outcome outcome) {
    return Objects.requireNonNullElse(outcome.reportedLevel(), outcome.level());
  }

  boolean holds(Outcome outcome) {
    return known.contains(outcome);
  }
}
