package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.rules.RuleTester.rule;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.RuleSet;

/**
 * {@code intyg-delmal-utfardare}, in a BT that ends 2026-08-31: due 2026-09-30. By default, and in
 * the rule set nationell, anyone with handledarutbildning may issue a certificate; in vgr, only the
 * huvudhandledare.
 */
class ObjectiveCertificateIssuerTest {

  private static final String ID = "intyg-delmal-utfardare";

  private static final RuleTester RULE = rule(ID).bare().on("2026-12-01");

  private static final String MET = "/intyg/0 met due 2026-09-30";
  private static final String UNTRAINED =
      "/intyg/0 violated error due 2026-09-30 utan-handledarutbildning";
  private static final String TRAINED_LATER =
      "/intyg/0 violated error due 2026-09-30 senare-handledarutbildning";
  private static final String NOT_MAIN =
      "/intyg/0 violated error due 2026-09-30 inte-huvudhandledaren";

  private static String certificate(String date, String issuer) {
    return """
    intyg:
      - slag: delmål
        datum: %s
        utfärdare: %s
        delmål: [BT1, BT2]
        aktiviteter: Klinisk tjänstgöring.
        kontroll: Medsittning och CBD.
    """
        .formatted(date, issuer);
  }

  private static RuleTester issued(String date, String issuer) {
    return RULE.given(certificate(date, issuer));
  }

  // --- a person with handledarutbildning ---

  @Test
  void anybodyWithTraining() {
    issued("2026-08-20", "eva").gives(MET).restsOn("/intyg/0", "/intyg/0");
    issued("2026-08-20", "karin").gives(MET);
  }

