package se.btloggbok.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A weekday of an ISO week as people write it, in Swedish or English: {@code ons v. 37}, {@code
 * 2025-v37 onsdag}, {@code Wednesday of week 37}.
 *
 * @param year the year of the week; null if it is not written
 * @param week the number of the week, which may not exist
 * @param day the weekday
 */
record WeekAndDay(@Nullable Integer year, int week, DayOfWeek day) {

  private static final List<List<String>> WEEKDAYS =
      List.of(
          List.of("mån", "man", "mon"),
          List.of("tis", "tue", "tues"),
          List.of("ons", "wed", "weds"),
          List.of("tor", "tors", "thu", "thur", "thurs"),
          List.of("fre", "fri"),
          List.of("lör", "lor", "sat"),
          List.of("sön", "son", "sun"));

  private static final List<String> ENGLISH_WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final String WEEK = "(?:v(?:ecka)?|w(?:eek)?)\\.? ?([0-9]{1,2})";

  /** A week and a weekday, in either order, with a year before, between or after. */
  private static final Pattern WEEK_FIRST =
      Pattern.compile(
          "(?:([0-9]{4})[ -]*)?"
              + WEEK
              + "(?:[ -]+([0-9]{4}))?,? +(?:på +)?(\\p{L}+)\\.?(?: ([0-9]{4}))?");

  private static final Pattern WEEK_LAST =
      Pattern.compile(
          "(\\p{L}+)\\.?,? +(?:i +|of +)?(?:([0-9]{4})[ -]*)?" + WEEK + "(?:[ -]+([0-9]{4}))?");

  /** A week and the number of a weekday, as in ISO 8601: {@code 2025-W42-3}, {@code v43-2}. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:([0-9]{4})-?)?([vw])([0-9]{1,2})-([1-7])");

  /** Returns what a text means; empty if it is no week with a weekday. */
  static Optional<WeekAndDay> of(String text) {
    String plain = ValueType.collapsed(text).toLowerCase(Locale.ROOT);
    if (plain.length() > MeantDates.LONGEST) {
      return Optional.empty();
    }
    Matcher numbered = NUMBERED.matcher(plain);
    if (numbered.matches() && isDay(numbered)) {
      return Optional.of(
          new WeekAndDay(
              numbered.group(1) == null ? null : Integer.valueOf(numbered.group(1)),
              Integer.parseInt(numbered.group(3)),
              DayOfWeek.of(Integer.parseInt(numbered.group(4)))));
    }
    Matcher first = WEEK_FIRST.matcher(plain);
    if (first.matches()) {
      String year = firstOf(first.group(1), first.group(3), first.group(5));
      return of(year, first.group(2), first.group(4));
    }
    Matcher last = WEEK_LAST.matcher(plain);
    return last.matches()
        ? of(firstOf(last.group(2), last.group(4)), last.group(3), last.group(1))
        : Optional.empty();
  }

  /** Returns whether a number after a week is a weekday: {@code v2-5} may be weeks 2 to 5. */
  private static boolean isDay(Matcher numbered) {
    boolean isExact =
        numbered.group(1) != null
            && numbered.group(2).equals("w")
            && numbered.group(3).length() == 2;
    return isExact || Integer.parseInt(numbered.group(4)) <= Integer.parseInt(numbered.group(3));
  }

  private static Optional<WeekAndDay> of(@Nullable String year, String week, String name) {
    DayOfWeek day = weekday(name);
    return day == null
        ? Optional.empty()
        : Optional.of(
            new WeekAndDay(
                year == null ? null : Integer.valueOf(year), Integer.parseInt(week), day));
  }

  private static @Nullable String firstOf(@Nullable String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    return null;
  }

  /**
   * Returns the days that it may be: the one of its own year, or one for each year that has the
   * week.
   *
   * @param years the possible years of a week without one, in order
   */
  List<LocalDate> days(IntStream years) {
    return (year == null ? years : IntStream.of(year))
        .mapToObj(each -> DateNotation.week(each, week))
        .flatMap(each -> DateNotation.week(each).stream())
        .map(each -> each.atDay(day))
        .toList();
  }

  /**
   * Returns a weekday by its name in Swedish or English, or an abbreviation, in lower case; null
   * for any other text.
   */
  static @Nullable DayOfWeek weekday(String name) {
    for (int i = 0; i < WEEKDAYS.size(); i++) {
      String bare = name.replaceFirst("dag(?:en)?$", "");
      if (WEEKDAYS.get(i).contains(bare) || ENGLISH_WEEKDAYS.get(i).equals(name)) {
        return DayOfWeek.of(i + 1);
      }
    }
    return null;
  }
}
