package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.YearWeek;
import se.btloggbok.format.SpokenDay.Problem;
import se.btloggbok.model.DateRange;

class SpokenDayTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.parse("2025-11-12");

  private static final DateRange BT =
      new DateRange(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-08-31"));

  private static SpokenDay read(String text) {
    return SpokenDay.of(text, TODAY, DayChoice.within(BT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "idag|2025-11-12",
        "I dag|2025-11-12",
        "today|2025-11-12",
        "igår|2025-11-11",
        "i går|2025-11-11",
        "igar|2025-11-11",
        "yesterday|2025-11-11",
        "i förrgår|2025-11-10",
        "imorgon|2025-11-13",
        "i  morgon|2025-11-13",
        "tomorrow|2025-11-13",
        "i övermorgon|2025-11-14",
        "för tre dagar sedan|2025-11-09",
        "3 dagar sen|2025-11-09",
        "a week ago|2025-11-05",
        "för 2 veckor sedan|2025-10-29",
        "om en vecka|2025-11-19",
        "in 10 days|2025-11-22",
        "i onsdags|2025-11-05",
        "i tisdags|2025-11-11",
        "i torsdags|2025-11-06",
        "i sondags|2025-11-09",
        "på onsdag|2025-11-19",
        "nu på fredag|2025-11-14",
        "förra torsdagen|2025-11-06",
        "last thursday|2025-11-06",
        "nästa tisdag|2025-11-18",
        "next Tue|2025-11-18",
        "10/9|2025-09-10",
        "10/2|2026-02-10",
        "10 sept|2025-09-10",
        "den 10 september|2025-09-10",
        "10:e feb|2026-02-10",
        "Sep 10|2025-09-10",
        "onsdag 10/9|2025-09-10",
        "Wed 10 Sep|2025-09-10",
        "tors den 11 september|2025-09-11",
        "v. 37 onsdag|2025-09-10",
        "v37 ons|2025-09-10",
        "vecka 37, onsdag|2025-09-10",
        "onsdag v 37|2025-09-10",
        "onsdagen i vecka 6|2026-02-04",
        "week 6 Wednesday|2026-02-04",
        "2025-v37 onsdag|2025-09-10",
        "v 37 2024 onsdag|2024-09-11",
        "2025-09-10|2025-09-10",
        "2019-02-28|2019-02-28",
        "20250910|2025-09-10",
        "10/9 2025|2025-09-10",
        "10 september 2024|2024-09-10",
        "25/9/25|2025-09-25",
        "4/11/2025|2025-11-04",
        "10/14/2025|2025-10-14",
        "onsdag 2025-09-10|2025-09-10",
        "10/9 (onsdag)|2025-09-10",
        "2025-09-10, ons|2025-09-10",
      })
  void oneDay(String text, LocalDate day) {
    assertThat(read(text).day()).as("%s", read(text)).contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onsdag|2025-11-12|2025-11-19",
        "fredag|2025-11-07|2025-11-14",
        "on Friday|2025-11-07|2025-11-14",
        "förra tisdagen|2025-11-04|2025-11-11",
        "nästa fredag|2025-11-14|2025-11-21",
        "10/9/25|2025-09-10|2025-10-09",
        "11/4/2025|2025-04-11|2025-11-04",
        "v 36 måndag|2025-09-01|2026-08-31",
        "01/02/2019|2019-01-02|2019-02-01",
      })
  void twoDays(String text, LocalDate one, LocalDate other) {
    assertThat(read(text)).as(text).isEqualTo(ambiguous(one, other));
    assertThat(read(text).day()).isEmpty();
  }

  private static SpokenDay ambiguous(LocalDate... days) {
    return new SpokenDay(List.of(days), Problem.AMBIGUOUS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "häromdagen|UNKNOWN",
        "i somras|UNKNOWN",
        "om några dagar|UNKNOWN",
        "om 99999 dagar|UNKNOWN",
        "10|UNKNOWN",
        "''|UNKNOWN",
        "v. 80|WEEK",
        "torsdag 10/9|OTHER_WEEKDAY",
        "torsdag 2025-09-10|OTHER_WEEKDAY",
        "10/9 (torsdag)|OTHER_WEEKDAY",
        "2025-09-10, torsdag|OTHER_WEEKDAY",
        "2025-02-30|IMPOSSIBLE",
        "29/2|NOT_WITHIN_BT",
        "v 53 onsdag|NOT_WITHIN_BT",
        "2025-v53 onsdag|IMPOSSIBLE",
        "för 9999 veckor sedan|IMPOSSIBLE",
      })
  void noDay(String text, Problem problem) {
    assertThat(read(text)).as(text).isEqualTo(new SpokenDay(List.of(), problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v. 37", "vecka 37", "week 37", "2025-v37"})
  void aWeekHasAFirstAndALastDay(String text) {
    LocalDate monday = LocalDate.of(2025, 9, 8);
    assertThat(read(text))
        .isEqualTo(new SpokenDay(List.of(monday, monday.plusDays(6)), Problem.WEEK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "den 9:e|2025-11-09, 2025-12-09",
        "the 9th|2025-11-09, 2025-12-09",
        "12:e|2025-11-12, 2025-12-12",
        "den 31|2025-10-31, 2025-12-31",
      })
  void aDayOfAMonthIsTheLastOrTheNextOne(String text, String days) {
    assertThat(read(text).problem()).isEqualTo(Problem.AMBIGUOUS);
    assertThat(read(text).days().toString()).isEqualTo("[" + days + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"den 0", "den 32", "the 40th"})
  void aDayThatNoMonthHas(String text) {
    assertThat(read(text).problem()).isEqualTo(Problem.IMPOSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "1/9, 2025-09-01",
    "31/8, 2026-08-31",
    "30/9, 2025-09-30",
    "v 36 tisdag, 2025-09-02",
    "v 36 söndag, 2025-09-07",
    "v 1 torsdag, 2026-01-01",
    "v 1 måndag, 2025-12-29"
  })
  void theYearIsThatOfTheBt(String text, LocalDate day) {
    assertThat(read(text).day()).contains(day);
  }

  @Test
  void noYearFits() {
    DateRange half = new DateRange(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-02-28"));
    assertThat(SpokenDay.of("1/3", TODAY, DayChoice.within(half)).problem())
        .isEqualTo(Problem.NOT_WITHIN_BT);
    assertThat(SpokenDay.of("28/2", TODAY, DayChoice.within(half)).day())
        .contains(LocalDate.parse("2026-02-28"));
  }

  @Test
  void severalYearsFit() {
    DateRange two = new DateRange(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-10-31"));
    assertThat(SpokenDay.of("10/9", TODAY, DayChoice.within(two)))
        .isEqualTo(ambiguous(LocalDate.parse("2025-09-10"), LocalDate.parse("2026-09-10")));
    assertThat(SpokenDay.of("onsdag 10/9", TODAY, DayChoice.within(two)).day())
        .contains(LocalDate.parse("2025-09-10"));
  }

  @Test
  void withoutBtADayNeedsItsYear() {
    assertThat(SpokenDay.of("10/9", TODAY, DayChoice.around(TODAY)).problem())
        .isEqualTo(Problem.AMBIGUOUS);
    assertThat(SpokenDay.of("10/9 2025", TODAY, DayChoice.around(TODAY)).day()).isPresent();
    assertThat(SpokenDay.of("igår", TODAY, DayChoice.around(TODAY)).day()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-28", "2025-12-29", "2026-01-01", "2026-12-31", "2027-01-03"})
  void weeksAtNewYear(LocalDate day) {
    DateRange bt = new DateRange(day, day);
    String week = Integer.toString(YearWeek.from(day).getWeek());
    String text =
        "v "
            + week
            + " "
            + new String[] {"", "mån", "tis", "ons", "tor", "fre", "lör", "sön"}
                [day.getDayOfWeek().getValue()];
    assertThat(SpokenDay.of(text, TODAY, DayChoice.within(bt)).day()).contains(day);
  }
}
