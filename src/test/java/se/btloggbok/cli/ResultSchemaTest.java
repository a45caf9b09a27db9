package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The output of {@code --format json} conforms to its published schema, which allows nothing else.
 */
class ResultSchemaTest {

  private static final Path PUBLISHED = Path.of("docs", "bt-resultat-1.schema.json");
  private static final Path EXAMPLES = Path.of("examples");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private Path folder;

  private static Schema schema() throws IOException {
    return REGISTRY.getSchema(Files.readString(PUBLISHED));
  }

  @Test
  void theSchemaIsValid() throws IOException {
    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    assertThat(metaSchema.validate(JSON.readTree(Files.readString(PUBLISHED)))).isEmpty();
  }

  @Test
  void thePublishedSchemaIsTheOneThatBtPrints() throws IOException {
    assertThat(new BtRun(folder).run("schema", "resultat").out())
        .isEqualTo(Files.readString(PUBLISHED));
  }

  @Test
  void everyLevelAndStatusIsInTheSchema() throws IOException {
    JsonNode definitions = JSON.readTree(Files.readString(PUBLISHED)).path("$defs");

    assertThat(words(definitions.path("level")))
        .containsExactlyElementsOf(Arrays.stream(Level.values()).map(Level::value).toList());
    assertThat(words(definitions.path("status")))
        .containsExactlyElementsOf(Arrays.stream(Status.values()).map(Status::value).toList());
  }

  private static List<String> words(JsonNode definition) {
    return definition.path("enum").values().stream().map(JsonNode::stringValue).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "sv, --as-of=2025-08-01",
    "sv, --as-of=2026-02-16",
    "en, --as-of=2026-02-16",
    "sv, --final",
    "sv, --ruleset=nationell"
  })
  void theExamplesConformToTheSchema(String language, String option) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("validate", "--no-config", "--format", "json", "--lang", language, option));
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(Path::toString)
          .forEach(arguments::add);
    }
    BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));

    assertThat(schema().validate(JSON.readTree(result.out()))).isEmpty();
    assertThat(JSON.readTree(result.out()).path("files")).hasSizeGreaterThan(3);
  }

  @Test
  void allKindsOfFilesConformToTheSchema() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("validate", "--format", "json"));
    String healthy = Files.readString(EXAMPLES.resolve("minimal.yaml"));
    for (Map.Entry<String, byte[]> nasty : NastyFiles.all(healthy).entrySet()) {
      Path file = folder.resolve(nasty.getKey() + ".yaml");
      arguments.add(Files.write(file, nasty.getValue()).toString());
    }
    BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));

    assertThat(schema().validate(JSON.readTree(result.out()))).isEmpty();
  }

  @Test
  void whatCouldNotBeCheckedIsInTheSchemaToo() throws IOException {
    Path empty = Files.writeString(folder.resolve("tom.yaml"), "");
    Path none = Files.createDirectories(folder.resolve("utan"));
    BtRun.Result result =
        new BtRun(folder).run("validate", "--format=json", empty.toString(), none.toString());
    JsonNode printed = JSON.readTree(result.out());

    assertThat(schema().validate(printed)).isEmpty();
    assertThat(
            printed.path("unchecked").values().stream().map(one -> one.path("kind").asString("")))
        .containsExactly("empty", "");
    ((ObjectNode) printed.at("/unchecked/0")).put("nytt", "fält");
    assertThat(schema().validate(printed)).isNotEmpty();
  }

  @Test
  void theSchemaAllowsNothingElse() throws IOException {
    String example = EXAMPLES.resolve("manga-fel.yaml").toString();
    String printed =
        new BtRun(folder).run("validate", "--no-config", "--format", "json", example).out();
    List<String> objects =
        List.of(
            "",
            "/files/0",
            "/files/0/summary",
            "/files/0/requirements",
            "/files/0/findings/0",
            "/files/0/outcomes/0");

    for (String pointer : objects) {
      JsonNode changed = JSON.readTree(printed);
      ((ObjectNode) changed.at(pointer)).put("nytt", "fält");

      assertThat(schema().validate(changed)).as("a new field in %s", pointer).isNotEmpty();
    }
  }
}
