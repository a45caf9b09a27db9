package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code huvudhandledare-specialist}: eva is huvudhandledare from 2025-09-01. */
class MainSupervisorSpecialistTest {

  private static final RuleTester RULE =
      rule("huvudhandledare-specialist")
          .bare()
          .given(
              """
              personer:
                eva: { namn: Eva Lind, kompetens: specialist }
                per: { namn: Per Ek, kompetens: st-läkare, handledarkompetent: true }
                maj: { namn: Maj Al, kompetens: annan }
                sara: { namn: Sara Holm, kompetens: annan }
                lars: { namn: Lars Norén, kompetens: annan }
                ulla: { namn: Ulla Ek, kompetens: annan }
              """);

  private static RuleTester main(String supervisors) {
    return RULE.replacing("huvudhandledare: eva", "huvudhandledare: " + supervisors);
  }

  @ParameterizedTest
  @CsvSource({
    "eva, met due 2025-09-01",
    "per, violated warning due 2025-09-01 annan",
    "maj, violated warning due 2025-09-01 annan"
  })
  void aSpecialist(String supervisor, String expected) {
    main(supervisor).gives("person:" + supervisor + " " + expected);
  }

  @Test
  void saysWhoAndWhat() {
    RULE.restsOn("person:eva", "/personer/eva");
    main("per").pointsAt("/personer/per/kompetens").mentions("[Per Ek, RESIDENT]");
    main("maj").pointsAt("/personer/maj/kompetens").mentions("[Maj Al, OTHER]");
  }

  @Test
  void everyoneFromTheirFirstDay() {
    RuleTester change =
        main("[{ person: per, till: 2025-10-31 }, { person: maj, från: 2025-11-01 }]");
    change
        .on("2025-11-01")
        .gives(
            "person:per violated warning due 2025-09-01 annan",
            "person:maj at-risk warning due 2025-11-01 annan")
        .pointsAt("/personer/per/kompetens", "/personer/maj/kompetens");
    change
        .on("2025-11-02")
        .gives(
            "person:per violated warning due 2025-09-01 annan",
            "person:maj violated warning due 2025-11-01 annan");
  }

  @Test
  void whoComesBackIsAskedFromTheFirstTime() {
    main("[{ person: per, från: 2026-03-01 }, { person: eva, från: 2025-11-01, till: 2026-02-28 },"
            + " { person: per, till: 2025-10-31 }]")
        .gives("person:per violated warning due 2025-09-01 annan", "person:eva met due 2025-11-01");
  }

  @Test
  void atRiskThroughTheFirstDay() {
    main("per").on("2025-09-01").gives("person:per at-risk warning due 2025-09-01 annan");
    main("per").on("2025-09-02").gives("person:per violated warning due 2025-09-01 annan");
    main("per").asOf("2025-09-01").gives("person:per at-risk warning due 2025-09-01 annan");
    main("per")
        .on("2025-08-01")
        .atTheEnd()
        .gives("person:per violated warning due 2025-09-01 annan");
  }

  @Test
  void aClinicalSupervisorNeedNotBe() {
    RULE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: A, från: 2025-09-01, till: 2026-05-31, klinikhandledare: maj }
            """)
        .gives("person:eva met due 2025-09-01");
  }

  // --- faults of the format ---

  @ParameterizedTest
  @CsvSource({"xyzzy, format-varde", "'', format-saknas", "'[specialist, annan]', format-typ"})
  void aKompetensThatCannotBeReadIsNotJudged(String competence, String fault) {
    main("maj")
        .replacing("Maj Al, kompetens: annan", "Maj Al, kompetens: " + competence)
        .despite(fault + " /personer/maj/kompetens")
        .gives("person:maj not-applicable due 2025-09-01");
  }

  @Test
  void unknownPeopleAreNotJudged() {
    main("[{ person: berit-svensson }]")
        .despite("format-referens /bastjänstgöring/huvudhandledare/0/person")
        .gives();
  }

  @Test
  void fromADayThatCannotBeReadNobodyIsJudged() {
    main("[{ person: maj, från: snart }]")
        .despite("format-typ /bastjänstgöring/huvudhandledare/0/från")
        .gives("person:maj not-applicable due 2025-09-01");
  }

  @Test
  void withoutAnAgreementNoOutcomes() {
    RULE.without("bastjänstgöring").despite("format-saknas /bastjänstgöring").gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"per, waived", "eva, violated", "2025-09-01, violated", "'[BT1, per]', waived"})
  void aWaiverForThePersonCoversIt(String scope, String status) {
    main("per")
        .given(
            """
            undantag:
              - { regel: huvudhandledare-specialist, gäller: %s, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("person:per " + status + " warning due 2025-09-01 annan");
  }
}
