package se.btloggbok.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.model.DateRange;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;

/** Days become percentages of the width of a drawing, in a form that SVG understands. */
class TimeScaleTest {

  private static final Words WORDS = new Words(Language.SV);

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static TimeScale scale(String from, String to) {
    return new TimeScale(new DateRange(day(from), day(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0%",
    "1, 10, 10%",
    "10, 10, 100%",
    "1, 3, 33.33%",
    "2, 3, 66.67%",
    "1, 1000, 0.1%",
    "1, 100000, 0%",
    "-5, 10, 0%",
    "15, 10, 100%",
    "0, 0, 0%",
    "5, 0, 0%",
    "5, -1, 0%"
  })
  void aShareStaysWithinTheWhole(long part, long whole, String share) {
    assertThat(TimeScale.share(part, whole)).isEqualTo(share);
  }

  @Test
  void aDayHasAStartAndAMiddle() {
    TimeScale week = scale("2025-09-01", "2025-09-10");

    assertThat(week.start(day("2025-09-01"))).isEqualTo("0%");
    assertThat(week.middle(day("2025-09-01"))).isEqualTo("5%");
    assertThat(week.start(day("2025-09-10"))).isEqualTo("90%");
    assertThat(week.middle(day("2025-09-10"))).isEqualTo("95%");
    assertThat(week.start(day("2025-08-01"))).isEqualTo("0%");
    assertThat(week.start(day("2025-10-01"))).isEqualTo("100%");
    assertThat(week.width(week.range())).isEqualTo("100%");
    assertThat(scale("2025-09-01", "2025-09-01").middle(day("2025-09-01"))).isEqualTo("50%");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-07, 40, false",
    "2025-09-07, 41, true",
    "2025-09-08, 40, true",
    "2025-09-01, 100, false",
    "2025-09-01, 101, true"
  })
  void aTextThatDoesNotFitAfterADayIsTooLate(LocalDate day, int share, boolean late) {
    assertThat(scale("2025-09-01", "2025-09-10").isTooLate(day, share)).isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-02, 2025-09-03, 2025-09-02, 2025-09-03",
    "2025-08-01, 2025-09-01, 2025-09-01, 2025-09-01",
    "2025-09-10, 2025-12-01, 2025-09-10, 2025-09-10",
    "2025-01-01, 2026-01-01, 2025-09-01, 2025-09-10",
    "2025-08-01, 2025-08-31, , ",
    "2025-09-11, 2025-09-12, , "
  })
  void aPeriodIsCutAtTheEdges(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
    assertThat(scale("2025-09-01", "2025-09-10").within(from, to))
        .isEqualTo(first == null ? List.of() : List.of(new DateRange(first, last)));
  }

  @Test
  void everyMonthThatBeginsHasALine() {
    assertThat(scale("2025-09-01", "2025-11-01").months(WORDS))
        .containsExactly(
            new TimeScale.Tick("0%", "sep", "2025"),
            new TimeScale.Tick("48.39%", "okt", ""),
            new TimeScale.Tick("98.39%", "", ""));
  }

  @Test
  void theFirstMonthHasItsNameIfThereIsRoom() {
    assertThat(scale("2025-09-02", "2025-09-30").months(WORDS))
        .containsExactly(new TimeScale.Tick("0%", "sep", "2025"));
    // A hundred days: four are four per cent.
    assertThat(scale("2025-09-27", "2026-01-04").months(WORDS).get(0))
        .isEqualTo(new TimeScale.Tick("0%", "sep", "2025"));
    assertThat(scale("2025-09-28", "2026-01-05").months(WORDS).get(0))
        .isEqualTo(new TimeScale.Tick("3%", "okt", "2025"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2026-08-31, 12, 12",
    "2025-09-01, 2026-09-30, 13, 13",
    "2025-09-01, 2026-10-01, 14, 7",
    "2015-01-01, 2034-12-31, 240, 13"
  })
  void aLongDrawingHasFewerNames(String from, String to, int lines, int most) {
    List<TimeScale.Tick> months = scale(from, to).months(WORDS);

    assertThat(months).hasSize(lines);
    assertThat(months.stream().filter(tick -> !tick.label().isEmpty()).count())
        .isBetween((long) Math.min(most, 7), (long) most);
  }
}
