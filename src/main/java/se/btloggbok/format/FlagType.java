package se.btloggbok.format;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** True or false. */
final class FlagType extends ValueType<Boolean> {

  FlagType() {
    super("sant-falskt");
  }

  @Override
  Optional<Boolean> parse(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  @Override
  Optional<String> suggest(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "ja", "yes", "on", "y", "j", "1", "sant" -> Optional.of("true");
      case "false", "nej", "no", "off", "n", "0", "falskt" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return parse(text).isPresent()
        ? text
        : meantBy(text).map(flag -> flag.equals("true") ? "Ja" : "Nej").orElse(null);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    ObjectNode flag = Schemas.object();
    flag.putArray("enum").add(true).add(false).add("true").add("false");
    return flag;
  }
}
