package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code slutbedomning-godkand}, of a placement of 2025-09-01–2025-12-31 and a certificate of
 * baskompetens of 2026-08-31, due 2026-09-30.
 */
class PassedFinalAssessmentsTest {

  private static final RuleTester BARE =
      rule("slutbedomning-godkand")
          .bare()
          .on("2026-12-01")
          .given(
              """
              placeringar:
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-12-31, klinikhandledare: per }
              """);

  private static final RuleTester CERTIFIED =
      BARE.given(
          """
          intyg:
            - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: eva, extern-bedömare: karin }
          """);

  private static final String MET = "placering:akuten met";
  private static final String FAILED = "placering:akuten violated warning ej-godkand";
  private static final String NOT_APPLICABLE = "placering:akuten not-applicable";

  private static RuleTester assessed(RuleTester tester, String... assessments) {
    return tester.given(
        Arrays.stream(assessments)
            .map(each -> each.split(" ", 2))
            .map(
                each ->
                    "  - { placering: akuten, datum: %s, handledare: per, resultat: %s }\n"
                        .formatted(each[0], each[1]))
            .collect(Collectors.joining("", "slutbedömningar:\n", "")));
  }

  @Test
  void theLastOneHasToPassOnceBaseCompetenceIsCertified() {
    assessed(CERTIFIED, "2025-12-29 godkänd")
        .gives(MET)
        .restsOn("placering:akuten", "/slutbedömningar/0");
    assessed(CERTIFIED, "2025-12-29 ej godkänd")
        .gives(FAILED)
        .pointsAt("/slutbedömningar/0")
        .mentions("[Akuten, 2025-12-29, 2026-08-31]");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-29 ej godkänd, 2026-05-29 godkänd, true",
    "2026-05-29 godkänd, 2025-12-29 ej godkänd, true",
    "2025-12-29 godkänd, 2026-05-29 ej godkänd, false",
    "2025-12-29 godkänd, 2025-12-29 ej godkänd, true",
    "2025-12-29 ej godkänd, 2025-12-29 godkänd, true"
  })
  void ofSeveralTheLastCounts(String one, String other, boolean passed) {
    assessed(CERTIFIED, one, other).gives(passed ? MET : FAILED);
  }

  @Test
  void thatOfAnotherPlacementDoesNotMatter() {
    assessed(CERTIFIED, "2025-12-29 godkänd")
        .adding(
            "placeringar",
            "  psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-01, till: 2026-05-31 }")
        .adding(
            "slutbedömningar",
            "  - { placering: psyk, datum: 2026-05-29, handledare: maj, resultat: ej godkänd }")
        .gives(MET, "placering:psyk violated warning ej-godkand");
  }

  @Test
  void beforeTheCertificateItMayStillBePassed() {
    RuleTester failed = assessed(CERTIFIED, "2025-12-29 ej godkänd");
    failed.on("2026-08-30").gives("placering:akuten upcoming due 2026-09-30");
    failed.on("2026-08-31").gives(FAILED);
    failed.asOf("2026-08-30").gives("placering:akuten upcoming due 2026-09-30");
    assessed(CERTIFIED, "2025-12-29 godkänd")
        .on("2026-08-30")
        .gives("placering:akuten met due 2026-09-30");
  }

  @Test
  void withoutACertificateOnlyItsAbsenceIsReported() {
    RuleTester failed = assessed(BARE, "2025-12-29 ej godkänd");
    failed.on("2026-09-30").gives("placering:akuten upcoming due 2026-09-30");
    failed.on("2026-10-01").gives("placering:akuten not-applicable due 2026-09-30");
    failed.on("2026-01-15").atTheEnd().gives("placering:akuten not-applicable due 2026-09-30");
  }

  @Test
  void withoutAFinalAssessmentOnlyItsAbsenceIsReported() {
    CERTIFIED.gives(NOT_APPLICABLE);
    BARE.on("2026-01-01").gives("placering:akuten upcoming due 2026-09-30");
    BARE.on("2026-01-01")
        .replacing("till: 2025-12-31", "till: 2025-09-26")
        .gives("placering:akuten upcoming due 2026-09-30");
    BARE.on("2026-01-01").replacing("till: 2025-12-31", "till: 2025-09-25").gives(NOT_APPLICABLE);
  }

  @Test
  void whatCannotBeReadMayHavePassed() {
    assessed(CERTIFIED, "2025-12-29 ej godkänd", "snart godkänd")
        .despite("format-typ /slutbedömningar/1/datum")
        .gives(NOT_APPLICABLE);
    assessed(CERTIFIED, "2025-12-29 xyzzy")
        .despite("format-varde /slutbedömningar/0/resultat")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void everyPlacementOfTheBaseLogbookIsPassed() {
    rule("slutbedomning-godkand").gives("placering:majorna met", MET, "placering:psyk met");
  }

  @ParameterizedTest
  @CsvSource({"akuten, waived", "2025-12-29, waived", "2025-12-30, violated", "per, violated"})
  void aWaiverCoversIt(String scope, String status) {
    assessed(CERTIFIED, "2025-12-29 ej godkänd")
        .given(
            """
            undantag:
              - { regel: slutbedomning-godkand, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(FAILED.replace("violated", status));
  }

  @Test
  void theDaysAreParameters() {
    BARE.with("dagar-efter-slutet", 10)
        .on("2026-09-10")
        .gives("placering:akuten upcoming due 2026-09-10");
    BARE.with("minsta-tjanstgoringsdagar", 100).on("2026-01-01").gives(NOT_APPLICABLE);
  }
}
