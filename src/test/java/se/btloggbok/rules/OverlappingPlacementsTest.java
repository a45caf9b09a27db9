package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;

/** {@code placeringar-overlappar}: judged at once, whatever the date. */
class OverlappingPlacementsTest {

  private static final RuleTester RULE = rule("placeringar-overlappar").bare().on("2025-01-01");

  private static RuleTester placements(String... placements) {
    return RULE.given("placeringar:\n  " + String.join("\n  ", placements));
  }

  private static String placement(String id, String from, String to, String more) {
    return "%s: { verksamhet: övrig, enhet: %s, från: %s, till: %s%s }"
        .formatted(id, id, from, to, more);
  }

  @Test
  void oneAfterTheOtherIsInOrder() {
    placements(
            placement("a", "2025-09-01", "2025-12-31", ""),
            placement("b", "2026-01-01", "2026-05-31", ""))
        .gives("bt met")
        .restsOn("bt", "/placeringar/a", "/placeringar/b");
  }

  @Test
  void aDayInBothIsNot() {
    placements(
            placement("a", "2025-09-01", "2026-01-02", ""),
            placement("b", "2026-01-02", "2026-05-31", ""))
        .gives("bt violated error over-heltid")
        .pointsAt("/placeringar/b")
        .mentions("[2026-01-02/2026-01-02, [a, b]]");
  }

  /** Nobody works on them: a placement may end on the Sunday before the next one, or after it. */
  @Test
  void daysOffInBothAreInOrder() {
    placements(
            placement("a", "2025-09-01", "2026-03-01", ""),
            placement("b", "2026-02-28", "2026-05-31", ""))
        .gives("bt met");
    placements(
            placement("a", "2025-09-01", "2026-01-01", ""),
            placement("b", "2026-01-01", "2026-05-31", ""))
        .gives("bt met");
    placements(
            placement("a", "2025-09-01", "2026-03-02", ""),
            placement("b", "2026-02-28", "2026-05-31", ""))
        .gives("bt violated error over-heltid")
        .mentions("[2026-02-28/2026-03-02, [a, b]]");
  }

  @Test
  void aPlacementWhoseEndCannotBeReadIsNotNamed() {
    placements(
            placement("a", "2025-09-01", "2026-01-02", ""),
            placement("b", "2026-01-02", "2026-05-31", ""),
            placement("c", "2025-10-01", "sen", ""))
        .despite("format-typ /placeringar/c/till")
        .gives("bt violated error over-heltid")
        .mentions("[2026-01-02/2026-01-02, [a, b]]");
  }

  @Test
  void onlyThoseOfThatDayAreNamedInTheOrderOfTheirPeriods() {
    placements(
            placement("d", "2026-01-01", "2026-05-31", ""),
            placement("c", "2026-01-01", "2026-05-31", ""),
            placement("b", "2025-11-01", "2026-01-01", ", tjänstgöringsgrad: 50"),
            placement("a", "2025-09-01", "2025-10-31", ""))
        .gives("bt violated error over-heltid")
        .pointsAt("/placeringar/d")
        .mentions("[2026-01-01/2026-05-31, [b, c, d]]");
  }

  @Test
  void partTimesThatMakeFullTimeAreInOrder() {
    placements(
            placement("a", "2025-09-01", "2026-01-01", ", tjänstgöringsgrad: 60"),
            placement("b", "2025-09-01", "2026-05-31", ", tjänstgöringsgrad: 40"))
        .gives("bt met");
  }

  @Test
  void onePerCentMoreIsNot() {
    placements(
            placement("a", "2025-09-01", "2026-01-01", ", tjänstgöringsgrad: 60"),
            placement("b", "2025-09-01", "2026-05-31", ", tjänstgöringsgrad: 41"))
        .gives("bt violated error over-heltid");
  }

  @Test
  void aDegreeListIsComparedDayByDay() {
    placements(
            placement("a", "2025-09-01", "2025-12-31", ", tjänstgöringsgrad: 50"),
            placement(
                "b",
                "2025-09-01",
                "2025-12-31",
                ", tjänstgöringsgrad: [{ grad: 50, till: 2025-11-30 }, { grad: 51, från: 2025-12-01"
                    + " }]"))
        .gives("bt violated error over-heltid")
        .mentions("[2025-12-01/2025-12-31, [a, b]]");
  }

  @Test
  void severalOverlapsOfTheSamePlacementsAreOneOutcome() {
    String half = ", tjänstgöringsgrad: [{ grad: 50, från: 2025-10-15, till: 2025-10-31 }]";
    placements(
            placement("a", "2025-09-01", "2025-12-31", half),
            placement("b", "2025-10-01", "2025-11-05", ", tjänstgöringsgrad: 50"))
        .gives("bt violated error over-heltid-flera")
        .mentions("[[2025-10-01/2025-10-14, 2025-11-01/2025-11-05], [a, b]]");
  }

  @Test
  void otherPlacementsAreAnotherOutcome() {
    placements(
            placement("a", "2025-09-01", "2025-12-31", ""),
            placement("b", "2025-10-01", "2025-10-02", ""),
            placement("c", "2025-11-03", "2025-11-04", ""))
        .gives("bt violated error over-heltid", "bt violated error over-heltid");
  }

  @Test
  void absenceIsNotAnExcuse() {
    placements(
            placement("a", "2025-09-01", "2025-12-30", ""),
            placement("b", "2025-12-30", "2026-01-31", ""))
        .given("frånvaro:\n  - { från: 2025-12-30, till: 2025-12-30, orsak: semester }")
        .gives("bt violated error over-heltid");
  }

  @Test
  void itIsTheSameAtEveryDate() {
    RuleTester overlap =
        placements(
            placement("a", "2025-09-01", "2026-01-02", ""),
            placement("b", "2026-01-02", "2026-05-31", ""));
    overlap.on("2027-01-01").gives("bt violated error over-heltid");
    overlap.asOf("2025-09-01").gives("bt violated error over-heltid");
    overlap.atTheEnd().gives("bt violated error over-heltid");
  }

  @Test
  void withoutPlacementsThereIsNothingToJudge() {
    RULE.gives("bt not-applicable");
  }

  @Test
  void aPlacementWhosePeriodCannotBeReadIsLeftOut() {
    placements(
            placement("a", "2025-09-01", "2026-01-01", ""),
            placement("b", "2025-06-01", "2025-05-31", ""))
        .despite("format-ordning /placeringar/b/till")
        .gives("bt met");
  }

  @Test
  void anImpossibleDegreeIsNotHeldAgainstIt() {
    placements(placement("a", "2025-09-01", "2026-01-01", ", tjänstgöringsgrad: 500"))
        .despite("format-varde /placeringar/a/tjänstgöringsgrad")
        .isQuiet();
  }

  @Test
  void mayBeWaived() {
    placements(
            placement("a", "2025-09-01", "2026-01-02", ""),
            placement("b", "2026-01-02", "2026-05-31", ""))
        .given(
            """
            undantag:
              - { regel: placeringar-overlappar, beslut: 2025-01-01, beslutad-av: sara, skäl: Jourveckor }
            """)
        .gives("bt waived error over-heltid");
  }
}
