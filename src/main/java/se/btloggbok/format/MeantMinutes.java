package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The minutes that are meant by lengths and times of day: {@code 1,5 h}, {@code 13:00-13:45}. */
final class MeantMinutes {

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

  private static final String TIME = "([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?";

  /** From one time of day to another: {@code 13:00-13:45}, {@code kl 13 till 14}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(kl\\.?\\s*)?" + TIME + "\\s*(?:[-\u2013\u2014]|till|to)\\s*(?:kl\\.?\\s*)?" + TIME);

  /** The first hour of a working day; an earlier one may be a length. */
  private static final int FIRST_HOUR = 6;

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
    String tidied = ValueType.tidied(text).toLowerCase(Locale.ROOT);
    return tidied.length() <= LONGEST
        && TIME_OF_DAY.matcher(tidied).matches()
        && !CLOCK.matcher(tidied).matches()
        && between(tidied).isEmpty();
  }

  /** Returns the minutes from one time of day to a later one; empty for any other text. */
  private static Optional<String> between(String text) {
    Matcher times = BETWEEN.matcher(text);
    if (!times.matches()) {
      return Optional.empty();
    }
    boolean isTime = times.group(1) != null || times.group(3) != null || times.group(5) != null;
    int from = minutes(times.group(2), times.group(3));
    int length = minutes(times.group(4), times.group(5)) - from;
    return isTime && length > 0 && from >= minutes(FIRST_HOUR, 0)
        ? Optional.of(Integer.toString(length))
        : Optional.empty();
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return minutes(Integer.parseInt(hours), minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private static int minutes(int hours, int minutes) {
    return hours * PER_HOUR.intValue() + minutes;
  }

  /**
   * Returns the minutes that a length means; empty if it is a time of day, or no whole number of
   * minutes.
   */
  static Optional<String> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String duration = text.toLowerCase(Locale.ROOT).replaceFirst("^(ca|cirka)\\.?\\s+", "").strip();
    String inWords = IN_WORDS.get(duration);
    if (inWords != null) {
      return Optional.of(inWords);
    }
    Optional<String> between = between(duration);
    if (between.isPresent() || isTimeOfDay(duration)) {
      return between;
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
        ? Optional.of(Integer.toString(minutes(both.group(1), both.group(2))))
        : Optional.of(duration.replaceAll("\\s*%s$".formatted(MINUTE), ""));
  }
}
