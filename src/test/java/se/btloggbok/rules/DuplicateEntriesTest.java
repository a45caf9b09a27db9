package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dubbla-poster}: two sessions on one day with one supervisor, and one person twice. */
class DuplicateEntriesTest {

  private static final RuleTester RULE = rule("dubbla-poster").bare().on("2025-12-01");

  private static final String SESSION = "/handledningstillfällen/1 violated info tillfalle";

  private static RuleTester held(String first, String second) {
    return RULE.given(
        """
        handledningstillfällen:
          - { datum: %s, innehåll: Introduktion och mål }
          - { datum: %s, innehåll: Konsultationsteknik }
        """
            .formatted(first, second));
  }

  @Test
  void theBaseLogbookHasNone() {
    rule("dubbla-poster").gives("bt met");
    RULE.gives("bt met");
  }

  @ParameterizedTest
  @CsvSource({
    "'2025-09-03, handledare: eva', '2025-09-03, handledare: eva', true",
    "'2025-09-03, handledare: eva', '2025-09-04, handledare: eva', false",
    "'2025-09-03, handledare: eva', '2025-09-03, handledare: per', false",
    "'2025-09-03, handledare: [eva, per]', '2025-09-03, handledare: per', true",
    "'2025-09-03, handledare: [eva, per]', '2025-09-03, handledare: maj', false"
  })
  void twoSessionsOnOneDayWithOneSupervisor(String first, String second, boolean twice) {
    held(first, second).gives(twice ? SESSION : "bt met");
  }

  @Test
  void theLaterOneInTheFileIsPointedAt() {
    held("2025-09-03, handledare: [per, eva]", "2025-09-03, handledare: [maj, eva]")
        .gives(SESSION)
        .pointsAt("/handledningstillfällen/1/datum")
        .mentions("[2025-09-03, [Eva Lind]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bedömningar; metod: DOPS, bedömare: eva; metod: DOPS, bedömare: eva; bedomning",
        "bedömningar; metod: DOPS, bedömare: eva; metod: CBD, bedömare: eva; ",
        "bedömningar; metod: DOPS, bedömare: eva; metod: DOPS, bedömare: per; ",
        "bedömningar; metod: DOPS, bedömare: eva; metod: DOPS, bedömare: eva, delmål: [BT1]; ",
        "bedömningar; metod: DOPS, bedömare: eva; metod: DOPS, bedömare: eva, sammanfattning: B; ",
        "bedömningar; metod: DOPS, bedömare: eva; metod: DOPS, bedömare: eva, planerad: true; ",
        "utbildningstillfällen; ämne: Etik, timmar: 2; ämne: Etik, timmar: 2; utbildning",
        "utbildningstillfällen; ämne: Etik, timmar: 2; ämne: Etik, timmar: 3; ",
        "utbildningstillfällen; ämne: Etik, timmar: 2; ämne: Juridik, timmar: 2; ",
        "avstämningar; slag: BT-kollegium, deltagare: [eva];"
            + " slag: BT-kollegium, deltagare: [eva]; avstamning",
        "avstämningar; slag: BT-kollegium, deltagare: [eva];"
            + " slag: BT-kollegium, deltagare: [per]; ",
        "kollegabedömningar; insamlad-av: eva, antal: 4; insamlad-av: eva, antal: 4; kollegor",
        "kollegabedömningar; insamlad-av: eva, antal: 4; insamlad-av: eva, antal: 5; ",
        "intyg; slag: delmål, utfärdare: eva, delmål: [BT1];"
            + " slag: delmål, utfärdare: eva, delmål: [BT1]; intyg",
        "intyg; slag: delmål, utfärdare: eva, delmål: [BT1];"
            + " slag: delmål, utfärdare: eva, delmål: [BT2]; ",
      })
  void theSameContentTwiceOnOneDay(String section, String one, String other, String message) {
    RULE.given(
            "%s:\n  - { datum: 2025-09-03, %s }\n  - { datum: 2025-09-03, %s }\n"
                .formatted(section, one, other))
        .gives(message == null ? "bt met" : "/" + section + "/1 violated info " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "', rapporterad: { datum: 2025-09-04, till: [sara] }', true",
    "', rapporterad: { datum: 2025-09-05, till: [sara] }', false",
    "'', false"
  })
  void theSameConcernTwiceOnOneDay(String report, boolean twice) {
    RULE.given(
            """
            avvikelser:
              - { upptäckt: 2025-09-03, gäller: närvaro, upptäckt-av: eva, rapporterad: { datum: 2025-09-04, till: [sara] } }
              - { upptäckt: 2025-09-03, gäller: närvaro, upptäckt-av: eva%s }
            """
                .formatted(report))
        .gives(twice ? "/avvikelser/1 violated info avvikelse" : "bt met");
  }

