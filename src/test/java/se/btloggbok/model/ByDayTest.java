package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values by day agree with a value stored for each day. */
class ByDayTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-09-01");
  private static final int DAYS = 60;
  private static final int CASES = 300;

  private static DateRange period(Random random) {
    LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
    return new DateRange(from, from.plusDays(random.nextInt(DAYS / 3)));
  }

  @Test
  void aDayHasTheValueThatItWasGivenLast() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ByDay<Integer> values = new ByDay<>(0);
      Map<LocalDate, Integer> each = new HashMap<>();
      for (int i = 1; i <= 12; i++) {
        int value = i;
        DateRange period = period(random);
        values.set(period, value);
        period.from().datesUntil(period.to().plusDays(1)).forEach(day -> each.put(day, value));
      }
      DateRange asked = period(random);
      NavigableMap<LocalDate, Integer> found = new TreeMap<>(values.within(asked));
      for (LocalDate day = asked.from(); !day.isAfter(asked.to()); day = day.plusDays(1)) {
        assertThat(found.floorEntry(day).getValue())
            .as("seed %d, %s", seed, day)
            .isEqualTo(each.getOrDefault(day, 0));
      }
      assertThat(found.lastKey()).as("seed %d", seed).isBeforeOrEqualTo(asked.to());
      assertThat(found.headMap(asked.from(), true)).as("seed %d", seed).hasSize(1);
    }
  }
}
