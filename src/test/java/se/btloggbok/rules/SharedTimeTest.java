package se.btloggbok.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Part of the time of a placement in another verksamhet ({@code varav}): each gets its share, and
 * the placement stays one for everything else.
 */
class SharedTimeTest {

  private static final String WARD = "verksamhet: övrig, varav: [{ verksamhet: %s, andel: %d }]";

  /** Four months, of which three are needed in primary care. */
  private static WholeLogbook healthCentreWith(int percent) {
    return WholeLogbook.base()
        .replacing(
            "verksamhet: primärvård",
            "verksamhet: primärvård, varav: [{ verksamhet: psykiatri, andel: %d }]"
                .formatted(percent));
  }

  /** Five months on a ward with emergency shifts, of which three are needed. */
  private static WholeLogbook wardWith(int percent) {
    return WholeLogbook.base()
        .replacing("verksamhet: akut sjukvård", WARD.formatted("akut sjukvård", percent));
  }

  @Test
  void theShareGoesToTheOtherVerksamhet() {
    wardWith(60).finds();
    wardWith(59).finds("error akut-sjukvard-tre-manader.for-kort");
  }

  @Test
  void andIsTakenFromThePlacementsOwn() {
    healthCentreWith(25).finds();
    // 26 per cent leave 2.96 months, and 65 of its 88 weekdays: thirteen weeks.
    healthCentreWith(26).finds();
    healthCentreWith(27).finds("error primarvard-tre-manader.for-kort");
  }

  @Test
  void forEverythingElseItIsOnePlacementOfItsOwnVerksamhet() {
    healthCentreWith(25)
        .withoutLines("datum: 2025-10-06, handledare")
        .finds("info delmal-utan-underlag.saknas", "error handledning-varje-vecka.saknas");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99})
  void aWardWithAShareElsewhereIsOnePlacementOnly(int percent) {
    WholeLogbook.base()
        .replacing("verksamhet: psykiatri", WARD.formatted("psykiatri", percent))
        .finds();
  }
}
