package se.btloggbok.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days, months and weeks that are meant by other spellings than those of {@link DateNotation}.
 */
final class MeantDates {

  /**
   * The most characters of a text that is taken for a day, a week or several of them: searching a
   * text for one takes time that grows faster than its length.
   */
  static final int LONGEST = 200;

  private static final String YEAR = "(?<year>[0-9]{4})";
  private static final String MONTH = "(?<month>[0-9]{1,2})";
  private static final String NAME = "(?<month>\\p{L}+)\\.?";
  private static final String DAY = "(?<day>[0-9]{1,2})";

  /** What people write before a year, mostly one of two digits: {@code 27 okt -25}. */
  private static final String SHORT = "[-'\u2018\u2019]?";

  private static final String ANY_YEAR = "(?<year>[0-9]{4}|[0-9]{2})";
  private static final String DAY_AND_NAME = DAY + ":?[ae]?[- ]?" + NAME + " ?,? ?" + SHORT;
  private static final String NAME_AND_DAY = NAME + " " + DAY + "(?:st|nd|rd|th)?,? ?";

  /** A year, a month and a day. */
  private static final List<Pattern> DATES =
      patterns(
          YEAR + " ?[-/. ] ?" + MONTH + " ?[-/. ] ?" + DAY,
          YEAR + "-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})",
          DAY_AND_NAME + ANY_YEAR,
          NAME_AND_DAY + YEAR);

  private static final List<Pattern> DATES_WITHOUT_YEAR =
      patterns(DAY_AND_NAME, NAME_AND_DAY, DAY + "/ ?" + MONTH);

  private static final List<Pattern> MONTHS =
      patterns(
          YEAR + "[-/. ]" + MONTH,
          MONTH + "[-/.]" + YEAR,
          YEAR + "[- ]" + NAME,
          NAME + " ?,? ?" + SHORT + YEAR,
          NAME + " ?,? ?[-'\u2018\u2019](?<year>[0-9]{2})");

  /** A day, a month and a year; both separators are groups. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(DAY + "([-/.]) ?" + MONTH + "([-/. ]) ?" + SHORT + ANY_YEAR);

  private static final Pattern SIX_DIGITS = Pattern.compile("([0-9]{2})-?([0-9]{2})-?([0-9]{2})");

  private static final Pattern DASH = Pattern.compile("\\s*(?:[\u2010-\u2015\u2212]|-{2,3})\\s*");
  private static final Pattern ARTICLE = Pattern.compile("^(?:den|d\\.) +");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:t| +|, *)(?:(?:kl\\.? *)?[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2}.*)?|kl\\.?"
              + " *[0-9]{1,2})$");

  /** The letter l in place of a one. */
  private static final Pattern LETTER_FOR_ONE =
      Pattern.compile("(?<=[0-9]-)l(?=[0-9])|(?<=[0-9])l(?=-[0-9]|$)");

  /** The letter O in place of a zero. */
  private static final Pattern LETTER_FOR_ZERO =
      Pattern.compile("(?<=[0-9-])o(?=[0-9])|(?<=[0-9])o(?=[0-9-]|$)");

  /** A week or two, with a year before or after; {@code w} as in ISO 8601. */
  private static final Pattern WEEK_MEANT =
      Pattern.compile(
          "(?:([0-9]{4})[ ,-]*)?(?:v(?:ecka|eckorna|k|\\.)?|w(?:eeks?)?) ?([0-9]{1,2})"
              + "(?: ?(?:[-/]|och|till|and|to) ?(?:([0-9]{4})[ ,-]*)?(?:v(?:ecka|\\.)? ?)?"
              + "([0-9]{1,2}))?"
              + "(?:[ ,/-]+([0-9]{4}))?");

  /** The full names of the months in Swedish; in English below. */
  private static final List<String> MONTH_NAMES =
      List.of(
          "januari februari mars april maj juni juli augusti september oktober november december"
              .split(" "));

  private static final List<String> ENGLISH_NAMES =
      List.of(
          "january february march april may june july august september october november december"
              .split(" "));

  /** A year of two digits above this is in the 1900s. */
  private static final int LAST_SHORT_YEAR = 50;

  private MeantDates() {}

  private static List<Pattern> patterns(String... patterns) {
    return Stream.of(patterns).map(Pattern::compile).toList();
  }

