package se.btloggbok.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
 * A day as people say it, in Swedish or English: {@code igår}, {@code i onsdags}, {@code för tre
 * dagar sedan}, {@code 10/9}, {@code 10 sept}, {@code v. 37 onsdag}, or any notation of a full date
 * that {@code bt fix} knows. What a day is for decides its year if it has none.
 *
 * @param days the possible days, earliest first: one if it is certain; of a week, its Monday and
 *     its Sunday
 * @param problem why it is not certain; null if it is
 */
public record SpokenDay(List<LocalDate> days, @Nullable Problem problem) {

  /** Why a text is not one certain day. */
  public enum Problem {
    /** It is not a day. */
    UNKNOWN,
    /** It may mean several days. */
    AMBIGUOUS,
    /** It has no year, and is not within the BT in any year. */
    NOT_WITHIN_BT,
    /** It has another weekday than the day that it names. */
    OTHER_WEEKDAY,
    /** It is a week without a weekday. */
    WEEK,
    /** It is a day that does not exist. */
    IMPOSSIBLE
  }

  private static final List<List<String>> NUMBERS =
      List.of(
          List.of(),
          List.of("en", "ett", "a", "one"),
          List.of("två", "tva", "two"),
          List.of("tre", "three"),
          List.of("fyra", "four"),
          List.of("fem", "five"),
          List.of("sex", "six"),
          List.of("sju", "seven"),
          List.of("åtta", "atta", "eight"),
          List.of("nio", "nine"),
          List.of("tio", "ten"));

  private static final int MOST_DAYS_FROM_TODAY = 10_000;
  private static final int DAYS_OF_WEEK = 7;
  private static final int MOST_DAYS_OF_MONTH = 31;

  private static final Pattern AGO =
      Pattern.compile("(?:för )?(\\S+) (dag|dagar|days?|veck(?:a|or)|weeks?) (?:sedan|sen|ago)");
  private static final Pattern AHEAD =
      Pattern.compile("(?:om|in) (\\S+) (dag|dagar|days?|veck(?:a|or)|weeks?)");
  private static final Pattern PAST_WEEKDAY = Pattern.compile("i (\\p{L}+)s");
  private static final Pattern COMING_WEEKDAY = Pattern.compile("(?:nu )?(?:på|pa|nu) (\\p{L}+)");
  private static final Pattern LAST_WEEKDAY = Pattern.compile("(?:förra|forra|last) (\\p{L}+)");
  private static final Pattern NEXT_WEEKDAY = Pattern.compile("(?:nästa|nasta|next) (\\p{L}+)");

  /** A day of a month that is not said. */
  private static final Pattern DAY_ALONE =
      Pattern.compile(
          "(?:den|d\\.|the|on the) ([0-9]{1,2})(?:(?::?[ae]|st|nd|rd|th)\\.?)?"
              + "|([0-9]{1,2})(?::[ae]|st|nd|rd|th)");

  /** A day and a month; in a logbook it may as well be a decimal number. */
  private static final Pattern DAY_POINT_MONTH =
      Pattern.compile("^([0-9]{1,2})\\. ?([0-9]{1,2})\\.?$");

  /** Keeps its own copy of the days. */
  public SpokenDay {
    days = List.copyOf(days);
  }

  /** Returns the day if it is certain. */
  public Optional<LocalDate> day() {
    return problem == null ? Optional.of(days.get(0)) : Optional.empty();
  }

  /**
   * Reads a text.
   *
   * @param today the day that {@code idag} means
   * @param choice decides the year of a day without one
   */
  public static SpokenDay of(String text, LocalDate today, DayChoice choice) {
    String plain = ValueType.collapsed(text).toLowerCase(Locale.ROOT);
    return plain.length() > MeantDates.LONGEST
        ? refused(Problem.UNKNOWN)
        : new Reader(today, choice).read(plain);
  }

  /**
   * Returns the week, such as {@code 2025-v44}, or range of weeks that a text means, in its exact
   * notation; empty if it is none, or not certain.
   *
   * @param choice decides the year of one without it, by its Thursday or that of its first week
   */
  public static Optional<String> weeks(String text, DayChoice choice) {
    List<String> dated = MeantDates.weeksMeantBy(text, IntStream.empty());
    if (!dated.isEmpty()) {
      return dated.stream().findFirst();
    }
    List<String> possible = MeantDates.weeksMeantBy(text, choice.years());
    List<LocalDate> chosen = choice.of(possible.stream().map(SpokenDay::thursday).toList());
    return chosen.size() == 1
        ? possible.stream().filter(weeks -> chosen.contains(thursday(weeks))).findFirst()
        : Optional.empty();
  }

