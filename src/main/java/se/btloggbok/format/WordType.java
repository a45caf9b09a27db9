package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One of a few words that are only known when bt runs, such as the names of rule sets. */
final class WordType extends ValueType<String> {

  private final List<String> words;

  WordType(List<String> words) {
    super("term");
    this.words = List.copyOf(words);
  }

  @Override
  Optional<String> parse(String text) {
    return words.contains(text) ? Optional.of(text) : Optional.empty();
  }

  @Override
  Optional<String> suggest(String text) {
    return Suggestions.nearest(text, words);
  }

  @Override
  public List<String> words() {
    return words;
  }

  /** Such words say nothing about a person. */
  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return parse(text).orElse(null);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    ObjectNode schema = Schemas.object();
    ArrayNode values = schema.putArray("enum");
    words.forEach(values::add);
    return schema;
  }
}
