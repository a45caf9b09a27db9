package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code klinikhandledare-kompetens}: per is klinikhandledare from 2026-01-01. */
class ClinicalSupervisorCompetenceTest {

  private static final RuleTester RULE =
      rule("klinikhandledare-kompetens")
          .bare()
          .given(
              """
              personer:
                eva: { namn: Eva Lind, kompetens: annan }
                per: { namn: Per Ek, kompetens: specialist }
                maj: { namn: Maj Al, kompetens: annan }
                sara: { namn: Sara Holm, kompetens: annan }
                lars: { namn: Lars Norén, kompetens: annan }
                ulla: { namn: Ulla Ek, kompetens: annan }
              placeringar:
                akuten: { verksamhet: akut sjukvård, enhet: A, från: 2026-01-01, till: 2026-05-31, klinikhandledare: per }
              """);

  private static RuleTester per(String competence) {
    return RULE.replacing("Per Ek, kompetens: specialist", "Per Ek, kompetens: " + competence);
  }

  private static RuleTester clinical(String supervisors) {
    return RULE.replacing("klinikhandledare: per", "klinikhandledare: " + supervisors);
  }

  @ParameterizedTest
  @CsvSource({
    "specialist, met due 2026-01-01",
    "'st-läkare, handledarkompetent: true', met due 2026-01-01",
    "'st-läkare, handledarkompetent: false', violated error due 2026-01-01 st-lakare",
    "st-läkare, violated error due 2026-01-01 st-lakare",
    "annan, violated error due 2026-01-01 annan"
  })
  void aSpecialistOrAResidentWhoIsQualified(String competence, String expected) {
    per(competence).gives("person:per " + expected);
  }

  @Test
  void saysWho() {
    RULE.restsOn("person:per", "/personer/per");
    per("st-läkare, handledarkompetent: true").restsOn("person:per", "/personer/per");
    per("st-läkare").pointsAt("/personer/per/kompetens").mentions("[Per Ek]");
    per("annan").pointsAt("/personer/per/kompetens").mentions("[Per Ek]");
  }

  @Test
  void atRiskThroughTheFirstDay() {
    per("annan").on("2026-01-01").gives("person:per at-risk error due 2026-01-01 annan");
    per("annan").on("2026-01-02").gives("person:per violated error due 2026-01-01 annan");
    per("st-läkare").on("2026-01-01").gives("person:per at-risk error due 2026-01-01 st-lakare");
    per("st-läkare").on("2026-01-02").gives("person:per violated error due 2026-01-01 st-lakare");
    per("annan").asOf("2026-01-01").gives("person:per at-risk error due 2026-01-01 annan");
    per("annan")
        .on("2025-09-01")
        .atTheEnd()
        .gives("person:per violated error due 2026-01-01 annan");
  }

  @Test
  void everyoneFromTheirFirstDay() {
    clinical(
            "[{ person: per, till: 2026-02-28 }, { person: maj, från: 2026-03-01, till: 2026-03-31"
                + " }, { person: eva, från: 2026-04-01 }]")
        .on("2026-03-02")
        .gives(
            "person:per met due 2026-01-01",
            "person:maj violated error due 2026-03-01 annan",
            "person:eva at-risk error due 2026-04-01 annan")
        .pointsAt("/personer/maj/kompetens", "/personer/eva/kompetens");
  }

  @Test
  void onceForSeveralPlacementsFromTheFirst() {
    per("annan")
        .adding(
            "placeringar",
            "  innan: { verksamhet: övrig, enhet: B, från: 2025-10-01, till: 2025-12-31,"
                + " klinikhandledare: per }")
        .gives("person:per violated error due 2025-10-01 annan");
  }

  @Test
  void onlyClinicalSupervisorsAreAskedFor() {
    RULE.gives("person:per met due 2026-01-01");
    RULE.replacing(", klinikhandledare: per", "").gives();
  }

  // --- faults of the format ---

  @ParameterizedTest
  @CsvSource({"xyzzy, format-varde", "'', format-saknas", "[annan], format-typ"})
  void aKompetensThatCannotBeReadIsNotJudged(String competence, String fault) {
    per(competence)
        .despite(fault + " /personer/per/kompetens")
        .gives("person:per not-applicable due 2026-01-01");
  }

  @Test
  void oneWhoMayBeQualifiedIsNotJudged() {
    per("st-läkare, handledarkompetent: kanske")
        .despite("format-typ /personer/per/handledarkompetent")
        .gives("person:per not-applicable due 2026-01-01");
  }

  @Test
  void fromADayThatCannotBeReadNobodyIsJudged() {
    clinical("[{ person: maj, från: snart }]")
        .despite("format-typ /placeringar/akuten/klinikhandledare/0/från")
        .gives("person:maj not-applicable due 2026-01-01");
  }

  @Test
  void unknownPeopleAreNotJudged() {
    clinical("[{ person: berit-svensson }]")
        .despite("format-referens /placeringar/akuten/klinikhandledare/0/person")
        .gives();
  }

  @Test
  void inAPlacementWithoutAPeriodNobodyIsJudged() {
    per("annan")
        .replacing("2026-05-31", "snart")
        .despite("format-typ /placeringar/akuten/till")
        .gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"per, waived", "eva, violated", "akuten, violated", "2026-01-01, violated"})
  void aWaiverForThePersonCoversIt(String scope, String status) {
    per("st-läkare")
        .given(
            """
            undantag:
              - { regel: klinikhandledare-kompetens, gäller: %s, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("person:per " + status + " error due 2026-01-01 st-lakare");
  }
}
