package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.rules.RuleTester.rule;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.check.Timing;

/**
 * {@code intyg-fullgjord-bt}, in a BT of 2025-09-01–2026-08-31, which is one placement: exactly 12
 * months, due 2026-09-30.
 */
class CompletionCertificateTest {

  private static final String PLACEMENT =
      """
      placeringar:
        majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-08-31 }
      """;

  private static final RuleTester RULE =
      rule("intyg-fullgjord-bt").bare().given(PLACEMENT).on("2026-12-01");

  private static final String MET = "bt met due 2026-09-30";
  private static final String UPCOMING = "bt upcoming due 2026-09-30";
  private static final String MISSING = "bt violated error due 2026-09-30 saknas";
  private static final String NOT_HEAD = "bt violated error due 2026-09-30 inte-verksamhetschefen";
  private static final String OTHER_MONTHS = "bt violated error due 2026-09-30 andra-manader";
  private static final String NO_HEAD = "bt violated warning due 2026-09-30 verksamhetschef-saknas";
  private static final String EARLY = "bt violated warning due 2026-09-30 for-tidigt";

  private static String certificate(String date, String issuer, String months) {
    return "  - { slag: fullgjord bastjänstgöring, datum: %s, utfärdare: %s, heltidsmånader: %s }\n"
        .formatted(date, issuer, months);
  }

  private static RuleTester certificates(String... certificates) {
    return RULE.given("intyg:\n" + String.join("", certificates));
  }

  private static RuleTester certified(String date, String issuer, String months) {
    return certificates(certificate(date, issuer, months));
  }

  private static RuleTester withoutHead(RuleTester tester) {
    return tester.replacing("  verksamhetschef: ulla\n", "");
  }

  // --- presence ---

  @Test
  void dueThirtyDaysAfterTheEnd() {
    RULE.on("2026-09-30").gives(UPCOMING);
    RULE.on("2026-10-01").gives(MISSING).pointsAt("/intyg").mentions("[2026-09-30]");
    RULE.on("2025-10-01").atTheEnd().gives(MISSING);
  }

  @Test
  void oneIsEnough() {
    certified("2026-08-31", "ulla", "12").gives(MET).restsOn("bt", "/intyg/0");
    certified("2026-11-30", "ulla", "12").gives(MET);
  }

  @Test
  void oneOfTodayCountsAndOneOfTomorrowDoesNot() {
    certified("2026-10-01", "ulla", "12").on("2026-10-01").gives(MET);
    certified("2026-10-02", "ulla", "12").on("2026-10-01").gives(MISSING);
    certified("2026-09-05", "ulla", "12").asOf("2026-09-04").gives(UPCOMING);
    certified("2026-09-05", "ulla", "12").asOf("2026-09-05").gives(MET);
  }

  @Test
  void certificatesOfAnotherKindDoNotCount() {
    certificates(
            "  - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: eva, extern-bedömare:"
                + " karin }\n",
            "  - { slag: delmål, datum: 2026-08-31, utfärdare: eva, delmål: [BT1] }\n")
        .gives(MISSING);
  }

  // --- the months ---

  @ParameterizedTest
  @CsvSource({
    "12, true",
    "12.00, true",
    "12.05, true",
    "12.050000, true",
    "12.0961, true", // 261 weekdays are 12.04615… months
    "12.0962, false",
    "12.1, false",
    "11.95, true",
    "11.949, false",
    "11.949999, false",
    "11.94, false",
    "6, false",
    "24, false"
  })
  void withinTwentiethsOfAMonthExactly(String months, boolean met) {
    certified("2026-08-31", "ulla", months).gives(met ? MET : OTHER_MONTHS);
  }

  @Test
  void theMessageHasBothAndPointsAtTheMonths() {
    certified("2026-08-31", "ulla", "11.5")
        .gives(OTHER_MONTHS)
        .pointsAt("/intyg/0/heltidsmånader")
        .mentions("[11.5, FullTimeMonths[parts=4942365120000000]]");
  }

