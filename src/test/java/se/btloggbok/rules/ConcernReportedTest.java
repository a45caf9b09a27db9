package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code avvikelse-rapporterad}, of a concern found 2026-02-03: due 2026-02-10. eva is
 * huvudhandledare, per klinikhandledare, sara studierektor and lars BT-chef.
 */
class ConcernReportedTest {

  private static final RuleTester BARE = rule("avvikelse-rapporterad").bare();

  private static final RuleTester RULE =
      BARE.given(
          """
          placeringar:
            akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31, klinikhandledare: per }
          """);

  private static final String MET = "/avvikelser/0 met due 2026-02-10";
  private static final String UPCOMING = "/avvikelser/0 upcoming due 2026-02-10";
  private static final String NOT_APPLICABLE = "/avvikelser/0 not-applicable due 2026-02-10";
  private static final String NOT_REPORTED =
      "/avvikelser/0 violated error due 2026-02-10 inte-rapporterad";
  private static final String TO_ANOTHER =
      "/avvikelser/0 violated error due 2026-02-10 annan-mottagare";
  private static final String RATHER = "/avvikelser/0 violated warning due 2026-02-10 hellre";
  private static final String NO_RECIPIENT =
      "/avvikelser/0 violated error due 2026-02-10 ingen-mottagare";

  private static String concern(String about, String by, String report) {
    return "avvikelser:\n  - { upptäckt: 2026-02-03, gäller: %s, upptäckt-av: %s%s }\n"
        .formatted(about, by, report);
  }

  private static String reported(String date, String to) {
    return ", rapporterad: { datum: %s, till: [%s] }".formatted(date, to);
  }

  private static RuleTester unreported(String by) {
    return RULE.given(concern("progression", by, ""));
  }

  private static RuleTester found(String about, String by, String to) {
    return RULE.given(concern(about, by, reported("2026-02-05", to)));
  }

  // --- when ---

  @Test
  void dueAWeekAfterItWasFound() {
    for (String by : new String[] {"eva", "per"}) {
      RuleTester unreported = unreported(by);
      unreported.on("2026-02-03").gives(UPCOMING);
      unreported.on("2026-02-10").gives(UPCOMING);
      unreported.on("2026-02-11").gives(NOT_REPORTED).pointsAt("/avvikelser/0");
      unreported.on("2026-12-01").asOf("2026-02-10").gives(UPCOMING);
      unreported.on("2026-12-01").asOf("2026-02-11").gives(NOT_REPORTED);
      unreported.on("2026-02-03").atTheEnd().gives(NOT_REPORTED);
    }
  }

  @Test
  void theMessageSaysToWhom() {
    unreported("eva").mentions("[2026-02-03, [Sara Holm, Lars Norén]]");
    unreported("per").mentions("[2026-02-03, [Eva Lind]]");
  }

  @Test
  void oneFoundLaterIsNotThereYet() {
    unreported("per").on("2026-02-02").gives();
    unreported("per").on("2026-12-01").asOf("2026-02-02").gives();
  }

  @Test
  void aReportCountsFromItsDay() {
    RuleTester reported = found("progression", "per", "eva");
    reported.on("2026-02-04").gives(UPCOMING);
    reported.on("2026-02-05").gives(MET).restsOn("/avvikelser/0", "/avvikelser/0/rapporterad");
    reported.on("2026-12-01").asOf("2026-02-04").gives(UPCOMING);
    reported.on("2026-12-01").asOf("2026-02-05").gives(MET);
  }

  @Test
  void aLateReportIsAReport() {
    RuleTester late = RULE.given(concern("progression", "per", reported("2026-06-01", "eva")));
    late.gives(MET);
    late.asOf("2026-05-31").gives(NOT_REPORTED);
  }

  // --- found by the main supervisor ---

  @ParameterizedTest
  @CsvSource({
    "progression, 'sara', met",
    "progression, 'lars', hellre",
    "progression, 'lars, sara', met",
    "närvaro, 'lars', met",
    "närvaro, 'sara', hellre",
    "närvaro, 'per, sara, lars', met",
    "progression, 'per', annan",
    "närvaro, 'eva, ulla', annan"
  })
  void byTheMainSupervisor(String about, String to, String expected) {
    found(about, "eva", to)
        .gives(
            switch (expected) {
              case "met" -> MET;
              case "hellre" -> RATHER;
              default -> TO_ANOTHER;
            });
  }

  @Test
  void whereToLook() {
    found("progression", "eva", "lars")
        .pointsAt("/avvikelser/0/rapporterad/till")
        .mentions("[PROGRESSION, [Sara Holm]]");
    found("närvaro", "eva", "sara")
        .pointsAt("/avvikelser/0/rapporterad/till")
        .mentions("[ATTENDANCE, [Lars Norén]]");
    found("närvaro", "eva", "per")
        .pointsAt("/avvikelser/0/rapporterad/till")
        .mentions("[2026-02-03, [Sara Holm, Lars Norén]]");
  }

