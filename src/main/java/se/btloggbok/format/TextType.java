package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.requirement.WrittenContent;
import tools.jackson.databind.node.ObjectNode;

/** Text in any notation. */
class TextType extends ValueType<String> {

  /** Whether the text may be blank. */
  private final boolean free;

  TextType(boolean free) {
    super("text");
    this.free = free;
  }

  @Override
  Optional<String> parse(String text) {
    return Optional.of(text);
  }

  /** Never several values, even with commas. */
  @Override
  Optional<List<String>> severalMeantBy(String text, References references) {
    return Optional.empty();
  }

  @Override
  boolean mayBeBlank() {
    return free;
  }

  @Override
  Optional<String> canonical(String text) {
    return Optional.of(collapsed(text));
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return free ? freeText(text) : neutral.text(key, text);
  }

  /**
   * Returns the replacement of a free text. One that is too short for the rules, or only a
   * placeholder, stays so.
   */
  private static String freeText(String text) {
    return switch (WrittenContent.of(text, NeutralValues.TEXT.length())) {
      case PLACEHOLDER -> "-";
      case SHORT -> {
        String bare = WrittenContent.bare(text);
        yield NeutralValues.TEXT.substring(0, bare.codePointCount(0, bare.length()));
      }
      case WRITTEN -> NeutralValues.TEXT;
    };
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return free ? Schemas.types("string", "number", "boolean", "null") : Schemas.text();
  }
}
