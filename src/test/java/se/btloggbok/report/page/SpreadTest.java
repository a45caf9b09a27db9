package se.btloggbok.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.btloggbok.model.DateRange;

/** Markers in a timeline do not overlap. */
class SpreadTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

  /** A thousand days, so that a day is one per mille. */
  private static final TimeScale SCALE = new TimeScale(new DateRange(FIRST, FIRST.plusDays(999)));

  /** Returns how far down the markers of some days are. */
  private static List<Integer> heights(int... days) {
    Spread spread = new Spread(100);
    for (int day : days) {
      spread.add(FIRST.plusDays(day), "final", "x");
    }
    return spread.drawn(SCALE).stream().map(event -> event.y() - 100).toList();
  }

  @Test
  void markersWithRoomAreInOneRow() {
    assertThat(heights(0, 17, 34, 500)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void markersThatWouldTouchAreBelowEachOther() {
    assertThat(heights(0, 16)).containsExactly(0, 12);
    assertThat(heights(5, 5, 5)).containsExactly(0, 12, 24);
    assertThat(heights(0, 10, 20, 30)).containsExactly(0, 12, 0, 12);
  }

  @Test
  void thereAreNeverMoreThanFourRows() {
    assertThat(heights(5, 5, 5, 5, 5, 5)).containsExactly(0, 12, 24, 36, 36, 36);
  }

  @Test
  void theOrderIsThatOfTheDays() {
    Spread spread = new Spread(0);
    spread.add(FIRST.plusDays(9), "final", "senare");
    spread.add(FIRST, "assessment planned", "först");

    assertThat(spread.drawn(SCALE))
        .containsExactly(
            new Timeline.Event("0.05%", 0, "assessment planned", "först"),
            new Timeline.Event("0.95%", 12, "final", "senare"));
  }
}
