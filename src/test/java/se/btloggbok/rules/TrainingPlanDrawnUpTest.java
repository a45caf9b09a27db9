package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code utbildningsplan-forsta-placeringen}: the first placement is 2025-09-01–2025-12-31. eva is
 * huvudhandledare.
 */
class TrainingPlanDrawnUpTest {

  private static final RuleTester BARE = rule("utbildningsplan-forsta-placeringen").bare();

  private static final RuleTester RULE =
      BARE.given(
          """
          placeringar:
            akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31 }
            majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
          """);

  private static final String MET = "bt met due 2025-12-31";
  private static final String UPCOMING = "bt upcoming due 2025-12-31";
  private static final String MISSING = "bt violated error due 2025-12-31 saknas";
  private static final String LATE = "bt violated error due 2025-12-31 for-sen";
  private static final String BY_ANOTHER = "bt violated error due 2025-12-31 inte-huvudhandledaren";
  private static final String AT_RISK = "bt at-risk error due 2025-12-31 inte-huvudhandledaren";

  private static RuleTester plan(RuleTester tester, String date, String with) {
    return tester.given(
        "utbildningsplan: { upprättad: %s, tillsammans-med: %s }\n".formatted(date, with));
  }

  private static RuleTester plan(String date, String with) {
    return plan(RULE, date, with);
  }

  // --- when ---

  @Test
  void dueAtTheEndOfTheFirstPlacement() {
    RULE.on("2025-08-01").gives(UPCOMING);
    RULE.on("2025-12-31").gives(UPCOMING);
    RULE.on("2026-01-01").gives(MISSING).pointsAt("/utbildningsplan").mentions("[2025-12-31]");
    RULE.asOf("2025-12-31").gives(UPCOMING);
    RULE.asOf("2026-01-01").gives(MISSING);
    RULE.on("2025-10-01").atTheEnd().gives(MISSING);
  }

  @Test
  void notLaterThanThat() {
    plan("2025-12-31", "eva").gives(MET).restsOn("bt", "/utbildningsplan");
    plan("2026-01-01", "eva")
        .gives(LATE)
        .pointsAt("/utbildningsplan/upprättad")
        .mentions("[2026-01-01, 2025-12-31]");
  }

  @Test
  void beforeTheFirstPlacementWillDo() {
    plan("2025-06-01", "eva").gives(MET);
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    plan("2025-12-20", "eva").on("2025-12-19").gives(UPCOMING);
    plan("2025-12-20", "eva").on("2025-12-20").gives(MET);
    plan("2025-12-20", "eva").asOf("2025-12-19").gives(UPCOMING);
    plan("2025-12-20", "eva").asOf("2025-12-20").gives(MET);
    plan("2026-02-01", "eva").asOf("2026-01-31").gives(MISSING);
    plan("2026-02-01", "eva").asOf("2026-02-01").gives(LATE);
    plan("2025-12-20", "eva").on("2025-12-19").atTheEnd().gives(MISSING);
  }

  // --- with whom ---

  @Test
  void withAnotherItIsAtRiskAndThenViolated() {
    RuleTester another = plan("2025-09-12", "per");
    another
        .on("2025-09-12")
        .gives(AT_RISK)
        .pointsAt("/utbildningsplan/tillsammans-med")
        .mentions("[Per Ek, 2025-12-31]");
    another.on("2025-12-31").gives(AT_RISK);
    another.on("2026-01-01").gives(BY_ANOTHER).pointsAt("/utbildningsplan/tillsammans-med");
    another.on("2025-10-01").atTheEnd().gives(BY_ANOTHER);
  }

