package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.btloggbok.Readings;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.model.SwedishHolidays;

/**
 * The logbook that other tests start from meets every rule, whenever it is judged. A new rule that
 * fails here either is wrong or asks for something that the base logbook should have: add it there.
 */
class BaseLogbookTest {

  private static final LocalDate AFTERWARDS = LocalDate.parse("2026-12-01");

  private final Checker checker = new Checker(RuleCatalog.all(), new SwedishHolidays());

  @Test
  void isQuietOnEveryWeekday() {
    LocalDate.parse("2025-08-01")
        .datesUntil(LocalDate.parse("2026-11-01"), Period.ofDays(5))
        .forEach(
            day ->
                assertThat(findings(new Timing(AFTERWARDS, day, false)))
                    .as("as of %s", day)
                    .isEmpty());
  }

  @Test
  void isQuietAtTheEnd() {
    assertThat(findings(new Timing(AFTERWARDS, null, true))).isEmpty();
    assertThat(findings(new Timing(LocalDate.parse("2026-08-31"), null, true))).isEmpty();
  }

  private List<String> findings(Timing timing) {
    String yaml = String.join("", BaseLogbook.sections().values());
    return checker.check(Readings.of(yaml), timing).findings().stream()
        .map(
            finding ->
                finding.level().value()
                    + " "
                    + finding.path()
                    + " "
                    + finding.message().key()
                    + " "
                    + finding.message().arguments())
        .toList();
  }
}
