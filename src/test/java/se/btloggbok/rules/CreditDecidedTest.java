package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tillgodoraknande-beslutat}: service of spring 2025, credited on 2025-08-20. */
class CreditDecidedTest {

  private static final RuleTester RULE =
      rule("tillgodoraknande-beslutat")
          .bare()
          .given(
              """
              placeringar:
                majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }
                forr:
                  verksamhet: akut sjukvård
                  enhet: Akuten
                  från: 2025-02-01
                  till: 2025-05-31
                  tillgodoräknad: { beslut: 2025-08-20, beslutad-av: sara }
              """)
          .on("2025-10-01");

  private static final String MET = "placering:forr met";
  private static final String WRONG = "placering:forr violated error fel-beslutsfattare";

  private static RuleTester by(String person) {
    return RULE.replacing("beslutad-av: sara", "beslutad-av: " + person);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sara", "lars", "ulla"})
  void theDirectorTheManagerAndTheHeadOfUnitMayDecide(String person) {
    by(person).gives(MET).restsOn("placering:forr", "/placeringar/forr/tillgodoräknad");
  }

  @Test
  void aSupervisorMayNot() {
    by("eva")
        .gives(WRONG)
        .pointsAt("/placeringar/forr/tillgodoräknad/beslutad-av")
        .mentions("[Eva Lind, 2025-08-20]");
  }

  @Test
  void ifNoRoleIsHeldNoDecisionIsValid() {
    RULE.replacing("  studierektor: sara\n", "")
        .replacing("  bt-chef: lars\n", "")
        .replacing("  verksamhetschef: ulla\n", "")
        .gives(WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "studierektor: sara, sara",
    "bt-chef: lars, lars",
    "verksamhetschef: ulla, ulla",
  })
  void theRoleIsThatOfTheDayOfTheDecision(String role, String person) {
    String key = role.substring(0, role.indexOf(':'));
    String list = key + ": [{ person: %s, till: %s }, { person: eva, från: %s }]";
    by(person).replacing(role, list.formatted(person, "2025-08-20", "2025-08-21")).gives(MET);
    by(person).replacing(role, list.formatted(person, "2025-08-19", "2025-08-20")).gives(WRONG);
  }

  @Test
  void everyCreditedPlacementIsJudgedAndNoOther() {
    RULE.adding(
            "placeringar",
            "  annu: { verksamhet: psykiatri, enhet: Psyk, från: 2025-06-01, till: 2025-06-30,"
                + " tillgodoräknad: { beslut: 2025-08-20, beslutad-av: per } }")
        .gives(MET, "placering:annu violated error fel-beslutsfattare");
    RULE.replacing("    tillgodoräknad: { beslut: 2025-08-20, beslutad-av: sara }\n", "").gives();
  }

  // --- the day of the decision ---

  @Test
  void aFutureDecisionDoesNotCount() {
    RULE.on("2025-08-20").gives(MET);
    RULE.on("2025-08-19")
        .gives("placering:forr violated error framtid")
        .pointsAt("/placeringar/forr/tillgodoräknad/beslut")
        .mentions("[2025-08-20]");
  }

  @Test
  void asOfADayBeforeTheDecisionItIsToCome() {
    RULE.asOf("2025-08-20").gives(MET);
    RULE.asOf("2025-08-19").gives("placering:forr upcoming");
    by("eva").asOf("2025-08-19").gives("placering:forr upcoming");
  }

  @Test
  void aDecisionBeforeTheServiceIsARemark() {
    RULE.replacing("beslut: 2025-08-20", "beslut: 2025-02-01").gives(MET);
    RULE.replacing("beslut: 2025-08-20", "beslut: 2025-01-31")
        .gives("placering:forr violated warning fore-tjanstgoringen")
        .pointsAt("/placeringar/forr/tillgodoräknad/beslut")
        .mentions("[2025-01-31, Akuten, 2025-02-01]");
    by("eva").replacing("beslut: 2025-08-20", "beslut: 2025-01-31").gives(WRONG);
  }

  // --- when the service was ---

  private static RuleTester service(String from, String to) {
    return RULE.replacing("från: 2025-02-01", "från: " + from)
        .replacing("till: 2025-05-31", "till: " + to);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-01, 2025-08-31, met",
    "2025-02-01, 2025-09-01, violated error inte-fore-bt",
    "2025-09-01, 2025-12-31, violated error inte-fore-bt",
    "2027-02-01, 2027-04-30, violated error inte-fore-bt"
  })
  void itEndsBeforeTheBt(String from, String to, String expected) {
    service(from, to).gives("placering:forr " + expected);
  }

  @Test
  void serviceThatIsNotBeforeTheBtIsOneFindingWhateverTheDecision() {
    RuleTester within = service("2025-09-01", "2025-12-31");
    within.pointsAt("/placeringar/forr").mentions("[Akuten, 2025-09-01/2025-12-31, 2025-09-01]");
    within
        .replacing("beslutad-av: sara", "beslutad-av: eva")
        .gives("placering:forr violated error inte-fore-bt");
    within.asOf("2025-08-19").gives("placering:forr violated error inte-fore-bt");
    service("2025-02-01", "2025-12-31")
        .replacing("från: 2025-09-01\n  till", "från: snart\n  till")
        .despite("format-typ /bastjänstgöring/från")
        .gives(MET);
  }

  // --- faults of the format ---

  @Test
  void whatCannotBeReadIsNotJudged() {
    by("okänd-person")
        .despite("format-referens /placeringar/forr/tillgodoräknad/beslutad-av")
        .gives("placering:forr not-applicable");
    RULE.replacing("beslut: 2025-08-20", "beslut: i augusti")
        .despite("format-typ /placeringar/forr/tillgodoräknad/beslut")
        .gives("placering:forr not-applicable");
    RULE.replacing("beslut: 2025-08-20", "beslut: 2025-8-20")
        .despite("format-typ /placeringar/forr/tillgodoräknad/beslut")
        .gives("placering:forr not-applicable");
    RULE.replacing(", beslutad-av: sara", "")
        .despite("format-saknas /placeringar/forr/tillgodoräknad/beslutad-av")
        .gives("placering:forr not-applicable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"studierektor: sara", "bt-chef: lars", "verksamhetschef: ulla"})
  void whoHeldARoleThatCannotBeReadMayHaveDecided(String role) {
    String key = role.substring(0, role.indexOf(':'));
    by("eva")
        .replacing(role, key + ": okänd-person")
        .despite("format-referens /bastjänstgöring/" + key)
        .gives("placering:forr not-applicable");
  }

  // --- waivers ---

  @Test
  void aWaiverMayNameThePlacement() {
    String waiver =
        """
        undantag:
          - { regel: tillgodoraknande-beslutat, gäller: %s, beslut: 2025-09-01, beslutad-av: sara, skäl: Beslut }
        """;
    by("eva")
        .given(waiver.formatted("forr"))
        .gives("placering:forr waived error fel-beslutsfattare");
    by("eva").given(waiver.formatted("majorna")).gives(WRONG);
  }
}
