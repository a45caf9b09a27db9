package se.btloggbok.report.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of SARIF 2.1.0 that {@link SarifReport} uses. The names are those of the standard; a
 * component that is null is left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  record Run(
      Tool tool,
      String language,
      String columnKind,
      List<Invocation> invocations,
      Iterable<Result> results) {}

  record Tool(Driver driver) {}

  record Driver(String name, String version, List<Rule> rules) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Rule(
      String id,
      Text shortDescription,
      @Nullable Text fullDescription,
      Help help,
      Configuration defaultConfiguration) {}

  record Text(String text) {}

  record Help(String text, String markdown) {}

  record Configuration(String level) {}

  record Invocation(boolean executionSuccessful) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      @Nullable String baselineState,
      Text message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      List<Suppression> suppressions,
      Properties properties) {}

  record Location(PhysicalLocation physicalLocation) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ArtifactLocation(String uri, @Nullable String uriBaseId) {}

  record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  record Suppression(String kind, String status, String justification) {}

  record Properties(String source, String remedy) {}
}