  @Test
  void theSameContentOnAnotherDay() {
    RULE.given(
            """
            bedömningar:
              - { datum: 2025-09-03, metod: DOPS, bedömare: eva }
              - { datum: 2025-09-04, metod: DOPS, bedömare: eva }
            """)
        .gives("bt met");
  }

  /** The second is on the last day of the first, the day after, or is for another reason. */
  @ParameterizedTest
  @CsvSource({
    "'till: 2025-11-05, orsak: vab', 'från: 2025-11-05, till: 2025-11-06, orsak: vab', true",
    "'till: 2025-11-04, orsak: vab', 'från: 2025-11-05, orsak: vab', false",
    "'till: 2025-11-30, orsak: vab', 'från: 2025-11-05, till: 2025-11-05, orsak: vab', true",
    "'till: 2025-11-05, orsak: vab', 'från: 2025-11-05, orsak: sjukdom', false",
    "'till: 2025-11-05, omfattning: 50, orsak: vab',"
        + " 'från: 2025-11-05, till: 2025-11-05, orsak: vab', true",
    "'till: 2025-11-05, orsak: vab', 'från: 2025-11-06, till: 2025-11-06, orsak: vab', false"
  })
  void twoAbsencesOnOneDayForOneReason(String first, String second, boolean twice) {
    RULE.given(
            """
            frånvaro:
              - { från: 2025-11-03, %s }
              - { %s }
            """
                .formatted(first, second))
        .gives(twice ? "/frånvaro/1 violated info franvaro" : "bt met");
  }

  /** It is the one without a last day that is most likely wrong, whichever begins first. */
  @ParameterizedTest
  @CsvSource({
    "'från: 2025-11-03, orsak: vab', 'från: 2025-11-05, till: 2025-11-05, orsak: vab', 0",
    "'från: 2025-11-03, orsak: vab', 'från: 2025-11-05, orsak: vab', 0",
    "'från: 2025-11-03, till: 2025-11-05, orsak: vab', 'från: 2025-11-05, orsak: vab', 1"
  })
  void anAbsenceWithoutALastDayIsReportedItself(String first, String second, int reported) {
    RULE.given("frånvaro:\n  - { %s }\n  - { %s }\n".formatted(first, second))
        .gives("/frånvaro/%d violated info franvaro-utan-slut".formatted(reported));
  }

  @Test
  void anAbsenceWithoutALastDayIsReportedOnceAndIsNoLimitForTheOthers() {
    RULE.given(
            """
            frånvaro:
              - { från: 2025-11-03, orsak: vab }
              - { från: 2025-11-10, till: 2025-11-11, orsak: vab }
              - { från: 2025-11-11, till: 2025-11-12, orsak: vab }
              - { från: 2025-11-13, till: 2025-11-13, orsak: vab }
              - { från: 2025-11-13, till: 2025-11-13, orsak: sjukdom }
            """)
        .gives("/frånvaro/0 violated info franvaro-utan-slut", "/frånvaro/2 violated info franvaro")
        .mentions(
            "[CARE_OF_CHILD, 2025-11-03, 2025-11-10]", "[CARE_OF_CHILD, 2025-11-11, 2025-11-10]");
  }

