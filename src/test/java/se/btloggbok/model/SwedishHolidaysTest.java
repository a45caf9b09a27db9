package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SwedishHolidaysTest {

  private final SwedishHolidays holidays = new SwedishHolidays();

  @Test
  void theHolidaysOf2025() {
    assertThat(of(2025).map(LocalDate::toString))
        .containsExactly(
            "2025-01-01",
            "2025-01-06",
            "2025-04-18",
            "2025-04-20",
            "2025-04-21",
            "2025-05-01",
            "2025-05-29",
            "2025-06-06",
            "2025-06-08",
            "2025-06-20",
            "2025-06-21",
            "2025-11-01",
            "2025-12-24",
            "2025-12-25",
            "2025-12-26",
            "2025-12-31");
  }

  /** Jollyday is a widely used library; every day of six centuries is compared with it. */
  @Test
  void agreeWithJollyday() {
    HolidayManager jollyday =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    IntStream.rangeClosed(1700, 2300)
        .forEach(
            year -> {
              Set<LocalDate> theirs =
                  jollyday.getHolidays(Year.of(year)).stream()
                      .map(Holiday::getDate)
                      .collect(Collectors.toSet());
              assertThat(of(year)).as("%d", year).containsExactlyInAnyOrderElementsOf(theirs);
            });
  }

  private Stream<LocalDate> of(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(holidays::isHoliday);
  }
}
