package se.btloggbok.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Swedish public holidays by the Act (1989:253), and the eves that are holidays in all but name:
 * midsommarafton, julafton and nyårsafton. As they are since 2005, in every year of the Gregorian
 * calendar.
 */
public final class SwedishHolidays implements Holidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1), // nyårsdagen
          MonthDay.of(1, 6), // trettondedag jul
          MonthDay.of(5, 1), // första maj
          MonthDay.of(6, 6), // nationaldagen
          MonthDay.of(12, 24), // julafton
          MonthDay.of(12, 25), // juldagen
          MonthDay.of(12, 26), // annandag jul
          MonthDay.of(12, 31)); // nyårsafton

  private static final Set<Long> DAYS_AFTER_EASTER =
      Set.of(
          -2L, // långfredagen
          0L, // påskdagen
          1L, // annandag påsk
          39L, // Kristi himmelsfärdsdag
          49L); // pingstdagen

  private static final MonthDay MIDSUMMER_EVE_FROM = MonthDay.of(6, 19);
  private static final MonthDay MIDSUMMER_DAY_FROM = MonthDay.of(6, 20);
  private static final MonthDay ALL_SAINTS_FROM = MonthDay.of(10, 31);

  /** The holidays of the years that were asked for, by their number in the year. */
  private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), SwedishHolidays::of).get(day.getDayOfYear());
  }

  private static BitSet of(int year) {
    BitSet holidays = new BitSet();
    LocalDate newYear = LocalDate.of(year, 1, 1);
    newYear
        .datesUntil(newYear.plusYears(1))
        .filter(day -> isHoliday(day, year))
        .forEach(day -> holidays.set(day.getDayOfYear()));
    return holidays;
  }

  private static boolean isHoliday(LocalDate day, int year) {
    return FIXED.contains(MonthDay.from(day))
        || DAYS_AFTER_EASTER.contains(DAYS.between(easterDay(year), day))
        || day.equals(MIDSUMMER_EVE_FROM.atYear(year).with(nextOrSame(FRIDAY)))
        || day.equals(MIDSUMMER_DAY_FROM.atYear(year).with(nextOrSame(SATURDAY)))
        || day.equals(ALL_SAINTS_FROM.atYear(year).with(nextOrSame(SATURDAY)));
  }

  /**
   * Returns påskdagen: the Sunday after the full moon, by the Church's tables, on or after 21
   * March.
   */
  private static LocalDate easterDay(int year) {
    int golden = Math.floorMod(year, 19);
    int century = Math.floorDiv(year, 100);
    int leapCenturies = Math.floorDiv(century, 4);
    int moonDrift = Math.floorDiv(8 * century + 13, 25);
    int moon = Math.floorMod(19 * golden + century - leapCenturies - moonDrift + 15, 30);
    // Two of the thirty days are moved, so that no full moon is later than 18 April.
    int moved = moon == 29 || (moon == 28 && golden > 10) ? moon - 1 : moon;
    return LocalDate.of(year, 3, 21).plusDays(moved).with(next(SUNDAY));
  }
}
