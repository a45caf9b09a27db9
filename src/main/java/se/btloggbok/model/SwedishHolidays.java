package se.btloggbok.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Swedish public holidays by the Act (1989:253), and the eves that are holidays in practice:
 * midsommarafton, julafton and nyårsafton. The holidays of 2005 and later are applied to every
 * year.
 */
public final class SwedishHolidays implements Holidays {

  private static final List<MonthDay> FIXED =
      List.of(
          MonthDay.of(1, 1), // nyårsdagen
          MonthDay.of(1, 6), // trettondedag jul
          MonthDay.of(5, 1), // första maj
          MonthDay.of(6, 6), // nationaldagen
          MonthDay.of(12, 24), // julafton
          MonthDay.of(12, 25), // juldagen
          MonthDay.of(12, 26), // annandag jul
          MonthDay.of(12, 31)); // nyårsafton

  private static final List<Integer> DAYS_AFTER_EASTER =
      List.of(
          -2, // långfredagen
          0, // påskdagen
          1, // annandag påsk
          39, // Kristi himmelsfärdsdag
          49); // pingstdagen

  private static final MonthDay MIDSUMMER_EVE_FROM = MonthDay.of(6, 19);
  private static final MonthDay MIDSUMMER_DAY_FROM = MonthDay.of(6, 20);
  private static final MonthDay ALL_SAINTS_FROM = MonthDay.of(10, 31);

  /** The holidays of each year that has been requested, as days of the year. */
  private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), SwedishHolidays::of).get(day.getDayOfYear());
  }

  private static BitSet of(int year) {
    List<LocalDate> holidays = new ArrayList<>();
    FIXED.forEach(day -> holidays.add(day.atYear(year)));
    LocalDate easter = easterDay(year);
    DAYS_AFTER_EASTER.forEach(days -> holidays.add(easter.plusDays(days)));
    holidays.add(MIDSUMMER_EVE_FROM.atYear(year).with(nextOrSame(FRIDAY)));
    holidays.add(MIDSUMMER_DAY_FROM.atYear(year).with(nextOrSame(SATURDAY)));
    holidays.add(ALL_SAINTS_FROM.atYear(year).with(nextOrSame(SATURDAY)));
    BitSet days = new BitSet();
    holidays.forEach(day -> days.set(day.getDayOfYear()));
    return days;
  }

  /**
   * Returns påskdagen: the first Sunday after the ecclesiastical full moon on or after 21 March.
   */
  private static LocalDate easterDay(int year) {
    int golden = Math.floorMod(year, 19);
    int century = Math.floorDiv(year, 100);
    int leapCenturies = Math.floorDiv(century, 4);
    int moonDrift = Math.floorDiv(8 * century + 13, 25);
    int moon = Math.floorMod(19 * golden + century - leapCenturies - moonDrift + 15, 30);
    // The two latest dates are moved back a day, so that no full moon is after 18 April.
    int moved = moon == 29 || (moon == 28 && golden > 10) ? moon - 1 : moon;
    return LocalDate.of(year, 3, 21).plusDays(moved).with(next(SUNDAY));
  }
}