  @Test
  void toAnotherItMayStillBeReported() {
    RuleTester another = found("progression", "eva", "per");
    another.on("2026-02-10").gives("/avvikelser/0 at-risk error due 2026-02-10 annan-mottagare");
    another.on("2026-02-11").gives(TO_ANOTHER);
  }

  @Test
  void withoutAStudierektorOrABtChefTheOtherIsTheRightOne() {
    RuleTester alone = RULE.replacing("  bt-chef: lars\n", "");
    alone.given(concern("närvaro", "eva", reported("2026-02-05", "sara"))).gives(MET);
    alone.given(concern("närvaro", "eva", reported("2026-02-05", "lars"))).gives(TO_ANOTHER);
    RuleTester other = RULE.replacing("  studierektor: sara\n", "");
    other.given(concern("progression", "eva", reported("2026-02-05", "lars"))).gives(MET);
    other.given(concern("progression", "eva", reported("2026-02-05", "sara"))).gives(TO_ANOTHER);
    other.given(concern("progression", "eva", "")).mentions("[2026-02-03, [Lars Norén]]");
  }

  @Test
  void withNeitherNoRecipientIsNamed() {
    RuleTester neither =
        RULE.replacing("  studierektor: sara\n", "").replacing("  bt-chef: lars\n", "");
    RuleTester unreported = neither.given(concern("progression", "eva", ""));
    unreported.on("2026-02-10").gives(UPCOMING);
    unreported
        .on("2026-02-11")
        .gives(NO_RECIPIENT)
        .pointsAt("/avvikelser/0")
        .mentions("[2026-02-03]");
    neither.given(concern("progression", "eva", reported("2026-02-05", "per"))).gives(MET);
  }

  @Test
  void oneWhoIsBothStudierektorAndBtChefIsNamedOnce() {
    RULE.replacing("bt-chef: lars", "bt-chef: sara")
        .given(concern("närvaro", "eva", ""))
        .mentions("[2026-02-03, [Sara Holm]]");
  }

  // --- found by a clinical supervisor ---

  @ParameterizedTest
  @CsvSource({"eva, true", "'sara, eva', true", "sara, false", "'sara, lars', false"})
  void byAClinicalSupervisor(String to, boolean met) {
    found("progression", "per", to).gives(met ? MET : TO_ANOTHER);
    found("närvaro", "per", to).gives(met ? MET : TO_ANOTHER);
  }