  /** 2025-09-15–2025-12-11 is 2 19/20 months, and 64 weekdays: 2.95384… months. */
  @ParameterizedTest
  @CsvSource({
    "3.00, true",
    "3.0038, true",
    "3.0039, false",
    "2.92, true",
    "2.9, true",
    "2.8999, false"
  })
  void theSumIsAnExactFraction(String months, boolean met) {
    certified("2026-08-31", "ulla", months)
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-15, till: 2025-12-11 }
            """)
        .gives(met ? MET : OTHER_MONTHS);
  }

  @Test
  void partTimeAbsenceAndSeveralPlacementsCount() {
    certified("2026-08-31", "ulla", "6")
        .replacing("till: 2026-08-31 }", "till: 2026-08-31, tjänstgöringsgrad: 50 }")
        .gives(MET);
    certified("2026-08-31", "ulla", "11")
        .given("frånvaro:\n  - { från: 2026-02-01, till: 2026-02-28, orsak: sjukdom }")
        .gives(MET);
    certified("2026-08-31", "ulla", "12")
        .given("frånvaro:\n  - { från: 2026-02-01, till: 2026-02-28, orsak: semester }")
        .gives(MET);
    certified("2026-08-31", "ulla", "12")
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-17 }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-12-18, till: 2026-08-31 }
            """)
        .gives(MET);
    certified("2026-08-31", "ulla", "12")
        .without("placeringar")
        .gives(OTHER_MONTHS)
        .mentions("[12, FullTimeMonths[parts=0]]");
  }

  @ParameterizedTest
  @CsvSource({"12, true", "11.7, true", "11.83, false", "11.6, false"})
  void withOrWithoutShortIllness(String months, boolean met) {
    // Six of the 20 working days of February: 11.7 months without them, and 255 weekdays, 11.76.
    certified("2026-08-31", "ulla", months)
        .given("frånvaro:\n  - { från: 2026-02-02, till: 2026-02-09, orsak: sjukdom }\n")
        .gives(met ? MET : OTHER_MONTHS);
  }

  @Test
  void holidayBetweenPlacementsCounts() {
    RuleTester summer =
        certified("2026-08-31", "ulla", "12")
            .given(
                """
                placeringar:
                  majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-07-05 }
                  akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-08-03, till: 2026-08-31 }
                """);
    summer.gives(OTHER_MONTHS);
    summer
        .given("frånvaro:\n  - { från: 2026-07-06, till: 2026-07-31, orsak: semester }\n")
        .gives(MET);
  }

  @Test
  void fiftyTwoWeeksAreTwelveMonths() {
    certified("2026-08-31", "ulla", "12")
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-08-28 }
            """)
        .gives(MET);
  }

  @Test
  void everyFaultOfACertificateIsReported() {
    certified("2026-09-01", "sara", "11").gives(NOT_HEAD, OTHER_MONTHS);
    certified("2026-08-30", "sara", "11").gives(NOT_HEAD, OTHER_MONTHS);
    certified("2026-09-01", "sara", "12").gives(NOT_HEAD);
    certified("2026-09-01", "ulla", "11").gives(OTHER_MONTHS);
  }

  @Test
  void allPlacementsCountWheneverItIsJudged() {
    certified("2026-03-01", "ulla", "12")
        .on("2026-03-01")
        .gives("bt at-risk warning due 2026-09-30 for-tidigt");
    certified("2026-03-01", "ulla", "6")
        .on("2026-03-01")
        .gives("bt at-risk error due 2026-09-30 andra-manader");
  }

  // --- by whom ---

  @Test
  void byTheHeadOfUnit() {
    certified("2026-08-31", "eva", "12")
        .gives(NOT_HEAD)
        .pointsAt("/intyg/0/utfärdare")
        .mentions("[Eva Lind, [Ulla Ek]]");
  }

  @Test
  void whereTheHeadIsNotWrittenThatIsARemark() {
    withoutHead(certified("2026-08-31", "eva", "12"))
        .gives(NO_HEAD)
        .pointsAt("/bastjänstgöring")
        .mentions("[]");
  }

  // --- when it is dated ---

  @Test
  void notBeforeTheLastDayIsAShould() {
    certified("2026-08-31", "ulla", "12").gives(MET);
    certified("2026-08-30", "ulla", "12")
        .gives(EARLY)
        .pointsAt("/intyg/0/datum")
        .mentions("[2026-08-30, 2026-08-31]");
  }

  @Test
  void twoRemarksAreTwo() {
    withoutHead(certified("2026-08-30", "eva", "12"))
        .gives(NO_HEAD, EARLY)
        .pointsAt("/bastjänstgöring", "/intyg/0/datum");
  }

  @Test
  void bindingFindingsSilenceTheRest() {
    certified("2026-08-30", "eva", "12").gives(NOT_HEAD);
    certified("2026-08-30", "ulla", "11").gives(OTHER_MONTHS);
    withoutHead(certified("2026-08-30", "eva", "11")).gives(OTHER_MONTHS);
  }

  @Test
  void faultyItIsAtRiskUntilItIsDue() {
    RuleTester byAnother = certified("2026-08-31", "eva", "12");
    byAnother.on("2026-09-30").gives(NOT_HEAD.replace("violated", "at-risk"));
    byAnother.on("2026-10-01").gives(NOT_HEAD);
    byAnother.on("2026-08-31").atTheEnd().gives(NOT_HEAD);
    RuleTester otherMonths = certified("2026-08-31", "ulla", "11");
    otherMonths.on("2026-09-30").gives(OTHER_MONTHS.replace("violated", "at-risk"));
    otherMonths.on("2026-10-01").gives(OTHER_MONTHS);
    RuleTester early = withoutHead(certified("2026-08-30", "ulla", "12"));
    early
        .on("2026-09-30")
        .gives(NO_HEAD.replace("violated", "at-risk"), EARLY.replace("violated", "at-risk"));
    early.on("2026-10-01").gives(NO_HEAD, EARLY);
  }

  // --- several ---

  @Test
  void theLatestCounts() {
    certificates(certificate("2026-09-05", "ulla", "12"), certificate("2026-08-31", "ulla", "11"))
        .gives(MET)
        .restsOn("bt", "/intyg/0");
    certificates(certificate("2026-08-31", "ulla", "11"), certificate("2026-09-05", "ulla", "12"))
        .gives(MET)
        .restsOn("bt", "/intyg/1");
    certificates(certificate("2026-08-31", "ulla", "11"), certificate("2026-09-05", "ulla", "12"))
        .asOf("2026-09-04")
        .gives(OTHER_MONTHS.replace("violated", "at-risk"));
  }

  @Test
  void anEarlierOneThatIsRightDoesNotMakeUpForTheLatest() {
    certificates(certificate("2026-08-31", "ulla", "12"), certificate("2026-09-05", "ulla", "11"))
        .gives(OTHER_MONTHS);
  }

  @Test
  void ofTwoOnOneDayOneIsEnough() {
    certificates(certificate("2026-08-31", "ulla", "11"), certificate("2026-08-31", "ulla", "12"))
        .gives(MET)
        .restsOn("bt", "/intyg/1");
  }

  // --- faults of the format ---

  @Test
  void monthsThatCannotBeReadAreNotJudged() {
    certified("2026-08-31", "ulla", "tolv")
        .despite("format-typ /intyg/0/heltidsmånader")
        .gives(MET);
  }

  @ParameterizedTest
  @CsvSource({"'\"11,5\"', format-typ", "365, format-varde"})
  void misspeltMonthsAndThoseOutOfRangeAreNotJudged(String months, String fault) {
    certified("2026-08-31", "ulla", months).despite(fault + " /intyg/0/heltidsmånader").isQuiet();
  }

  @Test
  void theSumOfAPlacementThatCannotBeReadIsNotCompared() {
    certified("2026-08-31", "ulla", "12")
        .replacing(", till: 2026-08-31 }", " }")
        .despite("format-saknas /placeringar/majorna/till")
        .isQuiet();
  }

  @Test
  void anUnknownIssuerIsNotJudged() {
    certified("2026-08-31", "berit-svensson", "12")
        .despite("format-referens /intyg/0/utfärdare")
        .gives(MET);
  }

  @Test
  void anUnknownHeadOfUnitIsNotJudged() {
    certified("2026-08-31", "ulla", "12")
        .replacing("verksamhetschef: ulla", "verksamhetschef: berit-svensson")
        .despite("format-referens /bastjänstgöring/verksamhetschef")
        .gives(MET);
  }

  @Test
  void withoutAnEndOfTheBtItIsNotJudged() {
    certified("2026-08-31", "eva", "11")
        .replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .gives("bt not-applicable");
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"'', waived", "' gäller: majorna,', violated", "' gäller: 2026-08-31,', violated"})
  void aWaiverForTheWholeRuleCoversIt(String scope, String status) {
    RULE.given(
            """
            undantag:
              - { regel: intyg-fullgjord-bt,%s beslut: 2026-09-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(MISSING.replace("violated", status));
  }

  // --- parameters ---

  @ParameterizedTest
  @CsvSource({"12.5461, true", "12.5462, false", "11.5, true", "11.499, false"})
  void aRuleSetMayAllowMore(String months, boolean met) {
    String yaml =
        OutcomeLines.logbook(
            Set.of("format", "läkare", "bastjänstgöring", "personer"),
            PLACEMENT,
            "intyg:\n" + certificate("2026-08-31", "ulla", months));
    String ruleSet =
        """
        format: bt-regelverk/1
        namn: egen
        bygger-på: nationell
        regler:
          intyg-fullgjord-bt: { avvikelse-manader: 0.5, dagar-efter-slutet: 10 }
        """;
    assertThat(
            OutcomeLines.of(
                "intyg-fullgjord-bt",
                OutcomeLines.checker(OutcomeLines.ruleSet(ruleSet)),
                yaml,
                null,
                new Timing(LocalDate.parse("2026-12-01"), null, false)))
        .containsExactly((met ? MET : OTHER_MONTHS).replace("09-30", "09-10"));
  }
}