  @Test
  void absencesBeforeOneWithoutALastDayDoNotOverlapIt() {
    RULE.given(
            """
            frånvaro:
              - { från: 2025-11-03, till: 2025-11-04, orsak: vab }
              - { från: 2025-11-05, orsak: vab }
            """)
        .gives("bt met");
  }

  /** A day that cannot be read, or an order that is wrong, is reported already. */
  @ParameterizedTest
  @CsvSource({
    "'till: 2025-11-31, orsak: vab', 'från: 2025-11-05, orsak: vab', format-varde /frånvaro/0/till",
    "'till: 2025-11-05, orsak: vab', 'från: 2025-11-04, till: 2025-11-03, orsak: vab',"
        + " format-ordning /frånvaro/1/till",
    "'till: 2025-11-05, orsak: x', 'från: 2025-11-05, orsak: x', '%s/0/orsak,%s/1/orsak'"
  })
  void absencesThatCannotBeReadAreNotCompared(String first, String second, String faults) {
    RULE.given(
            """
            frånvaro:
              - { från: 2025-11-03, %s }
              - { %s }
            """
                .formatted(first, second))
        .despite(faults.replace("%s", "format-varde /frånvaro").split(",", -1))
        .gives("bt met");
  }

  @Test
  void anAbsenceWithinALongOneIsFoundWhateverTheOrder() {
    RULE.given(
            """
            frånvaro:
              - { från: 2025-11-24, till: 2025-11-24, orsak: sjukdom }
              - { från: 2025-11-10, till: 2025-11-10, orsak: sjukdom }
              - { från: 2025-11-03, till: 2025-11-24, orsak: sjukdom }
            """)
        .gives("/frånvaro/1 violated info franvaro", "/frånvaro/0 violated info franvaro");
  }

  @Test
  void threeAreTwoTooMany() {
    held("2025-09-03, handledare: eva", "2025-09-03, handledare: eva")
        .adding(
            "handledningstillfällen",
            "  - { datum: 2025-09-03, handledare: eva, innehåll: Sjukskrivning }")
        .gives(SESSION, "/handledningstillfällen/2 violated info tillfalle");
  }

  @Test
  void twoSupervisorsOfTheSameTwoSessionsAreOneFinding() {
    held("2025-09-03, handledare: [per, eva]", "2025-09-03, handledare: [eva, per]")
        .gives(SESSION)
        .mentions("[2025-09-03, [Eva Lind, Per Ek]]");
  }

  /** One of the sessions has two supervisors, and each of them has another. */
  @ParameterizedTest
  @CsvSource({"'[eva, per]', eva, per", "eva, '[per, eva]', per", "eva, per, '[eva, per]'"})
  void twoPairsAreTwoFindingsInAnyOrder(String first, String second, String third) {
    held("2025-09-03, handledare: " + first, "2025-09-03, handledare: " + second)
        .adding(
            "handledningstillfällen",
            "  - { datum: 2025-09-03, handledare: %s, innehåll: Sjukskrivning }".formatted(third))
        .mentions("[2025-09-03, [Eva Lind]]", "[2025-09-03, [Per Ek]]");
  }

  @Test
  void aSupervisorNamedTwiceInOneSessionIsNotADuplicate() {
    held("2025-09-03, handledare: [eva, eva]", "2025-09-04, handledare: eva").gives("bt met");
  }

  @Test
  void entriesThatHaveNotHappenedAreNotCompared() {
    RuleTester later = held("2025-10-08, handledare: eva", "2025-10-08, handledare: eva");
    later.asOf("2025-10-07").gives("bt met");
    later.asOf("2025-10-08").gives(SESSION);
    held("2025-10-08, handledare: eva", "2025-10-08, handledare: eva, planerad: true")
        .gives("bt met");
  }

