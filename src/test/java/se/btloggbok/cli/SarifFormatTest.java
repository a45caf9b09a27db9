package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.cli.options.OutputFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF, as code scanning services read it. */
class SarifFormatTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private FormatRun run = new FormatRun(Path.of(""));
  private String healthy = "";

  @BeforeEach
  void readALogbook() throws IOException {
    run = new FormatRun(folder);
    healthy = FormatRun.healthy();
  }

  @Test
  void sarifConformsToItsSchema() throws IOException {
    JsonNode sarif = JSON.readTree(FormatSamples.output(OutputFormat.sarif));

    assertThat(sarifSchema().validate(sarif)).isEmpty();
    assertThat(sarif.at("/runs/0/results")).hasSizeGreaterThan(1000);
    for (JsonNode result : sarif.at("/runs/0/results")) {
      int index = result.path("ruleIndex").intValue();
      JsonNode rule = sarif.at("/runs/0/tool/driver/rules/" + index);
      assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
      assertThat(rule.at("/help/text").stringValue()).isNotBlank();
      assertThat(rule.at("/help/markdown").stringValue()).isNotBlank();
      assertThat(result.path("suppressions").isArray()).isTrue();
    }
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream schema =
        SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JSON.readTree(schema));
    }
  }

  @Test
  void aRunThatCouldNotCheckAFileWasNotSuccessful() throws IOException {
    run.write("loggbok.yaml", healthy);
    assertThat(JSON.readTree(run.out(OutputFormat.sarif)).at("/runs/0/invocations").toString())
        .isEqualTo("[{\"executionSuccessful\":true}]");

    run.write("tom {0} [x](y).yaml", "");
    JsonNode sarif = JSON.readTree(run.bt(OutputFormat.sarif).out());
    JsonNode invocation = sarif.at("/runs/0/invocations/0");
    JsonNode notification = invocation.at("/toolExecutionNotifications/0");

    assertThat(sarifSchema().validate(sarif)).isEmpty();
    assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
    assertThat(invocation.path("toolExecutionNotifications")).hasSize(1);
    assertThat(notification.path("level").stringValue()).isEqualTo("error");
    assertThat(notification.at("/message/text").stringValue())
        .contains("tom {{0}} [x\\](y).yaml är tom");
    assertThat(notification.at("/locations/0/physicalLocation").toString())
        .contains("\"uri\":\"tom%20%7B0%7D%20%5Bx%5D%28y%29.yaml\"")
        .doesNotContain("region");
    assertThat(sarif.at("/runs/0/results")).as("the logbook that was checked").isNotEmpty();
  }

  @Test
  void theSchemaRejectsInvalidSarif() throws IOException {
    run.write("loggbok.yaml", FormatSamples.waived("Kurs.", healthy));
    String sarif = run.out(OutputFormat.sarif);

    assertThat(sarifSchema().validate(JSON.readTree(sarif.replace("inSource", "x")))).isNotEmpty();
    assertThat(sarifSchema().validate(JSON.readTree(sarif.replace("columnKind", "x"))))
        .isNotEmpty();
  }

  @Test
  void aWaivedFindingIsSuppressedWithTheDecision() throws IOException {
    run.write("loggbok.yaml", FormatSamples.waived("\"Kurs {0} i [höst](x)\"", healthy));
    JsonNode results = JSON.readTree(run.out(OutputFormat.sarif)).at("/runs/0/results");
    List<JsonNode> suppressed =
        results.values().stream().filter(result -> !result.path("suppressions").isEmpty()).toList();

    assertThat(suppressed).hasSize(1);
    assertThat(suppressed.get(0).path("ruleId").stringValue()).isEqualTo("handledarutbildning");
    assertThat(suppressed.get(0).path("suppressions").toString())
        .contains("\"kind\":\"inSource\"", "\"status\":\"accepted\"")
        .contains("2025-08-20 av Sara Holm: Kurs {0} i [höst](x)");
  }

  @Test
  void fingerprintsSurviveMovedLines() throws IOException {
    Path file = run.write("loggbok.yaml", healthy);
    List<String> before = fingerprints(run.out(OutputFormat.sarif));
    Files.writeString(file, "# en rad till\n\n" + healthy);

    assertThat(before).isNotEmpty().doesNotHaveDuplicates();
    assertThat(fingerprints(run.out(OutputFormat.sarif))).isEqualTo(before);
  }

  /** GitHub would make one alert of all findings of a rule on one line. */
  @Test
  void everyResultOfAllExamplesHasALineHashOfItsOwn() {
    BtRun bt = new BtRun(Path.of("").toAbsolutePath());
    String sarif =
        bt.run("validate", "--today=2026-06-01", "--format=sarif", "src/main/resources", "examples")
            .out();
    List<String> hashes = lineHashes(sarif);

    assertThat(hashes).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    assertThat(hashes).allMatch(hash -> hash.matches("[0-9a-f]{32}:1"));
  }

  @Test
  void lineHashesSurviveMovedLines() throws IOException {
    Path file = run.write("loggbok.yaml", healthy);
    List<String> before = lineHashes(run.out(OutputFormat.sarif));
    Files.writeString(file, "# en rad till\n\n" + healthy);

    assertThat(lineHashes(run.out(OutputFormat.sarif))).isNotEmpty().isEqualTo(before);
  }

  private static List<String> lineHashes(String sarif) {
    return JSON.readTree(sarif).at("/runs/0/results").values().stream()
        .map(result -> result.at("/partialFingerprints/primaryLocationLineHash").stringValue())
        .toList();
  }

  private static List<String> fingerprints(String sarif) {
    return JSON.readTree(sarif).at("/runs/0/results").values().stream()
        .map(result -> result.at("/partialFingerprints/btFinding~1v1").stringValue())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "loggbok.yaml, loggbok.yaml",
    "åäö/min loggbok.yaml, %C3%A5%C3%A4%C3%B6/min%20loggbok.yaml",
    "a:b+c%20#d?.yaml, a%3Ab%2Bc%2520%23d%3F.yaml"
  })
  void uriOfAFileIsRelativeAndEncoded(String name, String uri) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    run.write(name, healthy);
    JsonNode place =
        JSON.readTree(run.out(OutputFormat.sarif))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");

    assertThat(place.path("uri").stringValue()).isEqualTo(uri);
    assertThat(place.path("uriBaseId").stringValue()).isEqualTo("%SRCROOT%");
  }

  @Test
  void aFileOutsideTheRepositoryHasAnAbsolutePath(@TempDir Path elsewhere) throws IOException {
    Path file = Files.writeString(elsewhere.resolve("å.yaml"), healthy);
    run.add(file);
    String uri = "file://" + file.getParent() + "/%C3%A5.yaml";
    JsonNode place =
        JSON.readTree(run.out(OutputFormat.sarif))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");

    assertThat(place.path("uri").stringValue()).isEqualTo(uri);
    assertThat(place.has("uriBaseId")).isFalse();
  }

  @Test
  void pathsAreRelativeToTheRepositoryWithoutAnyVariable() throws IOException {
    Repository repository = Repository.in(folder.resolve("a"));
    repository.write("b/c/loggbok.yaml", healthy);
    for (String here : List.of("a", "a/b", "a/b/c", "")) {
      BtRun bt = new BtRun(folder.resolve(here));
      String file = folder.resolve("a/b/c/loggbok.yaml").toString();

      assertThat(bt.run("validate", "--final", "--format", "sarif", file).out())
          .as("in %s", here)
          .contains("\"uri\" : \"b/c/loggbok.yaml\"");
    }
  }

  /**
   * A step may run in a subfolder; services expect paths relative to the root of the repository.
   */
  @ParameterizedTest
  @CsvSource({"GITHUB_WORKSPACE", "CI_PROJECT_DIR"})
  void pathsAreRelativeToTheRootOfTheRepository(String variable) throws IOException {
    Path here = Files.createDirectories(folder.resolve("portfölj"));
    Files.writeString(here.resolve("loggbok.yaml"), healthy);
    BtRun bt = new BtRun(here).with(variable, folder.toString());
    String[] arguments = {"validate", "--final", "--format", "", here + "/loggbok.yaml"};

    arguments[3] = "github";
    assertThat(ReportedFinding.commands(bt.run(arguments).out()))
        .extracting(command -> command.get("file"))
        .containsOnly("portfölj/loggbok.yaml");
    arguments[3] = "gitlab";
    assertThat(JSON.readTree(bt.run(arguments).out()).at("/0/location/path").stringValue())
        .isEqualTo("portfölj/loggbok.yaml");
    arguments[3] = "sarif";
    assertThat(bt.run(arguments).out()).contains("\"uri\" : \"portf%C3%B6lj/loggbok.yaml\"");
  }
}
