package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The logbook that other tests start from meets every rule, whenever it is judged. A new rule that
 * fails here either is wrong or asks for something that the base logbook should have: add it there.
 */
class BaseLogbookTest {

  static Stream<String> rules() {
    return RuleCatalog.all().stream().map(rule -> rule.info().id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isQuietEveryWeek(String id) {
    LocalDate last = LocalDate.parse("2026-11-01");
    for (LocalDate day = LocalDate.parse("2025-08-01"); day.isBefore(last); day = day.plusDays(7)) {
      rule(id).asOf(day.toString()).isQuiet();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isQuietAtTheEnd(String id) {
    rule(id).atTheEnd().isQuiet();
  }
}