  private static Optional<Matcher> match(String text, List<Pattern> patterns) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::matches)
        .findFirst();
  }

  /** Returns the date in the right notation; empty unless there is exactly one reading. */
  static Optional<String> dateMeantBy(String text) {
    return Suggestions.only(readings(text)).map(LocalDate::toString);
  }

  /**
   * Returns the days that another spelling of a date may mean: one if it is unambiguous. A weekday
   * that is written beside it is that of the day.
   */
  static List<LocalDate> readings(String text) {
    Optional<WeekAndDay> ofWeek = WeekAndDay.of(text);
    if (ofWeek.isPresent()) {
      return ofWeek.get().days(IntStream.empty());
    }
    Plain plain = plain(text);
    return plain.right(ofDate(plain.text()));
  }

  /**
   * Returns those of the readings of a text that are likely. All of them remain if the only likely
   * one has the month first, which is rare in Sweden: the year may as well be wrong.
   */
  static List<LocalDate> likely(
      String text, List<LocalDate> readings, Predicate<LocalDate> isLikely) {
    List<LocalDate> likely = readings.stream().filter(isLikely).toList();
    boolean isMonthFirst =
        readings.size() > 1 && likely.size() == 1 && isMonthFirst(text, likely.get(0));
    return isMonthFirst ? readings : likely;
  }

  private static boolean isMonthFirst(String text, LocalDate day) {
    Matcher matcher = DAY_FIRST.matcher(plain(text).text());
    return matcher.matches()
        && matcher.group(2).equals("/")
        && Integer.parseInt(matcher.group(1)) == day.getMonthValue()
        && Integer.parseInt(matcher.group(3)) == day.getDayOfMonth();
  }

  private static List<LocalDate> ofDate(String plain) {
    List<LocalDate> readings = new ArrayList<>();
    Optional<Matcher> date = match(plain, DATES);
    if (date.isPresent()) {
      add(readings, date.get().group("year"), date.get());
      return readings;
    }
    Matcher six = SIX_DIGITS.matcher(plain);
    if (six.matches()) {
      add(readings, six.group(1), six.group(2), six.group(3));
      if (plain.indexOf('-') > 0) {
        add(readings, six.group(3), six.group(2), six.group(1));
      }
      return readings;
    }
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    if (dayFirst.matches()) {
      String year = dayFirst.group("year");
      add(readings, year, dayFirst.group(3), dayFirst.group(1));
      if (dayFirst.group(2).equals("/") && dayFirst.group(4).equals("/")) {
        add(readings, year, dayFirst.group(1), dayFirst.group(3));
      }
      boolean same = dayFirst.group(2).equals(dayFirst.group(4));
      if (year.length() == 2 && same) {
        add(readings, dayFirst.group(1), dayFirst.group(3), year);
      }
      return readings;
    }
    return readings;
  }

  /** Returns the days that a date without a year may mean, in some years. */
  static List<LocalDate> withoutYear(String text, IntStream years) {
    Optional<WeekAndDay> ofWeek = WeekAndDay.of(text).filter(found -> found.year() == null);
    if (ofWeek.isPresent()) {
      // The first and last days of a year may be in a week of the year before or after.
      return ofWeek
          .get()
          .days(years.flatMap(year -> IntStream.rangeClosed(year - 1, year + 1)).distinct());
    }
    Plain plain = plain(text);
    List<LocalDate> readings = new ArrayList<>();
    match(plain.text(), DATES_WITHOUT_YEAR)
        .ifPresent(date -> years.forEach(year -> add(readings, Integer.toString(year), date)));
    return plain.right(readings);
  }

  /**
   * A text that may be a date.
   *
   * @param text the date in lower case, with plain dashes, and without weekday and time of day
   * @param weekday the weekday that is written beside it; null if there is none
   */
  private record Plain(String text, @Nullable DayOfWeek weekday) {

    /** Returns those of some days that have the weekday. */
    List<LocalDate> right(List<LocalDate> days) {
      return weekday == null
          ? days
          : days.stream().filter(day -> day.getDayOfWeek() == weekday).toList();
    }
  }

  /** Returns a text as a date, which is empty if the text is too long to be one. */
  private static Plain plain(String text) {
    String collapsed = ValueType.collapsed(text);
    if (collapsed.length() > LONGEST) {
      return new Plain("", null);
    }
    String plain = DASH.matcher(collapsed.toLowerCase(Locale.ROOT)).replaceAll("-");
    Optional<WrittenWeekday> apart = WrittenWeekday.of(plain);
    plain = apart.map(WrittenWeekday::date).orElse(plain);
    plain = ARTICLE.matcher(plain).replaceFirst("");
    plain = LETTER_FOR_ZERO.matcher(plain).replaceAll("0");
    plain = LETTER_FOR_ONE.matcher(plain).replaceAll("1");
    return new Plain(
        TIME.matcher(plain).replaceFirst("").strip(),
        apart.map(WrittenWeekday::weekday).orElse(null));
  }

  /** Returns a text without the weekday that is written beside a date; empty if there is none. */
  static Optional<String> withoutWeekday(String text) {
    String collapsed = ValueType.collapsed(text);
    return collapsed.length() > LONGEST || WeekAndDay.of(text).isPresent()
        ? Optional.empty()
        : WrittenWeekday.of(collapsed.toLowerCase(Locale.ROOT)).map(WrittenWeekday::date);
  }

  /**
   * Returns a month as a number: by its digits, by its name or at least the first three letters of
   * that; 0 for another word.
   */
  private static String month(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return written;
    }
    int month = 0;
    for (int i = 0; i < MONTH_NAMES.size() && written.length() > 2; i++) {
      boolean named =
          MONTH_NAMES.get(i).startsWith(written) || ENGLISH_NAMES.get(i).startsWith(written);
      month = named ? i + 1 : month;
    }
    return Integer.toString(month);
  }

  private static void add(List<LocalDate> readings, String year, Matcher date) {
    add(readings, year, month(date.group("month")), date.group("day"));
  }

  private static void add(List<LocalDate> readings, String year, String month, String day) {
    spelt(longYear(year), month, day)
        .map(LocalDate::parse)
        .filter(date -> !readings.contains(date))
        .ifPresent(readings::add);
  }

  private static String longYear(String year) {
    if (year.length() != 2) {
      return year;
    }
    return (Integer.parseInt(year) > LAST_SHORT_YEAR ? "19" : "20") + year;
  }

  /** Returns whether a text begins with a week. */
  static boolean isWeek(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .matches("(?:[0-9]{4}[ -]*)?(?:v(?:eckorna|ecka|k)?|w(?:eeks?)?)\\.? *[0-9]{1,2}.*");
  }

  /**
   * Returns whether a text consists of days or a week only, but does not mean a single certain day.
   */
  static boolean isPuzzle(String text) {
    return isSeveral(text)
        || readings(text).size() == 2
        || isWithoutYear(text)
        || isOfOtherWeekday(text)
        || text.strip()
            .toLowerCase(Locale.ROOT)
            .matches("(?:[0-9]{4}[ -]*)?v(?:ecka|\\.)? *[0-9]{1,2}");
  }

  /** Returns whether a text is a date with a weekday that it may not have. */
  static boolean isOfOtherWeekday(String text) {
    return readings(text).isEmpty()
        && withoutWeekday(text)
            .filter(date -> isWithoutYear(date) || !readings(date).isEmpty())
            .isPresent();
  }

  /** Returns whether a text is a day that lacks its year. */
  static boolean isWithoutYear(String text) {
    return !withoutYear(text, IntStream.of(DateNotation.FIRST_YEAR + 2)).isEmpty();
  }

  /** Returns whether a text is a list of several days. */
  static boolean isSeveral(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String[] parts = text.split("\\s*(?:,|;|&|\\+|\\boch\\b|--|\u2013|\\s-\\s)\\s*", 0);
    int days = 0;
    for (String part : parts) {
      days += DateNotation.isDate(part.strip()) || !readings(part).isEmpty() ? 1 : 0;
    }
    return parts.length > 1 && days == parts.length;
  }

  /** Returns the month in the right notation, from another spelling of a year and a month. */
  static Optional<String> monthMeantBy(String text) {
    return match(plain(text).text(), MONTHS)
        .flatMap(date -> spelt(longYear(date.group("year")), month(date.group("month")), "1"))
        .map(day -> day.substring(0, 7));
  }

  private static Optional<String> spelt(String year, String month, String day) {
    return DateNotation.withinYears(
            () ->
                LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
        .map(LocalDate::toString);
  }

  /**
   * Returns the weeks, or ranges of weeks, that a text in another spelling may mean.
   *
   * @param years the possible years of a week without one
   */
  static List<String> weeksMeantBy(String text, IntStream years) {
    Matcher matcher = WEEK_MEANT.matcher(plain(text).text());
    if (!matcher.matches() || WeekAndDay.of(text).isPresent()) {
      return List.of();
    }
    String given = matcher.group(1) == null ? matcher.group(5) : matcher.group(1);
    IntStream tried = given == null ? years : IntStream.of(Integer.parseInt(given));
    return tried.mapToObj(year -> weeks(year, matcher)).flatMap(Optional::stream).toList();
  }

  private static Optional<String> weeks(int year, Matcher matcher) {
    String first = DateNotation.week(year, Integer.parseInt(matcher.group(2)));
    if (matcher.group(4) == null) {
      return Optional.of(first).filter(week -> DateNotation.week(week).isPresent());
    }
    int lastYear = matcher.group(3) == null ? year : Integer.parseInt(matcher.group(3));
    String last = DateNotation.week(lastYear, Integer.parseInt(matcher.group(4)));
    boolean exist = DateNotation.week(first).isPresent() && DateNotation.week(last).isPresent();
    return exist && first.compareTo(last) < 0 ? Optional.of(first + "/" + last) : Optional.empty();
  }

  /** Returns whether a text is a week without a year, which is most likely not meant as an id. */
  static boolean isBareWeek(String text) {
    return text.matches("[vV]\\.?[0-9]{1,2}");
  }
}
