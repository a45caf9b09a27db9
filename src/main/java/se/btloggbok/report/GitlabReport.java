package se.btloggbok.report;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import tools.jackson.core.JsonGenerator;

/** For GitLab: a code quality report, which shows findings in a merge request. */
public final class GitlabReport implements Report {

  private final Words words;
  private final SourceRoot root;

  /** Makes a report in a language, of files in a repository. */
  public GitlabReport(Words words, SourceRoot root) {
    this.words = words;
    this.root = root;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartArray();
      for (CheckedLogbook result : results) {
        result.findings().forEach(finding -> write(finding, root.path(result), json));
      }
      json.writeEndArray();
    }
    out.print("\n");
  }

  private void write(Finding finding, String path, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("description", words.message(finding.message()));
    json.writeStringProperty("check_name", finding.rule());
    json.writeStringProperty("fingerprint", fingerprint(finding, path));
    json.writeStringProperty("severity", severity(finding.level()));
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("path", path);
    json.writeObjectPropertyStart("lines");
    json.writeNumberProperty("begin", finding.region().line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Two doctors may lack the same thing; in a report each finding has a fingerprint of its own. */
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
