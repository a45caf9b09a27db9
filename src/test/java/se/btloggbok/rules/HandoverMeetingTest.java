package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code avstamning-vid-overlamning}, from a placement that ends 2025-12-31 to one that begins
 * 2026-01-12. The window is 2025-12-03–2026-02-09.
 */
class HandoverMeetingTest {

  private static final RuleTester BARE = rule("avstamning-vid-overlamning").bare().on("2026-12-01");

  private static final String MAJORNA =
      "majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31 }";
  private static final String AKUTEN =
      "akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-12, till: 2026-05-31 }";

  private static final RuleTester RULE = placements(MAJORNA, AKUTEN);

  private static final String SCOPE = "överlämning:majorna/akuten";
  private static final String MET = SCOPE + " met due 2026-02-09";
  private static final String UPCOMING = SCOPE + " upcoming due 2026-02-09";
  private static final String MISSING = SCOPE + " violated error due 2026-02-09 saknas";
  private static final String LATE = SCOPE + " violated warning due 2026-02-09 sen";
  private static final String EARLY = SCOPE + " violated warning due 2026-02-09 tidig";

  private static RuleTester placements(String... placements) {
    return BARE.given("placeringar:\n  " + String.join("\n  ", placements) + "\n");
  }

  private static String meeting(String date, String kind, String more) {
    return "  - { datum: %s, slag: %s, deltagare: [eva]%s }\n".formatted(date, kind, more);
  }

  private static String unnamed(String date) {
    return meeting(date, "handledaravstämning", "");
  }

  private static String named(String date) {
    return meeting(date, "handledaravstämning", ", överlämning: [majorna, akuten]");
  }

  private static RuleTester met(String... meetings) {
    return RULE.given(
        Arrays.stream(meetings).collect(Collectors.joining("", "avstämningar:\n", "")));
  }

  // --- between which ---

  private static String home(String degree) {
    return "hemma: { verksamhet: primärvård, enhet: Hemma, från: 2025-09-01, till: 2026-08-31,"
        + " tjänstgöringsgrad: [%s] }".formatted(degree);
  }

  private static String away(String id, String from, String to, int degree) {
    return "%s: { verksamhet: övrig, enhet: %s, från: %s, till: %s, tjänstgöringsgrad: %d }"
        .formatted(id, id, from, to, degree);
  }

  @Test
  void aPlacementThatTakesMostOfTheTimeWithinAnotherIsHandedOverToAndFrom() {
    String dayAWeek = home("{ grad: 20, från: 2026-01-01, till: 2026-05-31 }");
    placements(dayAWeek, away("akuten", "2026-01-01", "2026-05-31", 80))
        .gives(
            "överlämning:hemma/akuten violated error due 2026-01-29 saknas",
            "överlämning:akuten/hemma violated error due 2026-06-29 saknas")
        .pointsAt("/placeringar/akuten", "/placeringar/hemma")
        .mentions(
            "[Hemma, akuten, 2025-12-03/2026-01-29]", "[akuten, Hemma, 2026-05-03/2026-06-29]");
    placements(
            dayAWeek,
            away("akuten", "2026-01-01", "2026-03-31", 80),
            away("psyk", "2026-04-01", "2026-05-31", 80))
        .gives(
            "överlämning:hemma/akuten violated error due 2026-01-29 saknas",
            "överlämning:akuten/psyk violated error due 2026-04-29 saknas",
            "överlämning:psyk/hemma violated error due 2026-06-29 saknas");
    placements(
            "h1: { verksamhet: primärvård, enhet: Hemma, från: 2025-09-01, till: 2025-12-31 }",
            away("akuten", "2026-01-01", "2026-05-31", 80),
            "h2: { verksamhet: primärvård, enhet: Hemma, från: 2026-01-01, till: 2026-05-31,"
                + " tjänstgöringsgrad: 20 }",
            "h3: { verksamhet: primärvård, enhet: Hemma, från: 2026-06-01, till: 2026-08-31 }")
        .gives(
            "överlämning:h1/akuten violated error due 2026-01-29 saknas",
            "överlämning:akuten/h1 violated error due 2026-06-29 saknas");
  }

