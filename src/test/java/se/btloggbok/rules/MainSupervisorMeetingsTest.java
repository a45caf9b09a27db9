package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code huvudhandledare-avstamning}, of a placement that begins on Monday 2026-01-05: 56 days
 * later is Monday 2026-03-02, and 56 days after that Monday 2026-04-27. eva is huvudhandledare, and
 * works at Majorna.
 */
class MainSupervisorMeetingsTest {

  private static final RuleTester BARE = rule("huvudhandledare-avstamning").bare().on("2027-12-01");

  /** 55 days, so one meeting on any of them is enough. */
  private static final RuleTester SHORT = akuten("från: 2026-01-05, till: 2026-02-28");

  /** Ends on the Monday 112 days after its start. */
  private static final RuleTester LONG = akuten("från: 2026-01-05, till: 2026-04-27");

  private static final String MET = "placering:akuten met due 2026-02-28";
  private static final String MISSING = "placering:akuten violated error due 2026-02-28 saknas";
  private static final String NOT_APPLICABLE = "placering:akuten not-applicable due 2026-02-28";
  private static final String LONG_MET = "placering:akuten met due 2026-04-27";
  private static final String LONG_UPCOMING = "placering:akuten upcoming due 2026-04-27";
  private static final String LONG_MISSING =
      "placering:akuten violated error due 2026-04-27 saknas";
  private static final String SPARSE = sparse("2026-03-02");

  private static String sparse(String due) {
    return "placering:akuten violated warning due %s for-glest".formatted(due);
  }

  private static RuleTester akuten(String period) {
    return BARE.given(BaseLogbook.akuten(period));
  }

  private static String meetings(String... dates) {
    return Arrays.stream(dates)
        .map("  - { datum: %s, slag: avstämning, deltagare: [eva] }\n"::formatted)
        .collect(Collectors.joining("", "avstämningar:\n", ""));
  }

  private static String absence(String from, String to) {
    return "frånvaro:\n  - { från: %s, till: %s, orsak: semester }\n".formatted(from, to);
  }

  private static RuleTester mainSupervisor(RuleTester tester, String mainSupervisor) {
    return tester.replacing("huvudhandledare: eva", "huvudhandledare: " + mainSupervisor);
  }

  // --- at least one ---

