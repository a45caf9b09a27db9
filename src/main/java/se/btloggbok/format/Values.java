package se.btloggbok.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Objective;
import se.btloggbok.model.WaiverScope;

/** Values as a logbook writes them, exactly, and what somebody meant who wrote them otherwise. */
final class Values {

  static final String DATE_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  static final String APPROXIMATE_DATE_PATTERN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
  static final String INTEGER_PATTERN = "-?(0|[1-9][0-9]*)";
  static final String DECIMAL_PATTERN = INTEGER_PATTERN + "(\\.[0-9]+)?";
  static final String WEEK_PATTERN = "[0-9]{4}-v[0-9]{2}";

  /** A file: no drive, no backslash, not absolute, no step upwards. */
  static final String FILE_PATTERN = "(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\:]+";

  static final String SHA256_PATTERN = "[0-9a-fA-F]{64}";
  static final String ID_PATTERN = "\\p{L}[\\p{L}\\p{N}-]*";

  /** The first year that a date may lie in: nobody in a logbook was at work before. */
  static final int FIRST_YEAR = 1950;

  /** The last year that a date may lie in. */
  static final int LAST_YEAR = 2100;

  private static final Pattern DATE = Pattern.compile(DATE_PATTERN);
  private static final Pattern APPROXIMATE_DATE = Pattern.compile(APPROXIMATE_DATE_PATTERN);
  private static final Pattern FILE = Pattern.compile(FILE_PATTERN);
  private static final Pattern SHA256 = Pattern.compile(SHA256_PATTERN);
  private static final Pattern ID = Pattern.compile(ID_PATTERN);
  private static final Pattern INTEGER = Pattern.compile(INTEGER_PATTERN);
  private static final Pattern DECIMAL = Pattern.compile(DECIMAL_PATTERN);
  private static final Pattern WEEK = Pattern.compile(WEEK_PATTERN);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})([T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]+([0-9]{4})");
  private static final Pattern SIX_DIGITS = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})");
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("0*([0-9]{1,6})(?:[.,]([0-9]{1,4}))?(.*)");
  private static final int LONGEST_NUMBER = 9;

  /** What is longer is no misspelt number, and would take the pattern long to tell. */
  private static final int LONGEST_SLIP = 100;

  /** Units that people write after minutes, per cent and counts, and that change nothing. */
  private static final Set<String> UNITS_OF_WHOLE = Set.of("", "%", "min", "min.", "minuter", "st");

  /** Units that people write after hours and months, and that change nothing. */
  private static final Set<String> UNITS_OF_DECIMAL =
      Set.of("", "h", "tim", "tim.", "timmar", "mån", "mån.", "månader");

  private static final Pattern DAY_AND_NAME =
      Pattern.compile("([0-9]{1,2}):?e? *(\\p{L}+)\\.? *,? *([0-9]{4})");

  private static final Pattern YEAR_AND_MONTH = Pattern.compile("([0-9]{4})[-/. ]([0-9]{1,2})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  private Values() {}

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
   * Returns the day that stands in for one that the calendar does not have: the last of its month,
   * so that what happened is not lost with it.
   */
  static Optional<LocalDate> insteadOf(String text) {
    return isDate(text)
        ? withinYears(() -> YearMonth.parse(text.substring(0, 7)).atEndOfMonth())
        : Optional.empty();
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

  /** Returns a whole number; one too long to be of any use is as far from zero as they go. */
  static Optional<Integer> integer(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.length() <= LONGEST_NUMBER) {
      return Optional.of(Integer.valueOf(text));
    }
    return Optional.of(text.startsWith("-") ? -Integer.MAX_VALUE : Integer.MAX_VALUE);
  }

  static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() && text.length() <= 2 * LONGEST_NUMBER
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Returns the number that begins a text, in the right spelling. */
  static Optional<String> numberMeantBy(String text, boolean whole) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    if (text.length() > LONGEST_SLIP || !matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(3).strip().toLowerCase(Locale.ROOT);
    if (!(whole ? UNITS_OF_WHOLE : UNITS_OF_DECIMAL).contains(unit)) {
      return Optional.empty();
    }
    String fraction = matcher.group(2);
    if (fraction == null || fraction.matches("0*")) {
      return Optional.of(matcher.group(1));
    }
    return whole ? Optional.empty() : Optional.of(matcher.group(1) + "." + fraction);
  }

  static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<String> flagMeantBy(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "ja", "yes", "on", "y", "j", "1", "sant" -> Optional.of("true");
      case "false", "nej", "no", "off", "n", "0", "falskt" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  /** Returns what a waiver is for; an id is not looked up. */
  static Optional<WaiverScope> waiverScope(String text) {
    int slash = text.indexOf('/');
    if (slash > 0) {
      Optional<YearWeek> from = week(text.substring(0, slash));
      Optional<YearWeek> to = week(text.substring(slash + 1));
      return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
          ? Optional.of(new WaiverScope.Weeks(from.get(), to.get()))
          : Optional.empty();
    }
    Optional<YearWeek> week = week(text);
    if (week.isPresent()) {
      return Optional.of(new WaiverScope.Weeks(week.get(), week.get()));
    }
    if (isDate(text)) {
      return date(text).map(WaiverScope.Day::new);
    }
    for (Objective objective : Objective.values()) {
      if (objective.term().equals(text)) {
        return Optional.of(new WaiverScope.Certified(objective));
      }
    }
    return isId(text) ? Optional.of(new WaiverScope.Named(text)) : Optional.empty();
  }

  private static Optional<YearWeek> week(String text) {
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

  /** Returns whether a text is a file under the logbook's own folder. */
  static boolean isFile(String text) {
    return FILE.matcher(text).matches();
  }

  /** Returns whether a text may be the SHA-256 of a file. */
  static boolean isSha256(String text) {
    return SHA256.matcher(text).matches();
  }

  /** Returns whether a text may be the id of a person or a placement. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
