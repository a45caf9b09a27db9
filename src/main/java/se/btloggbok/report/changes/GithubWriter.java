package se.btloggbok.report.changes;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.history.Comparison;
import se.btloggbok.report.hosting.GithubCommand;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.requirement.Level;

/**
 * For GitHub Actions: one annotation for each entry that had happened and is not as it was.
 *
 * @param words the language
 * @param root the root of the repository
 */
public record GithubWriter(ChangeWords words, RepositoryRoot root) {

  /** Writes the breaches of several logbooks. */
  public void write(List<Comparison> comparisons, PrintWriter out) {
    for (Comparison comparison : comparisons) {
      for (Breach breach : Breach.of(comparison, words)) {
        String path = root.path(breach.file());
        out.print(GithubCommand.of(Level.ERROR, path, breach.region(), Breach.RULE, breach.text()));
      }
    }
  }
}
