package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code klinikhandledare-samma-enhet}, of a placement from 2026-01-01. */
class SameUnitTest {

  private static final RuleTester RULE =
      rule("klinikhandledare-samma-enhet")
          .bare()
          .given(
              """
              placeringar:
                akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-05-31, klinikhandledare: per }
              """);

  private static final String MET = "placering:akuten met";
  private static final String ELSEWHERE = "placering:akuten violated error due 2026-01-01 annan";

  private static RuleTester per(String units) {
    return RULE.replacing(
        "Per Ek, kompetens: specialist, enhet: Akuten",
        "Per Ek, kompetens: specialist" + (units.isEmpty() ? "" : ", enhet: " + units));
  }

  private static RuleTester clinical(String supervisors) {
    return RULE.replacing("klinikhandledare: per", "klinikhandledare: " + supervisors);
  }

  @ParameterizedTest
  @CsvSource({
    "Akuten, true",
    "akuten, true",
    "'\" AKUTEN. \"', true",
    "'[Psyk, Akuten]', true",
    "'[Psyk, Majorna]', false",
    "Akutmottagningen, false",
    "Akuten 2, false",
    "Akut en, false"
  })
  void oneOfTheUnitsIsThePlacements(String units, boolean same) {
    per(units).gives(same ? MET : ELSEWHERE);
  }

  @Test
  void punctuationIsReadAsASpace() {
    per("Akuten-Östra  sjukhuset")
        .replacing("enhet: Akuten, från", "enhet: \"Akuten, östra sjukhuset\", från")
        .gives(MET);
  }

  @Test
  void showsBoth() {
    RULE.restsOn("placering:akuten", "/personer/per");
    per("[Psyk, Majorna]")
        .gives(ELSEWHERE)
        .pointsAt("/placeringar/akuten/klinikhandledare")
        .mentions("[Per Ek, [Psyk, Majorna], Akuten]");
  }

  @Test
  void withoutAUnit() {
    per("")
        .gives("placering:akuten violated error due 2026-01-01 inte-angiven")
        .pointsAt("/placeringar/akuten/klinikhandledare")
        .mentions("[Per Ek, Akuten]");
  }

  // --- when ---

  @Test
  void atRiskThroughTheFirstDayInTheRole() {
    RuleTester elsewhere = clinical("maj");
    String atRisk = "placering:akuten at-risk error due 2026-01-01 annan";
    elsewhere.on("2025-09-01").gives(atRisk);
    elsewhere.on("2026-01-01").gives(atRisk);
    elsewhere.on("2026-01-02").gives(ELSEWHERE);
    elsewhere.asOf("2026-01-01").gives(atRisk);
    elsewhere.on("2025-09-01").atTheEnd().gives(ELSEWHERE);
    per("").on("2026-01-01").gives("placering:akuten at-risk error due 2026-01-01 inte-angiven");
  }

  @Test
  void whoTakesOverIsAskedFromThatDay() {
    RuleTester change =
        clinical("[{ person: per, till: 2026-02-28 }, { person: maj, från: 2026-03-01 }]");
    change.on("2026-03-01").gives("placering:akuten at-risk error due 2026-03-01 annan");
    change
        .on("2026-03-02")
        .gives("placering:akuten violated error due 2026-03-01 annan")
        .pointsAt("/placeringar/akuten/klinikhandledare/1")
        .mentions("[Maj Al, [Psyk], Akuten]");
  }

  @Test
  void ofSeveralTheFirstIsReported() {
    clinical("[{ person: maj, från: 2026-03-01 }, { person: eva, till: 2026-02-28 }]")
        .gives(ELSEWHERE)
        .pointsAt("/placeringar/akuten/klinikhandledare/1")
        .mentions("[Eva Lind, [Majorna], Akuten]");
  }

  @Test
  void everyOneMustWorkThere() {
    clinical("[{ person: per, till: 2026-02-28 }, { person: per, från: 2026-03-01 }]")
        .gives(MET)
        .restsOn("placering:akuten", "/personer/per", "/personer/per");
    clinical("[{ person: maj }, { person: per }]").gives(ELSEWHERE);
  }

  // --- which placements ---

  @Test
  void notWithoutAClinicalSupervisor() {
    RULE.replacing(", klinikhandledare: per", "").gives("placering:akuten not-applicable");
  }

  @Test
  void eachPlacementIsJudgedSeparately() {
    RULE.adding(
            "placeringar",
            "  psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-06-01, till: 2026-08-31,"
                + " klinikhandledare: per }")
        .gives(MET, "placering:psyk violated error due 2026-06-01 annan")
        .pointsAt("/placeringar/psyk/klinikhandledare");
  }

  @Test
  void adjoiningPlacementsAreOneAndTheRoleBeginsWithItsOwn() {
    RULE.adding(
            "placeringar",
            "  igen: { verksamhet: akut sjukvård, enhet: akuten, från: 2026-06-01, till:"
                + " 2026-08-31, klinikhandledare: maj }")
        .gives("placering:akuten violated error due 2026-06-01 annan")
        .pointsAt("/placeringar/igen/klinikhandledare");
  }

  @Test
  void noPlacementsNoOutcomes() {
    RULE.without("placeringar").gives();
  }

  // --- faults of the format ---

  @Test
  void unitsThatCannotBeReadAreNotJudged() {
    per("{ namn: Psyk }")
        .despite("format-typ /personer/per/enhet")
        .gives("placering:akuten not-applicable");
    per("\"\"")
        .despite("format-saknas /personer/per/enhet")
        .gives("placering:akuten not-applicable");
  }

  @Test
  void unknownPeopleAreNotJudged() {
    clinical("[{ person: berit-svensson }]")
        .despite("format-referens /placeringar/akuten/klinikhandledare/0/person")
        .gives("placering:akuten not-applicable");
  }

  @Test
  void butTheOthersAre() {
    clinical("[{ person: berit-svensson, till: 2026-02-28 }, { person: maj, från: 2026-03-01 }]")
        .despite("format-referens /placeringar/akuten/klinikhandledare/0/person")
        .gives("placering:akuten violated error due 2026-03-01 annan");
  }

  @Test
  void aPlacementWithoutAPeriodIsNotJudged() {
    clinical("maj")
        .replacing("2026-05-31", "snart")
        .despite("format-typ /placeringar/akuten/till")
        .gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "akuten, waived",
    "maj, waived",
    "per, violated",
    "eva, violated",
    "2026-01-01, violated"
  })
  void aWaiverForThePlacementOrThePersonCoversIt(String scope, String status) {
    waived(clinical("maj"), scope)
        .gives("placering:akuten " + status + " error due 2026-01-01 annan");
  }

  private static RuleTester waived(RuleTester tester, String scope) {
    return tester.given(
        """
        undantag:
          - { regel: klinikhandledare-samma-enhet, gäller: %s, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
        """
            .formatted(scope));
  }

  @Test
  void aWaiverForOneDoesNotCoverAnother() {
    RuleTester two =
        clinical("[{ person: maj, till: 2026-02-28 }, { person: eva, från: 2026-03-01 }]");
    String eva = "placering:akuten %s error due 2026-03-01 annan";
    two.gives(ELSEWHERE);
    waived(two, "maj")
        .gives("placering:akuten waived error due 2026-01-01 annan", eva.formatted("violated"));
    waived(two, "eva").gives(eva.formatted("waived"), ELSEWHERE);
    waived(two, "[maj, eva]")
        .gives("placering:akuten waived error due 2026-01-01 annan", eva.formatted("waived"));
  }
}
