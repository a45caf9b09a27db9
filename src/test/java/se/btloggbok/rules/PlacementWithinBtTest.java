package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code placeringar-inom-bt}, in a BT of 2025-09-01–2026-08-31. */
class PlacementWithinBtTest {

  private static final RuleTester RULE = rule("placeringar-inom-bt").bare();

  private static final String OUTSIDE = "placering:akuten violated error utanfor";

  /** Returns a logbook with placements in emergency care, each given as id, enhet, from and to. */
  private static RuleTester serving(String... placements) {
    return RULE.given(
        Arrays.stream(placements)
            .map(placement -> placement.split(" "))
            .map(
                part ->
                    "  %s: { verksamhet: akut sjukvård, enhet: %s, från: %s, till: %s }\n"
                        .formatted((Object[]) part))
            .collect(Collectors.joining("", "placeringar:\n", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2026-08-31, met",
    "2025-08-31, 2026-01-31, violated error utanfor",
    "2026-01-01, 2026-09-01, violated error utanfor",
    "2025-08-31, 2026-09-01, violated error utanfor",
    "2025-08-01, 2025-08-31, violated error utanfor",
    "2025-08-01, 2025-09-01, violated error utanfor",
    "2026-09-01, 2026-09-30, violated error utanfor",
    "2026-08-31, 2026-08-31, met",
    "2025-09-01, 2025-09-01, met"
  })
  void bothEndsAreWithin(String from, String to, String expected) {
    serving("akuten Akuten " + from + " " + to).gives("placering:akuten " + expected);
  }

  @Test
  void saysWhichAndWhen() {
    serving("akuten Akuten 2025-08-31 2026-01-31")
        .gives(OUTSIDE)
        .pointsAt("/placeringar/akuten")
        .mentions("[Akuten, 2025-08-31/2026-01-31," + " 2025-09-01/2026-08-31]");
  }

  @Test
  void eachPlacementIsJudgedSeparatelyInTheOrderOfTheirDays() {
    serving(
            "psyk Psyk 2026-06-01 2026-09-30",
            "akuten Akuten 2025-08-31 2025-12-31",
            "majorna Majorna 2026-01-01 2026-05-31")
        .gives(OUTSIDE, "placering:majorna met", "placering:psyk violated error utanfor")
        .pointsAt("/placeringar/akuten", "/placeringar/psyk")
        .restsOn("placering:majorna", "/placeringar/majorna");
  }

  @Test
  void adjoiningOnesAreJudgedAsOne() {
    serving("akuten Akuten 2026-06-01 2026-06-30", "igen akuten 2026-07-01 2026-09-01")
        .gives(OUTSIDE)
        .pointsAt("/placeringar/akuten")
        .mentions("[Akuten, 2026-06-01/2026-09-01," + " 2025-09-01/2026-08-31]");
  }

  @Test
  void judgedAtOnce() {
    RuleTester plan = serving("akuten Akuten 2026-01-01 2026-09-01");
    plan.on("2025-08-01").gives(OUTSIDE);
    plan.asOf("2025-08-01").gives(OUTSIDE);
    plan.on("2025-08-01").atTheEnd().gives(OUTSIDE);
  }

  @Test
  void noPlacementsNoOutcomes() {
    RULE.gives();
  }

  // --- faults of the format ---

  @ParameterizedTest
  @CsvSource({"snart, format-typ", "2025-08-30, format-ordning", "'', format-saknas"})
  void aPlacementWithoutAPeriodIsNotJudged(String to, String fault) {
    RULE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-08-31, till: %s }
            """
                .formatted(to))
        .despite(fault + " /placeringar/akuten/till")
        .gives();
  }

  @Test
  void withoutThePeriodOfTheBtNoneIs() {
    serving("akuten Akuten 2025-08-31 2026-01-31")
        .given(
            "bastjänstgöring:\n"
                + "  { form: fristående, från: nyss, till: 2026-08-31, huvudhandledare: eva }\n")
        .despite("format-typ /bastjänstgöring/från")
        .gives();
    serving("akuten Akuten 2025-08-31 2026-01-31")
        .without("bastjänstgöring")
        .despite("format-saknas /bastjänstgöring")
        .gives();
  }

  @Test
  void anotherFaultDoesNotPreventAJudgement() {
    RULE.given("placeringar:\n  akuten: { från: 2025-08-31, till: 2026-01-31 }\n")
        .despite(
            "format-saknas /placeringar/akuten/enhet",
            "format-saknas /placeringar/akuten/verksamhet")
        .gives(OUTSIDE);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "akuten, waived",
    "igen, waived",
    "eva, violated",
    "2026-06-01, violated",
    "2026-v23, violated"
  })
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    serving("akuten Akuten 2026-06-01 2026-06-30", "igen akuten 2026-07-01 2026-09-01")
        .given(
            """
            undantag:
              - { regel: placeringar-inom-bt, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("placering:akuten " + status + " error utanfor");
  }
}
