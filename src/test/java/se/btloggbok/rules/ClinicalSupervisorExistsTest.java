package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code klinikhandledare-finns}, of a placement of 2025-11-03–2026-01-31. */
class ClinicalSupervisorExistsTest {

  private static final RuleTester BARE = rule("klinikhandledare-finns").bare();
  private static final RuleTester WITHOUT_SUPERVISOR = akuten("");
  private static final RuleTester PER = akuten(", klinikhandledare: per");

  private static final String MET = "placering:akuten met";

  private static RuleTester akuten(String more) {
    return BARE.given(
        """
        placeringar:
          akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-11-03, till: 2026-01-31%s }
        """
            .formatted(more));
  }

  private static RuleTester supervised(String supervisors) {
    return akuten(", klinikhandledare: " + supervisors);
  }

  private static String missing(String firstDay) {
    return "placering:akuten violated error due " + firstDay + " saknas";
  }

  private static RuleTester integrated(RuleTester tester) {
    return tester.given(
        """
        bastjänstgöring:
          form: integrerad
          från: 2025-09-01
          till: 2026-08-31
          huvudhandledare: per
          studierektor: sara
          st-start: 2025-09-01
          specialitet: akutsjukvård
        """);
  }

  @Test
  void oneForTheWholePlacement() {
    PER.gives(MET).restsOn("placering:akuten", "/placeringar/akuten");
  }

  @Test
  void withoutAClinicalSupervisor() {
    WITHOUT_SUPERVISOR
        .gives(missing("2025-11-03"))
        .pointsAt("/placeringar/akuten")
        .mentions("[Akuten, 2025-11-03/2026-01-30]");
  }

  @ParameterizedTest
  @CsvSource({
    // Saturday and Sunday
    "2025-11-28, 2025-12-01, met",
    "2025-11-27, 2025-12-01, violated error due 2025-11-28 saknas",
    "2025-11-28, 2025-12-02, violated error due 2025-12-01 saknas",
    // julafton (Wednesday) to the Sunday after
    "2025-12-23, 2025-12-29, met",
    // nyårsafton, nyårsdagen; trettondagen is a Tuesday
    "2025-12-30, 2026-01-02, met",
    "2025-12-30, 2026-01-05, violated error due 2026-01-02 saknas",
    "2026-01-05, 2026-01-07, met",
    // both for a while
    "2025-12-10, 2025-12-01, met"
  })
  void everyServiceDay(String lastDay, String firstDay, String expected) {
    supervised(
            "[{ person: per, till: %s }, { person: maj, från: %s }]".formatted(lastDay, firstDay))
        .gives("placering:akuten " + expected);
  }

  @Test
  void fromTheFirstToTheLast() {
    supervised("[{ person: per, från: 2025-11-03, till: 2026-01-30 }]").gives(MET);
    supervised("[{ person: per, från: 2025-11-04 }]").gives(missing("2025-11-03"));
    supervised("[{ person: per, till: 2026-01-29 }]")
        .gives(missing("2026-01-30"))
        .mentions("[Akuten, 2026-01-30/2026-01-30]");
  }

  @Test
  void notDaysOfAbsence() {
    String rest = "[{ person: per, från: 2025-11-10 }]";
    supervised(rest)
        .given("frånvaro:\n  - { från: 2025-11-03, till: 2025-11-07, orsak: semester }\n")
        .gives(MET);
    supervised(rest)
        .given("frånvaro:\n  - { från: 2025-11-03, till: 2025-11-06, orsak: semester }\n")
        .gives(missing("2025-11-07"));
  }

  // --- when ---

  @Test
  void upcomingUntilThePlacementBegins() {
    String upcoming = "placering:akuten upcoming due 2025-11-03";
    WITHOUT_SUPERVISOR.on("2025-09-01").gives(upcoming);
    WITHOUT_SUPERVISOR.on("2025-11-02").gives(upcoming);
    WITHOUT_SUPERVISOR
        .on("2025-11-03")
        .gives("placering:akuten at-risk error due 2025-11-03 saknas");
    WITHOUT_SUPERVISOR.on("2025-11-04").gives(missing("2025-11-03"));
    WITHOUT_SUPERVISOR.asOf("2025-11-02").gives(upcoming);
    WITHOUT_SUPERVISOR.asOf("2025-11-04").gives(missing("2025-11-03"));
    PER.on("2025-09-01").gives(MET);
  }

  @Test
  void thenAtRiskThroughTheFirstUncoveredDay() {
    RuleTester gap = supervised("[{ person: per, till: 2025-12-10 }]");
    String atRisk = "placering:akuten at-risk error due 2025-12-11 saknas";
    gap.on("2025-11-02").gives("placering:akuten upcoming due 2025-12-11");
    gap.on("2025-11-03").gives(atRisk).pointsAt("/placeringar/akuten");
    gap.on("2025-12-11").gives(atRisk);
    gap.on("2025-12-12").gives(missing("2025-12-11"));
  }

  @Test
  void atTheEndItIsDue() {
    WITHOUT_SUPERVISOR.on("2025-09-01").atTheEnd().gives(missing("2025-11-03"));
  }

