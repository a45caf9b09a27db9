package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dagar-inom-bt}, of a BT of 2025-09-01–2026-08-31. */
class DaysWithinBtTest {

  private static final RuleTester RULE = rule("dagar-inom-bt");
  private static final RuleTester BARE = RULE.bare().on("2026-11-01");

  private static final String MET = "bt met";

  /** A year of primary care, so that a placement is not what is missing. */
  private static final String PLACEMENT =
      """
      placeringar:
        majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-08-31 }
      """;

  @Test
  void aSoundLogbook() {
    RULE.gives(MET);
    RULE.atTheEnd().gives(MET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bedömningar         | { datum: %s, metod: CBD, bedömare: eva }
          kollegabedömningar  | { datum: %s, insamlad-av: eva }
          utbildningstillfällen | { datum: %s, ämne: Konsultationskunskap }
          avstämningar        | { datum: %s, slag: avstämning, deltagare: [eva] }
          avvikelser          | { upptäckt: %s, gäller: närvaro, upptäckt-av: eva }
          """)
  void beforeTheFirstDay(String section, String entry) {
    RuleTester tester = BARE.given(PLACEMENT + section + ":\n  - " + entry.formatted("2025-08-31"));
    tester.gives("/" + section + "/0 violated warning fore").mentions("[2025-08-31, 2025-09-01]");
    BARE.given(PLACEMENT + section + ":\n  - " + entry.formatted("2025-09-01")).gives(MET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bedömningar         | { datum: %s, metod: CBD, bedömare: eva }          | efter
          kollegabedömningar  | { datum: %s, insamlad-av: eva }                   | efter
          utbildningstillfällen | { datum: %s, ämne: Konsultationskunskap }       | efter
          avstämningar        | { datum: %s, slag: avstämning, deltagare: [eva] } |
          avvikelser          | { upptäckt: %s, gäller: närvaro, upptäckt-av: eva } |
          """)
  void afterTheLastDay(String section, String entry, String finding) {
    BARE.given(PLACEMENT + section + ":\n  - " + entry.formatted("2026-08-31")).gives(MET);
    BARE.given(PLACEMENT + section + ":\n  - " + entry.formatted("2026-09-01"))
        .gives(finding == null ? MET : "/" + section + "/0 violated warning " + finding);
  }

  @Test
  void whatIsOnlyBookedOrStillToCome() {
    String entry =
        "avstämningar:\n"
            + "  - { datum: 2025-08-20, planerad: true, slag: avstämning, deltagare: [eva] }\n";
    BARE.given(PLACEMENT + entry).gives(MET);
    String later = "bedömningar:\n  - { datum: 2026-12-01, metod: CBD, bedömare: eva }\n";
    BARE.given(PLACEMENT + later).gives(MET);
  }

  /** Earlier service may be credited, and a BT may go on for longer than was agreed. */
  @Test
  void aDayWithinAPlacement() {
    String placements =
        """
        placeringar:
          förut: { verksamhet: primärvård, enhet: Majorna, från: 2025-03-01, till: 2025-05-31, tillgodoräknad: { beslut: 2025-08-20, beslutad-av: sara } }
          sent: { verksamhet: psykiatri, enhet: Psyk, från: 2026-06-01, till: 2026-09-30 }
        bedömningar:
          - { datum: 2025-03-01, metod: CBD, bedömare: eva }
          - { datum: 2025-02-28, metod: CBD, bedömare: eva }
          - { datum: 2026-09-30, metod: CBD, bedömare: eva }
          - { datum: 2026-10-01, metod: CBD, bedömare: eva }
        """;
    BARE.given(placements)
        .gives("/bedömningar/1 violated warning fore", "/bedömningar/3 violated warning efter");
  }

  @Test
  void afterAnInterruption() {
    String interrupted =
        """
        bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, avbruten: 2026-01-31, huvudhandledare: eva }
        bedömningar:
          - { datum: 2026-01-31, metod: CBD, bedömare: eva }
          - { datum: 2026-03-01, metod: CBD, bedömare: eva }
          - { datum: 2026-02-03, planerad: true, metod: CBD, bedömare: eva }
        handledningstillfällen:
          - { datum: 2026-02-01, handledare: eva, innehåll: EKG }
        avstämningar:
          - { datum: 2026-02-01, slag: BT-kollegium, deltagare: [eva] }
        """;
    BARE.given(PLACEMENT + interrupted)
        .gives("/bastjänstgöring violated warning efter-avbrott")
        .pointsAt("/bastjänstgöring/avbruten")
        .mentions("[2026-01-31, 2, 2026-02-01]");
    BARE.given(PLACEMENT + interrupted.replace("2026-01-31, huvud", "2026-03-01, huvud"))
        .gives(MET);
  }

  @Test
  void aPlan() {
    String plan = "utbildningsplan: { upprättad: %s, tillsammans-med: eva }\n";
    BARE.given(plan.formatted("2025-03-01")).gives(MET);
    BARE.given(plan.formatted("2025-02-28")).gives("/utbildningsplan violated warning fore");
    String integrated =
        """
        bastjänstgöring: { form: integrerad, från: 2025-09-01, till: 2026-08-31, st-start: 2025-03-01, specialitet: kirurgi, huvudhandledare: eva }
        """;
    BARE.given(integrated + plan.formatted("2024-09-01")).gives(MET);
    BARE.given(integrated + plan.formatted("2024-08-31"))
        .gives("/utbildningsplan violated warning fore");
  }

  @Test
  void aFollowUpBeforeItsPlan() {
    String plan =
        """
        utbildningsplan:
          upprättad: 2025-10-02
          tillsammans-med: eva
          uppföljningar:
            - { datum: 2025-10-01, med: eva }
            - { datum: 2025-10-02, med: eva }
        """;
    BARE.given(plan)
        .gives("/utbildningsplan/uppföljningar/0 violated warning fore-planen")
        .mentions("[2025-10-01, 2025-10-02]");
  }

  @Test
  void aReportBeforeTheDayOfTheConcern() {
    String concern =
        "avvikelser:\n  - { upptäckt: 2026-02-03, gäller: närvaro, upptäckt-av: eva,"
            + " rapporterad: { datum: %s, till: [sara] } }\n";
    BARE.given(concern.formatted("2026-02-03")).gives(MET);
    BARE.given(concern.formatted("2026-02-02"))
        .gives("/avvikelser/0 violated warning fore-upptackten")
        .pointsAt("/avvikelser/0/rapporterad/datum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "från: 2025-08-01, till: 2025-09-01",
        "från: 2026-08-31, till: 2026-10-01",
        "från: 2024-01-01, till: 2027-01-01",
        "från: 2024-01-01"
      })
  void anAbsenceWithADayOfTheBt(String period) {
    BARE.given("frånvaro:\n  - { %s, orsak: semester }\n".formatted(period)).gives(MET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "från: 2025-08-01, till: 2025-08-31",
        "från: 2026-09-01, till: 2026-09-01",
        "från: 2026-09-01"
      })
  void anAbsenceOutsideTheBt(String period) {
    BARE.given("frånvaro:\n  - { %s, orsak: semester }\n".formatted(period))
        .gives("/frånvaro/0 violated warning franvaro")
        .pointsAt("/frånvaro/0/från");
  }

  /** The residency began on 2025-01-01, and the BT begins on 2025-09-01. */
  @ParameterizedTest
  @CsvSource({
    "integrerad, 2025-03-01, 2025-05-31, föräldraledighet, met",
    "integrerad, 2025-08-01, 2025-08-31, sjukdom, met",
    "integrerad, 2024-12-01, 2025-01-01, tjänstledighet, met",
    "integrerad, 2024-12-01, 2024-12-31, tjänstledighet, remark",
    "integrerad, 2025-03-01, 2025-03-31, semester, remark",
    "integrerad, 2026-09-01, 2026-09-30, föräldraledighet, remark",
    "fristående, 2025-03-01, 2025-05-31, föräldraledighet, remark"
  })
  void anAbsenceThatMovesTheEndOfAnIntegratedBt(
      String form, String from, String to, String reason, String expected) {
    boolean integrated = form.equals("integrerad");
    BARE.replacing(
            "form: fristående",
            integrated
                ? "form: integrerad\n  st-start: 2025-01-01\n  specialitet: allmänmedicin"
                : "form: fristående")
        .given("frånvaro:\n  - { från: %s, till: %s, orsak: %s }\n".formatted(from, to, reason))
        .gives(expected.equals("met") ? MET : "/frånvaro/0 violated warning franvaro");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          från: 2024-09-01, till: 2025-08-31 | 1
          från: 2024-09-01, till: 2025-09-01 | 0
          från: 2026-01-01                   | 1
          från: 2025-12-31                   | 0
          till: 2025-08-31                   | 1
          till: 2025-09-01                   | 0
          """)
  void aPartOutsideItsPlacement(String period, int findings) {
    Map.of(
            "grad",
            "tjänstgöringsgrad: [{ grad: 50, %s }]",
            "klinikhandledare",
            "klinikhandledare: [{ person: per, %s }]")
        .forEach(
            (message, part) -> {
              RuleTester tester =
                  BARE.given(
                      """
                      placeringar:
                        majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31, %s }
                      """
                          .formatted(part.formatted(period)));
              if (findings == 0) {
                tester.gives(MET);
              } else {
                tester
                    .gives("/placeringar/majorna violated warning " + message)
                    .mentions("[2025-09-01/2025-12-31]");
              }
            });
  }

  /** Adjoining placements are one, but whoever stands in one of them supervises in that one. */
  @Test
  void aClinicalSupervisorOfAnAdjoiningPlacement() {
    RuleTester two =
        BARE.given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31, klinikhandledare: [{ person: per, från: 2026-01-01 }] }
              majorna2: { verksamhet: primärvård, enhet: Majorna, från: 2026-01-01, till: 2026-02-28 }
            """);
    two.gives("/placeringar/majorna violated warning klinikhandledare");
    two.replacing("person: per, från: 2026-01-01", "person: per, från: 2025-12-31").gives(MET);
  }

  /** An interruption ends the placement, but its klinikhandledare was to go on. */
  @Test
  void aClinicalSupervisorAfterAnInterruption() {
    BARE.replacing("till: 2026-08-31", "till: 2026-08-31\n  avbruten: 2025-10-31")
        .given(
            PLACEMENT.replace(
                "till: 2026-08-31",
                "till: 2026-08-31, klinikhandledare: [{ person: per, från: 2025-12-01 }]"))
        .gives(MET);
  }

  /** What cannot be read has a finding of its own. */
  @Test
  void whatIsNotKnown() {
    String early = "bedömningar:\n  - { datum: 2025-08-31, metod: CBD, bedömare: eva }\n";
    BARE.given(early + PLACEMENT.replace("2025-09-01", "2025-13-01"))
        .despite("format-varde /placeringar/majorna/från")
        .gives(MET);
  }
}
