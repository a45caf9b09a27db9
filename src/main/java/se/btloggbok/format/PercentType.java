package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number of per cent. */
final class PercentType extends IntegerType {

  private static final Pattern SHARE = Pattern.compile("0[.,]([0-9]{1,2})");

  @Override
  Optional<String> suggest(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("heltid") || word.equals("full tid")) {
      return Optional.of("100");
    }
    if (word.equals("halvtid") || word.equals("halv tid")) {
      return Optional.of("50");
    }
    Matcher share = SHARE.matcher(word);
    if (share.matches()) {
      BigDecimal percent = new BigDecimal("0." + share.group(1)).movePointRight(2);
      return percent.signum() > 0
          ? Optional.of(percent.toBigInteger().toString())
          : Optional.empty();
    }
    return super.suggest(word.replaceAll("\\s*(procent|pct|proc\\.?)$", ""));
  }
}