  private static LocalDate thursday(String weeks) {
    return DateNotation.firstDay(weeks).with(DayOfWeek.THURSDAY);
  }

  private static SpokenDay certain(LocalDate day) {
    boolean isWritable = ValueTypes.DATE.parse(day.toString()).isPresent();
    return isWritable ? new SpokenDay(List.of(day), null) : refused(Problem.IMPOSSIBLE);
  }

  private static SpokenDay refused(Problem problem) {
    return new SpokenDay(List.of(), problem);
  }

  private static SpokenDay oneOf(List<LocalDate> days, Problem none) {
    List<LocalDate> inOrder = days.stream().distinct().sorted().toList();
    return switch (inOrder.size()) {
      case 0 -> refused(none);
      case 1 -> certain(inOrder.get(0));
      default -> new SpokenDay(inOrder, Problem.AMBIGUOUS);
    };
  }

  /**
   * Reads texts in lower case, with single spaces.
   *
   * @param today the day that {@code idag} means
   * @param choice decides the year of a day without one
   */
  private record Reader(LocalDate today, DayChoice choice) {

    SpokenDay read(String text) {
      return fromToday(text)
          .or(() -> counted(text))
          .or(() -> weekday(text))
          .or(() -> ofWeek(text))
          .or(() -> ofMonth(text))
          .or(() -> dateWithWeekday(text))
          .orElseGet(() -> date(text, day -> true));
    }

    private Optional<SpokenDay> fromToday(String text) {
      return switch (text) {
        case "idag", "i dag", "nu", "today" -> fromToday(0);
        case "igår", "i går", "igar", "i gar", "yesterday" -> fromToday(-1);
        case "förrgår", "i förrgår", "forrgar", "i forrgar" -> fromToday(-2);
        case "day before yesterday", "the day before yesterday" -> fromToday(-2);
        case "imorgon", "i morgon", "imorron", "i morron", "tomorrow" -> fromToday(1);
        case "övermorgon", "i övermorgon", "overmorgon", "i overmorgon" -> fromToday(2);
        case "day after tomorrow", "the day after tomorrow" -> fromToday(2);
        default -> Optional.empty();
      };
    }

    private Optional<SpokenDay> fromToday(int days) {
      return Optional.of(certain(today.plusDays(days)));
    }

    private Optional<SpokenDay> counted(String text) {
      return counted(AGO.matcher(text), -1).or(() -> counted(AHEAD.matcher(text), 1));
    }

    private Optional<SpokenDay> counted(Matcher matcher, int direction) {
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int unit = matcher.group(2).matches("[vw].*") ? DAYS_OF_WEEK : 1;
      int number = number(matcher.group(1));
      return Optional.of(
          number < 0 || number > MOST_DAYS_FROM_TODAY
              ? refused(Problem.UNKNOWN)
              : certain(today.plusDays((long) direction * number * unit)));
    }

    private Optional<SpokenDay> weekday(String text) {
      // People mean the last one as often as the next one.
      return Optional.ofNullable(WeekAndDay.weekday(text.replaceFirst("^on ", "")))
          .map(day -> List.of(today.with(TemporalAdjusters.previousOrSame(day)), next(day)))
          .or(() -> named(PAST_WEEKDAY, text).map(day -> List.of(last(day))))
          .or(() -> named(COMING_WEEKDAY, text).map(day -> List.of(next(day))))
          .or(() -> named(LAST_WEEKDAY, text).map(day -> List.of(last(day), inWeek(-1, day))))
          .or(() -> named(NEXT_WEEKDAY, text).map(day -> List.of(next(day), inWeek(1, day))))
          .map(days -> oneOf(days, Problem.UNKNOWN));
    }

    private static Optional<DayOfWeek> named(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.matches()
          ? Optional.ofNullable(WeekAndDay.weekday(matcher.group(1)))
          : Optional.empty();
    }

    private LocalDate last(DayOfWeek day) {
      return today.with(TemporalAdjusters.previous(day));
    }

