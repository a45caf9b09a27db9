package se.btloggbok.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.btloggbok.model.DateRange;

/**
 * How far somebody has come, in calendar months from the first day of the BT.
 *
 * @param number the month of the BT that a day lies in, from 1; 0 before the first day, one more
 *     than there are after the last
 * @param total how many months the BT has; the last may be a short one
 */
public record MonthOfBt(int number, int total) {

  /** Returns the month of a BT that a day lies in. */
  public static MonthOfBt of(LocalDate day, DateRange bt) {
    int total = number(bt.to(), bt.from());
    if (day.isBefore(bt.from())) {
      return new MonthOfBt(0, total);
    }
    return new MonthOfBt(bt.contains(day) ? number(day, bt.from()) : total + 1, total);
  }

  /** The month of a day, from 1: one from the 31st begins on the last day of a shorter month. */
  private static int number(LocalDate day, LocalDate first) {
    int whole = (int) ChronoUnit.MONTHS.between(first, day);
    return first.plusMonths(whole + 1L).isAfter(day) ? whole + 1 : whole + 2;
  }

  /** Returns whether the BT has not begun. */
  public boolean isBefore() {
    return number == 0;
  }

  /** Returns whether the BT is over. */
  public boolean isAfter() {
    return number > total;
  }
}
