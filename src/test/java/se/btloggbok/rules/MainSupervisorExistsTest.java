package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code huvudhandledare-finns}, with placements of 2025-09-01–2025-12-31 and
 * 2026-01-12–2026-05-31.
 */
class MainSupervisorExistsTest {

  private static final RuleTester RULE =
      rule("huvudhandledare-finns")
          .bare()
          .given(
              """
              placeringar:
                majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-12, till: 2026-05-31 }
              """);

  private static String missing(String firstDay) {
    return "bt violated error due " + firstDay + " saknas";
  }

  private static RuleTester main(String supervisors) {
    return RULE.replacing("huvudhandledare: eva", "huvudhandledare: " + supervisors);
  }

  /** Returns a logbook with eva to one day, and per from another. */
  private static RuleTester change(String lastDay, String firstDay) {
    return main(
        "[{ person: eva, till: %s }, { person: per, från: %s }]".formatted(lastDay, firstDay));
  }

  @Test
  void oneForTheWholeBt() {
    RULE.gives("bt met").restsOn("bt", "/bastjänstgöring/huvudhandledare");
  }

  @Test
  void oneAfterTheOther() {
    change("2025-10-31", "2025-11-01")
        .gives("bt met")
        .restsOn("bt", "/bastjänstgöring/huvudhandledare/0", "/bastjänstgöring/huvudhandledare/1");
    change("2025-11-15", "2025-11-03").gives("bt met");
  }

  @Test
  void theFirstUncoveredServiceDayIsDue() {
    change("2025-10-29", "2025-11-03")
        .gives(missing("2025-10-30"))
        .pointsAt("/bastjänstgöring/huvudhandledare")
        .mentions("[2025-10-30/2025-10-31]");
  }

  @ParameterizedTest
  @CsvSource({
    // Saturday and Sunday
    "2025-10-31, 2025-11-03, bt met",
    "2025-10-31, 2025-11-04, bt violated error due 2025-11-03 saknas",
    "2025-10-30, 2025-11-03, bt violated error due 2025-10-31 saknas",
    // julafton (Wednesday), juldagen and annandag jul
    "2025-12-23, 2025-12-29, bt met",
    "2025-12-22, 2025-12-29, bt violated error due 2025-12-23 saknas",
    "2025-12-23, 2025-12-30, bt violated error due 2025-12-29 saknas",
    // nyårsafton (Wednesday), and no placement before 12 January
    "2025-12-30, 2026-01-12, bt met",
    "2025-12-29, 2026-01-12, bt violated error due 2025-12-30 saknas",
    "2025-12-30, 2026-01-13, bt violated error due 2026-01-12 saknas"
  })
  void onlyServiceDaysAreAskedFor(String lastDay, String firstDay, String expected) {
    change(lastDay, firstDay).gives(expected);
  }

  @Test
  void notDaysOfAbsence() {
    RuleTester change = change("2025-10-24", "2025-11-03");
    change.gives(missing("2025-10-27"));
    change
        .given("frånvaro:\n  - { från: 2025-10-27, till: 2025-10-31, orsak: semester }\n")
        .gives("bt met");
    change
        .given("frånvaro:\n  - { från: 2025-10-27, till: 2025-10-30, orsak: semester }\n")
        .gives(missing("2025-10-31"));
    change
        .given(
            "frånvaro:\n  - { från: 2025-10-27, till: 2025-10-31, orsak: vab, omfattning: 99 }\n")
        .gives(missing("2025-10-27"));
  }

  @Test
  void fromTheFirstToTheLast() {
    main("[{ person: eva, från: 2025-09-01, till: 2026-05-29 }]").gives("bt met");
    main("[{ person: eva, från: 2025-09-02 }]").gives(missing("2025-09-01"));
    main("[{ person: eva, till: 2026-05-28 }]").gives(missing("2026-05-29"));
  }

  @Test
  void atRiskThroughTheFirstUncoveredDay() {
    RuleTester gap = change("2025-10-29", "2025-11-03");
    String atRisk = "bt at-risk error due 2025-10-30 saknas";
    gap.on("2025-09-01").gives(atRisk).pointsAt("/bastjänstgöring/huvudhandledare");
    gap.on("2025-10-30").gives(atRisk);
    gap.on("2025-10-31").gives(missing("2025-10-30"));
    gap.asOf("2025-10-30").gives(atRisk);
    gap.asOf("2025-10-31").gives(missing("2025-10-30"));
    gap.on("2025-09-01").atTheEnd().gives(missing("2025-10-30"));
  }

  @Test
  void withoutServiceDaysNoMainSupervisorIsRequired() {
    RULE.without("placeringar").gives("bt not-applicable");
    main("[{ person: eva, till: 2025-10-29 }]")
        .given("frånvaro:\n  - { från: 2025-09-01, orsak: föräldraledighet }\n")
        .gives("bt not-applicable");
  }

  // --- faults of the format ---

  @Test
  void withoutAMainSupervisorTheFormatReportsIt() {
    RULE.replacing("  huvudhandledare: eva\n", "")
        .despite("format-saknas /bastjänstgöring/huvudhandledare")
        .gives("bt not-applicable");
    RULE.without("bastjänstgöring")
        .despite("format-saknas /bastjänstgöring")
        .gives("bt not-applicable");
  }

  @Test
  void aListWithAFaultIsNotJudged() {
    main("[{ person: eva, till: 2025-10-29 }, { person: berit-svensson, från: 2025-11-03 }]")
        .despite("format-referens /bastjänstgöring/huvudhandledare/1/person")
        .gives("bt not-applicable");
    main("[{ person: eva, till: snart }, { person: per, från: 2025-11-03 }]")
        .despite("format-typ /bastjänstgöring/huvudhandledare/0/till")
        .gives("bt not-applicable");
  }

  @Test
  void aPlacementWithoutAPeriodIsNotAskedFor() {
    main("[{ person: eva, till: 2025-12-31 }]")
        .replacing("2026-05-31", "snart")
        .despite("format-typ /placeringar/akuten/till")
        .gives("bt met");
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "'', waived",
    "'gäller: eva,', violated",
    "'gäller: 2025-10-30,', waived",
    "'gäller: 2025-10-29,', violated",
    "'gäller: majorna,', waived",
    "'gäller: akuten,', violated"
  })
  void aWaiverIsForTheGap(String scope, String status) {
    change("2025-10-29", "2025-11-03")
        .given(
            """
            undantag:
              - { regel: huvudhandledare-finns, %s beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("bt " + status + " error due 2025-10-30 saknas");
  }
}
