package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import se.btloggbok.Generated;
import se.btloggbok.report.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema, which editors use, agrees with the reader on every logbook of the tests. If it
 * cannot, the case in the corpus says why ({@code %}).
 */
class LogbookSchemaTest {

  private static final Path PUBLISHED = Path.of("docs", "bt-loggbok-1.schema.json");
  private static final Path EXAMPLES = Path.of("examples");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SWEDISH = LogbookSchema.write(Language.SV.locale());

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Schema SCHEMA = REGISTRY.getSchema(SWEDISH);

  @Test
  void thePublishedSchemaIsUpToDate() throws IOException {
    Generated.assertUpToDate(PUBLISHED, SWEDISH);
  }

  @Test
  void theSchemaIsASchema() {
    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    assertThat(metaSchema.validate(JSON.readTree(SWEDISH))).isEmpty();
    assertThat(JSON.readTree(SWEDISH).path("$schema").stringValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(JSON.readTree(SWEDISH).path("$id").stringValue()).isEqualTo(LogbookSchema.ID);
  }

  @Test
  void languagesDifferInDescriptionsOnly() {
    JsonNode swedish = JSON.readTree(SWEDISH);
    JsonNode english = JSON.readTree(LogbookSchema.write(Language.EN.locale()));

    assertThat(english).isNotEqualTo(swedish);
    assertThat(withoutDescriptions(english)).isEqualTo(withoutDescriptions(swedish));
  }

  @Test
  void theSchemaDoesNotDependOnTheLanguageOfTheComputer() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      assertThat(LogbookSchema.write(Language.SV.locale())).isEqualTo(SWEDISH);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyKeyHasADescription() {
    JsonNode schema = JSON.readTree(SWEDISH);

    Stream.concat(Stream.of(schema), schema.path("$defs").values().stream())
        .flatMap(object -> object.path("properties").properties().stream())
        .forEach(
            property ->
                assertThat(property.getValue().path("description").asString())
                    .as("the description of %s", property.getKey())
                    .isNotBlank());
  }

  /** An editor that marks other faults than bt finds only confuses its user. */
  @TestFactory
  Stream<DynamicTest> schemaAndReaderAgreeOnTheCorpus() {
    return Corpus.cases().stream()
        .map(
            example ->
                dynamicTest(
                    example.name(),
                    () -> {
                      Optional<List<Error>> errors = errors(example.yaml());
                      boolean refused = errors.isEmpty() || !errors.get().isEmpty();
                      boolean expected = example.isFaulty() != example.exception().isPresent();
                      assertThat(refused)
                          .as(
                              "the schema refuses %s%n%s%n%s",
                              example.name(), example.written(), errors)
                          .isEqualTo(expected);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> schemaAndReaderAgreeOnTheExamples() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(EXAMPLES)) {
      files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(
            file ->
                dynamicTest(
                    file.toString(),
                    () -> {
                      String yaml = Files.readString(file);
                      boolean refused = errors(yaml).map(found -> !found.isEmpty()).orElse(true);
                      assertThat(refused)
                          .as("%s: %s", file, errors(yaml))
                          .isEqualTo(!Corpus.said(yaml).isEmpty());
                    }));
  }

  /**
   * Returns the errors that the schema finds in a text that is read as plain YAML 1.2; empty if it
   * is not YAML.
   */
  private static Optional<List<Error>> errors(String yaml) {
    try {
      Object read =
          new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
      return Optional.of(SCHEMA.validate(JSON.valueToTree(withTextKeys(read))));
    } catch (YamlEngineException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Object withTextKeys(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> texts = new TreeMap<>();
      map.forEach((key, item) -> texts.put(String.valueOf(key), withTextKeys(item)));
      return texts;
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(withTextKeys(item)));
      return items;
    }
    return value;
  }

  private static JsonNode withoutDescriptions(JsonNode schema) {
    JsonNode bare = schema.deepCopy();
    bare.findParents("description").stream()
        .filter(parent -> parent.path("description").isString())
        .forEach(parent -> ((ObjectNode) parent).remove("description"));
    return bare;
  }
}
