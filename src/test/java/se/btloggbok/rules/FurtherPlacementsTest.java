package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hogst-fyra-placeringar}: the third further placement begins 2026-03-01. */
class FurtherPlacementsTest {

  private static final RuleTester RULE = rule("hogst-fyra-placeringar").bare();

  private static final String PSYK = "psyk psykiatri Psyk 2026-01-01 2026-01-31";
  private static final String MEDICIN = "medicin övrig Medicin 2026-02-01 2026-02-28";
  private static final String KIRURGI = "kirurgi övrig Kirurgi 2026-03-01 2026-03-31";
  private static final String BARN = "barn övrig Barn 2026-04-01 2026-04-30";

  private static final String TOO_MANY = "bt violated warning due 2026-02-28 for-manga";

  /**
   * Returns placements, each given as id, verksamhet (with an underscore for a space), enhet, from
   * and to.
   */
  private static String placements(String... placements) {
    return Arrays.stream(placements)
        .map(placement -> placement.split(" "))
        .map(
            part ->
                "  %s: { verksamhet: %s, enhet: %s, från: %s, till: %s }\n"
                    .formatted(part[0], part[1].replace('_', ' '), part[2], part[3], part[4]))
        .collect(Collectors.joining("", "placeringar:\n", ""));
  }

  private static RuleTester serving(String... placements) {
    return RULE.given(placements(placements));
  }

  @Test
  void twoFurtherOnesAreFine() {
    serving(PSYK, MEDICIN)
        .gives("bt met")
        .restsOn("bt", "/placeringar/psyk", "/placeringar/medicin");
  }

  @Test
  void theThirdIsOneTooMany() {
    serving(PSYK, MEDICIN, KIRURGI)
        .gives(TOO_MANY)
        .pointsAt("/placeringar/kirurgi")
        .mentions("[3, 2, [Psyk, Medicin, Kirurgi]]");
  }

  @Test
  void theThirdIsTheThirdToBegin() {
    serving(BARN, KIRURGI, MEDICIN, PSYK)
        .gives(TOO_MANY)
        .pointsAt("/placeringar/kirurgi")
        .mentions("[4, 2, [Psyk, Medicin, Kirurgi, Barn]]");
  }

  @Test
  void anIntroductionOfNineteenServiceDaysDoesNotCount() {
    serving("intro övrig Intro 2025-09-01 2025-09-25", PSYK, MEDICIN).gives("bt met");
    serving("intro övrig Intro 2025-09-01 2025-09-26", PSYK, MEDICIN)
        .gives("bt violated warning due 2026-01-31 for-manga");
    serving("intro övrig Intro 2025-09-01 2025-09-25", PSYK, MEDICIN)
        .with("minsta-tjanstgoringsdagar", 19)
        .gives("bt violated warning due 2026-01-31 for-manga");
  }

  @Test
  void timesAtOneUnitAreCountedTogether() {
    serving(
            "ger1 övrig Geriatriken 2025-09-01 2025-09-12",
            "ger2 övrig geriatriken 2025-10-01 2025-10-14",
            PSYK,
            MEDICIN)
        .gives("bt violated warning due 2026-01-31 for-manga");
    serving(
            "ger1 övrig Geriatriken 2025-09-01 2025-09-12",
            "ger2 övrig geriatriken 2025-10-01 2025-10-13",
            PSYK,
            MEDICIN)
        .gives("bt met");
  }

  @Test
  void atRiskUntilItBegins() {
    RuleTester plan = serving(PSYK, MEDICIN, KIRURGI);
    plan.on("2025-09-01")
        .gives("bt at-risk warning due 2026-02-28 for-manga")
        .pointsAt("/placeringar/kirurgi");
    plan.on("2026-02-28").gives("bt at-risk warning due 2026-02-28 for-manga");
    plan.on("2026-03-01").gives(TOO_MANY);
    plan.asOf("2026-02-28").gives("bt at-risk warning due 2026-02-28 for-manga");
    plan.on("2025-09-01").atTheEnd().gives(TOO_MANY);
  }

