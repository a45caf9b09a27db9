package se.btloggbok.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Term;
import se.btloggbok.source.YamlPath;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A word of an enumeration.
 *
 * @param <E> the enumeration
 */
final class TermType<E extends Enum<E> & Term> extends ValueType<E> {

  private final Class<E> type;

  TermType(Class<E> type) {
    super("term");
    this.type = type;
  }

  @Override
  Optional<E> parse(String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.term().equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  @Override
  Optional<String> suggest(String text) {
    return Suggestions.nearest(text, words());
  }

  private List<String> words() {
    return Arrays.stream(type.getEnumConstants()).map(Term::term).toList();
  }

  @Override
  Optional<E> refuse(YamlPath place, String text, Findings findings) {
    Optional<String> meant = suggest(text);
    if (meant.isPresent()) {
      findings.add(FormatRules.VALUE, place, "menade", text, meant.get());
    } else {
      findings.add(FormatRules.VALUE, place, "tillatna", text, words());
    }
    return meant.flatMap(this::parse);
  }

  @Override
  Comparator<String> order() {
    return Comparator.<String>comparingInt(words()::indexOf).thenComparing(super.order());
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return parse(text).isPresent() ? text : suggest(text).map(Pseudonyms::misspelt).orElse(null);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    ObjectNode schema = Schemas.object();
    ArrayNode values = schema.putArray("enum");
    for (String word : words()) {
      values.add(word);
      ValueTypes.INTEGER.parse(word).ifPresent(values::add);
    }
    if (type.equals(Objective.class)) {
      ArrayNode titles = schema.putArray("enumDescriptions");
      Arrays.stream(Objective.values()).map(Objective::title).forEach(titles::add);
    }
    return schema;
  }
}