  @Test
  void toSomeoneOtherThanTheMainSupervisor() {
    found("närvaro", "per", "sara")
        .pointsAt("/avvikelser/0/rapporterad/till")
        .mentions("[2026-02-03, [Eva Lind]]");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-05, eva, true",
    "2026-02-06, eva, false",
    "2026-02-05, maj, false",
    "2026-02-06, maj, true"
  })
  void theMainSupervisorOfTheReportsDay(String date, String to, boolean met) {
    RULE.replacing(
            "huvudhandledare: eva",
            "huvudhandledare: [{ person: eva, till: 2026-02-05 }, { person: maj, från: 2026-02-06"
                + " }]")
        .given(concern("progression", "per", reported(date, to)))
        .gives(met ? MET : TO_ANOTHER);
  }

  // --- found by others ---

  @Test
  void byOneInBothRolesAsByTheMainSupervisor() {
    RuleTester both = RULE.replacing("klinikhandledare: per", "klinikhandledare: eva");
    both.given(concern("progression", "eva", reported("2026-02-05", "sara"))).gives(MET);
    both.given(concern("progression", "eva", reported("2026-02-05", "eva"))).gives(TO_ANOTHER);
  }

  /**
   * eva is huvudhandledare until 2026-03-31, and then per, who is klinikhandledare the whole time.
   */
  private static RuleTester succeeded(String by, String to) {
    return found("närvaro", by, to)
        .replacing(
            "huvudhandledare: eva",
            "huvudhandledare: [{ person: eva, till: 2026-03-31 },"
                + " { person: per, från: 2026-04-01 }]");
  }

  @Test
  void aLaterMainSupervisorIsNotOneYet() {
    succeeded("per", "eva").gives(MET);
    succeeded("per", "lars").gives(TO_ANOTHER).mentions("[2026-02-03, [Eva Lind]]");
    succeeded("eva", "lars").gives(MET);
  }

  @Test
  void aFormerMainSupervisorIsNoLongerOne() {
    RuleTester former =
        found("närvaro", "per", "eva")
            .replacing(
                "huvudhandledare: eva",
                "huvudhandledare: [{ person: per, till: 2026-02-02 },"
                    + " { person: eva, från: 2026-02-03 }]");
    former.gives(MET);
    former
        .replacing("till: 2026-02-02", "till: 2026-02-03")
        .replacing("från: 2026-02-03 }]", "från: 2026-02-04 }]")
        .gives(TO_ANOTHER);
  }

  @Test
  void byOthersNotApplicable() {
    unreported("sara").gives(NOT_APPLICABLE);
    unreported("maj").gives(NOT_APPLICABLE);
    found("progression", "karin", "eva").gives(NOT_APPLICABLE);
    BARE.given(concern("progression", "per", "")).gives(NOT_APPLICABLE);
  }

  @Test
  void eachIsJudgedSeparately() {
    found("progression", "per", "eva")
        .adding(
            "avvikelser",
            "  - { upptäckt: 2026-01-07, gäller: närvaro, upptäckt-av: eva }",
            "  - { upptäckt: 2026-08-30, gäller: närvaro, upptäckt-av: eva }")
        .on("2026-09-06")
        .gives(
            MET,
            "/avvikelser/1 violated error due 2026-01-14 inte-rapporterad",
            "/avvikelser/2 upcoming due 2026-09-06");
  }

  @Test
  void withoutAnyThereAreNoOutcomes() {
    BARE.gives();
    rule("avvikelse-rapporterad").gives();
  }

  // --- faults of the format ---

  @Test
  void aReportThatCannotBeReadIsNotJudged() {
    found("progression", "per", "berit-svensson")
        .despite("format-referens /avvikelser/0/rapporterad/till/0")
        .gives(NOT_APPLICABLE);
    RULE.given(concern("progression", "per", reported("i våras", "eva")))
        .despite("format-typ /avvikelser/0/rapporterad/datum")
        .gives(NOT_APPLICABLE);
    RULE.given(concern("progression", "per", ", rapporterad: ja"))
        .despite("format-typ /avvikelser/0/rapporterad")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void aConcernIsNotJudgedIfItsFinderCannotBeRead() {
    unreported("berit-svensson")
        .despite("format-referens /avvikelser/0/upptäckt-av")
        .gives(NOT_APPLICABLE);
  }

  @Test
  void aRecipientWhoCannotBeReadMayBeTheRightOne() {
    RuleTester unclear =
        RULE.replacing("studierektor: sara", "studierektor: berit-svensson")
            .despite("format-referens /bastjänstgöring/studierektor");
    unclear
        .given(concern("progression", "eva", reported("2026-02-05", "karin")))
        .gives(NOT_APPLICABLE);
    unclear.given(concern("progression", "eva", reported("2026-02-05", "lars"))).gives(MET);
    unclear.given(concern("progression", "eva", "")).gives(NOT_REPORTED);
    RULE.replacing("huvudhandledare: eva", "huvudhandledare: berit-svensson")
        .despite("format-referens /bastjänstgöring/huvudhandledare")
        .given(concern("progression", "per", reported("2026-02-05", "karin")))
        .gives(NOT_APPLICABLE);
  }

  @Test
  void aReportThatCannotBeReadHasNoFirstRecipient() {
    found("humör", "eva", "lars").despite("format-varde /avvikelser/0/gäller").gives(MET);
    found("humör", "eva", "per").despite("format-varde /avvikelser/0/gäller").gives(TO_ANOTHER);
  }

  @Test
  void oneWithoutADayIsNotJudged() {
    unreported("per")
        .replacing("upptäckt: 2026-02-03", "upptäckt: i våras")
        .despite("format-typ /avvikelser/0/upptäckt")
        .gives();
  }

  // --- waivers ---

  private static String waiver(String scope) {
    return """
    undantag:
      - { regel: avvikelse-rapporterad, %sbeslut: 2026-02-04, beslutad-av: sara, skäl: Beslut }
    """
        .formatted(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03, waived",
    "2026-v06, waived",
    "2026-02-10, violated",
    "2026-v07, violated",
    "per, waived",
    "eva, violated",
    "akuten, waived"
  })
  void aWaiverForTheDayItWasFoundOrWhereOrByWhomCoversIt(String scope, String status) {
    unreported("per")
        .given(waiver("gäller: " + scope + ", "))
        .gives("/avvikelser/0 " + status + " error due 2026-02-10 inte-rapporterad");
  }

  @Test
  void aRemarkIsWaivedToo() {
    found("progression", "eva", "lars")
        .given(waiver(""))
        .gives("/avvikelser/0 waived warning due 2026-02-10 hellre");
  }

  // --- parameters ---

  @Test
  void theDaysAreAParameter() {
    unreported("per")
        .with("dagar", 14)
        .on("2026-02-17")
        .gives("/avvikelser/0 upcoming due 2026-02-17")
        .on("2026-02-18")
        .gives("/avvikelser/0 violated error due 2026-02-17 inte-rapporterad");
  }
}
