package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code extern-bedomare-kompetens}: a certificate of 2026-08-31, at the end of the BT. The
 * huvudhandledare, Eva, works at Majorna.
 */
class AssessorCompetenceTest {

  private static final RuleTester RULE =
      rule("extern-bedomare-kompetens")
          .bare()
          .given(
              """
              intyg:
                - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: eva, extern-bedömare: karin }
              """);

  private static final String OTHER = "/intyg/0 violated warning due 2026-09-30 inte-specialist";
  private static final String SAME_UNIT = "/intyg/0 violated warning due 2026-09-30 samma-enhet";

  private static RuleTester karin(String person) {
    return RULE.replacing("Karin Berg, kompetens: specialist", "Karin Berg, " + person);
  }

  @Test
  void aSpecialistWithoutAUnitOrAtAnotherOneMeetsIt() {
    RULE.gives("/intyg/0 met due 2026-09-30").restsOn("/intyg/0", "/intyg/0");
    karin("kompetens: specialist, enhet: Backa").gives("/intyg/0 met due 2026-09-30");
  }

  @Test
  void anyOtherCompetenceDoesNotMeetIt() {
    karin("kompetens: annan")
        .gives(OTHER)
        .pointsAt("/intyg/0/extern-bedömare")
        .mentions("[Karin Berg, OTHER]");
    karin("kompetens: st-läkare, handledarkompetent: true").gives(OTHER);
  }

  @Test
  void anAssessorAtTheUnitOfTheMainSupervisorIsNotIndependent() {
    karin("kompetens: specialist, enhet: [Backa, majorna]")
        .gives(SAME_UNIT)
        .pointsAt("/intyg/0/extern-bedömare")
        .mentions("[Karin Berg, Majorna]");
  }

  @Test
  void oneFindingIsEnough() {
    karin("kompetens: annan, enhet: Majorna").gives(OTHER);
  }

  @Test
  void atRiskUntilThirtyDaysAfterTheEnd() {
    RuleTester other = karin("kompetens: annan");
    other.on("2026-09-30").gives("/intyg/0 at-risk warning due 2026-09-30 inte-specialist");
    other.on("2026-10-01").gives(OTHER);
    RuleTester near = karin("kompetens: specialist, enhet: Majorna");
    near.on("2026-09-30").gives("/intyg/0 at-risk warning due 2026-09-30 samma-enhet");
    near.on("2026-10-01").gives(SAME_UNIT);
    other.on("2026-08-30").asOf("2026-08-30").gives();
  }

  @Test
  void theMainSupervisorIsThatOfTheCertificate() {
    String list = "huvudhandledare: [{ person: eva, till: %s }, { person: per, från: %s }]";
    RuleTester near = karin("kompetens: specialist, enhet: Majorna");
    near.replacing("huvudhandledare: eva", list.formatted("2026-08-31", "2026-09-01"))
        .gives(SAME_UNIT);
    near.replacing("huvudhandledare: eva", list.formatted("2026-08-30", "2026-08-31"))
        .gives("/intyg/0 met due 2026-09-30");
  }

  /** Another rule reports this, so the shared unit is not reported too. */
  @Test
  void aMainSupervisorSharesNoUnit() {
    RULE.replacing("extern-bedömare: karin", "extern-bedömare: eva")
        .gives("/intyg/0 met due 2026-09-30");
  }

  @Test
  void otherCertificatesHaveNoAssessor() {
    RULE.given(
            "intyg:\n  - { slag: fullgjord bastjänstgöring, datum: 2026-08-31, utfärdare: ulla }\n")
        .despite("format-saknas /intyg/0/heltidsmånader")
        .gives();
  }

  // --- faults of the format ---

  @Test
  void anUnknownAssessorIsNotJudged() {
    RULE.replacing("extern-bedömare: karin", "extern-bedömare: okänd-person")
        .despite("format-referens /intyg/0/extern-bedömare")
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"karin", "eva"})
  void unitsThatCannotBeReadAreNotCompared(String person) {
    RuleTester near = karin("kompetens: specialist, enhet: Backa");
    String old = person.equals("eva") ? "specialist, enhet: Majorna" : "specialist, enhet: Backa";
    near.replacing(old, "specialist, enhet: { a: b }")
        .despite("format-typ /personer/" + person + "/enhet")
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }

  @Test
  void aCompetenceThatCannotBeReadIsNotJudged() {
    karin("kompetens: överste")
        .despite("format-varde /personer/karin/kompetens")
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }
}
