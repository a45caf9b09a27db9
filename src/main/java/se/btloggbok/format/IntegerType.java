package se.btloggbok.format;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A whole number. */
class IntegerType extends NumberType<Integer> {

  private static final Pattern NOTATION = Pattern.compile(INTEGER);

  IntegerType() {
    super("heltal", "integer", INTEGER, Set.of("", "%", "min", "min.", "minuter", "st"));
  }

  /** A number that is too long is read as the largest {@code int}, or as the negative of it. */
  @Override
  Optional<Integer> parse(String text) {
    if (!NOTATION.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.length() <= LONGEST_NUMBER) {
      return Optional.of(Integer.valueOf(text));
    }
    return Optional.of(text.startsWith("-") ? -Integer.MAX_VALUE : Integer.MAX_VALUE);
  }
}
