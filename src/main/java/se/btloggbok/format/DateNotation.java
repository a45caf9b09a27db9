package se.btloggbok.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.source.YamlPath;

/** How days, months, years and weeks are written, and what other spellings of them mean. */
final class DateNotation {

  static final String DATE_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  static final String APPROXIMATE_DATE_PATTERN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
  static final String WEEK_PATTERN = "[0-9]{4}-v[0-9]{2}";

  /** The first year that a date may lie in: no one in a logbook was working before then. */
  static final int FIRST_YEAR = 1950;

  /** The last year that a date may lie in. */
  static final int LAST_YEAR = 2100;

  private static final Pattern DATE = Pattern.compile(DATE_PATTERN);
  private static final Pattern APPROXIMATE_DATE = Pattern.compile(APPROXIMATE_DATE_PATTERN);
  private static final Pattern WEEK = Pattern.compile(WEEK_PATTERN);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})([T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]+([0-9]{4})");
  private static final Pattern SIX_DIGITS = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})");
  private static final Pattern DAY_AND_NAME =
      Pattern.compile("([0-9]{1,2}):?e? *(\\p{L}+)\\.? *,? *([0-9]{4})");

  private static final Pattern YEAR_AND_MONTH = Pattern.compile("([0-9]{4})[-/. ]([0-9]{1,2})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  private DateNotation() {}

  /** Returns whether a text is spelt as a date, whether or not there is such a day. */
  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  static boolean isApproximateDate(String text) {
    return APPROXIMATE_DATE.matcher(text).matches();
  }

  /** Returns the day, where there is one within the years of the format. */
  static Optional<LocalDate> date(String text) {
    return isDate(text) ? withinYears(() -> day(text)) : Optional.empty();
  }

  /** A day that is spelt as one; many times as fast as a formatter, and there are many. */
  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /** Returns the last day that a day, a month or a year can be. */
  static Optional<ApproximateDate> approximateDate(String text) {
    if (!isApproximateDate(text)) {
      return Optional.empty();
    }
    Optional<LocalDate> last =
        switch (text.length()) {
          case 4 -> withinYears(() -> LocalDate.of(Integer.parseInt(text), 12, 31));
          case 7 -> withinYears(() -> YearMonth.parse(text).atEndOfMonth());
          default -> date(text);
        };
    return last.map(day -> new ApproximateDate(text, day));
  }

  private interface DateSource {
    LocalDate date();
  }

  private static Optional<LocalDate> withinYears(DateSource source) {
    try {
      LocalDate date = source.date();
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the date that was meant by another spelling, in the right one. */
  static Optional<String> dateMeantBy(String text) {
    Matcher sixDigits = SIX_DIGITS.matcher(text);
    if (sixDigits.matches()) {
      return spelt("20" + sixDigits.group(1), sixDigits.group(2), sixDigits.group(3));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return spelt(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return spelt(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher dayAndName = DAY_AND_NAME.matcher(text);
    if (dayAndName.matches() && dayAndName.group(2).length() >= 3) {
      int month = MONTHS.indexOf(dayAndName.group(2).toLowerCase(Locale.ROOT).substring(0, 3));
      return spelt(dayAndName.group(3), Integer.toString(month + 1), dayAndName.group(1));
    }
    return Optional.empty();
  }

  /**
   * Reports a day that the calendar does not have, or that lies outside the years of the format.
   *
   * @return the last day of its month, where there is one, so that the entry is not lost
   */
  static Optional<LocalDate> refuseImpossible(YamlPath place, String text, Findings findings) {
    findings.add(
        FormatRules.VALUE,
        place,
        "finns-inte-i-kalendern",
        text,
        Integer.toString(FIRST_YEAR),
        Integer.toString(LAST_YEAR));
    return isDate(text)
        ? withinYears(() -> YearMonth.parse(text.substring(0, 7)).atEndOfMonth())
        : Optional.empty();
  }

  /** Returns another wrong spelling of a date. */
  static @Nullable String misspelt(Optional<String> date) {
    return date.map(meant -> meant.replace('-', '/')).orElse(null);
  }

  /** Returns the month that was meant by another spelling of a year and a month. */
  static Optional<String> monthMeantBy(String text) {
    Matcher matcher = YEAR_AND_MONTH.matcher(text);
    return matcher.matches()
        ? spelt(matcher.group(1), matcher.group(2), "1").map(day -> day.substring(0, 7))
        : Optional.empty();
  }

  private static Optional<String> spelt(String year, String month, String day) {
    return withinYears(
            () ->
                LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
        .map(LocalDate::toString);
  }

  /** Returns a week such as {@code 2025-v51}. */
  static Optional<YearWeek> week(String text) {
    if (!WEEK.matcher(text).matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(text.substring(0, 4));
    int week = Integer.parseInt(text.substring(6));
    try {
      YearWeek yearWeek = YearWeek.of(year, week);
      return year < FIRST_YEAR || year > LAST_YEAR || yearWeek.getWeek() != week
          ? Optional.empty()
          : Optional.of(yearWeek);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a text is a week without its year, which is no id either. */
  static boolean isBareWeek(String text) {
    return text.matches("[vV]\\.?[0-9]{1,2}");
  }
}
