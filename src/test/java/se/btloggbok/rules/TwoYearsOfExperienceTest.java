package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code handledare-tva-ars-erfarenhet}: eva is huvudhandledare from 2025-09-01. */
class TwoYearsOfExperienceTest {

  private static final String PEOPLE =
      """
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, verksam-sedan: 2012 }
        per: { namn: Per Ek, kompetens: specialist, verksam-sedan: 2013 }
        sara: { namn: Sara Holm, kompetens: annan }
        lars: { namn: Lars Norén, kompetens: annan }
        ulla: { namn: Ulla Ek, kompetens: annan }
      """;
  private static final RuleTester RULE = rule("handledare-tva-ars-erfarenhet").bare().given(PEOPLE);

  private static final String MISSING = "person:eva violated error due 2025-09-01 saknas";

  private static RuleTester active(String since) {
    return RULE.replacing("verksam-sedan: 2012", "verksam-sedan: " + since);
  }

  private static RuleTester unknown() {
    return RULE.replacing(", verksam-sedan: 2012", "");
  }

  private static RuleTester akuten(RuleTester tester, String supervisors) {
    return tester.given(
        """
        placeringar:
          akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-02-28, till: 2026-05-31, klinikhandledare: %s }
        """
            .formatted(supervisors));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-01, met due 2025-09-01",
    "2023-09-02, violated error due 2025-09-01 for-kort",
    "2023-08, met due 2025-09-01",
    "2023-09, violated error due 2025-09-01 for-kort",
    "2022, met due 2025-09-01",
    "2023, violated error due 2025-09-01 for-kort",
    "2026-01-01, violated error due 2025-09-01 for-kort"
  })
  void twoYearsOnBothSides(String since, String expected) {
    active(since).gives("person:eva " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-28, met due 2026-02-28",
    "2024-02-29, met due 2026-02-28",
    "2024-02, met due 2026-02-28",
    "2024-03-01, violated error due 2026-02-28 for-kort"
  })
  void twoYearsFromADayAroundALeapDay(String since, String expected) {
    akuten(RULE.replacing("verksam-sedan: 2013", "verksam-sedan: " + since), "per")
        .gives("person:eva met due 2025-09-01", "person:per " + expected);
  }

  @Test
  void saysSinceWhen() {
    RULE.restsOn("person:eva", "/personer/eva");
    active("2023")
        .pointsAt("/personer/eva/verksam-sedan")
        .mentions("[Eva Lind, 2023, 2025-09-01, 2]");
    active("2023-09-02").mentions("[Eva Lind, 2023-09-02, 2025-09-01, 2]");
  }

  @Test
  void withoutADate() {
    unknown()
        .gives(MISSING)
        .pointsAt("/personer/eva/verksam-sedan")
        .mentions("[Eva Lind, 2025-09-01]");
  }

  @Test
  void atRiskThroughTheFirstDay() {
    unknown().on("2025-09-01").gives("person:eva at-risk error due 2025-09-01 saknas");
    unknown().on("2025-09-02").gives(MISSING);
    unknown().asOf("2025-09-01").gives("person:eva at-risk error due 2025-09-01 saknas");
    unknown().on("2025-08-01").atTheEnd().gives(MISSING);
    active("2024").on("2025-09-01").gives("person:eva at-risk error due 2025-09-01 for-kort");
    active("2024").on("2025-09-02").gives("person:eva violated error due 2025-09-01 for-kort");
  }

  // --- the roles ---

  @Test
  void onlySupervisorsAreAskedFor() {
    RULE.gives("person:eva met due 2025-09-01");
  }

  @Test
  void theFirstOfSeveralRolesCounts() {
    akuten(active("2024-02-28"), "eva").gives("person:eva violated error due 2025-09-01 for-kort");
    akuten(
            active("2024-02-28")
                .replacing(
                    "huvudhandledare: eva",
                    "huvudhandledare: [{ person: per, till: 2026-03-31 }, { person: eva, från:"
                        + " 2026-04-01 }]"),
            "eva")
        .gives("person:per met due 2025-09-01", "person:eva met due 2026-02-28");
  }

  @Test
  void whoTakesOverIsAskedFromThatDay() {
    RuleTester change =
        akuten(
            RULE.replacing("verksam-sedan: 2013", "verksam-sedan: 2024-04-01"),
            "[{ person: eva, till: 2026-03-31 }, { person: per, från: 2026-04-01 }]");
    change.gives("person:eva met due 2025-09-01", "person:per met due 2026-04-01");
    change
        .replacing("2024-04-01", "2024-04-02")
        .on("2026-04-01")
        .gives("person:eva met due 2025-09-01", "person:per at-risk error due 2026-04-01 for-kort");
  }

  // --- faults of the format ---

  @ParameterizedTest
  @CsvSource({
    "2024-5-20, format-typ",
    "2024-13, format-varde",
    "länge, format-typ",
    "'\"\"', format-saknas",
    "[2024], format-typ"
  })
  void aDateWithAFaultIsNotJudged(String since, String fault) {
    active(since)
        .despite(fault + " /personer/eva/verksam-sedan")
        .gives("person:eva not-applicable due 2025-09-01");
  }

  @Test
  void fromADayThatCannotBeReadNobodyIsJudged() {
    unknown()
        .replacing("huvudhandledare: eva", "huvudhandledare: [{ person: eva, från: snart }]")
        .despite("format-typ /bastjänstgöring/huvudhandledare/0/från")
        .gives("person:eva not-applicable due 2025-09-01");
  }

  @Test
  void unknownPeopleAreNotJudged() {
    RULE.replacing("huvudhandledare: eva", "huvudhandledare: [{ person: berit-svensson }]")
        .despite("format-referens /bastjänstgöring/huvudhandledare/0/person")
        .gives();
  }

  // --- waivers and rule sets ---

  @ParameterizedTest
  @CsvSource({"eva, waived", "per, violated", "2025-09-01, violated"})
  void aWaiverForThePersonCoversIt(String scope, String status) {
    unknown()
        .given(
            """
            undantag:
              - { regel: handledare-tva-ars-erfarenhet, gäller: %s, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("person:eva " + status + " error due 2025-09-01 saknas");
  }

  @Test
  void aRuleSetMayAskForMore() {
    active("2020-09-01").with("ar", 5).gives("person:eva met due 2025-09-01");
    active("2020-09-02").with("ar", 5).gives("person:eva violated error due 2025-09-01 for-kort");
  }
}
