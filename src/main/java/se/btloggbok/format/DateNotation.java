package se.btloggbok.format;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ApproximateDate;

/** The notation of days, months, years and weeks; {@link MeantDates} knows other spellings. */
final class DateNotation {

  /** The first year of a valid date: no one in a logbook was working before then. */
  static final int FIRST_YEAR = 1950;

  /** The last year of a valid date. */
  static final int LAST_YEAR = 2100;

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern APPROXIMATE_DATE =
      Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
  private static final Pattern WEEK = Pattern.compile("[0-9]{4}-v[0-9]{2}");
  private static final int WEEK_LENGTH = "2025-v01".length();

  private DateNotation() {}

  /** Returns whether a text has the notation of a date, whether or not the day exists. */
  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  static boolean isApproximateDate(String text) {
    return APPROXIMATE_DATE.matcher(text).matches();
  }

  /** Returns the day; empty if it does not exist or is outside the years of the format. */
  static Optional<LocalDate> date(String text) {
    return isDate(text) ? withinYears(() -> day(text)) : Optional.empty();
  }

  /** Parses a text in the notation of a date. Many times faster than a formatter. */
  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /** Returns the last day of the month that a text in the exact notation begins with. */
  private static LocalDate lastDayOfMonth(String text) {
    return YearMonth.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10))
        .atEndOfMonth();
  }

  /** Returns a day, a month or a year, with the last day that it may mean. */
  static Optional<ApproximateDate> approximateDate(String text) {
    if (!isApproximateDate(text)) {
      return Optional.empty();
    }
    Optional<LocalDate> last =
        switch (text.length()) {
          case 4 -> withinYears(() -> LocalDate.of(Integer.parseInt(text), 12, 31));
          case 7 -> withinYears(() -> lastDayOfMonth(text));
          default -> date(text);
        };
    return last.map(day -> new ApproximateDate(text, day));
  }

  static Optional<LocalDate> withinYears(Supplier<LocalDate> source) {
    try {
      LocalDate date = source.get();
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reports a day that does not exist, or is outside the years of the format.
   *
   * @return the last day of its month, so that the entry is not lost; empty if that is not a valid
   *     day either
   */
  static Optional<LocalDate> refuseImpossible(Written written, Findings findings) {
    String text = written.text();
    String first = Integer.toString(FIRST_YEAR);
    String last = Integer.toString(LAST_YEAR);
    findings.refuse(FormatRules.VALUE, written, "finns-inte-i-kalendern", first, last);
    return isDate(text) ? withinYears(() -> lastDayOfMonth(text)) : Optional.empty();
  }

  /** Returns a misspelling of a date; null if there is no date. */
  static @Nullable String misspelt(Optional<String> date) {
    return date.map(meant -> meant.replace('-', '/')).orElse(null);
  }

  /**
   * Returns a week such as {@code 2025-v51}; empty if it does not exist or is outside the years of
   * the format.
   */
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

  /** Returns the text of a week, which may not exist. */
  static String week(int year, int week) {
    return "%04d-v%02d".formatted(year, week);
  }

  /** Returns the Monday of a week, or of the first week of a range, in the exact notation. */
  static LocalDate firstDay(String weeks) {
    return week(weeks.substring(0, WEEK_LENGTH)).orElseThrow().atDay(DayOfWeek.MONDAY);
  }

  /** Returns the Sunday of a week, or of the last week of a range, in the exact notation. */
  static LocalDate lastDay(String weeks) {
    return week(weeks.substring(weeks.length() - WEEK_LENGTH))
        .orElseThrow()
        .atDay(DayOfWeek.SUNDAY);
  }
}
