package se.btloggbok.report.hosting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.btloggbok.requirement.Level;

/**
 * An issue of a code quality report, which GitLab shows in a merge request.
 *
 * @param description what is wrong
 * @param rule the id of the rule
 * @param fingerprint tells it apart from all others
 * @param severity how serious it is, in GitLab's words
 * @param location where it is
 */
public record GitlabIssue(
    String description,
    @JsonProperty("check_name") String rule,
    String fingerprint,
    String severity,
    Location location) {

  /** The lines of an issue, and the path of their file, relative to the root of the repository. */
  public record Location(String path, Lines lines) {}

  /** The first line of an issue; no other is given. */
  public record Lines(int begin) {}

  /**
   * Makes an issue.
   *
   * @param identity identifies it among the issues of the file. The path is added, since logbooks
   *     of different doctors may have the same issue.
   */
  public static GitlabIssue of(
      String description, String rule, String identity, Level level, String path, int line) {
    byte[] whole = (path + "\n" + identity).getBytes(StandardCharsets.UTF_8);
    return new GitlabIssue(
        description,
        rule,
        UUID.nameUUIDFromBytes(whole).toString(),
        severity(level),
        new Location(path, new Lines(line)));
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
