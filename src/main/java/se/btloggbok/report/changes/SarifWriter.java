package se.btloggbok.report.changes;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.history.Comparison;
import se.btloggbok.report.Json;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.report.hosting.SarifFingerprints;
import se.btloggbok.report.hosting.SarifLog;
import se.btloggbok.requirement.Level;

/**
 * For code scanning services: SARIF 2.1.0 with a result for each entry that had happened and is not
 * as it was.
 *
 * @param words the language
 * @param root the root of the repository
 * @param version the version of the program
 */
public record SarifWriter(ChangeWords words, RepositoryRoot root, String version) {

  /** The number of digits of a fingerprint. */
  private static final int DIGITS = 16;

  /** Writes the breaches of several logbooks. */
  public void write(List<Comparison> comparisons, PrintWriter out) {
    SarifFingerprints fingerprints = new SarifFingerprints();
    List<SarifLog.Result> results = new ArrayList<>();
    String level = SarifLog.level(Level.ERROR);
    for (Comparison comparison : comparisons) {
      for (Breach breach : Breach.of(comparison, words)) {
        String path = root.path(breach.file());
        String fingerprint = SarifFingerprints.hash(breach.identity()).substring(0, DIGITS);
        results.add(
            new SarifLog.Result(
                Breach.RULE,
                0,
                level,
                null,
                SarifLog.plain(breach.text()),
                List.of(SarifLog.location(breach.region(), path)),
                fingerprints.next(path, fingerprint),
                null,
                null));
      }
    }
    SarifLog.Rule rule =
        new SarifLog.Rule(
            Breach.RULE,
            SarifLog.plain(words.rule()),
            null,
            null,
            new SarifLog.Configuration(level));
    SarifLog.Invocation invocation = SarifLog.Invocation.of(List.of());
    Json.write(SarifLog.of(version, words.language(), List.of(rule), invocation, results), out);
  }
}