  @Test
  void atTheEndAlsoOfAPlacementAfterTheBt() {
    WITHOUT_SUPERVISOR
        .replacing("från: 2025-11-03, till: 2026-01-31", "från: 2026-10-05, till: 2026-10-30")
        .on("2025-09-01")
        .atTheEnd()
        .gives(missing("2026-10-05"));
  }

  // --- which placements ---

  @Test
  void notTheOwnClinic() {
    integrated(WITHOUT_SUPERVISOR).gives("placering:akuten not-applicable");
    integrated(PER).gives("placering:akuten not-applicable");
    integrated(WITHOUT_SUPERVISOR)
        .replacing("huvudhandledare: per", "huvudhandledare: eva")
        .gives(missing("2025-11-03"));
  }

  @Test
  void anIndependentBtHasNoOwnClinic() {
    WITHOUT_SUPERVISOR
        .replacing("huvudhandledare: eva", "huvudhandledare: per")
        .gives(missing("2025-11-03"));
  }

  @ParameterizedTest
  @CsvSource({
    "per, 2025-11-02, eva, 2025-11-03, 2025-11-03, 2026-01-30",
    "per, 2025-12-16, eva, 2025-12-17, 2025-12-17, 2026-01-30",
    "per, 2026-01-29, eva, 2026-01-30, 2026-01-30, 2026-01-30",
    "eva, 2025-12-17, per, 2025-12-18, 2025-11-03, 2025-12-17",
    "eva, 2026-01-29, per, 2026-01-30, 2025-11-03, 2026-01-29"
  })
  void theOwnClinicNeedsOneWhileNoMainSupervisorWorksThere(
      String first, String last, String second, String next, String from, String to) {
    mainSupervisors(first, last, second, next)
        .gives(missing(from))
        .mentions("[Akuten, %s/%s]".formatted(from, to));
  }

  @ParameterizedTest
  @CsvSource({"eva, 2025-11-02, per, 2025-11-03", "per, 2026-01-30, eva, 2026-01-31"})
  void theOwnClinicNeedsNoneWhenAMainSupervisorWorksThereOnEveryServiceDay(
      String first, String last, String second, String next) {
    mainSupervisors(first, last, second, next).gives("placering:akuten not-applicable");
  }

  private static RuleTester mainSupervisors(String first, String last, String second, String next) {
    return integrated(WITHOUT_SUPERVISOR)
        .replacing(
            "huvudhandledare: per",
            "huvudhandledare: [{ person: %s, till: %s }, { person: %s, från: %s }]"
                .formatted(first, last, second, next));
  }

  @Test
  void notOneWithoutServiceDays() {
    WITHOUT_SUPERVISOR
        .given("frånvaro:\n  - { från: 2025-11-03, till: 2026-01-30, orsak: föräldraledighet }\n")
        .gives("placering:akuten not-applicable");
    WITHOUT_SUPERVISOR
        .given("frånvaro:\n  - { från: 2025-11-03, till: 2026-01-29, orsak: föräldraledighet }\n")
        .gives(missing("2026-01-30"));
  }

  @Test
  void shortOnesTooAndEachSeparately() {
    PER.adding(
            "placeringar",
            "  psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-03-02, till: 2026-03-02 }")
        .gives(MET, "placering:psyk violated error due 2026-03-02 saknas")
        .pointsAt("/placeringar/psyk");
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    String next =
        "  igen: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-02-01, till: 2026-03-31%s"
            + " }";
    PER.adding("placeringar", next.formatted(", klinikhandledare: maj")).gives(MET);
    PER.adding("placeringar", next.formatted(""))
        .gives(missing("2026-02-02"))
        .pointsAt("/placeringar/akuten");
    WITHOUT_SUPERVISOR
        .adding("placeringar", next.formatted(", klinikhandledare: maj"))
        .gives(missing("2025-11-03"));
  }

  @Test
  void noPlacementsNoOutcomes() {
    BARE.gives();
  }

  // --- faults of the format ---

  @Test
  void anUnknownPersonIsNotJudged() {
    supervised("[{ person: berit-svensson }]")
        .despite("format-referens /placeringar/akuten/klinikhandledare/0/person")
        .gives("placering:akuten not-applicable");
    supervised("[{ person: per, till: snart }, { person: maj, från: 2026-01-07 }]")
        .despite("format-typ /placeringar/akuten/klinikhandledare/0/till")
        .gives("placering:akuten not-applicable");
    supervised("\"\"")
        .despite("format-saknas /placeringar/akuten/klinikhandledare")
        .gives("placering:akuten not-applicable");
  }

  @Test
  void aPlacementWithoutAPeriodIsNotJudged() {
    WITHOUT_SUPERVISOR
        .replacing("2026-01-31", "snart")
        .despite("format-typ /placeringar/akuten/till")
        .gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "akuten, waived",
    "per, violated",
    "2025-11-03, waived",
    "2025-11-02, violated",
    "2025-v45, waived",
    "2025-v44, violated"
  })
  void aWaiverForThePlacementOrADayOfTheGapCoversIt(String scope, String status) {
    WITHOUT_SUPERVISOR
        .given(
            """
            undantag:
              - { regel: klinikhandledare-finns, gäller: %s, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("placering:akuten " + status + " error due 2025-11-03 saknas");
  }
}
