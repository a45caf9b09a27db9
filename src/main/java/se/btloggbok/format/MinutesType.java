package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** Hours and minutes of less than five hours; more is a time of day. */
  private static final Pattern CLOCK = Pattern.compile("0?([0-4]):([0-5][0-9])(?::00)?");

  /** A time of day, alone or with another; two decimals are minutes if they may be. */
  private static final Pattern TIME_OF_DAY =
      Pattern.compile(
          "(?:kl\\.?\\s*)?(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
              + "|(?:0?[1-9]|1[0-9]|2[0-3])\\.[0-5][0-9])(?:\\s*[-\u2013\u2014].*)?|kl\\.?\\s*[0-9].*");

  /** Lengths in words, in minutes. */
  private static final Map<String, String> IN_WORDS = lengthsInWords();

  private static Map<String, String> lengthsInWords() {
    Map<String, String> words = new HashMap<>();
    String[][] lengths = {
      {"15", "en kvart", "kvart", "kvarts timme"},
      {"30", "halvtimme", "en halvtimme", "halv timme", "en halv timme", "½ timme", "½ tim", "½ h"},
      {"45", "trekvart", "en trekvart", "tre kvart", "trekvarts timme", "tre kvarts timme"},
      {"60", "en timme", "en timma", "timme"},
      {"90", "en och en halv timme", "halvannan timme", "1½ timme", "1 ½ timme", "1½ tim", "1½ h"},
      {"120", "två timmar"},
      {"150", "två och en halv timme", "2½ timme", "2 ½ timme", "2½ tim", "2½ h"},
      {"180", "tre timmar"},
      {"240", "fyra timmar"},
    };
    for (String[] length : lengths) {
      Stream.of(length).skip(1).forEach(word -> words.put(word, length[0]));
    }
    return Map.copyOf(words);
  }

  /** Returns whether a text is a time of day, such as {@code 13:00}, and so not a length. */
  static boolean isTimeOfDay(String text) {
    String tidied = tidied(text).toLowerCase(Locale.ROOT);
    return tidied.length() <= LONGEST
        && TIME_OF_DAY.matcher(tidied).matches()
        && !CLOCK.matcher(tidied).matches();
  }

  @Override
  Optional<String> suggest(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String duration = text.toLowerCase(Locale.ROOT).replaceFirst("^(ca|cirka)\\.?\\s+", "").strip();
    String inWords = IN_WORDS.get(duration);
    if (inWords != null) {
      return Optional.of(inWords);
    }
    if (isTimeOfDay(duration)) {
      return Optional.empty();
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
