package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.rule.Finding;
import se.btloggbok.source.Region;
import tools.jackson.core.JsonGenerator;

/** For code scanning services and editors: SARIF 2.1.0. */
public final class SarifReport implements Report {

  private static final String VERSION = "2.1.0";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  /** A fingerprint made in another way gets another version, so that nobody compares the two. */
  private static final String FINGERPRINT = "btFinding/v1";

  private final Words words;
  private final SarifRules rules;
  private final SourceRoot root;
  private final String version;

  /**
   * Makes a report in a language.
   *
   * @param rules all rules that findings may be of
   * @param root where the files lie
   * @param version the version of the program
   */
  public SarifReport(Words words, List<RuleText> rules, SourceRoot root, String version) {
    this.words = words;
    this.rules = new SarifRules(rules, words);
    this.root = root;
    this.version = version;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    List<String> found = rulesFoundIn(results);
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", VERSION);
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      json.writeObjectPropertyStart("tool");
      json.writeObjectPropertyStart("driver");
      json.writeStringProperty("name", "bt");
      json.writeStringProperty("version", version);
      rules.write(found, json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringProperty("language", words.language().locale().toLanguageTag());
      json.writeStringProperty("columnKind", "unicodeCodePoints");
      json.writeArrayPropertyStart("invocations");
      json.writeStartObject();
      json.writeBooleanProperty("executionSuccessful", true);
      json.writeEndObject();
      json.writeEndArray();
      json.writeArrayPropertyStart("results");
      results.forEach(result -> write(result, found, json));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.print("\n");
  }

  private static List<String> rulesFoundIn(List<CheckedLogbook> results) {
    Set<String> found = new TreeSet<>();
    for (CheckedLogbook result : results) {
      result.findings().forEach(finding -> found.add(finding.rule()));
      result.waived().forEach(waived -> found.add(waived.finding().rule()));
    }
    return List.copyOf(found);
  }

  private void write(CheckedLogbook result, List<String> found, JsonGenerator json) {
    String path = root.path(result);
    result.findings().forEach(finding -> write(finding, null, path, found, json));
    for (WaivedFinding waived : result.waived()) {
      write(waived.finding(), Lines.decision(waived, result, words), path, found, json);
    }
  }

  private void write(
      Finding finding,
      @Nullable String decision,
      String path,
      List<String> found,
      JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule());
    json.writeNumberProperty("ruleIndex", found.indexOf(finding.rule()));
    json.writeStringProperty("level", SarifRules.level(finding.level()));
    SarifRules.message("message", words.message(finding.message()), json);
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    place(finding.region(), path, json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty(FINGERPRINT, finding.fingerprint());
    json.writeEndObject();
    suppressions(decision, json);
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("source", rules.source(finding));
    json.writeStringProperty("remedy", words.advice(finding));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void place(Region region, String path, JsonGenerator json) {
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", SourceRoot.uri(path));
    if (SourceRoot.isInside(path)) {
      json.writeStringProperty("uriBaseId", ROOT);
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", region.line());
    json.writeNumberProperty("startColumn", region.column());
    json.writeNumberProperty("endLine", region.endLine());
    json.writeNumberProperty("endColumn", region.endColumn());
    json.writeEndObject();
  }

  /** An empty list says that nothing was waived, where none would say that nobody knows. */
  private static void suppressions(@Nullable String decision, JsonGenerator json) {
    json.writeArrayPropertyStart("suppressions");
    if (decision != null) {
      json.writeStartObject();
      json.writeStringProperty("kind", "inSource");
      json.writeStringProperty("status", "accepted");
      json.writeStringProperty("justification", decision);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
