package se.btloggbok.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.btloggbok.model.DateRange;

/**
 * A calendar month of the BT, counted from its first day.
 *
 * @param number the number of the month, from 1; 0 before the BT, and {@code total + 1} after it
 * @param total the number of months in the BT; the last one may be shorter
 */
public record MonthOfBt(int number, int total) {

  /** Returns the month of a BT that contains a day. */
  public static MonthOfBt of(LocalDate day, DateRange bt) {
    int total = number(bt.to(), bt.from());
    if (day.isBefore(bt.from())) {
      return new MonthOfBt(0, total);
    }
    return new MonthOfBt(bt.contains(day) ? number(day, bt.from()) : total + 1, total);
  }

  /**
   * Returns the number of the month that contains a day, from 1. If the BT starts on the 31st, a
   * shorter month starts on its last day.
   */
  private static int number(LocalDate day, LocalDate first) {
    int whole = (int) ChronoUnit.MONTHS.between(first, day);
    return first.plusMonths(whole + 1L).isAfter(day) ? whole + 1 : whole + 2;
  }

  /** Returns whether the BT has not started. */
  public boolean isBefore() {
    return number == 0;
  }

  /** Returns whether the BT is over. */
  public boolean isAfter() {
    return number > total;
  }
}