  @Test
  void primaryAndEmergencyCareAreNotFurther() {
    serving(
            "vc1 primärvård Majorna 2025-09-01 2025-09-30",
            "vc2 primärvård Gibraltar 2025-10-01 2025-10-31",
            "akut1 akut_sjukvård Akuten 2025-11-01 2025-11-30",
            "akut2 akut_sjukvård Barnakuten 2025-12-01 2025-12-31",
            PSYK,
            MEDICIN)
        .gives("bt met")
        .restsOn("bt", "/placeringar/psyk", "/placeringar/medicin");
  }

  @Test
  void noPlacementsAreNotTooMany() {
    RULE.gives("bt met").restsOn("bt");
  }

  @Test
  void theSamePlaceAgainIsTheSame() {
    serving(PSYK, MEDICIN, KIRURGI.replace("övrig Kirurgi", "psykiatri psyk"))
        .gives("bt met")
        .restsOn("bt", "/placeringar/psyk", "/placeringar/medicin");
    serving(PSYK, MEDICIN, KIRURGI.replace("Kirurgi", "MEDICIN.")).gives("bt met");
  }

  @Test
  void anotherUnitOrVerksamhetIsAnotherPlace() {
    serving(PSYK, MEDICIN, KIRURGI.replace("övrig Kirurgi", "psykiatri Beroende")).gives(TOO_MANY);
    serving(PSYK, MEDICIN, KIRURGI.replace("Kirurgi", "Psyk")).gives(TOO_MANY);
  }

  @Test
  void adjoiningOnesAreOne() {
    serving(PSYK, "psyk2 psykiatri Psyk 2026-02-01 2026-02-14", MEDICIN)
        .gives("bt met")
        .restsOn("bt", "/placeringar/psyk", "/placeringar/medicin");
  }

  // --- faults of the format ---

  @Test
  void aVerksamhetThatCannotBeReadIsNotCounted() {
    serving(PSYK, MEDICIN, KIRURGI.replace("övrig", "kirurgi"))
        .despite("format-varde /placeringar/kirurgi/verksamhet")
        .gives("bt met")
        .restsOn("bt", "/placeringar/psyk", "/placeringar/medicin");
  }

  @Test
  void aPlacementWithoutAPeriodIsNotCounted() {
    serving(PSYK, MEDICIN, KIRURGI.replace("2026-03-31", "snart"))
        .despite("format-typ /placeringar/kirurgi/till")
        .gives("bt met");
  }

  // --- waivers and rule sets ---

  @ParameterizedTest
  @CsvSource({"'', waived", "'gäller: kirurgi,', waived", "'gäller: psyk,', violated"})
  void aWaiverIsForTheWholeOrThePlacementTooMany(String scope, String status) {
    serving(PSYK, MEDICIN, KIRURGI)
        .given(
            """
            undantag:
              - { regel: hogst-fyra-placeringar, %s beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("bt " + status + " warning due 2026-02-28 for-manga");
  }

  @Test
  void alsoWhileItIsAtRisk() {
    serving(PSYK, MEDICIN, KIRURGI)
        .given(
            """
            undantag:
              - { regel: hogst-fyra-placeringar, beslut: 2025-09-01, beslutad-av: lars, skäl: Beslut }
            """)
        .on("2025-09-01")
        .gives("bt waived warning due 2026-02-28 for-manga");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, true", "3, true"})
  void aRuleSetSetsTheNumber(int most, boolean met) {
    serving(PSYK, MEDICIN)
        .with("ovriga-hogst", most)
        .gives(
            met
                ? "bt met"
                : "bt violated warning due %s for-manga"
                    .formatted(most == 0 ? "2025-12-31" : "2026-01-31"));
  }
}