  @Test
  void theMiddleMayBeAWeekendBetweenTwoPlacementsThatCountAsOne() {
    String day =
        "hemma: { verksamhet: primärvård, enhet: Hemma, från: 2026-01-05,"
            + " till: 2026-06-26, tjänstgöringsgrad: 20 }";
    placements(
            day,
            away("b", "2026-03-02", "2026-03-13", 80),
            away("b", "2026-03-16", "2026-03-27", 80).replace("b: {", "b2: {"))
        .gives(
            "överlämning:hemma/b violated error due 2026-03-30 saknas",
            "överlämning:b/hemma violated error due 2026-04-25 saknas");
    placements(
            "h1: { verksamhet: primärvård, enhet: Hemma, från: 2026-01-05, till: 2026-03-13,"
                + " tjänstgöringsgrad: 80 }",
            "h2: { verksamhet: primärvård, enhet: Hemma, från: 2026-03-16, till: 2026-06-26,"
                + " tjänstgöringsgrad: 80 }",
            away("b", "2026-03-02", "2026-03-27", 20))
        .gives();
  }

  @Test
  void theMiddleMayBeTheLastDay() {
    placements(
            "hemma: { verksamhet: primärvård, enhet: Hemma, från: 2026-01-05, till: 2026-06-26,"
                + " tjänstgöringsgrad: 20 }",
            away("b", "2026-03-02", "2026-03-02", 80))
        .gives(
            "överlämning:hemma/b violated error due 2026-03-30 saknas",
            "överlämning:b/hemma violated error due 2026-03-31 saknas");
  }

  @Test
  void oneThatTakesLessOrAsMuchIsNot() {
    for (int degree : new int[] {20, 50}) {
      placements(
              home("{ grad: %d, från: 2026-01-01, till: 2026-05-31 }".formatted(100 - degree)),
              away("akuten", "2026-01-01", "2026-05-31", degree))
          .gives();
    }
  }

  @Test
  void aMeetingIsAboutTheWayThatItNames() {
    placements(
            home("{ grad: 20, från: 2026-01-01, till: 2026-05-31 }"),
            away("akuten", "2026-01-01", "2026-05-31", 80))
        .given(
            "avstämningar:\n"
                + meeting("2026-06-10", "handledaravstämning", ", överlämning: [akuten, hemma]"))
        .gives(
            "överlämning:hemma/akuten violated error due 2026-01-29 saknas",
            "överlämning:akuten/hemma met due 2026-06-29");
  }

  @Test
  void onePlacementWithoutServiceDaysIsPassedOver() {
    placements(
            MAJORNA,
            away("psyk", "2026-01-12", "2026-02-27", 100),
            AKUTEN.replace("01-12", "03-02"))
        .given("frånvaro:\n  - { orsak: föräldraledighet, från: 2026-01-12, till: 2026-03-01 }\n")
        .gives("överlämning:majorna/akuten violated error due 2026-03-30 saknas");
  }

  @Test
  void leaveThatOutlastsAPlacementIsNotPartOfIt() {
    RuleTester leave =
        RULE.given(
            "frånvaro:\n  - { orsak: föräldraledighet, från: 2025-11-10, till: 2026-01-25 }\n");
    String due = SCOPE + " met due 2026-02-23";
    leave.given("avstämningar:\n" + unnamed("2025-10-10")).gives(due);
    leave
        .given("avstämningar:\n" + unnamed("2025-10-09"))
        .gives(SCOPE + " violated error due 2026-02-23 saknas")
        .mentions("[Majorna, Akuten, 2025-10-10/2026-02-23]");
    leave.given("avstämningar:\n" + unnamed("2026-02-23")).gives(due);
  }

