package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Credited service counts in every sum, and requires nothing but a decision. The service here began
 * before the licence (2025-03-14), at another unit, with a supervisor who does not meet the
 * requirements. It has no sessions, assessments, meetings or plan.
 */
class CreditedServiceTest {

  private static final String EARLIER =
      "  forr: { verksamhet: %s, enhet: Hemma, från: %s, till: %s, klinikhandledare: vera%s }";

  private static final String DECIDED =
      ", tillgodoräknad: { beslut: 2025-08-20, beslutad-av: sara }";

  private static WholeLogbook with(String area, String from, String to, String credit) {
    return WholeLogbook.base()
        .adding("personer", "  vera: { namn: Vera Alm, kompetens: annan }")
        .adding("placeringar", EARLIER.formatted(area, from, to, credit));
  }

  @Test
  void countsInTheSumAndNothingElseIsAskedOfIt() {
    with("primärvård", "2025-02-01", "2025-05-31", DECIDED)
        .replacing("heltidsmånader: 12", "heltidsmånader: 16")
        .finds();
  }

  @Test
  void aPlacementThatIsNotCreditedIsAskedForAll() {
    assertThat(with("primärvård", "2025-02-01", "2025-05-31", "").check().findings())
        .extracting(finding -> finding.rule())
        .contains(
            "placeringar-inom-bt",
            "legitimation-fore-start",
            "handledning-varje-vecka",
            "handledarutbildning",
            "klinikhandledare-kompetens",
            "klinikhandledare-samma-enhet",
            "kollegors-bedomning",
            "slutbedomning-placering",
            "bedomning-kontinuerlig",
            "avstamning-vid-overlamning");
  }

  @Test
  void theCertificateHasToCountIt() {
    with("övrig", "2025-02-01", "2025-05-31", DECIDED)
        .finds("error intyg-fullgjord-bt.andra-manader");
  }

  /** Nine months of BT, and three or two credited months in psychiatry. */
  @Test
  void makesTwelveMonthsOfNine() {
    WholeLogbook nine =
        WholeLogbook.base()
            .adding("personer", "  vera: { namn: Vera Alm, kompetens: annan }")
            .replacing("till: 2026-08-31\n", "till: 2026-05-31\n")
            .withoutLines("psyk: {")
            .withoutLines("placering: psyk")
            .withoutLines("bedömare: maj")
            .withoutLines("insamlad-av: maj")
            .replacing(", överlämning: [akuten, psyk]", "")
            .replacing("datum: 2026-08-20", "datum: 2026-06-01")
            .replacing("datum: 2026-08-31", "datum: 2026-06-01");
    nine.adding("placeringar", EARLIER.formatted("psykiatri", "2025-05-01", "2025-07-31", DECIDED))
        .finds();
    nine.replacing("heltidsmånader: 12", "heltidsmånader: 11")
        .adding("placeringar", EARLIER.formatted("psykiatri", "2025-06-01", "2025-07-31", DECIDED))
        .finds("warning bt-tolv-manader.for-kort");
  }

  @Test
  void makesUpForMissingTimeInAVerksamhet() {
    WholeLogbook withoutEmergencyCare =
        WholeLogbook.base().replacing("verksamhet: akut sjukvård", "verksamhet: övrig");
    withoutEmergencyCare.finds("error akut-sjukvard-tre-manader.for-kort");
    with("akut sjukvård", "2025-02-01", "2025-05-31", DECIDED)
        .replacing("akuten: { verksamhet: akut sjukvård", "akuten: { verksamhet: övrig")
        .replacing("heltidsmånader: 12", "heltidsmånader: 16")
        .finds();
  }

  @Test
  void mayNotLieWithinTheBt() {
    with("övrig", "2026-06-01", "2026-08-31", DECIDED)
        .finds("error tillgodoraknande-beslutat.inte-fore-bt");
    assertThat(with("övrig", "2026-06-01", "2026-08-31", "").check().findings())
        .extracting(finding -> finding.rule())
        .contains("placeringar-overlappar");
  }

  @Test
  void isNeverMoreThanFullTimeEither() {
    WholeLogbook twice =
        with("övrig", "2025-02-01", "2025-05-31", DECIDED)
            .replacing("heltidsmånader: 12", "heltidsmånader: 16");
    String again =
        EARLIER.formatted("psykiatri", "2025-05-30", "2025-05-30", DECIDED).replace("forr", "ock");
    twice.adding("placeringar", again).finds("error placeringar-overlappar.over-heltid");
    twice
        .adding("placeringar", again.replace("2025-05-30", "2025-06-01"))
        .replacing("heltidsmånader: 16", "heltidsmånader: 16.05")
        .finds();
  }

  @Test
  void aCertificateMayBeAsEarlyAsItsFirstDay() {
    WholeLogbook credited =
        with("övrig", "2025-02-01", "2025-05-31", DECIDED)
            .replacing("heltidsmånader: 12", "heltidsmånader: 16");
    credited
        .replacing("- slag: delmål\n    datum: 2026-08-20", "- slag: delmål\n    datum: 2025-02-01")
        .finds();
    credited
        .replacing("- slag: delmål\n    datum: 2026-08-20", "- slag: delmål\n    datum: 2025-01-31")
        .finds("error intyg-datum.fore-start");
  }

  @Test
  void theAssessorMayHaveSupervisedIt() {
    with("övrig", "2025-02-01", "2025-05-31", DECIDED)
        .replacing("heltidsmånader: 12", "heltidsmånader: 16")
        .replacing("klinikhandledare: vera", "klinikhandledare: karin")
        .finds();
  }

  /** Three months are enough as soon as they are credited, and until then they are nothing. */
  @ParameterizedTest
  @CsvSource({"primarvard-tre-manader, primärvård", "akut-sjukvard-tre-manader, akut sjukvård"})
  void countsFromTheDayOfTheDecision(String rule, String area) {
    RuleTester credited =
        RuleTester.rule(rule)
            .bare()
            .given(
                "placeringar:\n"
                    + EARLIER.formatted(
                        area,
                        "2025-02-01",
                        "2025-04-30",
                        DECIDED.replace("2025-08-20", "2026-03-01"))
                    + "\n")
            .replacing("klinikhandledare: vera", "klinikhandledare: karin")
            .on("2026-10-15");
    credited.asOf("2026-02-28").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    credited.asOf("2026-03-01").gives("bt met due 2026-08-31");
    credited.on("2026-02-28").gives("bt at-risk error due 2026-08-31 plan-for-kort");
    credited.on("2026-03-01").gives("bt met due 2026-08-31");
    credited.gives("bt met due 2026-08-31");
  }
}
