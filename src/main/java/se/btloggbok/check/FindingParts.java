package se.btloggbok.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;

/**
 * What the findings of a logbook are about, part by part: a fingerprint for each week, delmål or
 * other item that a finding covers. A finding about nine weeks has another part than the one about
 * the first eight, though its own fingerprint is the same.
 */
public final class FindingParts {

  private final IdentityHashMap<Outcome, List<String>> parts = new IdentityHashMap<>();

  /** Identifies the parts of all findings, also of those that are waived. */
  public FindingParts(CheckedLogbook result) {
    Fingerprints fingerprints = new Fingerprints(result.document());
    Map<String, Integer> seen = new HashMap<>();
    for (Outcome outcome : result.outcomes()) {
      Message message = outcome.message();
      boolean found = outcome.reportedLevel() != null || outcome.status() == Status.WAIVED;
      if (found && message != null) {
        parts.put(outcome, fingerprints.parts(outcome, message, seen));
      }
    }
  }

  /** Returns the parts of a finding of the logbook; at least one. */
  public List<String> of(Finding finding) {
    List<String> all = new ArrayList<>();
    finding.outcomes().forEach(outcome -> all.addAll(of(outcome)));
    return all;
  }

  /** Returns the parts of an outcome of the logbook; none if it is not reported. */
  List<String> of(Outcome outcome) {
    return parts.getOrDefault(outcome, List.of());
  }

  /** Returns the outcomes that have parts. */
  Iterable<Outcome> outcomes() {
    return parts.keySet();
  }
}
