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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.check.PlausibleLogbooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The output of {@code bt batch} for programs conforms to its published schema. */
class CohortSchemaTest {

  private static final Path PUBLISHED = Path.of("docs", "bt-kohort-1.schema.json");
  private static final String DAY = PlausibleLogbooks.DAY.toString();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private Path folder;

  @BeforeEach
  void writeLogbooks() throws IOException {
    PlausibleLogbooks.write(folder, 40);
    Files.writeString(folder.resolve("senare.yaml"), "format: bt-loggbok/9\n");
  }

  private static Schema schema() throws IOException {
    return REGISTRY.getSchema(Files.readString(PUBLISHED));
  }

  private String print(String format, String... more) {
    List<String> fixed = List.of("batch", "--no-config", "--today", DAY, "--format", format);
    List<String> files = List.of(folder.toString(), folder.resolve("borta.yaml").toString());
    return new BtRun(folder)
        .run(Stream.of(fixed, List.of(more), files).flatMap(List::stream).toArray(String[]::new))
        .out();
  }

  @Test
  void theSchemaIsValid() throws IOException {
    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    assertThat(metaSchema.validate(JSON.readTree(Files.readString(PUBLISHED)))).isEmpty();
  }

  @Test
  void thePublishedSchemaIsTheOneThatBtPrints() throws IOException {
    assertThat(new BtRun(folder).run("schema", "kohort").out())
        .isEqualTo(Files.readString(PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--fail-on=error",
        "--final",
        "--since=2026-10-01",
        "--lang=en",
        "--ruleset=nationell",
        "--as-of=2025-01-01"
      })
  void jsonConformsToTheSchema(String option) throws IOException {
    JsonNode printed = JSON.readTree(print("json", option));

    assertThat(schema().validate(printed)).isEmpty();
    assertThat(printed.path("files")).hasSize(42);
    assertThat(printed.path("files").values().stream().map(file -> file.path("state").asString()))
        .contains("unreadable", "not-a-logbook", "judged");
  }

  @Test
  void everyNdjsonLineIsAFileOfTheSchema() throws IOException {
    JsonNode printed = JSON.readTree(print("json"));
    List<JsonNode> lines = print("ndjson").lines().map(JSON::readTree).toList();

    assertThat(lines).containsExactlyElementsOf(printed.path("files").values());
  }

  @Test
  void theSchemaAllowsNothingElse() throws IOException {
    String printed = print("json");
    JsonNode files = JSON.readTree(printed).path("files");
    int judged = 0;
    while (!files.path(judged).path("nextDue").isObject()
        || !files.path(judged).at("/attention/worst").isObject()
        || !files.path(judged).at("/attention/deadline").isObject()
        || !files.path(judged).path("supervision").isObject()) {
      judged++;
    }
    int unreadable = files.size() - 1;
    String file = "/files/" + judged;
    List<String> objects =
        List.of(
            "",
            file,
            file + "/month",
            file + "/summary",
            file + "/requirements",
            file + "/nextDue",
            file + "/supervision",
            file + "/objectives",
            file + "/attention",
            file + "/attention/worst",
            file + "/attention/deadline",
            "/files/" + unreadable + "/problem");

    for (String pointer : objects) {
      JsonNode changed = JSON.readTree(printed);
      ((ObjectNode) changed.at(pointer)).put("nytt", "fält");

      assertThat(schema().validate(changed)).as("a new field in %s", pointer).isNotEmpty();
    }
  }
}
