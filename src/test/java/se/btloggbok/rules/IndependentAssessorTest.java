package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code extern-bedomare-oberoende}, in a BT that ends 2026-08-31: due 2026-09-30. */
class IndependentAssessorTest {

  private static final RuleTester RULE =
      rule("extern-bedomare-oberoende")
          .bare()
          .given(
              """
              placeringar:
                majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31, klinikhandledare: eva }
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31, klinikhandledare: [{ person: per, till: 2026-05-31 }, { person: maj, från: 2026-06-01 }] }
              """)
          .on("2026-12-01");

  private static final String MET = "/intyg/0 met due 2026-09-30";
  private static final String MAIN = "/intyg/0 violated error due 2026-09-30 huvudhandledare";
  private static final String CLINICAL =
      "/intyg/0 violated warning due 2026-09-30 klinikhandledare";

  private static RuleTester assessed(String assessor) {
    return RULE.given(
        """
        intyg:
          - { slag: uppnådd baskompetens, datum: 2026-08-20, utfärdare: eva, extern-bedömare: %s }
        """
            .formatted(assessor));
  }

  @Test
  void someoneWithoutARole() {
    assessed("karin").gives(MET).restsOn("/intyg/0", "/intyg/0");
    assessed("sara").gives(MET);
  }

  @Test
  void neverTheMainSupervisor() {
    assessed("eva").gives(MAIN).pointsAt("/intyg/0/extern-bedömare").mentions("[Eva Lind]");
  }

  @Test
  void preferablyNoClinicalSupervisorOfAnyPlacementEver() {
    assessed("per").gives(CLINICAL).pointsAt("/intyg/0/extern-bedömare").mentions("[Per Ek]");
    assessed("maj").gives(CLINICAL);
  }

  @ParameterizedTest
  @CsvSource({"eva, violated error", "karin, violated error", "lars, met"})
  void neverAFormerMainSupervisorNorALaterOne(String assessor, String expected) {
    RuleTester change =
        assessed(assessor)
            .replacing(
                "huvudhandledare: eva",
                "huvudhandledare: [{ person: eva, till: 2025-09-30 }, { person: sara, från:"
                    + " 2025-10-01, till: 2026-08-20 }, { person: karin, från: 2026-08-21 }]");
    change.gives(expected.equals("met") ? MET : MAIN);
  }

  @Test
  void faultyItIsAtRiskUntilItIsDue() {
    assessed("eva").on("2026-09-30").gives(MAIN.replace("violated", "at-risk"));
    assessed("eva").on("2026-10-01").gives(MAIN);
    assessed("eva").on("2026-08-20").atTheEnd().gives(MAIN);
    assessed("per").on("2026-09-30").gives(CLINICAL.replace("violated", "at-risk"));
    assessed("per").on("2026-10-01").gives(CLINICAL);
  }

  @Test
  void asOfADayLeavesOutLaterOnes() {
    assessed("eva").asOf("2026-08-19").gives();
    assessed("eva").asOf("2026-08-20").gives(MAIN.replace("violated", "at-risk"));
    assessed("eva").on("2026-08-19").gives();
  }

  @Test
  void eachCertificateOfBaseCompetenceIsJudgedSeparately() {
    assessed("eva")
        .adding(
            "intyg",
            "  - { slag: delmål, datum: 2026-08-22, utfärdare: eva, delmål: [BT3] }",
            "  - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: eva, extern-bedömare:"
                + " karin }")
        .gives(MAIN, "/intyg/2 met due 2026-09-30");
    RULE.gives();
  }

  // --- faults of the format ---

  @Test
  void aMissingOneIsAFaultOfTheFormat() {
    assessed("karin")
        .replacing(", extern-bedömare: karin", "")
        .despite("format-saknas /intyg/0/extern-bedömare")
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }

  @Test
  void anUnknownOneIsNotJudged() {
    assessed("berit-svensson")
        .despite("format-referens /intyg/0/extern-bedömare")
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }

  @Test
  void withoutAnEndOfTheBtItIsJudgedAtOnce() {
    assessed("eva")
        .replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .on("2026-08-20")
        .gives("/intyg/0 violated error huvudhandledare");
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2026-08-20, waived",
    "2026-08-19, violated",
    "2026-v34, waived",
    "eva, waived",
    "per, violated"
  })
  void aWaiverForItsDayCoversIt(String scope, String status) {
    assessed("eva")
        .given(
            """
            undantag:
              - { regel: extern-bedomare-oberoende, gäller: %s, beslut: 2026-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(MAIN.replace("violated", status));
  }

  @Test
  void aRemarkIsWaivedToo() {
    assessed("per")
        .given(
            """
            undantag:
              - { regel: extern-bedomare-oberoende, beslut: 2026-09-01, beslutad-av: sara, skäl: Beslut }
            """)
        .gives(CLINICAL.replace("violated", "waived"));
  }
}
