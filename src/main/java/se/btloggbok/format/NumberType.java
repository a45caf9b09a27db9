package se.btloggbok.format;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A number in plain digits: no unit, no leading zero, a point before decimals. A constraint defines
 * its limits.
 *
 * @param <N> what a number is read as
 */
abstract class NumberType<N extends Number> extends ValueType<N> {

  static final String INTEGER = "-?(0|[1-9][0-9]*)";
  static final String DECIMAL = INTEGER + "(\\.[0-9]+)?";

  /**
   * The maximum length of an integer that is read exactly; any such integer fits in an {@code int}.
   */
  static final int LONGEST_NUMBER = 9;

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("0*([0-9]{1,6})(?:[.,]([0-9]{1,4}))?(.*)");

  /** A longer text is not a misspelt number, and would take long to match. */
  private static final int LONGEST_SLIP = 100;

  /** The maximum number of digits in an anonymised number: more could identify a person. */
  private static final int DIGITS = 5;

  private static final BigDecimal LARGEST = BigDecimal.valueOf(99_999);
  private static final int DECIMALS = 4;

  private final String schemaType;
  private final String notation;

  /** Redundant units that people write after such a number. */
  private final Set<String> units;

  NumberType(String message, String schemaType, String notation, Set<String> units) {
    super(message);
    this.schemaType = schemaType;
    this.notation = notation;
    this.units = units;
  }

  /** Returns the number that a text begins with, if the rest is a redundant unit. */
  @Override
  Optional<String> suggest(String text) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    if (text.length() > LONGEST_SLIP
        || !matcher.matches()
        || !units.contains(matcher.group(3).strip().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String fraction = matcher.group(2);
    return fraction == null || fraction.matches("0*")
        ? Optional.of(matcher.group(1))
        : withFraction(matcher.group(1), fraction);
  }

  /** Returns a number with decimals; empty if this type has none. */
  Optional<String> withFraction(String whole, String fraction) {
    return Optional.empty();
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return parse(text)
        .map(number -> new BigDecimal(number.toString()))
        .map(number -> number.min(LARGEST).max(LARGEST.negate()))
        .map(number -> number.scale() > DECIMALS ? number.setScale(DECIMALS, HALF_UP) : number)
        .map(BigDecimal::toPlainString)
        .or(() -> meantBy(text).filter(meant -> meant.length() <= DIGITS).map(meant -> "0" + meant))
        .orElse(null);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    Range range = Objects.requireNonNull(constraints.range());
    return Schemas.types(schemaType, "string")
        .put("minimum", range.least())
        .put("maximum", range.most())
        .put("pattern", Schemas.whole(notation));
  }
}
