package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.YearWeek;

/** The ISO weeks that have a day of 24 December–1 January. */
class ChristmasWeeksTest {

  @ParameterizedTest
  @CsvSource({
    "2025-12-21, false", // Sunday
    "2025-12-22, true", // the week of Christmas Eve
    "2025-12-29, true",
    "2026-01-04, true", // Sunday of the week of New Year's Day
    "2026-01-05, false",
    "2023-12-17, false",
    "2023-12-18, true", // Christmas Eve is Sunday
    "2024-01-01, true", // New Year's Day is Monday
    "2024-01-08, false",
    "2026-12-31, true",
    "2026-06-22, false"
  })
  void theWeekOfADay(LocalDate day, boolean christmas) {
    assertThat(ChristmasWeeks.contains(YearWeek.from(day))).isEqualTo(christmas);
  }

  @Test
  void everyWeekOfACentury() {
    for (int year = 1999; year < 2100; year++) {
      LocalDate eve = LocalDate.of(year, 12, 24);
      Stream<YearWeek> expected =
          eve.datesUntil(LocalDate.of(year + 1, 1, 2)).map(YearWeek::from).distinct();
      Stream<YearWeek> found =
          LocalDate.of(year, 7, 1)
              .datesUntil(LocalDate.of(year + 1, 7, 1))
              .map(YearWeek::from)
              .distinct()
              .filter(ChristmasWeeks::contains);
      assertThat(found).as("%d", year).containsExactlyElementsOf(expected.toList());
    }
  }
}