  @Test
  void lateWithAnotherIsOnlyLate() {
    plan("2026-01-01", "per").gives(LATE);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-30, eva, true",
    "2025-10-01, eva, false",
    "2025-09-30, maj, false",
    "2025-10-01, maj, true",
    "2025-08-01, eva, true"
  })
  void theMainSupervisorOfTheDay(String date, String who, boolean met) {
    RuleTester change =
        RULE.replacing(
            "huvudhandledare: eva",
            "huvudhandledare: [{ person: eva, från: 2025-09-01, till: 2025-09-30 },"
                + " { person: maj, från: 2025-10-01 }]");
    plan(change, date, who).gives(met ? MET : BY_ANOTHER);
  }

  @Test
  void eitherOfTwoAtTheSameTime() {
    RuleTester two =
        RULE.replacing(
            "huvudhandledare: eva", "huvudhandledare: [{ person: eva }, { person: maj }]");
    plan(two, "2025-09-12", "eva").gives(MET);
    plan(two, "2025-09-12", "maj").gives(MET);
    plan(two, "2025-09-12", "per").gives(BY_ANOTHER);
  }

  // --- the first placement ---

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RuleTester stay =
        RULE.replacing("från: 2026-01-01, till: 2026-08-31", "från: 2026-02-02, till: 2026-08-31")
            .adding(
                "placeringar",
                "  igen: { verksamhet: primärvård, enhet: MAJORNA, från: 2026-01-02, till:"
                    + " 2026-01-31 }");
    plan(stay, "2026-01-31", "eva").gives("bt met due 2026-01-31");
    plan(stay, "2026-02-01", "eva").gives("bt violated error due 2026-01-31 for-sen");
  }

  @Test
  void theFirstWithTwentyServiceDays() {
    RuleTester four = RULE.replacing("till: 2025-12-31", "till: 2025-09-26");
    four.gives("bt violated error due 2025-09-26 saknas");
    plan(four, "2025-09-26", "eva").gives("bt met due 2025-09-26");
    RuleTester introduction = RULE.replacing("till: 2025-12-31", "till: 2025-09-25");
    introduction.gives("bt violated error due 2026-08-31 saknas");
    plan(introduction, "2026-08-31", "eva").gives("bt met due 2026-08-31");
    introduction
        .with("minsta-tjanstgoringsdagar", 19)
        .gives("bt violated error due 2025-09-25 saknas");
  }

  @Test
  void notWhereThereIsOnlyAnIntroduction() {
    BARE.given(
            """
            placeringar:
              intro: { verksamhet: övrig, enhet: Intro, från: 2025-09-01, till: 2025-09-14 }
            """)
        .gives("bt not-applicable");
  }

  @Test
  void ofTwoThatBeginTogetherTheFirstToEnd() {
    RULE.replacing("från: 2026-01-01, till: 2026-08-31", "från: 2025-09-01, till: 2025-12-30")
        .gives("bt violated error due 2025-12-30 saknas");
  }

  @Test
  void withoutPlacementsNotApplicable() {
    BARE.gives("bt not-applicable");
    plan(BARE, "2025-09-12", "per").gives("bt not-applicable");
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("utbildningsplan-forsta-placeringen").gives(MET);
  }

  // --- faults of the format ---

  @Test
  void aPlanThatCannotBeReadIsNotJudged() {
    plan("i höstas", "eva")
        .despite("format-typ /utbildningsplan/upprättad")
        .gives("bt not-applicable");
    plan("2026-2-1", "eva")
        .despite("format-typ /utbildningsplan/upprättad")
        .gives("bt not-applicable");
    plan("2025-09-12", "berit-svensson")
        .despite("format-referens /utbildningsplan/tillsammans-med")
        .gives("bt not-applicable");
    RULE.given("utbildningsplan: ja\n")
        .despite("format-typ /utbildningsplan")
        .gives("bt not-applicable");
    RULE.given("utbildningsplan: { upprättad: 2025-09-12 }\n")
        .despite("format-saknas /utbildningsplan/tillsammans-med")
        .gives("bt not-applicable");
    RULE.given("utbildningsplan: { tillsammans-med: eva }\n")
        .despite("format-saknas /utbildningsplan/upprättad")
        .gives("bt not-applicable");
  }

  @Test
  void aFaultInAFollowUpDoesNotMatter() {
    RULE.given(
            """
            utbildningsplan:
              upprättad: 2026-01-01
              tillsammans-med: eva
              uppföljningar: [{ datum: snart, med: eva }]
            """)
        .despite("format-typ /utbildningsplan/uppföljningar/0/datum")
        .gives(LATE);
  }

  // --- waivers ---

  private static RuleTester waived(RuleTester tester, String scope) {
    return tester.given(
        """
        undantag:
          - { regel: utbildningsplan-forsta-placeringen, %sbeslut: 2025-09-15, beslutad-av: sara, skäl: Beslut }
        """
            .formatted(scope));
  }

  @Test
  void mayBeWaivedAlsoWhileAtRisk() {
    waived(RULE, "").gives("bt waived error due 2025-12-31 saknas");
    waived(RULE, "gäller: eva, ").gives(MISSING);
    RuleTester another = waived(plan("2025-09-12", "per"), "");
    another.on("2025-09-14").gives(AT_RISK);
    another.on("2025-09-15").gives("bt waived error due 2025-12-31 inte-huvudhandledaren");
    another.on("2026-01-01").gives("bt waived error due 2025-12-31 inte-huvudhandledaren");
  }
}
