package se.btloggbok.format;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.DateRange;

/**
 * Chooses the year of a day that is written without one, by what the day is for: something that has
 * happened, something that is planned, the first or the last day of a period. A day that may as
 * well be another is not chosen: both remain.
 */
public final class DayChoice {

  /** How long after the end of the BT something may be that still belongs to it. */
  private static final int MONTHS_AFTER = 3;

  /** How close to today a less likely day must be to remain, in months. */
  private static final int MONTHS_NEAR = 1;

  /** How long a period over New Year may be, in months, if its last day has no year. */
  private static final int MONTHS_OVER_NEW_YEAR = 6;

  /** How close the nearest day must be to be certain; a third of the year between two of them. */
  private static final int DAYS_CERTAIN = 122;

  /** How close to today a day after the end of the BT must be to remain beside one within it. */
  private static final int DAYS_SOON = 61;

  private final DateRange window;
  private final @Nullable DateRange likely;
  private final UnaryOperator<List<LocalDate>> choice;

  /**
   * Makes a choice.
   *
   * @param window the possible days
   * @param likely the period of the one meant of several dates with years; null if unknown
   * @param choice returns those that remain of the possible days, which are in order
   */
  private DayChoice(
      DateRange window, @Nullable DateRange likely, UnaryOperator<List<LocalDate>> choice) {
    this.window = window;
    this.likely = likely;
    this.choice = choice;
  }

  /** Returns the BT and the time after it when something may still belong to it. */
  static DateRange withTimeAfter(DateRange bt) {
    return new DateRange(bt.from(), bt.to().plusMonths(MONTHS_AFTER));
  }

  /** A day within a period, which has a year of its own if the period has several such days. */
  public static DayChoice within(DateRange bt) {
    return new DayChoice(bt, bt, days -> days);
  }

