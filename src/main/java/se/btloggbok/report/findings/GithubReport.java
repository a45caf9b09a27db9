package se.btloggbok.report.findings;

import java.io.PrintWriter;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.hosting.GithubCommand;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;

/**
 * For GitHub Actions: one workflow command per finding, which becomes an annotation on its line,
 * after one per file that could not be checked. A finding that the baseline had too has none:
 * GitHub shows only ten of each level.
 *
 * @param words the language
 * @param root the root of the repository
 * @param detail how much to show
 */
public record GithubReport(Words words, RepositoryRoot root, Detail detail) implements Report {

  @Override
  public void write(Results results, PrintWriter out) {
    for (UncheckedFile file : results.unchecked()) {
      out.print(
          GithubCommand.ofFile(
              Level.ERROR, root.path(file.name()), UncheckedFile.RULE, file.message()));
    }
    for (CheckedLogbook result : results.logbooks()) {
      String path = root.path(result.source().name());
      detail.findings(result).stream()
          .filter(finding -> !result.isOld(finding))
          .forEach(finding -> out.print(command(finding, result, path)));
    }
  }

  private String command(Finding finding, CheckedLogbook result, String path) {
    String reasons = String.join("\n", FindingLines.reasons(finding, result, words, Style.PLAIN));
    String text = words.message(finding.message()) + "\n" + reasons;
    return GithubCommand.of(finding.level(), path, finding.region(), finding.rule(), text);
  }
}
