package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The id of a person or a placement. */
final class ReferenceType extends TextType {

  /** The notation of an id. */
  static final String ID = "\\p{L}[\\p{L}\\p{N}-]*";

  /** The maximum length of an id, in code points. */
  static final int MAX_LENGTH = 120;

  /** The notation of the key that defines the id of a person or a placement. */
  static final String KEY = "\\p{L}[\\p{L}\\p{N}-]{0," + (MAX_LENGTH - 1) + "}";

  private static final Pattern NOTATION = Pattern.compile(ID);

  /** Whether ids are those of people; otherwise of placements. */
  private final boolean person;

  ReferenceType(boolean person) {
    super(false);
    this.person = person;
  }

  /** Returns whether a text may be the id of a person or a placement. */
  static boolean isId(String text) {
    return NOTATION.matcher(text).matches();
  }

  /** Returns whether an id has more than {@link #MAX_LENGTH} code points. */
  static boolean isTooLong(String id) {
    return id.length() > MAX_LENGTH && id.codePointCount(0, id.length()) > MAX_LENGTH;
  }

  @Override
  Optional<String> read(Written written, Findings findings, References references) {
    return person ? references.person(written) : references.placement(written);
  }

  @Override
  Optional<List<String>> severalMeantBy(String text, References references) {
    return references.several(text, person);
  }

  @Override
  Optional<String> oneMeantBy(String text, References references) {
    return references.one(text, person);
  }

  @Override
  public boolean isReference() {
    return true;
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return neutral.pseudonyms().reference(text, person);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return Schemas.object("string").put("pattern", Schemas.whole(ID));
  }
}