  @Test
  void noneIsAViolationFromTheEnd() {
    SHORT.on("2026-02-28").gives("placering:akuten upcoming due 2026-02-28");
    SHORT.on("2026-03-01").gives(MISSING).pointsAt("/placeringar/akuten").mentions("[Akuten]");
    LONG.gives(LONG_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-04, false", "2026-01-05, true", "2026-02-28, true", "2026-03-01, false"})
  void withinThePlacement(String date, boolean counts) {
    SHORT.given(meetings(date)).gives(counts ? MET : MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"avstämning", "handledaravstämning", "BT-kollegium"})
  void ofAnySlag(String kind) {
    SHORT
        .given(meetings("2026-01-20").replace("slag: avstämning", "slag: " + kind))
        .gives(MET)
        .restsOn("placering:akuten", "/avstämningar/0");
  }

  @Test
  void onlyWithTheMainSupervisor() {
    SHORT.given(meetings("2026-01-20").replace("[eva]", "[sara, per]")).gives(MISSING);
    SHORT.given(meetings("2026-01-20").replace("[eva]", "[sara, eva]")).gives(MET);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20, eva, true",
    "2026-01-21, eva, false",
    "2026-01-20, maj, false",
    "2026-01-21, maj, true"
  })
  void whoIsItThatDay(String date, String who, boolean counts) {
    mainSupervisor(SHORT, "[{ person: eva, till: 2026-01-20 }, { person: maj, från: 2026-01-21 }]")
        .given(meetings(date).replace("[eva]", "[" + who + "]"))
        .gives(counts ? MET : MISSING);
  }

  @Test
  void theLastMainSupervisorGoesOnAndTheFirstReachesBack() {
    mainSupervisor(SHORT, "[{ person: eva, till: 2025-12-31 }]")
        .given(meetings("2026-01-20"))
        .gives(MET);
    mainSupervisor(SHORT, "[{ person: eva, från: 2026-06-01 }]")
        .given(meetings("2026-01-20"))
        .gives(MET);
  }

  @Test
  void theEvidenceIsInTheOrderOfTheDays() {
    SHORT
        .given(meetings("2026-02-20", "2025-12-20", "2026-01-20"))
        .gives(MET)
        .restsOn("placering:akuten", "/avstämningar/2", "/avstämningar/0");
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    RuleTester met = SHORT.given(meetings("2026-01-20"));
    met.on("2026-01-19").gives("placering:akuten upcoming due 2026-02-28");
    met.on("2026-01-20").gives(MET);
    met.asOf("2026-01-19").gives("placering:akuten upcoming due 2026-02-28");
    met.asOf("2026-01-20").gives(MET);
    SHORT.given(meetings("2026-01-20").replace(" }", ", planerad: true }")).gives(MISSING);
  }

  // --- not too far apart ---

  @Test
  void fiftySixDaysFromTheStart() {
    LONG.on("2026-01-04").gives(LONG_UPCOMING);
    LONG.on("2026-01-05").gives(LONG_UPCOMING);
    LONG.on("2026-03-02").gives(LONG_UPCOMING);
    LONG.on("2026-03-03")
        .gives(LONG_UPCOMING, SPARSE)
        .pointsAt("/placeringar/akuten")
        .mentions("[Akuten, 2026-01-05/2026-03-03, 56]");
    LONG.on("2026-04-27").gives(LONG_UPCOMING, SPARSE);
    LONG.on("2026-04-28").gives(LONG_MISSING);
  }

  @Test
  void theEvaluationDateIsThatOfAsOf() {
    LONG.asOf("2026-03-02").gives(LONG_UPCOMING);
    LONG.asOf("2026-03-03").gives(LONG_UPCOMING, SPARSE);
    LONG.asOf("2026-04-28").gives(LONG_MISSING);
  }

  @Test
  void fiftySixDaysFromTheStartToTheFirst() {
    LONG.given(meetings("2026-03-02")).gives(LONG_MET);
    LONG.given(meetings("2026-03-03"))
        .gives(SPARSE)
        .mentions("[Akuten, 2026-01-05/2026-03-03, 56]");
  }

  @Test
  void fiftySixDaysFromTheLastToTheEnd() {
    LONG.given(meetings("2026-03-01"))
        .gives(sparse("2026-04-26"))
        .mentions("[Akuten, 2026-03-01/2026-04-27, 56]");
    akuten("från: 2026-01-05, till: 2026-04-28")
        .given(meetings("2026-03-02"))
        .gives(sparse("2026-04-27"))
        .mentions("[Akuten, 2026-03-02/2026-04-28, 56]");
  }

  @Test
  void fiftySixDaysFromTheLastToTheEvaluationDate() {
    RuleTester longer = akuten("från: 2026-01-05, till: 2026-08-31").given(meetings("2026-02-02"));
    longer.on("2026-03-30").gives("placering:akuten upcoming due 2026-03-30");
    longer
        .on("2026-03-31")
        .gives(sparse("2026-03-30"))
        .mentions("[Akuten, 2026-02-02/2026-03-31, 56]");
  }

  @Test
  void fiftySixDaysBetweenTwo() {
    RuleTester longer = akuten("från: 2026-01-05, till: 2026-05-31");
    longer
        .given(meetings("2026-03-30", "2026-02-02"))
        .on("2026-04-01")
        .gives("placering:akuten upcoming due 2026-05-25");
    longer
        .given(meetings("2026-03-31", "2026-02-02"))
        .on("2026-04-01")
        .gives("placering:akuten upcoming due 2026-05-26", sparse("2026-03-30"))
        .mentions("[Akuten, 2026-02-02/2026-03-31, 56]");
  }

  @Test
  void theNextOneIsUpcomingWhileItIsNeededBeforeTheEnd() {
    LONG.given(meetings("2026-03-01")).on("2026-03-01").gives(upcoming("2026-04-26"));
    LONG.given(meetings("2026-03-02")).on("2026-03-02").gives(LONG_MET);
  }

  @Test
  void aWeekWithoutServiceMovesTheNextOne() {
    RuleTester rested =
        LONG.given(absence("2026-03-02", "2026-03-08")).given(meetings("2026-01-05"));
    rested.on("2026-03-02").gives(upcoming("2026-03-02"));
    rested.on("2026-03-08").gives(upcoming("2026-03-09"));
    rested.on("2026-03-10").gives(sparse("2026-03-09"));
  }

  private static String upcoming(String due) {
    return "placering:akuten upcoming due " + due;
  }

  @Test
  void oneWithAnUnreadableDayMayBeTheMissingOne() {
    RuleTester unread =
        SHORT.given(meetings("i januari")).despite("format-typ /avstämningar/0/datum");
    unread.gives(NOT_APPLICABLE);
    unread.on("2026-02-28").gives(upcoming("2026-02-28"));
    LONG.given(meetings("2026-03-03", "i januari"))
        .despite("format-typ /avstämningar/1/datum")
        .gives("placering:akuten not-applicable due 2026-04-27");
  }

  @Test
  void afterATimeThatWasTooLongTheNextOneIsStillToCome() {
    RuleTester late = LONG.given(meetings("2026-03-03"));
    late.on("2026-03-03").gives(SPARSE);
    RuleTester longer = akuten("från: 2026-01-05, till: 2026-08-31").given(meetings("2026-03-03"));
    longer.on("2026-03-03").gives(upcoming("2026-04-28"), SPARSE);
    longer.on("2026-04-28").gives(upcoming("2026-04-28"), SPARSE);
    longer.on("2026-04-29").gives(SPARSE);
  }

  @Test
  void onlyTheFirstTimeThatIsTooLong() {
    akuten("från: 2026-01-05, till: 2026-08-31")
        .given(meetings("2026-02-02", "2026-05-04"))
        .gives(sparse("2026-03-30"))
        .mentions("[Akuten, 2026-02-02/2026-05-04, 56]");
  }

  @Test
  void meetingsOutsideThePlacementDoNotBridge() {
    LONG.given(meetings("2026-01-04", "2026-03-03")).gives(SPARSE);
  }

  @Test
  void twoTheSameDayAndOnTheFirstAndTheLastDay() {
    LONG.given(meetings("2026-03-02", "2026-03-02", "2026-01-05", "2026-04-27")).gives(LONG_MET);
  }

  @Test
  void atTheEndEverythingIsDue() {
    SHORT.on("2026-01-10").atTheEnd().gives(MISSING);
    LONG.given(meetings("2026-01-20"))
        .on("2026-01-20")
        .atTheEnd()
        .gives(sparse("2026-03-17"))
        .mentions("[Akuten, 2026-01-20/2026-04-27, 56]");
  }

  // --- weeks without service ---

  @Test
  void aWholeWeekWithoutAServiceDayIsNotCounted() {
    RuleTester rested = LONG.given(absence("2026-02-02", "2026-02-06"));
    rested.on("2026-03-09").gives(LONG_UPCOMING);
    rested
        .on("2026-03-10")
        .gives(LONG_UPCOMING, sparse("2026-03-09"))
        .mentions("[Akuten, 2026-01-05/2026-03-10, 56]");
    rested.given(meetings("2026-03-09")).gives(LONG_MET);
    rested.given(meetings("2026-03-10")).gives(sparse("2026-03-09"));
  }

  @Test
  void aWeekWithOneServiceDayIs() {
    LONG.given(absence("2026-02-03", "2026-02-08")).on("2026-03-03").gives(LONG_UPCOMING, SPARSE);
    LONG.given(absence("2026-02-02", "2026-02-05")).on("2026-03-03").gives(LONG_UPCOMING, SPARSE);
    LONG.given("frånvaro:\n  - { från: 2026-02-02, till: 2026-02-08, orsak: vab, omfattning: 99 }")
        .on("2026-03-03")
        .gives(LONG_UPCOMING, SPARSE);
  }

  @Test
  void anAbsenceThatCannotBeReadMayBeAWholeWeek() {
    RuleTester unclear =
        LONG.given("frånvaro:\n  - { från: snart, till: 2026-02-08, orsak: semester }\n")
            .despite("format-typ /frånvaro/0/från");
    unclear.on("2026-02-26").gives(LONG_UPCOMING);
    unclear.on("2026-03-03").gives(LONG_UPCOMING);
    unclear
        .given(meetings("2026-01-20"))
        .on("2026-03-18")
        .gives(LONG_MET.replace("met", "not-applicable"));
  }

  @Test
  void severalWeeks() {
    RuleTester rested = LONG.given(absence("2026-02-02", "2026-02-15"));
    rested.on("2026-03-16").gives(LONG_UPCOMING);
    rested.on("2026-03-17").gives(LONG_UPCOMING, sparse("2026-03-16"));
  }

  @Test
  void theFirstWeekIsWholeWhenItBeginsOnTheMonday() {
    LONG.given(absence("2026-01-05", "2026-01-11")).on("2026-03-09").gives(LONG_UPCOMING);
    LONG.given(absence("2026-01-05", "2026-01-11"))
        .on("2026-03-10")
        .gives(LONG_UPCOMING, sparse("2026-03-09"));
    RuleTester fromTuesday =
        akuten("från: 2026-01-06, till: 2026-04-27").given(absence("2026-01-06", "2026-01-11"));
    fromTuesday.on("2026-03-03").gives(LONG_UPCOMING);
    fromTuesday.on("2026-03-04").gives(LONG_UPCOMING, sparse("2026-03-03"));
  }

  @Test
  void theLastWeekIsWholeWhenItEndsOnTheSunday() {
    RuleTester rested = LONG.given(absence("2026-03-02", "2026-03-08"));
    rested.on("2026-03-07").gives(LONG_UPCOMING, SPARSE);
    rested.on("2026-03-08").gives(LONG_UPCOMING);
    rested.given(meetings("2026-03-07")).gives(SPARSE);
    rested.given(meetings("2026-03-08")).gives(LONG_MET);
  }

  @Test
  void theWeekOverTheTurnOfTheYear() {
    RuleTester winter =
        akuten("från: 2026-11-02, till: 2027-02-28").given(absence("2026-12-28", "2026-12-30"));
    winter.given(meetings("2027-01-04")).gives("placering:akuten met due 2027-02-28");
    winter.given(meetings("2027-01-05")).gives(sparse("2027-01-04"));
    winter
        .given(absence("2026-12-28", "2026-12-29"))
        .given(meetings("2027-01-04"))
        .gives(sparse("2026-12-28"));
  }

  @Test
  void aTimeAwayFromOneOfSeveralIsNotCounted() {
    LONG.given(absence("2026-02-02", "2026-04-24")).given(meetings("2026-01-20")).gives(LONG_MET);
  }

  // --- which placements ---

  @Test
  void notInPrimaryCare() {
    SHORT.replacing("verksamhet: akut sjukvård", "verksamhet: primärvård").gives(NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"psykiatri", "övrig"})
  void inEveryOther(String area) {
    SHORT.replacing("verksamhet: akut sjukvård", "verksamhet: " + area).gives(MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Majorna", "majorna.", "'  MAJORNA '"})
  void notAtTheMainSupervisorsUnit(String unit) {
    SHORT.replacing("enhet: Akuten, från", "enhet: " + unit + ", från").gives(NOT_APPLICABLE);
  }

  // --- when the huvudhandledare changes ---

  /** Of 55 days, the 28th is Sunday 2026-02-01. */
  @ParameterizedTest
  @CsvSource({
    "eva, 2026-02-28, per, violated",
    "eva, 2026-02-02, per, violated",
    "eva, 2026-02-01, per, not-applicable",
    "eva, 2026-01-05, per, not-applicable",
    "per, 2026-01-06, eva, violated",
    "per, 2026-02-01, eva, violated",
    "per, 2026-02-02, eva, not-applicable",
    "per, 2026-02-28, eva, not-applicable"
  })
  void oneIsNeededIfForMostOfTheTimeNoneOfThemWorksThere(
      String first, String change, String next, String status) {
    changing(SHORT, first, change, next)
        .gives(status.equals("violated") ? MISSING : NOT_APPLICABLE);
  }

  private static RuleTester changing(RuleTester tester, String first, String change, String next) {
    return mainSupervisor(
        tester,
        "[{ person: %s, till: %s }, { person: %s, från: %s }]"
            .formatted(first, LocalDate.parse(change).minusDays(1), next, change));
  }

  @Test
  void aDayWithoutOneIsThatOfTheLastToHaveStarted() {
    mainSupervisor(SHORT, "[{ person: eva, till: 2026-01-04 }, { person: per, från: 2026-02-28 }]")
        .gives(MISSING);
  }

  /** On the first and the last day eva is huvudhandledare, and in between one who works there. */
  @Test
  void onlyTheDaysWhenNoneOfThemWorksThereAreWeighed() {
    mainSupervisor(
            SHORT,
            "[{ person: eva, till: 2026-01-05 }, { person: per, från: 2026-01-06, till: 2026-02-27"
                + " }, { person: eva, från: 2026-02-28 }]")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void fiftySixDaysOfTheTimeElsewhereWhenThatIsTheShorterPart() {
    RuleTester longer = akuten("från: 2026-01-05, till: 2026-08-31");
    String none = "placering:akuten not-applicable due 2026-08-31";
    String missing = "placering:akuten violated warning due 2026-08-31 saknas";
    changing(longer, "eva", "2026-03-03", "per").gives(none);
    changing(longer, "eva", "2026-03-04", "per").gives(missing);
    changing(longer, "per", "2026-07-06", "eva").gives(none);
    changing(longer, "per", "2026-07-05", "eva").gives(missing);
    changing(longer, "eva", "2026-03-04", "per")
        .given(meetings("2026-02-02"))
        .gives("placering:akuten met due 2026-08-31");
  }

  @Test
  void theTimeWithOneWhoWorksThereIsNotCounted() {
    RuleTester longer = akuten("från: 2026-01-05, till: 2026-08-31");
    String met = "placering:akuten met due 2026-08-31";
    RuleTester first = changing(longer, "eva", "2026-06-01", "per");
    first.given(meetings("2026-02-02", "2026-03-30", "2026-05-25")).gives(met);
    first.given(meetings("2026-02-02", "2026-03-30")).gives(sparse("2026-05-25"));
    first.given(meetings("2026-02-02", "2026-04-05")).gives(sparse("2026-03-30"));
    first
        .given(meetings("2026-02-02", "2026-03-30"))
        .on("2026-04-01")
        .gives("placering:akuten upcoming due 2026-05-25");
    first.given(meetings("2026-02-02", "2026-04-05")).on("2026-04-05").gives(sparse("2026-03-30"));
    first
        .given(meetings("2026-02-02"))
        .on("2026-02-02")
        .gives("placering:akuten upcoming due 2026-03-30");
    RuleTester last = changing(longer, "per", "2026-04-27", "eva");
    last.on("2026-06-22").gives("placering:akuten upcoming due 2026-08-31");
    last.on("2026-06-23").gives("placering:akuten upcoming due 2026-08-31", sparse("2026-06-22"));
    last.given(meetings("2026-06-22")).gives(sparse("2026-08-17"));
    last.given(meetings("2026-06-22", "2026-07-20")).gives(met);
  }

  @Test
  void notOneOfFewerThanTwentyServiceDays() {
    akuten("från: 2026-02-03, till: 2026-02-28").gives(NOT_APPLICABLE);
    akuten("från: 2026-02-02, till: 2026-02-28").gives(MISSING);
  }

  @Test
  void aDayAwayIsNotAServiceDay() {
    SHORT.given(absence("2026-01-05", "2026-02-02")).gives(NOT_APPLICABLE);
    SHORT.given(absence("2026-01-05", "2026-02-01")).gives(MISSING);
  }

  @Test
  void adjoiningPlacementsAtTheSameUnitAreOne() {
    RuleTester stay =
        BARE.given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-05, till: 2026-02-27 }
              igen: { verksamhet: akut sjukvård, enhet: AKUTEN, från: 2026-03-02, till: 2026-04-27 }
            """);
    stay.gives(LONG_MISSING).pointsAt("/placeringar/akuten");
    stay.given(meetings("2026-03-02")).gives(LONG_MET);
    stay.given(meetings("2026-02-27")).gives(sparse("2026-04-24"));
    stay.given(absence("2026-03-09", "2026-03-15")).given(meetings("2026-02-27")).gives(LONG_MET);
  }

  @Test
  void noPlacementsNoOutcomes() {
    BARE.gives();
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("huvudhandledare-avstamning")
        .gives(
            "placering:majorna not-applicable due 2025-12-31",
            "placering:akuten met due 2026-05-31",
            "placering:psyk met due 2026-08-31");
  }

  // --- faults of the format ---

  @Test
  void participantsThatCannotBeReadMayHoldTheMainSupervisor() {
    SHORT
        .given(meetings("2026-01-20").replace("[eva]", "[berit-svensson]"))
        .despite("format-referens /avstämningar/0/deltagare/0")
        .gives(MET);
    SHORT
        .given(meetings("2026-01-20").replace("[eva]", "eva"))
        .despite("format-typ /avstämningar/0/deltagare")
        .gives(MET);
  }

  @Test
  void theSlagDoesNotMatter() {
    SHORT
        .given(meetings("2026-01-20").replace("slag: avstämning", "slag: xyzzy"))
        .despite("format-varde /avstämningar/0/slag")
        .gives(MET);
  }

  @Test
  void aVerksamhetThatCannotBeReadMayBePrimaryCare() {
    SHORT
        .replacing("verksamhet: akut sjukvård", "verksamhet: neurologi")
        .despite("format-varde /placeringar/akuten/verksamhet")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void aPlacementWithoutAnEndIsNotJudged() {
    akuten("från: 2026-01-05").despite("format-saknas /placeringar/akuten/till").gives();
  }

  // --- waivers ---

  private static String waiver(String scope) {
    return """
    undantag:
      - { regel: huvudhandledare-avstamning, %sbeslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
    """
        .formatted(scope);
  }

  @ParameterizedTest
  @CsvSource({"akuten, waived", "eva, violated", "2026-02-28, violated", "2026-v09, violated"})
  void aWaiverForThePlacementCoversIt(String scope, String status) {
    SHORT
        .given(waiver("gäller: " + scope + ", "))
        .gives("placering:akuten " + status + " error due 2026-02-28 saknas");
  }

  @Test
  void aRemarkIsWaivedToo() {
    LONG.given(meetings("2026-03-03"))
        .given(waiver(""))
        .gives("placering:akuten waived warning due 2026-03-02 for-glest");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-04, violated",
    "2026-01-05, waived",
    "2026-03-03, waived",
    "2026-03-04, violated",
    "2026-v02, waived"
  })
  void aWaiverForADayWithinATimeThatIsTooLongCoversIt(String scope, String status) {
    LONG.given(meetings("2026-03-03"))
        .given(waiver("gäller: " + scope + ", "))
        .gives(SPARSE.replace("violated", status));
  }

  // --- parameters ---

  @Test
  void theDaysAreParameters() {
    LONG.given(meetings("2026-03-02"))
        .with("hogst-dagar", 55)
        .gives(sparse("2026-03-01"))
        .mentions("[Akuten, 2026-01-05/2026-03-02, 55]");
    LONG.given(meetings("2026-03-03")).with("hogst-dagar", 57).gives(LONG_MET);
    SHORT.with("minsta-tjanstgoringsdagar", 39).gives(MISSING);
    SHORT.with("minsta-tjanstgoringsdagar", 40).gives(NOT_APPLICABLE);
  }
}
