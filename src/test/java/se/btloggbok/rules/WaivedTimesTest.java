package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Waivers for a day, a week or a placement, of findings that name a time or stand at a placement:
 * they cover the time that the day lies in, and no other.
 */
class WaivedTimesTest {

  private static RuleTester waiving(String rule, String scope) {
    return rule(rule)
        .bare()
        .on("2026-12-01")
        .given(
            """
            undantag:
              - { regel: %s, gäller: %s, beslut: 2025-10-10, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(rule, scope));
  }

  private static String violatedUnless(boolean waived) {
    return waived ? " waived error " : " violated error ";
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02, true, false",
    "2026-02-13, true, false",
    "2026-02-04, true, false",
    "2026-02-01, false, false",
    "2026-02-14, false, false",
    "2026-v06, true, false",
    "2026-v08, false, false",
    "2026-05-06, false, true",
    "akuten, true, true",
    "majorna, false, false",
    "eva, false, false"
  })
  void aGapBetweenMainSupervisors(String scope, boolean first, boolean second) {
    waiving("huvudhandledare-finns", scope)
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31 }
            """)
        .replacing(
            "huvudhandledare: eva",
            "huvudhandledare: [{ person: eva, till: 2026-01-30 }, { person: per, från: 2026-02-16,"
                + " till: 2026-05-03 }, { person: eva, från: 2026-05-11 }]")
        .gives(
            "bt" + violatedUnless(first) + "due 2026-02-02 saknas",
            "bt" + violatedUnless(second) + "due 2026-05-04 saknas");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-12, true, false",
    "2025-v46, true, false",
    "2025-v49, false, false",
    "2025-12-12, false, true",
    "akuten, true, true",
    "majorna, false, false"
  })
  void aGapBetweenClinicalSupervisors(String scope, boolean first, boolean second) {
    waiving("klinikhandledare-finns", scope)
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-10-31, klinikhandledare: eva }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-11-01, till: 2025-12-14, klinikhandledare: [{ person: per, från: 2025-12-01, till: 2025-12-07 }] }
            """)
        .gives(
            "placering:majorna met",
            "placering:akuten" + violatedUnless(first) + "due 2025-11-03 saknas",
            "placering:akuten" + violatedUnless(second) + "due 2025-12-08 saknas");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, true, false",
    "2026-01-31, true, false",
    "2026-02-01, false, false",
    "2026-v02, true, false",
    "2026-06-15, false, true",
    "majorna, true, false",
    "akuten, true, true",
    "psyk, false, true",
    "'[majorna, akuten]', true, true"
  })
  void anOverlap(String scope, boolean first, boolean second) {
    waiving("placeringar-overlappar", scope)
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-01-31 }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-06-30 }
              psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-06-01, till: 2026-08-31 }
            """)
        .gives(
            "bt" + violatedUnless(first) + "over-heltid",
            "bt" + violatedUnless(second) + "over-heltid");
  }

  @ParameterizedTest
  @CsvSource({"psyk, violated", "kirurgi, waived", "2026-04-01, violated"})
  void aPlacementTooMany(String scope, String status) {
    waiving("hogst-fyra-placeringar", scope)
        .given(
            """
            placeringar:
              psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-01, till: 2026-02-28 }
              medicin: { verksamhet: övrig, enhet: Medicin, från: 2026-03-01, till: 2026-03-31 }
              kirurgi: { verksamhet: övrig, enhet: Kirurgi, från: 2026-04-01, till: 2026-05-31 }
            """)
        .gives("bt " + status + " warning due 2026-03-31 for-manga");
  }

  /** Five months at the health centre would do; there are two. */
  @ParameterizedTest
  @CsvSource({
    "majorna, hela-bt",
    "2025-10-01, hela-bt",
    "'', behovs-inte",
  })
  void aSumOfMonthsIsAboutTheWholeBt(String scope, String expected) {
    RuleTester waived =
        rule("undantag-giltigt")
            .bare()
            .on("2026-12-01")
            .given(
                """
                placeringar:
                  majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: %s, klinikhandledare: eva }
                undantag:
                  - { regel: primarvard-tre-manader%s, beslut: 2025-10-10, beslutad-av: sara, skäl: Beslut }
                """
                    .formatted(
                        scope.isEmpty() ? "2026-01-31" : "2025-10-31",
                        scope.isEmpty() ? "" : ", gäller: " + scope));
    waived.gives("/undantag/0 violated warning " + expected);
  }

  @ParameterizedTest
  @CsvSource({"majorna", "2025-10-01"})
  void aSumThatIsLongEnoughNeedsNoWaiver(String scope) {
    rule("undantag-giltigt")
        .bare()
        .on("2026-12-01")
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-01-31, klinikhandledare: eva }
            undantag:
              - { regel: primarvard-tre-manader, gäller: %s, beslut: 2025-10-10, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("/undantag/0 violated warning behovs-inte");
  }
}
