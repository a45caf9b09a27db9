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
    LocalDate after = bt.to().plusDays(1);
    int whole = (int) ChronoUnit.MONTHS.between(bt.from(), after);
    int total = bt.from().plusMonths(whole).isBefore(after) ? whole + 1 : whole;
    if (day.isBefore(bt.from())) {
      return new MonthOfBt(0, total);
    }
    return bt.contains(day)
        ? new MonthOfBt((int) ChronoUnit.MONTHS.between(bt.from(), day) + 1, total)
        : new MonthOfBt(total + 1, total);
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
