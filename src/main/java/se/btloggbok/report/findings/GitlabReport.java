package se.btloggbok.report.findings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;

/**
 * For GitLab: a code quality report, which shows findings in a merge request.
 *
 * @param words the language
 * @param root the root of the repository
 */
public record GitlabReport(Words words, RepositoryRoot root) implements Report {

  private record Issue(
      String description,
      @JsonProperty("check_name") String rule,
      String fingerprint,
      String severity,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin) {}

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    List<Issue> issues =
        results.stream()
            .flatMap(
                result ->
                    result.findings().stream().map(finding -> issue(finding, root.path(result))))
            .toList();
    Json.write(issues, out);
  }

  private Issue issue(Finding finding, String path) {
    return new Issue(
        words.message(finding.message()),
        finding.rule(),
        fingerprint(finding, path),
        severity(finding.level()),
        new Location(path, new Lines(finding.region().line())));
  }

  /** Includes the path, since logbooks of different doctors may have the same finding. */
  private static String fingerprint(Finding finding, String path) {
    String identity = path + "\n" + finding.fingerprint();
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
