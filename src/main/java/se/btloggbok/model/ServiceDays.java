package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The working days of a calendar on which the trainee is not away all day, arranged so that those
 * of a period, and their weeks, are found without visiting each.
 */
final class ServiceDays {

  private final CalendarDays days;

  /** In order. */
  private final List<LocalDate> list = new ArrayList<>();

  private final BitSet indexes;

  /** The number of service days before each index. */
  private final int[] before;

  /** The number of weeks with a service day up to each service day, its own week included. */
  private final int[] weeks;

  ServiceDays(CalendarDays days, DailyAbsence absence) {
    this.days = days;
    this.indexes = new BitSet(days.length());
    this.before = new int[days.length() + 1];
    for (int i = 0; i < days.length(); i++) {
      before[i] = list.size();
      if (days.isWorking(i) && !absence.isWhole(i)) {
        list.add(days.date(i));
        indexes.set(i);
      }
    }
    before[days.length()] = list.size();
    this.weeks = new int[list.size()];
    int found = 0;
    long week = Long.MIN_VALUE;
    for (int i = 0; i < weeks.length; i++) {
      long own = CalendarDays.week(list.get(i));
      found += own == week ? 0 : 1;
      weeks[i] = found;
      week = own;
    }
  }

  /** Returns the indexes of the days. Not a copy; must not be modified. */
  BitSet indexes() {
    return indexes;
  }

  /** Returns whether the day at an index is one of them. */
  boolean contains(int index) {
    return indexes.get(index);
  }

  /** Returns those in a period, in order. */
  List<LocalDate> within(DateRange range) {
    return list.subList(first(range), end(range));
  }

  /** Returns the number of ISO weeks that have one in a period. */
  int weeksWithin(DateRange range) {
    int first = first(range);
    int end = end(range);
    return first == end ? 0 : weeks[end - 1] - weeks[first] + 1;
  }

  private int first(DateRange range) {
    return before[days.nearestIndex(range.from())];
  }

  private int end(DateRange range) {
    return before[days.indexAfter(range.to())];
  }
}
