package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A decimal number. */
final class DecimalType extends NumberType<BigDecimal> {

  private static final Pattern NOTATION = Pattern.compile(DECIMAL);

  DecimalType() {
    super(
        "decimaltal",
        "number",
        DECIMAL,
        Set.of("", "h", "tim", "tim.", "timmar", "mån", "mån.", "månader"));
  }

  @Override
  Optional<BigDecimal> parse(String text) {
    return NOTATION.matcher(text).matches() && text.length() <= 2 * LONGEST_NUMBER
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  @Override
  Optional<String> withFraction(String whole, String fraction) {
    return Optional.of(whole + "." + fraction);
  }

  @Override
  Optional<String> canonical(String text) {
    return parse(text)
        .or(() -> meantBy(text).flatMap(this::parse))
        .map(number -> number.stripTrailingZeros().toPlainString());
  }
}
