package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;
import se.btloggbok.report.hosting.GitlabIssue;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.requirement.Finding;

/**
 * For GitLab: a code quality report, which shows findings in a merge request.
 *
 * @param words the language
 * @param root the root of the repository
 */
public record GitlabReport(Words words, RepositoryRoot root) implements Report {

  private record Reported(String path, Finding finding) {}

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    List<Reported> reported = new ArrayList<>();
    for (CheckedLogbook result : results) {
      String path = root.path(result.source().name());
      result.findings().forEach(finding -> reported.add(new Reported(path, finding)));
    }
    Json.write(Json.each(reported, this::issue), out);
  }

  private GitlabIssue issue(Reported reported) {
    Finding finding = reported.finding();
    return GitlabIssue.of(
        words.message(finding.message()),
        finding.rule(),
        finding.fingerprint(),
        finding.level(),
        reported.path(),
        finding.region().line());
  }
}