  @Test
  void aDayThatIsReadAsItWasMeantIsNotCompared() {
    held("2025-09-03, handledare: eva", "2025-9-3, handledare: eva")
        .despite("format-typ /handledningstillfällen/1/datum")
        .gives("bt met");
  }

  @ParameterizedTest
  @CsvSource({
    "'Lind, Eva', true",
    "'Lind Eva', false",
    "Eva Lind, true",
    "eva  LIND, true",
    "Eva Lind., true",
    "Dr Eva Lind, true",
    "'Lind, dr. Eva', true",
    "leg. läkare Eva Lind, true",
    "'Eva Lind, överläkare', true",
    "ÖL Eva Lind, true",
    "'Docent, med. dr Eva Lind', true",
    "ST-läkare Eva Lind, true",
    "Prof. Eva Lindh, false",
    "Eva Med Lind, false",
    "Doktor, false",
    "Eva Lindh, false",
    "Eva Lind Ek, false"
  })
  void onePersonUnderTwoIds(String name, boolean same) {
    RULE.adding("personer", "  eva-l: { namn: \"%s\", kompetens: specialist }".formatted(name))
        .gives(same ? "person:eva-l violated info person" : "bt met");
  }

  @ParameterizedTest
  @CsvSource({
    "Amina Rahimi, true",
    "amina  RAHIMI., true",
    "Amina Rahimi Ek, false",
    "A. Rahimi, false"
  })
  void theTraineeAmongThePeople(String name, boolean same) {
    RULE.adding("personer", "  jag: { namn: \"%s\", kompetens: specialist }".formatted(name))
        .gives(same ? "person:jag violated info lakaren" : "bt met");
  }

  @Test
  void aNoteThatTheNameIsMissingIsNoName() {
    RULE.adding(
            "personer",
            "  en: { namn: (namn saknas), kompetens: specialist }",
            "  två: { namn: (namn saknas), kompetens: specialist }")
        .gives("bt met");
  }

  @Test
  void theTraineeTwiceAmongThePeopleIsReportedOnceForEach() {
    RULE.adding(
            "personer",
            "  amina: { namn: Amina Rahimi, kompetens: specialist }",
            "  jag: { namn: Amina Rahimi, kompetens: specialist }")
        .gives("person:amina violated info lakaren", "person:jag violated info lakaren")
        .pointsAt("/personer/amina", "/personer/jag")
        .mentions("[Amina Rahimi, amina]", "[Amina Rahimi, jag]");
  }

  @Test
  void theLaterIdInTheAlphabetIsPointedAt() {
    RULE.adding("personer", "  e: { namn: Eva Lind, kompetens: specialist }")
        .pointsAt("/personer/eva")
        .mentions("[Eva Lind, e, eva]");
    RULE.adding("personer", "  eva-l: { namn: Eva Lind, kompetens: specialist }")
        .pointsAt("/personer/eva-l")
        .mentions("[Eva Lind, eva, eva-l]");
  }

  @ParameterizedTest
  @CsvSource({"2025-09-03, waived", "2025-09-04, violated", "eva, waived", "per, violated"})
  void aWaiverCoversASession(String scope, String status) {
    held("2025-09-03, handledare: eva", "2025-09-03, handledare: eva")
        .given(waiver(scope))
        .gives(SESSION.replace("violated", status));
  }

  @ParameterizedTest
  @CsvSource({"eva-l, waived", "eva, violated"})
  void aWaiverCoversAPerson(String scope, String status) {
    RULE.adding("personer", "  eva-l: { namn: Eva Lind, kompetens: specialist }")
        .given(waiver(scope))
        .gives("person:eva-l " + status + " info person");
  }

  private static String waiver(String scope) {
    return """
    undantag:
      - { regel: dubbla-poster, gäller: %s, beslut: 2025-10-01, beslutad-av: sara, skäl: Beslut }
    """
        .formatted(scope);
  }
}
