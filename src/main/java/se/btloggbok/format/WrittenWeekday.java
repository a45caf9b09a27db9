package se.btloggbok.format;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that is written together with its weekday: {@code ons 10/9}, {@code Wednesday 10 Sept},
 * {@code 2025-09-10 (onsdag)}.
 *
 * @param weekday the weekday
 * @param date the text of the date, in lower case
 */
record WrittenWeekday(DayOfWeek weekday, String date) {

  private static final Pattern BEFORE =
      Pattern.compile("(\\p{L}+)[.,]* +(?:den +|the +|d\\. *)?(.*[0-9].*)");
  private static final Pattern AFTER = Pattern.compile("(.*[0-9].*?),? *\\(?\\b(\\p{L}+)\\)?");

  /**
   * Returns what a text means; empty if it has no weekday.
   *
   * @param text a text in lower case, with single spaces
   */
  static Optional<WrittenWeekday> of(String text) {
    Matcher before = BEFORE.matcher(text);
    if (before.matches()) {
      Optional<WrittenWeekday> found = of(before.group(1), before.group(2));
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher after = AFTER.matcher(text);
    return after.matches() ? of(after.group(2), after.group(1)) : Optional.empty();
  }

  private static Optional<WrittenWeekday> of(String name, String date) {
    return Optional.ofNullable(WeekAndDay.weekday(name))
        .map(weekday -> new WrittenWeekday(weekday, date));
  }
}
