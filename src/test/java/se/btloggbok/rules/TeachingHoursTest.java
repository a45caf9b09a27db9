package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours of teaching for every five service days: utbildning-timmar-per-vecka. */
class TeachingHoursTest {

  private static final String ID = "utbildning-timmar-per-vecka";

  /** Twenty service days in June, of which midsommarafton is none, and eight in July. */
  private static final String BT =
      """
      bastjänstgöring: { form: fristående, från: 2026-06-01, till: 2026-07-10, huvudhandledare: eva }
      placeringar:
        vc: { verksamhet: primärvård, enhet: VC, från: 2026-06-01, till: 2026-06-29 }
        ms: { verksamhet: övrig, enhet: MS, från: 2026-06-30, till: 2026-07-10 }
      utbildningstillfällen:
        - { datum: 2026-06-04, ämne: Akut buk, timmar: %s }
        - { datum: 2026-06-11, ämne: Sår, timmar: 8 }
      """;

  private static List<String> judge(String settings, String day, String sections) {
    return UnderRuleSet.own(ID + ": { " + settings + " }").judge(ID, day, sections);
  }

  /** Twenty-nine service days ask for 23.2 hours. */
  @Test
  void onBothSidesOfTheHours() {
    assertThat(judge("timmar: 4", "2026-07-11", BT.formatted("15.25"))).containsExactly("bt met");
    assertThat(judge("timmar: 4", "2026-07-11", BT.formatted("15")))
        .containsExactly("bt violated warning");
  }

  /** The twenty-one of June ask for 16.8 hours. */
  @Test
  void monthsThatDoNotCount() {
    assertThat(judge("timmar: 4, utan-manader: [7]", "2026-07-11", BT.formatted("9")))
        .containsExactly("bt met");
    assertThat(judge("timmar: 4, utan-manader: 7", "2026-07-11", BT.formatted("8.75")))
        .containsExactly("bt violated warning");
  }

  @Test
  void itIsUpcomingUntilTheBtIsOver() {
    assertThat(judge("timmar: 4", "2026-07-10", BT.formatted("1"))).containsExactly("bt upcoming");
    assertThat(judge("timmar: 4", "2026-07-10", BT.formatted("40"))).containsExactly("bt upcoming");
    assertThat(judge("timmar: 4", "2026-07-11", BT.formatted("1")))
        .containsExactly("bt violated warning");
  }

  @Test
  void serviceWhoseCreditIsDecidedLaterHasNoDays() {
    String earlier =
        "placeringar:\n  t: { verksamhet: övrig, enhet: T, från: 2026-01-01, till: 2026-03-31,"
            + " tillgodoräknad: { beslut: 2026-09-01, beslutad-av: eva } }";
    assertThat(
            judge(
                "timmar: 4", "2026-07-11", BT.formatted("15.25").replace("placeringar:", earlier)))
        .containsExactly("bt met");
  }

  @Test
  void anEventWithoutHoursCountsAsNothing() {
    assertThat(judge("timmar: 4", "2026-07-11", BT.replace(", timmar: %s", "")))
        .containsExactly("bt violated warning");
  }

  @Test
  void withoutHoursNothingIsAskedFor() {
    assertThat(judge("timmar: 0", "2026-07-11", BT.formatted("1")))
        .containsExactly("bt not-applicable");
    assertThat(judge("nivå: bör", "2026-07-11", BT.formatted("1")))
        .containsExactly("bt not-applicable");
  }

  @Test
  void whatCannotBeReadIsNotJudged() {
    assertThat(judge("timmar: 4", "2026-07-11", BT.formatted("åtta")))
        .containsExactly("bt not-applicable");
    String faulty = BT.formatted("1").replace("från: 2026-06-30", "från: x");
    assertThat(judge("timmar: 4", "2026-07-11", faulty)).containsExactly("bt not-applicable");
  }

  @Test
  void teachingBeforeTheBtDoesNotCount() {
    String before = BT.formatted("40").replace("2026-06-04", "2026-05-29");
    assertThat(judge("timmar: 4", "2026-07-11", before)).containsExactly("bt violated warning");
  }
}
