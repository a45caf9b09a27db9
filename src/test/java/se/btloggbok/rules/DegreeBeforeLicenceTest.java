package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code examen-fore-legitimation}: a Swedish licence of 2025-03-14. */
class DegreeBeforeLicenceTest {

  private static final RuleTester RULE = rule("examen-fore-legitimation").bare().on("2025-10-01");

  private static RuleTester graduated(String degrees) {
    return RULE.replacing("  legitimation", "  läkarexamen: " + degrees + "\n  legitimation");
  }

  private static RuleTester licensed(RuleTester tester, String licences) {
    return tester.replacing("{ land: Sverige, datum: 2025-03-14 }", licences);
  }

  @Test
  void theDayOfTheLicenceIsInTime() {
    graduated("{ land: Sverige, datum: 2025-03-14 }")
        .gives("bt met")
        .restsOn("bt", "/läkare/läkarexamen", "/läkare/legitimation");
  }

  @Test
  void theDayAfterIsNot() {
    graduated("{ land: Sverige, datum: 2025-03-15 }")
        .gives("bt violated error efter-legitimation")
        .pointsAt("/läkare/läkarexamen/datum")
        .mentions("[2025-03-15, 2025-03-14]");
  }

  @Test
  void aDegreeMayBeForeign() {
    graduated("{ land: Polen, datum: 2025-03-15 }").gives("bt violated error efter-legitimation");
    graduated("{ land: Polen, datum: 2019-06-10 }").gives("bt met");
  }

  @Test
  void theEarliestDegreeCounts() {
    graduated("[{ land: Sverige, datum: 2025-03-15 }, { land: Polen, datum: 2025-03-14 }]")
        .gives("bt met");
    graduated("[{ land: Sverige, datum: 2025-03-16 }, { land: Polen, datum: 2025-03-15 }]")
        .gives("bt violated error efter-legitimation")
        .pointsAt("/läkare/läkarexamen/1/datum");
  }

  @Test
  void theEarliestSwedishLicenceCounts() {
    RuleTester graduated = graduated("{ land: Polen, datum: 2024-06-10 }");
    licensed(graduated, "[{ land: Polen, datum: 2023-11-02 }, { datum: 2025-03-14 }]")
        .gives("bt met");
    licensed(graduated, "[{ land: Sverige, datum: 2025-03-14 }, { datum: 2024-06-09 }]")
        .gives("bt violated error efter-legitimation")
        .mentions("[2024-06-10, 2024-06-09]");
  }

  @Test
  void withoutADegreeOrASwedishLicenceThereIsNothingToCompare() {
    RULE.gives("bt not-applicable");
    licensed(graduated("{ datum: 2025-06-10 }"), "{ land: Polen, datum: 2025-03-14 }")
        .gives("bt not-applicable");
    graduated("{ datum: 2025-06-10 }")
        .replacing("  legitimation: { land: Sverige, datum: 2025-03-14 }\n", "")
        .gives("bt not-applicable");
  }

  @ParameterizedTest
  @CsvSource({
    "datum: 2025-06-10, datum: 2025-6-10, format-typ /läkare/läkarexamen/datum",
    "datum: 2025-06-10, datum: i juni, format-typ /läkare/läkarexamen/datum",
    "datum: 2025-03-14, datum: 2025-3-14, format-typ /läkare/legitimation/datum",
  })
  void aDateThatCannotBeReadIsNotCompared(String right, String wrong, String finding) {
    graduated("{ datum: 2025-06-10 }")
        .replacing(right, wrong)
        .despite(finding)
        .gives("bt not-applicable");
  }
}
