package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number of per cent. */
final class PercentType extends IntegerType {

  private static final Set<String> WHOLE =
      Set.of("heltid", "hel tid", "full tid", "fulltid", "heldag", "hel dag", "hela dagen");

  private static final Set<String> HALF =
      Set.of("halvtid", "halv tid", "halvdag", "halv dag", "halva dagen");

  /** A fraction of the whole, such as {@code 1/2}. */
  private static final Pattern FRACTION = Pattern.compile("([1-9]) ?/ ?([1-9]|10)");

  /** A share of the whole; with decimals, 1 is the whole and not one per cent. */
  private static final Pattern SHARE = Pattern.compile("(0[.,][0-9]{1,2}|1[.,]0{1,2})");

  @Override
  Optional<String> suggest(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (WHOLE.contains(word)) {
      return Optional.of("100");
    }
    if (HALF.contains(word)) {
      return Optional.of("50");
    }
    Matcher fraction = FRACTION.matcher(word);
    if (fraction.matches()) {
      int parts = 100 * Integer.parseInt(fraction.group(1));
      int whole = Integer.parseInt(fraction.group(2));
      return parts < 100 * whole && parts % whole == 0
          ? Optional.of(Integer.toString(parts / whole))
          : Optional.empty();
    }
    Matcher share = SHARE.matcher(word);
    if (share.matches()) {
      BigDecimal percent = new BigDecimal(share.group(1).replace(',', '.')).movePointRight(2);
      return percent.signum() > 0
          ? Optional.of(percent.toBigInteger().toString())
          : Optional.empty();
    }
    return super.suggest(word.replaceAll("\\s*(procent|pct|proc\\.?)$", ""));
  }
}
