package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;
import se.btloggbok.report.hosting.GitlabIssue;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;

/**
 * For GitLab: a code quality report, which shows findings in a merge request. A file that could not
 * be checked is an issue too.
 *
 * @param words the language
 * @param root the root of the repository
 */
public record GitlabReport(Words words, RepositoryRoot root) implements Report {

  @Override
  public void write(Results results, PrintWriter out) {
    Iterable<GitlabIssue> issues =
        () ->
            Stream.concat(
                    results.unchecked().stream().map(this::issue),
                    results.logbooks().stream().flatMap(this::issues))
                .iterator();
    Json.write(issues, out);
  }

  private GitlabIssue issue(UncheckedFile file) {
    return GitlabIssue.of(
        file.message(),
        UncheckedFile.RULE,
        UncheckedFile.RULE,
        Level.ERROR,
        root.path(file.name()),
        1);
  }

  private Stream<GitlabIssue> issues(CheckedLogbook logbook) {
    String path = root.path(logbook.source().name());
    return logbook.findings().stream().map(finding -> issue(finding, path));
  }

  private GitlabIssue issue(Finding finding, String path) {
    return GitlabIssue.of(
        words.message(finding.message()),
        finding.rule(),
        finding.fingerprint(),
        finding.level(),
        path,
        finding.region().line());
  }
}
