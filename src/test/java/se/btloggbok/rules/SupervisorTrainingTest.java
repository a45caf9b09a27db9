package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code handledarutbildning}: eva is huvudhandledare from 2025-09-01. */
class SupervisorTrainingTest {

  private static final RuleTester RULE =
      rule("handledarutbildning")
          .bare()
          .given(
              """
              personer:
                eva: { namn: Eva Lind, kompetens: specialist, handledarutbildning: 2019 }
                per: { namn: Per Ek, kompetens: specialist, handledarutbildning: 2019 }
                sara: { namn: Sara Holm, kompetens: annan }
                lars: { namn: Lars Norén, kompetens: annan }
                ulla: { namn: Ulla Ek, kompetens: annan }
              """)
          .on("2026-12-01");

  private static RuleTester trained(String date) {
    return RULE.replacing(
        "Eva Lind, kompetens: specialist, handledarutbildning: 2019",
        "Eva Lind, kompetens: specialist, handledarutbildning: " + date);
  }

  private static RuleTester untrained() {
    return RULE.replacing(
        "Eva Lind, kompetens: specialist, handledarutbildning: 2019",
        "Eva Lind, kompetens: specialist");
  }

  private static RuleTester placement(RuleTester tester, String klinikhandledare) {
    return tester.given(
        """
        placeringar:
          akuten:
            verksamhet: akut sjukvård
            enhet: Akuten
            från: 2026-01-01
            till: 2026-05-31
            klinikhandledare: %s
        """
            .formatted(klinikhandledare));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, met due 2025-09-01",
    "2025-09-02, violated error due 2025-09-01 for-sen",
    "2025-08, met due 2025-09-01",
    "2025-09, violated error due 2025-09-01 for-sen-ungefar",
    "2024, met due 2025-09-01",
    "2025, violated error due 2025-09-01 for-sen-ungefar"
  })
  void trainedByTheFirstDayInTheRole(String date, String expected) {
    trained(date).gives("person:eva " + expected);
  }

  @Test
  void withoutATraining() {
    untrained()
        .gives("person:eva violated error due 2025-09-01 saknas")
        .pointsAt("/personer/eva/handledarutbildning");
  }

  @Test
  void itIsAtRiskThroughTheFirstDay() {
    untrained().on("2025-09-01").gives("person:eva at-risk error due 2025-09-01 saknas");
    untrained().on("2025-09-02").gives("person:eva violated error due 2025-09-01 saknas");
    trained("2026")
        .on("2025-09-01")
        .gives("person:eva at-risk error due 2025-09-01 for-sen-ungefar");
    trained("2026-01-01").on("2025-09-01").gives("person:eva at-risk error due 2025-09-01 for-sen");
  }

  @Test
  void aTrainingThatIsBookedInTimeIsInTime() {
    trained("2025-08-15").on("2025-08-01").gives("person:eva met due 2025-09-01");
  }

  // --- the roles ---

  @Test
  void onlySupervisorsAreAskedFor() {
    RULE.gives("person:eva met due 2025-09-01");
  }

  @Test
  void theClinicalSupervisorFromTheFirstDayOfThePlacement() {
    placement(RULE, "per")
        .replacing(
            "Per Ek, kompetens: specialist, handledarutbildning: 2019",
            "Per Ek, kompetens: specialist, handledarutbildning: 2026-01-02")
        .gives("person:eva met due 2025-09-01", "person:per violated error due 2026-01-01 for-sen");
  }

  @Test
  void theFirstOfSeveralRolesCounts() {
    placement(trained("2025-09-02"), "eva")
        .gives("person:eva violated error due 2025-09-01 for-sen");
    placement(
            trained("2026-01-01")
                .replacing(
                    "huvudhandledare: eva",
                    "huvudhandledare: [{ person: per, till: 2026-01-31 }, { person: eva, från:"
                        + " 2026-02-01 }]"),
            "eva")
        .gives("person:per met due 2025-09-01", "person:eva met due 2026-01-01");
  }

  @Test
  void whoTakesOverIsAskedFromThatDay() {
    RuleTester change =
        placement(
                trained("2026-03-01"),
                "[{ person: per, till: 2026-02-28 }, { person: eva, från: 2026-03-01 }]")
            .replacing("huvudhandledare: eva", "huvudhandledare: per");
    change.gives("person:per met due 2025-09-01", "person:eva met due 2026-03-01");
    change
        .replacing("handledarutbildning: 2026-03-01", "handledarutbildning: 2026-03-02")
        .gives("person:per met due 2025-09-01", "person:eva violated error due 2026-03-01 for-sen");
  }

  @Test
  void atTheEndARoleThatHasNotBegunIsDueToo() {
    placement(RULE, "per")
        .replacing(
            "Per Ek, kompetens: specialist, handledarutbildning: 2019",
            "Per Ek, kompetens: specialist")
        .on("2025-09-01")
        .atTheEnd()
        .isQuietBut("person:per violated error due 2026-01-01 saknas");
  }

  @Test
  void asOfADayBeforeTheRole() {
    untrained().asOf("2025-09-01").gives("person:eva at-risk error due 2025-09-01 saknas");
  }

  // --- faults of the format ---

  @ParameterizedTest
  @ValueSource(strings = {"2019-5-20", "2019-13", "ja", "\"\"", "[2019]"})
  void aDateWithAFaultIsNotJudged(String date) {
    String fault = date.equals("2019-13") ? "format-varde" : "format-typ";
    trained(date)
        .despite(
            (date.equals("\"\"") ? "format-saknas" : fault) + " /personer/eva/handledarutbildning")
        .gives("person:eva not-applicable due 2025-09-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"i morgon", "2025-13-01"})
  void aRoleWhoseFirstDayCannotBeReadIsNotJudged(String from) {
    trained("2025-12-01")
        .replacing(
            "huvudhandledare: eva", "huvudhandledare: [{ person: eva, från: %s }]".formatted(from))
        .despite(
            (from.startsWith("2025") ? "format-varde" : "format-typ")
                + " /bastjänstgöring/huvudhandledare/0/från")
        .isQuiet();
  }

  @Test
  void aMisspeltIdIsReadAsIntended() {
    untrained()
        .replacing("huvudhandledare: eva", "huvudhandledare: evva")
        .despite("format-referens /bastjänstgöring/huvudhandledare")
        .gives("person:eva violated error due 2025-09-01 saknas");
  }

  @Test
  void anUnknownOneIsNotJudged() {
    RULE.replacing("huvudhandledare: eva", "huvudhandledare: berit-svensson")
        .despite("format-referens /bastjänstgöring/huvudhandledare")
        .gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"eva, waived", "akuten, violated", "2025-09-01, violated", "BT1, violated"})
  void aWaiverForThePersonCoversIt(String scope, String status) {
    placement(untrained(), "per")
        .given(
            """
            undantag:
              - { regel: handledarutbildning, gäller: %s, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(
            "person:eva " + status + " error due 2025-09-01 saknas",
            "person:per met due 2026-01-01");
  }

  @Test
  void alsoWhileItIsAtRisk() {
    untrained()
        .given(
            """
            undantag:
              - { regel: handledarutbildning, gäller: eva, beslut: 2025-08-01, beslutad-av: sara, skäl: Beslut }
            """)
        .on("2025-08-01")
        .gives("person:eva waived error due 2025-09-01 saknas");
  }
}
