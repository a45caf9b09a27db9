package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number of minutes. */
final class MinutesType extends IntegerType {

  private static final BigDecimal PER_HOUR = BigDecimal.valueOf(60);
  private static final int LONGEST = 40;

  private static final String HOUR = "(?:h|t|tim\\.?|timme|timmar|timma)";
  private static final String MINUTE = "(?:m|min\\.?|minut|minuter)";

  private static final Pattern HOURS =
      Pattern.compile("([0-9]{1,2})(?:[.,]([0-9]{1,2}))?\\s*" + HOUR);
  private static final Pattern HOURS_AND_MINUTES =
      Pattern.compile(
          "([0-9]{1,2})\\s*" + HOUR + "\\s*(?:och\\s+)?([0-5]?[0-9])\\s*" + MINUTE + "?");
  private static final Pattern CLOCK = Pattern.compile("0?([0-4]):([0-5][0-9])");

  @Override
  Optional<String> suggest(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String duration = text.toLowerCase(Locale.ROOT).replaceFirst("^(ca|cirka)\\.?\\s+", "").strip();
    switch (duration) {
      case "en timme", "en timma" -> {
        return Optional.of("60");
      }
      case "halvtimme", "en halvtimme", "en halv timme" -> {
        return Optional.of("30");
      }
      default -> {}
    }
    Matcher hours = HOURS.matcher(duration);
    if (hours.matches()) {
      String fraction = hours.group(2) == null ? "0" : hours.group(2);
      BigDecimal minutes = new BigDecimal(hours.group(1) + "." + fraction).multiply(PER_HOUR);
      return minutes.stripTrailingZeros().scale() <= 0
          ? Optional.of(minutes.toBigInteger().toString())
          : Optional.empty();
    }
    Matcher both = HOURS_AND_MINUTES.matcher(duration);
    if (!both.matches()) {
      both = CLOCK.matcher(duration);
    }
    return both.matches()
        ? Optional.of(
            Integer.toString(
                Integer.parseInt(both.group(1)) * PER_HOUR.intValue()
                    + Integer.parseInt(both.group(2))))
        : super.suggest(duration.replaceAll("\\s*%s$".formatted(MINUTE), ""));
  }
}
