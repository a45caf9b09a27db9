package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.model.Entries.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearWeek;

/**
 * Service days and overlaps of many random services, compared with counting day by day; the order
 * of entries does not matter.
 */
class ServiceCalendarPropertyTest {

  private static final int CASES = 1500;
  private static final long FIRST_SEED = 20_250_901L;

  @Test
  void serviceDaysAgreeWithCountingDayByDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      List<LocalDate> expected = new NaiveTime(service.plan(), 0).serviceDays(service.placements());
      ServiceCalendar calendar = service.calendar();
      assertThat(calendar.serviceDays(service.placements()))
          .as("seed %d: %s", seed, service)
          .isEqualTo(expected);
      for (int least : new int[] {1, 20, expected.size(), expected.size() + 1}) {
        assertThat(calendar.hasServiceDays(service.placements(), least))
            .as("seed %d, %d days: %s", seed, least, service)
            .isEqualTo(!expected.isEmpty() && expected.size() >= least);
      }
    }
  }

  @Test
  void serviceDaysAndWeeksOfAStayAgreeWithThoseOfItsPlacements() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      Random random = new Random(seed);
      ServiceCalendar calendar = service.calendar();
      for (Stay stay : calendar.stays()) {
        List<LocalDate> days = calendar.serviceDays(stay.placements());
        LocalDate from = stay.range().from().plusDays(random.nextInt(60) - 30L);
        DateRange range = new DateRange(from, from.plusDays(random.nextInt(90)));
        assertThat(calendar.serviceDays(stay)).as("seed %d: %s", seed, service).isEqualTo(days);
        assertThat(calendar.serviceWeeks(stay, range))
            .as("seed %d, %s in %s: %s", seed, stay, range, service)
            .isEqualTo(
                (int) days.stream().filter(range::contains).map(YearWeek::from).distinct().count());
      }
    }
  }

  @Test
  void overlapsAgreeWithCountingDayByDay() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      List<LocalDate> expected =
          service.days().stream()
              .filter(day -> NaiveTime.summedDegree(day, service.placements()) > 100)
              .toList();
      List<LocalDate> found =
          service.calendar().overlaps(service.placements()).stream()
              .flatMap(range -> range.from().datesUntil(range.to().plusDays(1)))
              .toList();
      assertThat(found).as("seed %d: %s", seed, service).isEqualTo(expected);
    }
  }

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomService service = RandomService.of(seed);
      List<Placement> placements = new ArrayList<>(service.placements());
      List<Absence> absences = new ArrayList<>(service.plan().absences());
      Collections.shuffle(placements, new Random(seed));
      Collections.shuffle(absences, new Random(seed));
      ServiceCalendar one = service.calendar();
      ServiceCalendar other = service.with(placements, absences).calendar();
      assertThat(other.serviceDays(placements))
          .as("seed %d: %s", seed, service)
          .isEqualTo(one.serviceDays(service.placements()));
      assertThat(other.stays()).as("seed %d: %s", seed, service).isEqualTo(one.stays());
      assertThat(other.timeServed().whole().total())
          .as("seed %d: %s", seed, service)
          .isEqualTo(one.timeServed().whole().total());
    }
  }

  @Test
  void workingDaysOfACentury() {
    ServiceCalendar calendar = calendar(List.of(), List.of());
    LocalDate.of(2005, 1, 1)
        .datesUntil(LocalDate.of(2101, 1, 1))
        .forEach(
            day ->
                assertThat(calendar.isWorkingDay(day))
                    .as("%s", day)
                    .isEqualTo(!NaiveTime.isFreeDay(day)));
  }
}