    private LocalDate next(DayOfWeek day) {
      return today.with(TemporalAdjusters.next(day));
    }

    /** Returns a day of a week, counted from the current one. */
    private LocalDate inWeek(int weeks, DayOfWeek day) {
      return today.with(DayOfWeek.MONDAY).plusWeeks(weeks).with(day);
    }

    private Optional<SpokenDay> ofWeek(String text) {
      return WeekAndDay.of(text)
          .map(
              found ->
                  found.year() == null
                      ? chosen(found.days(yearsOfWeeks()), day -> true)
                      : oneOf(found.days(IntStream.empty()), Problem.IMPOSSIBLE));
    }

    /** Reads a day of the month: people mean the last one as often as the next one. */
    private Optional<SpokenDay> ofMonth(String text) {
      Matcher matcher = DAY_ALONE.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String written = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      int number = Integer.parseInt(written);
      if (number < 1 || number > MOST_DAYS_OF_MONTH) {
        return Optional.of(refused(Problem.IMPOSSIBLE));
      }
      LocalDate next = today.plusDays(1);
      while (next.getDayOfMonth() != number) {
        next = next.plusDays(1);
      }
      LocalDate last = today;
      while (last.getDayOfMonth() != number) {
        last = last.minusDays(1);
      }
      return Optional.of(oneOf(List.of(last, next), Problem.UNKNOWN));
    }

    /** Reads a date with its weekday, which must be right. */
    private Optional<SpokenDay> dateWithWeekday(String text) {
      return WrittenWeekday.of(text)
          .map(apart -> date(apart.date(), day -> day.getDayOfWeek() == apart.weekday()));
    }

    /**
     * Reads a date.
     *
     * @param isRight whether a day has the weekday that is written beside it
     */
    private SpokenDay date(String written, Predicate<LocalDate> isRight) {
      String text = DAY_POINT_MONTH.matcher(written).replaceFirst("$1/$2");
      if (DateNotation.isDate(text)) {
        return right(DateNotation.date(text).stream().toList(), isRight, Problem.IMPOSSIBLE);
      }
      List<LocalDate> readings = MeantDates.readings(text);
      if (!readings.isEmpty()) {
        List<LocalDate> right = readings.stream().filter(isRight).toList();
        List<LocalDate> likely = MeantDates.likely(text, right, choice::isLikely);
        return right(likely.isEmpty() ? readings : likely, isRight, Problem.UNKNOWN);
      }
      // A leap year, so that 29 February is a day even if the BT has none.
      boolean isDay = !MeantDates.withoutYear(text, IntStream.of(2000)).isEmpty();
      if (isDay) {
        return chosen(MeantDates.withoutYear(text, choice.years()), isRight);
      }
      return MeantDates.isWeek(text) ? week(text) : refused(Problem.UNKNOWN);
    }

    private static SpokenDay right(
        List<LocalDate> days, Predicate<LocalDate> isRight, Problem none) {
      return days.isEmpty()
          ? refused(none)
          : oneOf(days.stream().filter(isRight).toList(), Problem.OTHER_WEEKDAY);
    }

    private SpokenDay chosen(List<LocalDate> days, Predicate<LocalDate> isRight) {
      List<LocalDate> possible = days.stream().filter(choice::isPossible).toList();
      List<LocalDate> right = possible.stream().filter(isRight).toList();
      return oneOf(
          choice.of(right),
          right.size() < possible.size() ? Problem.OTHER_WEEKDAY : Problem.NOT_WITHIN_BT);
    }

    private SpokenDay week(String text) {
      return new SpokenDay(
          weeks(text, choice).stream()
              .flatMap(
                  weeks -> Stream.of(DateNotation.firstDay(weeks), DateNotation.lastDay(weeks)))
              .toList(),
          Problem.WEEK);
    }

    /** Returns the years of possible days, and those that the first and last week may belong to. */
    private IntStream yearsOfWeeks() {
      return choice.years().flatMap(year -> IntStream.rangeClosed(year - 1, year + 1)).distinct();
    }
  }

  private static int number(String word) {
    if (word.matches("[0-9]{1,4}")) {
      return Integer.parseInt(word);
    }
    return IntStream.range(0, NUMBERS.size())
        .filter(number -> NUMBERS.get(number).contains(word))
        .findFirst()
        .orElse(-1);
  }
}
