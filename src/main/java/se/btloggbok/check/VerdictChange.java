package se.btloggbok.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Trainee;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;

/**
 * How the verdict on a logbook differs between two rule sets.
 *
 * @param file the name of the file
 * @param trainee the name of the BT-läkare; null if unknown
 * @param one the number of findings at each level that there are any of, by the first rule set
 * @param other the same by the second
 * @param findings the findings that only one of them has, or that they have at different levels
 */
public record VerdictChange(
    String file,
    @Nullable String trainee,
    Map<Level, Long> one,
    Map<Level, Long> other,
    List<Changed> findings) {

  /** Keeps its own copies. */
  public VerdictChange {
    one = Map.copyOf(one);
    other = Map.copyOf(other);
    findings = List.copyOf(findings);
  }

  /**
   * A finding that differs.
   *
   * @param finding the finding, by the second rule set if that has it
   * @param one its level by the first rule set; null if that does not have it
   * @param other its level by the second rule set; null if that does not have it
   */
  public record Changed(Finding finding, @Nullable Level one, @Nullable Level other) {}

  /**
   * Returns how two verdicts on the same logbook differ. Findings are the same if their
   * fingerprints are.
   */
  public static VerdictChange between(CheckedLogbook one, CheckedLogbook other) {
    Map<String, Finding> before = byFingerprint(one);
    Map<String, Finding> after = byFingerprint(other);
    List<Changed> changed = new ArrayList<>();
    for (Finding finding : one.findings()) {
      Finding same = after.get(key(finding));
      if (same == null) {
        changed.add(new Changed(finding, finding.level(), null));
      } else if (same.level() != finding.level()) {
        changed.add(new Changed(same, finding.level(), same.level()));
      }
    }
    for (Finding finding : other.findings()) {
      if (!before.containsKey(key(finding))) {
        changed.add(new Changed(finding, null, finding.level()));
      }
    }
    return new VerdictChange(
        one.source().name(),
        one.logbook().map(logbook -> logbook.trainee()).map(Trainee::name).orElse(null),
        one.findingsByLevel(),
        other.findingsByLevel(),
        changed);
  }

  private static Map<String, Finding> byFingerprint(CheckedLogbook checked) {
    Map<String, Finding> findings = new HashMap<>();
    checked.findings().forEach(finding -> findings.put(key(finding), finding));
    return findings;
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.fingerprint();
  }

  /** Returns whether the two rule sets give the same findings at the same levels. */
  public boolean isNone() {
    return findings.isEmpty();
  }

  /** Returns whether one rule set finds a brist and the other does not. */
  public boolean changesTheVerdict() {
    return hasErrors(one) != hasErrors(other);
  }

  private static boolean hasErrors(Map<Level, Long> counts) {
    return counts.getOrDefault(Level.ERROR, 0L) > 0;
  }
}
