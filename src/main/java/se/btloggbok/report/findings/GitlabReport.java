package se.btloggbok.report.findings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;

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

  private record Reported(String path, Finding finding) {}

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    List<Reported> reported = new ArrayList<>();
    for (CheckedLogbook result : results) {
      String path = root.path(result);
      result.findings().forEach(finding -> reported.add(new Reported(path, finding)));
    }
    Json.write(Json.each(reported, this::issue), out);
  }

  private Issue issue(Reported reported) {
    Finding finding = reported.finding();
    return new Issue(
        words.message(finding.message()),
        finding.rule(),
        fingerprint(finding, reported.path()),
        severity(finding.level()),
        new Location(reported.path(), new Lines(finding.region().line())));
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
