package se.btloggbok.model;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Swedish public holidays, and the eves that are holidays in all but name: midsommarafton, julafton
 * and nyårsafton. The dates are Jollyday's.
 */
public final class SwedishHolidays implements Holidays {

  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(LocalDate day) {
    return byYear.computeIfAbsent(day.getYear(), SwedishHolidays::of).contains(day);
  }

  private static Set<LocalDate> of(int year) {
    return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN))
        .getHolidays(Year.of(year))
        .stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
