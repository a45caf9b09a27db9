package se.btloggbok.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
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

  private static final List<Integer> DAYS_AFTER_EASTER =
      List.of(
          -2, // långfredagen
          0, // påskdagen
          1, // annandag påsk
          39, // Kristi himmelsfärdsdag
          49); // pingstdagen

  /** The holidays of each year that has been requested, as days of the year. */
  private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), SwedishHolidays::of).get(day.getDayOfYear());
  }

  private static BitSet of(int year) {
    BitSet days = new BitSet();
    for (LocalDate day : fixed(year)) {
      days.set(day.getDayOfYear());
    }
    LocalDate easter = easterDay(year);
    for (int later : DAYS_AFTER_EASTER) {
      days.set(easter.plusDays(later).getDayOfYear());
    }
    return days;
  }

  /** Returns the holidays that Easter does not move. */
  private static List<LocalDate> fixed(int year) {
    return List.of(
        LocalDate.of(year, 1, 1), // nyårsdagen
        LocalDate.of(year, 1, 6), // trettondedag jul
        LocalDate.of(year, 5, 1), // första maj
        LocalDate.of(year, 6, 6), // nationaldagen
        LocalDate.of(year, 6, 19).with(nextOrSame(FRIDAY)), // midsommarafton
        LocalDate.of(year, 6, 20).with(nextOrSame(SATURDAY)), // midsommardagen
        LocalDate.of(year, 10, 31).with(nextOrSame(SATURDAY)), // alla helgons dag
        LocalDate.of(year, 12, 24), // julafton
        LocalDate.of(year, 12, 25), // juldagen
        LocalDate.of(year, 12, 26), // annandag jul
        LocalDate.of(year, 12, 31)); // nyårsafton
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