  @Test
  void nobodyWithout() {
    issued("2026-08-20", "sara")
        .gives(UNTRAINED)
        .pointsAt("/intyg/0/utfärdare")
        .mentions("[Sara Holm]");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-20, 2026-08-20, true",
    "2026-08-21, 2026-08-20, false",
    "2026-08, 2026-08-31, true",
    "2026-08, 2026-08-30, false",
    "2025, 2025-12-31, true",
    "2025, 2025-12-30, false"
  })
  void trainedOnTheDayAtTheLatest(String training, String date, boolean met) {
    issued(date, "karin")
        .replacing(
            "kompetens: specialist, handledarutbildning: 2019 }",
            "kompetens: specialist, handledarutbildning: " + training + " }")
        .gives(met ? MET : TRAINED_LATER);
  }

  @Test
  void faultyItIsAtRiskUntilItIsDue() {
    RuleTester untrained = issued("2026-08-20", "sara");
    untrained.on("2026-09-30").gives(UNTRAINED.replace("violated", "at-risk"));
    untrained.on("2026-10-01").gives(UNTRAINED);
    untrained.on("2026-08-25").atTheEnd().gives(UNTRAINED);
  }

  @Test
  void asOfADayLeavesOutLaterOnes() {
    RuleTester untrained = issued("2026-08-20", "sara");
    untrained.asOf("2026-08-19").gives();
    untrained.asOf("2026-08-20").gives(UNTRAINED.replace("violated", "at-risk"));
    untrained.on("2026-08-19").asOf("2026-12-01").gives();
  }

  @Test
  void eachCertificateIsJudgedSeparately() {
    issued("2026-08-20", "sara")
        .adding(
            "intyg",
            "  - { slag: delmål, datum: 2026-08-21, utfärdare: eva, delmål: [BT3] }",
            "  - { slag: delmål, datum: 2026-08-22, utfärdare: lars, delmål: [BT3] }")
        .gives(UNTRAINED, MET.replace("/0", "/1"), UNTRAINED.replace("/0", "/2"));
  }

  @Test
  void certificatesOfAnotherKindDoNotMatter() {
    RULE.given(
            """
            intyg:
              - { slag: fullgjord bastjänstgöring, datum: 2026-08-31, utfärdare: ulla, heltidsmånader: 12 }
              - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: sara, extern-bedömare: karin }
              - { slag: tjänstgöring före legitimation, datum: 2025-08-31, utfärdare: sara }
              - { slag: utländsk tjänstgöring, datum: 2025-08-31, utfärdare: sara }
            """)
        .gives();
    RULE.gives();
  }

  // --- faults of the format ---

  @Test
  void anUnknownIssuerIsNotJudged() {
    issued("2026-08-20", "berit-svensson")
        .despite("format-referens /intyg/0/utfärdare")
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }

  @Test
  void aTrainingThatCannotBeReadIsNotJudged() {
    issued("2026-08-20", "karin")
        .replacing(
            "kompetens: specialist, handledarutbildning: 2019 }",
            "kompetens: specialist, handledarutbildning: förra året }")
        .despite("format-typ /personer/karin/handledarutbildning")
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }

  @Test
  void aDayThatCannotBeReadLeavesNothingToJudge() {
    issued("i går", "sara").despite("format-typ /intyg/0/datum").gives();
  }

  @Test
  void withoutAnEndOfTheBtItIsJudgedAtOnce() {
    issued("2026-08-20", "sara")
        .replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .on("2026-08-20")
        .gives("/intyg/0 violated error utan-handledarutbildning");
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2026-08-20, waived",
    "2026-08-21, violated",
    "2026-v34, waived",
    "2026-v33, violated",
    "sara, waived",
    "eva, violated",
    "BT1, violated"
  })
  void aWaiverForItsDayCoversIt(String scope, String status) {
    issued("2026-08-20", "sara")
        .given(
            """
            undantag:
              - { regel: intyg-delmal-utfardare, gäller: %s, beslut: 2026-09-01, beslutad-av: lars, skäl: Beslut }
            """
                .formatted(scope))
        .gives(UNTRAINED.replace("violated", status));
  }

  @Test
  void aWaiverForTheWholeRuleCoversItToo() {
    issued("2026-08-20", "sara")
        .given(
            """
            undantag:
              - { regel: intyg-delmal-utfardare, beslut: 2026-09-01, beslutad-av: lars, skäl: Beslut }
            """)
        .gives(UNTRAINED.replace("violated", "waived"));
  }

  // --- in rule sets ---

  private static final Checker NATIONELL = OutcomeLines.checker(OutcomeLines.builtIn("nationell"));
  private static final Checker VGR = OutcomeLines.checker(OutcomeLines.builtIn("vgr"));

  private static CheckedLogbook check(
      Checker checker, String today, String mainSupervisor, String date, String issuer) {
    String yaml =
        OutcomeLines.logbook(
                Set.of("format", "läkare", "bastjänstgöring", "personer"),
                certificate(date, issuer))
            .replace("huvudhandledare: eva", "huvudhandledare: " + mainSupervisor);
    return checker.check(
        OutcomeLines.reading(yaml), new Timing(LocalDate.parse(today), null, false));
  }

  private static void gives(
      Checker checker, String mainSupervisor, String date, String issuer, String... outcomes) {
    CheckedLogbook checked = check(checker, "2026-12-01", mainSupervisor, date, issuer);
    assertThat(OutcomeLines.faults(checked)).isEmpty();
    assertThat(OutcomeLines.of(ID, checked)).containsExactly(outcomes);
  }

  @Test
  void nationallyATrainedPersonMay() {
    gives(NATIONELL, "eva", "2026-08-20", "karin", MET);
    gives(NATIONELL, "eva", "2026-08-20", "sara", UNTRAINED);
    gives(NATIONELL, "sara", "2026-08-20", "sara", UNTRAINED);
  }

  @Test
  void inVgrOnlyTheMainSupervisorMay() {
    gives(VGR, "eva", "2026-08-20", "eva", MET);
    gives(VGR, "eva", "2026-08-20", "karin", NOT_MAIN);
  }

  @Test
  void inVgrTheTrainingIsAnotherRules() {
    gives(VGR, "sara", "2026-08-20", "sara", MET);
  }

  @Test
  void inVgrItPointsAtTheIssuerAndNamesBoth() {
    CheckedLogbook checked = check(VGR, "2026-12-01", "eva", "2026-08-20", "karin");
    assertThat(OutcomeLines.places(ID, checked)).containsExactly("/intyg/0/utfärdare");
    assertThat(checked.findings())
        .filteredOn(finding -> finding.rule().equals(ID))
        .extracting(finding -> finding.message().arguments().toString())
        .containsExactly("[Karin Berg, [Eva Lind]]");
  }

  @Test
  void inVgrItIsAtRiskUntilItIsDue() {
    assertThat(OutcomeLines.of(ID, check(VGR, "2026-09-30", "eva", "2026-08-20", "karin")))
        .containsExactly(NOT_MAIN.replace("violated", "at-risk"));
    assertThat(OutcomeLines.of(ID, check(VGR, "2026-10-01", "eva", "2026-08-20", "karin")))
        .containsExactly(NOT_MAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-15, eva, true",
    "2025-08-15, karin, false",
    "2025-12-31, eva, true",
    "2025-12-31, karin, false",
    "2026-01-15, eva, true",
    "2026-01-15, karin, false",
    "2026-01-31, eva, true",
    "2026-02-01, eva, false",
    "2026-02-01, karin, true",
    "2026-09-15, eva, false",
    "2026-09-15, karin, true"
  })
  void theOneOfThatDayTheFirstReachesBackAndTheLastGoesOn(String date, String issuer, boolean met) {
    String list =
        "[{ person: karin, från: 2026-02-01, till: 2026-08-31 },"
            + " { person: eva, från: 2025-09-01, till: 2025-12-31 }]";
    gives(VGR, list, date, issuer, met ? MET : NOT_MAIN);
  }

  @Test
  void anyOfTwoAtATime() {
    String both = "[{ person: karin }, { person: eva }]";
    gives(VGR, both, "2026-08-20", "karin", MET);
    gives(VGR, both, "2026-08-20", "eva", MET);
    gives(VGR, both, "2026-08-20", "per", NOT_MAIN);
  }

  @Test
  void anUnknownMainSupervisorMeansNoOutcomes() {
    CheckedLogbook checked =
        check(VGR, "2026-12-01", "[{ person: berit-svensson }]", "2026-08-20", "karin");
    assertThat(OutcomeLines.faults(checked))
        .containsExactly("format-referens /bastjänstgöring/huvudhandledare/0/person");
    assertThat(OutcomeLines.places(ID, checked)).isEmpty();
  }

  @Test
  void aUsersRuleSetMayAskForEither() {
    RuleSet looser =
        OutcomeLines.ruleSet(
            """
            format: bt-regelverk/1
            namn: egen
            bygger-på: vgr
            regler:
              intyg-delmal-utfardare: { utfardare: handledarutbildad, dagar-efter-slutet: 60 }
            """);
    gives(
        OutcomeLines.checker(looser), "eva", "2026-08-20", "karin", "/intyg/0 met due 2026-10-30");
  }
}
