package se.btloggbok.report.changes;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.history.Comparison;
import se.btloggbok.report.Json;
import se.btloggbok.report.hosting.GitlabIssue;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.requirement.Level;

/**
 * For GitLab: a code quality report of the entries that had happened and are not as they were.
 *
 * @param words the language
 * @param root the root of the repository
 */
public record GitlabWriter(ChangeWords words, RepositoryRoot root) {

  /** Writes the breaches of several logbooks. */
  public void write(List<Comparison> comparisons, PrintWriter out) {
    List<GitlabIssue> issues = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      Map<String, Integer> seen = new HashMap<>();
      for (Breach breach : Breach.of(comparison, words)) {
        issues.add(
            GitlabIssue.of(
                breach.text(),
                Breach.RULE,
                // Two entries may have the same name.
                breach.identity() + " " + seen.merge(breach.identity(), 1, Integer::sum),
                Level.ERROR,
                root.path(breach.file()),
                breach.region().line()));
      }
    }
    Json.write(issues, out);
  }
}
