package se.btloggbok.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Certificate;
import tools.jackson.databind.node.ObjectNode;

/** The path of a file. A constraint requires it to be below the logbook's folder. */
final class FileType extends TextType {

  private static final Pattern INSIDE = Pattern.compile(Certificate.FILE);

  FileType() {
    super(false);
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    boolean inside = INSIDE.matcher(text).matches();
    return (inside ? "" : "/") + neutral.pseudonyms().numbered("fil-", text);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return Schemas.text().put("pattern", Schemas.whole(constraints.patternOrThrow()));
  }
}