  /** A day of which only today is known: every day needs its year. */
  public static DayChoice around(LocalDate today) {
    return new DayChoice(
        new DateRange(
            LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() + 1, 12, 31)),
        null,
        days -> days);
  }

  /**
   * The day of something that has happened: the latest one that is not after today. It is within
   * the BT, or soon after its end. If all of them are after today, it is the first, within the BT.
   *
   * @param isLate whether it usually happens at the end of the BT, or after it, as a certificate
   * @param isOfFile whether it is one of many in a file, which may be about all of the BT
   */
  public static DayChoice held(DateRange bt, LocalDate today, boolean isLate, boolean isOfFile) {
    LocalDate soonAfter = withTimeAfter(bt).to();
    // Something late may also be later than expected, so that it is not within the BT for certain.
    LocalDate last = isLate ? bt.to().plusYears(1) : soonAfter;
    LocalDate firstNear = today.minusMonths(MONTHS_NEAR);
    return new DayChoice(
        new DateRange(bt.from(), last),
        bt,
        days -> {
          List<LocalDate> past = days.stream().filter(day -> !day.isAfter(today)).toList();
          if (past.isEmpty()) {
            return days.stream().filter(day -> isLate || bt.contains(day)).limit(1).toList();
          }
          List<LocalDate> within = past.stream().filter(bt::contains).toList();
          List<LocalDate> after = past.stream().filter(day -> !bt.contains(day)).toList();
          List<LocalDate> remaining = new ArrayList<>(isOfFile ? within : last(within));
          if (remaining.isEmpty()) {
            remaining.addAll(last(after));
          } else if (isLate && after.stream().anyMatch(day -> !day.isAfter(soonAfter))) {
            remaining = new ArrayList<>(last(after));
          } else {
            after.stream()
                .filter(day -> isLate || !isOfFile || !day.isBefore(firstNear))
                .forEach(remaining::add);
          }
          // It may also be booked.
          days.stream()
              .filter(day -> day.isAfter(today) && (isLate || bt.contains(day)))
              .filter(day -> !day.isAfter(today.plusMonths(MONTHS_NEAR)))
              .forEach(remaining::add);
          return remaining;
        });
  }

  /**
   * The day of something that is planned: the first one from today on, within the BT or soon after
   * its end; if there is none, the last one within the BT.
   */
  public static DayChoice planned(DateRange bt, LocalDate today) {
    return new DayChoice(
        withTimeAfter(bt),
        bt,
        days -> {
          List<LocalDate> coming =
              days.stream().filter(day -> !day.isBefore(today)).limit(1).toList();
          List<LocalDate> past = days.stream().filter(day -> day.isBefore(today)).toList();
          List<LocalDate> remaining = new ArrayList<>(coming.isEmpty() ? last(past) : coming);
          past.stream()
              .filter(day -> !day.isBefore(today.minusMonths(MONTHS_NEAR)))
              .filter(day -> !remaining.contains(day))
              .forEach(remaining::add);
          return remaining;
        });
  }

  /**
   * The first day of something that may be past or planned: the one within the BT; of several, the
   * nearest to today. If there is none, it may be soon after the end, when that is near.
   *
   * @param isOfFile whether it is one of many in a file, which may be about all of the BT
   */
  public static DayChoice start(DateRange bt, LocalDate today, boolean isOfFile) {
    return new DayChoice(
        withTimeAfter(bt),
        bt,
        days -> {
          List<LocalDate> within = days.stream().filter(bt::contains).toList();
          List<LocalDate> after = days.stream().filter(day -> !bt.contains(day)).toList();
          if (within.isEmpty()) {
            return after.stream().filter(day -> distance(day, today) <= DAYS_CERTAIN).toList();
          }
          List<LocalDate> remaining = new ArrayList<>(isOfFile ? within : nearest(within, today));
          long distance = distance(nearest(within, today).get(0), today);
          LocalDate firstNear = today.minusMonths(MONTHS_NEAR);
          after.stream()
              .filter(
                  day ->
                      isOfFile
                          ? !day.isAfter(today) && !day.isBefore(firstNear)
                          : distance(day, today) < Math.min(distance, DAYS_SOON))
              .forEach(remaining::add);
          return remaining;
        });
  }

  /**
   * The last day of a period: the first such day on or after its first day, if that is in the same
   * year, or the period is a short one over New Year. Otherwise it is the last one before the first
   * day, so that the period is refused: it ends before it begins.
   *
   * @param from the first day of the period
   * @param bt the BT if the period may take all of it, so that the only such day within the BT is
   *     the last one; else null
   */
  public static DayChoice end(LocalDate from, @Nullable DateRange bt) {
    LocalDate lastPossible = from.plusYears(1).minusDays(1);
    return new DayChoice(
        new DateRange(from.minusYears(1), lastPossible),
        new DateRange(from, lastPossible),
        days -> {
          List<LocalDate> before = days.stream().filter(day -> day.isBefore(from)).toList();
          List<LocalDate> after = days.stream().filter(day -> !day.isBefore(from)).toList();
          boolean isMeant =
              after.stream()
                  .anyMatch(
                      day ->
                          day.getYear() == from.getYear()
                              || day.isBefore(from.plusMonths(MONTHS_OVER_NEW_YEAR))
                              || (bt != null
                                  && bt.contains(day)
                                  && before.stream().noneMatch(bt::contains)));
          return isMeant ? after : last(before);
        });
  }

  /**
   * The day nearest to another, such as the last day that an agreement has had so far. It is
   * certain if it is much nearer than the next one.
   *
   * @param earliest the first possible day; null if there is none
   */
  public static DayChoice near(LocalDate other, @Nullable LocalDate earliest) {
    return new DayChoice(
        new DateRange(other.minusYears(2), other.plusYears(2)),
        null,
        days ->
            nearest(
                days.stream().filter(day -> earliest == null || !day.isBefore(earliest)).toList(),
                other));
  }

  /** Returns the nearest day if it is near; else the two nearest. */
  private static List<LocalDate> nearest(List<LocalDate> days, LocalDate other) {
    List<LocalDate> inOrder =
        days.stream().sorted(Comparator.comparingLong(day -> distance(day, other))).toList();
    boolean isCertain = !inOrder.isEmpty() && distance(inOrder.get(0), other) <= DAYS_CERTAIN;
    return inOrder.stream().limit(isCertain ? 1 : 2).toList();
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(DAYS.between(one, other));
  }

  private static List<LocalDate> last(List<LocalDate> days) {
    return days.subList(Math.max(0, days.size() - 1), days.size());
  }

  /** Returns the years that have possible days. */
  IntStream years() {
    return IntStream.rangeClosed(window.from().getYear(), window.to().getYear());
  }

  boolean isPossible(LocalDate day) {
    return window.contains(day);
  }

  /**
   * Returns those that remain of some days: one if it is certain, none if no day is possible.
   *
   * @param days the days in any order
   */
  List<LocalDate> of(List<LocalDate> days) {
    return choice.apply(days.stream().filter(window::contains).distinct().sorted().toList());
  }

  /** Returns whether a date with a year is more likely than others. */
  boolean isLikely(LocalDate day) {
    return likely != null && likely.contains(day);
  }
}
