package se.btloggbok.format;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Certificate;
import tools.jackson.databind.node.ObjectNode;

/** The SHA-256 of a file. A constraint defines its pattern. */
final class ChecksumType extends TextType {

  private static final String NONE = "0".repeat(64);

  ChecksumType() {
    super(false);
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return text.matches(Certificate.SHA256) ? NONE : null;
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    String pattern = Objects.requireNonNull(constraints.pattern());
    return Schemas.object("string").put("pattern", Schemas.whole(pattern));
  }
}