  // --- when ---

  @Test
  void dueTwentyEightDaysAfterTheNextBegins() {
    RULE.on("2025-09-01").gives(UPCOMING);
    RULE.on("2026-02-09").gives(UPCOMING);
    RULE.on("2026-02-10")
        .gives(MISSING)
        .pointsAt("/placeringar/akuten")
        .mentions("[Majorna, Akuten, 2025-12-03/2026-02-09]");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-02, false",
    "2025-12-03, true",
    "2026-01-05, true",
    "2026-02-09, true",
    "2026-02-10, false"
  })
  void oneThatNamesNoneIsHeldWhileItGoesOn(String date, boolean counts) {
    met(unnamed(date)).gives(counts ? MET : MISSING);
  }

  @Test
  void oneThatNamesItIsInTimeWithinTheSameDays() {
    met(named("2025-12-03")).gives(MET).restsOn(SCOPE, "/avstämningar/0");
    met(named("2026-02-09")).gives(MET);
  }

  @Test
  void oneThatNamesItAndIsLateIsARemark() {
    met(named("2026-02-10"))
        .gives(LATE)
        .pointsAt("/avstämningar/0")
        .mentions("[Majorna, Akuten, 2026-02-10, 2025-12-03/2026-02-09]");
  }

  @Test
  void oneThatNamesItAndIsEarlyIsARemarkWhenNoOtherHasCome() {
    RuleTester early = met(named("2025-12-02"));
    early.on("2026-02-09").gives(UPCOMING);
    early
        .on("2026-02-10")
        .gives(EARLY)
        .pointsAt("/avstämningar/0")
        .mentions("[Majorna, Akuten, 2025-12-02, 2025-12-03/2026-02-09]");
  }

  @Test
  void oneInTimeIsEnough() {
    met(named("2026-03-01"), unnamed("2026-01-20"), named("2025-10-01"))
        .gives(MET)
        .restsOn(SCOPE, "/avstämningar/2", "/avstämningar/1", "/avstämningar/0");
  }

  @Test
  void theLastOfThoseOutsideDecidesWhetherItIsLateOrEarly() {
    met(named("2026-02-10"), named("2025-12-02")).gives(LATE).pointsAt("/avstämningar/0");
    met(named("2025-12-02"), named("2025-10-01")).gives(EARLY).pointsAt("/avstämningar/0");
  }

  @Test
  void oneThatHasNotHappenedDoesNotCount() {
    met(named("2026-02-10")).asOf("2026-02-09").gives(UPCOMING);
    met(named("2026-02-11")).asOf("2026-02-10").gives(MISSING);
    met(named("2026-02-11")).on("2026-02-10").gives(MISSING);
    met(unnamed("2026-01-20")).asOf("2026-01-19").gives(UPCOMING);
    met(unnamed("2026-01-20")).asOf("2026-01-20").gives(MET);
    met(meeting("2026-01-20", "handledaravstämning", ", planerad: true")).gives(MISSING);
  }

  @Test
  void atTheEndItIsDue() {
    RULE.on("2025-12-01").atTheEnd().gives(MISSING);
    met(named("2025-12-01")).on("2025-12-01").atTheEnd().gives(EARLY);
    met(unnamed("2025-12-03")).on("2025-12-03").atTheEnd().gives(MET);
  }

  // --- which meetings ---

  @ParameterizedTest
  @CsvSource({"handledaravstämning, true", "BT-kollegium, true", "avstämning, false"})
  void supervisorsMeetOrAPanel(String kind, boolean counts) {
    met(meeting("2026-01-05", kind, "")).gives(counts ? MET : MISSING);
    met(meeting("2026-01-05", kind, ", överlämning: [majorna, akuten]"))
        .gives(counts ? MET : MISSING);
  }

  @Test
  void notOneThatNamesAnotherHandover() {
    RuleTester three =
        placements(
            MAJORNA,
            AKUTEN,
            "psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-06-01, till: 2026-08-31 }");
    String next = "överlämning:akuten/psyk ";
    three.gives(MISSING, next + "violated error due 2026-06-29 saknas");
    three
        .given(
            "avstämningar:\n"
                + meeting("2026-01-05", "handledaravstämning", ", överlämning: [akuten, psyk]"))
        .gives(MISSING, next + "violated warning due 2026-06-29 tidig");
    three
        .given(
            "avstämningar:\n"
                + meeting("2026-01-05", "handledaravstämning", ", överlämning: [majorna, psyk]"))
        .gives(NO_HANDOVER, next + "violated error due 2026-06-29 saknas");
  }

  private static final String NO_HANDOVER = SCOPE + " violated error due 2026-02-09 finns-inte";

  /** A handover that does not exist is most likely meant to be the one that takes place then. */
  @ParameterizedTest
  @CsvSource({"2025-12-02, false", "2025-12-03, true", "2026-02-09, true", "2026-02-10, false"})
  void oneThatDoesNotExistIsPointedAtWithinTheWindow(String date, boolean within) {
    met(meeting(date, "handledaravstämning", ", överlämning: [majorna, majorna]"))
        .gives(within ? NO_HANDOVER : MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-02", "2026-01-05", "2026-02-10"})
  void namedTheOtherWayRoundItIsPointedAt(String date) {
    met(meeting(date, "handledaravstämning", ", överlämning: [akuten, majorna]"))
        .gives(SCOPE + " violated error due 2026-02-09 omvand")
        .pointsAt("/avstämningar/0/överlämning")
        .mentions("[" + date + ", Majorna, Akuten, [majorna, akuten]]");
  }

  /** The window of the first has a meeting about the second, in reverse: one slip, one finding. */
  @Test
  void anotherHandoverInReverseIsNoneThatDoesNotExist() {
    placements(
            MAJORNA,
            AKUTEN,
            "psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-06-01, till: 2026-08-31 }")
        .given(
            "avstämningar:\n"
                + meeting("2026-01-05", "handledaravstämning", ", överlämning: [psyk, akuten]"))
        .gives(MISSING, "överlämning:akuten/psyk violated error due 2026-06-29 omvand");
  }

  @Test
  void theHandoverIsWhatIsWrong() {
    met(meeting("2026-01-05", "handledaravstämning", ", överlämning: [majorna, majorna]"))
        .gives(NO_HANDOVER)
        .pointsAt("/avstämningar/0/överlämning")
        .mentions("[2026-01-05, Majorna, Akuten, [majorna, akuten]]");
  }

  @Test
  void anEmptyListOfPlacementsIsIgnored() {
    met(meeting("2026-01-05", "handledaravstämning", ", överlämning: []")).gives(MET);
  }

  @Test
  void oneMeetingMayBeAboutTwoShortOnes() {
    placements(
            MAJORNA,
            "akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-12, till: 2026-02-01"
                + " }",
            "psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-02-02, till: 2026-08-31 }")
        .given("avstämningar:\n" + unnamed("2026-01-20"))
        .gives(MET, "överlämning:akuten/psyk met due 2026-03-02");
  }

  // --- which handovers ---

  @Test
  void noneFromTheLastPlacementOrWithoutPlacements() {
    placements(MAJORNA).gives();
    BARE.gives();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Majorna", "MAJORNA", "majorna.", " Majorna "})
  void noneAtTheSameUnit(String unit) {
    placements(MAJORNA, AKUTEN.replace("enhet: Akuten", "enhet: '" + unit + "'")).gives();
  }

  @Test
  void noneBetweenAdjoiningPlacementsAtOneUnit() {
    RuleTester three =
        placements(
            "majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-10-31"
                + " }",
            "igen: { verksamhet: primärvård, enhet: Majorna, från: 2025-11-03, till: 2025-12-31 }",
            AKUTEN);
    three.gives(MISSING);
    three
        .given(
            "avstämningar:\n"
                + meeting("2026-01-05", "handledaravstämning", ", överlämning: [igen, akuten]"))
        .gives(MET);
    three.given("avstämningar:\n" + named("2026-01-05")).gives(MET);
  }

  private static RuleTester withPsychiatry(String period) {
    return placements(
        AKUTEN, "psyk: { verksamhet: psykiatri, enhet: Psyk, " + period + " }", MAJORNA);
  }

  @Test
  void toTheFirstThatBeginsAfterItsBeginning() {
    withPsychiatry("från: 2026-01-01, till: 2026-08-31")
        .gives("överlämning:majorna/psyk violated error due 2026-01-29 saknas");
    withPsychiatry("från: 2025-12-31, till: 2026-08-31")
        .gives("överlämning:majorna/psyk violated error due 2026-01-28 saknas");
    withPsychiatry("från: 2025-09-02, till: 2026-08-31")
        .gives("överlämning:majorna/psyk violated error due 2026-01-28 saknas");
    withPsychiatry("från: 2025-09-01, till: 2026-08-31").gives(MISSING);
  }

  @Test
  void andEndsAfterItsEnd() {
    String psykToAkuten = "överlämning:psyk/akuten violated error due 2026-02-09 saknas";
    withPsychiatry("från: 2025-10-01, till: 2025-12-31").gives(MISSING, psykToAkuten);
    withPsychiatry("från: 2025-10-01, till: 2026-01-01")
        .gives("överlämning:majorna/psyk violated error due 2026-01-28 saknas", psykToAkuten);
  }

  @Test
  void whileTheTwoOverlapFromBeforeTheBeginningToAfterTheEnd() {
    RuleTester gradual = withPsychiatry("från: 2025-12-01, till: 2026-01-09");
    String toPsychiatry = "överlämning:majorna/psyk %s due 2026-01-28%s";
    String on = "överlämning:psyk/akuten violated error due 2026-02-09 saknas";
    gradual
        .given("avstämningar:\n" + unnamed("2025-11-02"))
        .gives(toPsychiatry.formatted("violated error", " saknas"), on);
    gradual
        .given("avstämningar:\n" + unnamed("2025-11-03"))
        .gives(toPsychiatry.formatted("met", ""), on);
  }

  @Test
  void ofSeveralThatBeginTogetherToTheFirstToEndAndThenById() {
    String psyk =
        "psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-12, till: %s, tjänstgöringsgrad:"
            + " 50 }";
    String akuten = AKUTEN.replace(" }", ", tjänstgöringsgrad: 50 }");
    placements(MAJORNA, akuten, psyk.formatted("2026-05-30"))
        .gives("överlämning:majorna/psyk violated error due 2026-02-09 saknas");
    placements(psyk.formatted("2026-05-31"), MAJORNA, akuten).gives(MISSING);
    placements(psyk.formatted("2026-06-01"), MAJORNA, akuten).gives(MISSING);
  }

  @Test
  void fromTwoThatEndToOneIsTwo() {
    placements(
            MAJORNA.replace(" }", ", tjänstgöringsgrad: 50 }"),
            "psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2025-10-01, till: 2025-11-30,"
                + " tjänstgöringsgrad: 50 }",
            AKUTEN)
        .given("avstämningar:\n" + unnamed("2025-11-02"))
        .gives(MISSING, "överlämning:psyk/akuten met due 2026-02-09");
  }

  @Test
  void howeverShortThePlacements() {
    placements(
            "majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-12-30, till: 2025-12-30"
                + " }",
            "akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-12, till: 2026-01-12"
                + " }")
        .gives(MISSING);
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("avstamning-vid-overlamning")
        .gives(
            "överlämning:majorna/akuten met due 2026-01-29",
            "överlämning:akuten/psyk met due 2026-06-29");
  }

  // --- faults of the format ---

  @Test
  void aMeetingWhoseDayCannotBeReadMayBeTheOne() {
    RuleTester unread = met(unnamed("i januari")).despite("format-typ /avstämningar/0/datum");
    unread.gives(SCOPE + " not-applicable due 2026-02-09");
    unread.on("2026-02-09").gives(UPCOMING);
    met(unnamed("i januari").replace("deltagare: [eva]", "deltagare: [eva], planerad: true"))
        .despite("format-typ /avstämningar/0/datum")
        .gives(MISSING);
  }

  @Test
  void aMeetingOfAnUnreadableKindMayBeOne() {
    met(meeting("2026-01-05", "xyzzy", "")).despite("format-varde /avstämningar/0/slag").gives(MET);
  }

  @Test
  void unreadablePlacementsAreIgnored() {
    met(meeting("2026-01-05", "handledaravstämning", ", överlämning: [xyzzy, xyzzy]"))
        .despite(
            "format-referens /avstämningar/0/överlämning/0",
            "format-referens /avstämningar/0/överlämning/1")
        .gives(MET);
  }

  @Test
  void aMisspeltNameIsReadAsIntended() {
    met(meeting("2025-10-05", "handledaravstämning", ", överlämning: [majorna, akutten]"))
        .despite("format-referens /avstämningar/0/överlämning/1")
        .gives(EARLY);
  }

  @Test
  void whoTookPartDoesNotMatter() {
    met(named("2026-01-05").replace("[eva]", "[berit-svensson]"))
        .despite("format-referens /avstämningar/0/deltagare/0")
        .gives(MET);
  }

  @Test
  void aPlacementWithoutAPeriodIsNotJudged() {
    placements(MAJORNA.replace(", till: 2025-12-31", ""), AKUTEN)
        .despite("format-saknas /placeringar/majorna/till")
        .gives();
  }

  // --- waivers ---

  private static String waiver(String scope) {
    return """
    undantag:
      - { regel: avstamning-vid-overlamning, %sbeslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
    """
        .formatted(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "majorna, waived",
    "akuten, waived",
    "psyk, violated",
    "eva, violated",
    "2025-12-02, violated",
    "2025-12-03, waived",
    "2026-02-09, waived",
    "2026-02-10, violated",
    "2025-v48, violated",
    "2025-v49, waived",
    "2026-v07, waived",
    "2026-v08, violated"
  })
  void aWaiverForEitherPlacementOrADayOfItCoversIt(String scope, String status) {
    placements(
            MAJORNA,
            AKUTEN,
            "psyk: { verksamhet: psykiatri, enhet: Akuten, från: 2026-06-01, till: 2026-08-31 }")
        .given(waiver("gäller: " + scope + ", "))
        .gives(SCOPE + " " + status + " error due 2026-02-09 saknas");
  }

  @Test
  void aRemarkIsWaivedToo() {
    met(named("2026-02-10")).given(waiver("")).gives(SCOPE + " waived warning due 2026-02-09 sen");
  }

  // --- parameters ---

  @Test
  void theDaysAreParameters() {
    String due = SCOPE + " %s due 2026-01-22%s";
    RuleTester shorter = RULE.with("dagar-efter-start", 10);
    shorter.given("avstämningar:\n" + unnamed("2026-01-22")).gives(due.formatted("met", ""));
    shorter
        .given("avstämningar:\n" + unnamed("2026-01-23"))
        .gives(due.formatted("violated error", " saknas"));
    RuleTester later = RULE.with("dagar-fore-slutet", 10);
    later.given("avstämningar:\n" + unnamed("2025-12-21")).gives(MET);
    later.given("avstämningar:\n" + unnamed("2025-12-20")).gives(MISSING);
    later.given("avstämningar:\n" + named("2025-12-20")).gives(EARLY);
  }
}
