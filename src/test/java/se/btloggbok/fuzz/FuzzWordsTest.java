package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fuzzer knows every word of the format. */
class FuzzWordsTest {

  private final Set<String> keys = new TreeSet<>();
  private final Set<String> values = new TreeSet<>();

  @Test
  void everyKeyAndValueOfTheFormatIsAWord() {
    collect(new JsonMapper().readTree(Path.of("docs", "bt-loggbok-1.schema.json").toFile()));

    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(values).hasSizeGreaterThan(50);
    assertThat(FuzzWords.keys()).containsAll(keys);
    assertThat(FuzzWords.ALL).containsAll(values);
  }

  private void collect(JsonNode schema) {
    schema.path("properties").propertyNames().forEach(keys::add);
    schema.path("enum").forEach(this::add);
    add(schema.path("const"));
    schema.forEach(this::collect);
  }

  private void add(JsonNode value) {
    if (value.isString()) {
      values.add(value.stringValue());
    }
  }
}
