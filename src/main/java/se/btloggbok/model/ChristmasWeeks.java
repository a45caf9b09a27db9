package se.btloggbok.model;

import java.time.DayOfWeek;
import java.time.MonthDay;
import org.threeten.extra.YearWeek;

/** The ISO weeks around Christmas and New Year, with little regular work. */
public final class ChristmasWeeks {

  private static final MonthDay FIRST = MonthDay.of(12, 24);

  private ChristmasWeeks() {}

  /** Returns whether any day of a week is from 24 December to 1 January. */
  public static boolean contains(YearWeek week) {
    MonthDay monday = MonthDay.from(week.atDay(DayOfWeek.MONDAY));
    MonthDay sunday = MonthDay.from(week.atDay(DayOfWeek.SUNDAY));
    return !sunday.isBefore(FIRST) || monday.isAfter(sunday) || monday.equals(MonthDay.of(1, 1));
  }
}
