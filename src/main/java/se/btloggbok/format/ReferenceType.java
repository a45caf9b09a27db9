package se.btloggbok.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;
import tools.jackson.databind.node.ObjectNode;

/** The id of a person or a placement. */
final class ReferenceType extends TextType {

  /** Notation of an id. */
  static final String ID = "\\p{L}[\\p{L}\\p{N}-]*";

  private static final Pattern NOTATION = Pattern.compile(ID);

  private final boolean person;

  /**
   * Makes the type.
   *
   * @param person whether ids are those of people; otherwise of placements
   */
  ReferenceType(boolean person) {
    super(false);
    this.person = person;
  }

  /** Returns whether a text may be the id of a person or a placement. */
  static boolean isId(String text) {
    return NOTATION.matcher(text).matches();
  }

  @Override
  Optional<String> read(YamlPath place, String text, Findings findings, References references) {
    return person ? references.person(place, text) : references.placement(place, text);
  }

  @Override
  boolean isReference() {
    return true;
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return neutral.pseudonyms().reference(text);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return Schemas.object("string").put("pattern", Schemas.whole(ID));
  }
}
