package se.btloggbok.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Readings;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;

/**
 * The rule set of each region on both sides of each of its values: a small logbook that meets it
 * has no finding at all, and one that just misses a value has that finding and no other.
 */
class RegionsTest {

  private static final RuleSetReader READER =
      new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList());

  /** Otherwise one sum that is too short would be two findings. */
  @ParameterizedTest
  @ValueSource(strings = {"akut-sjukvard", "primarvard"})
  void noProgrammeRepeatsWhatIsRequiredAnyway(String area) {
    for (String name : RuleSetReader.BUILT_IN) {
      RuleSet ruleSet = READER.builtIn(name);
      FullTimeMonths programme = months(ruleSet, "tid-enligt-programmet", area);
      if (!programme.equals(FullTimeMonths.ZERO)) {
        assertThat(programme)
            .as(name)
            .isGreaterThan(months(ruleSet, area + "-tre-manader", "manader"));
      }
    }
  }

  private static FullTimeMonths months(RuleSet ruleSet, String id, String parameter) {
    RuleInfo rule =
        RuleCatalog.all().stream()
            .map(Rule::info)
            .filter(info -> info.id().equals(id))
            .findFirst()
            .orElseThrow();
    Parameter<?> named =
        rule.parameters().stream()
            .filter(one -> one.name().equals(parameter))
            .findFirst()
            .orElseThrow();
    return (FullTimeMonths) ruleSet.parameters(rule).get(named);
  }

  private static final String HEAD =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina Rahimi, legitimation: { datum: 2025-03-14 } }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: eva
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, enhet: VC, handledarutbildning: 2019 }
      bedömningar:
        - datum: 2025-09-08
          metod: mini-CEX
          bedömare: eva
          delmål: [BT1, BT2, BT3, BT4, BT5, BT6, BT7, BT8, BT9, BT10, BT11, BT12, BT13, BT14, BT15, BT16, BT17, BT18]
      """;

  private static final String STOCKHOLM =
      """
      placeringar:
        vc: { verksamhet: primärvård, enhet: VC, från: 2025-09-01, till: 2025-12-31 }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-04-30 }
        ger: { verksamhet: övrig, inriktning: geriatrik, enhet: Ger, från: 2026-05-01, till: 2026-06-30 }
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-07-01, till: 2026-08-31 }
      """;

  private static final String SKANE =
      """
      placeringar:
        intro: { verksamhet: övrig, inriktning: introduktion, enhet: Sjukhuset, från: 2025-09-01, till: 2025-09-14, klinikhandledare: eva }
        vc: { verksamhet: primärvård, enhet: VC, från: 2025-09-15, till: 2025-12-31, klinikhandledare: eva }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31, klinikhandledare: eva }
      """;

  private static final String HALLAND =
      """
      placeringar:
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2025-09-01, till: 2025-11-30 }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-12-01, till: 2026-04-15 }
        vc: { verksamhet: primärvård, enhet: VC, från: 2026-04-16, till: 2026-08-31 }
      """;

  private static final String DALARNA =
      """
      placeringar:
        vc: { verksamhet: primärvård, enhet: VC, från: 2025-09-01, till: 2026-02-28 }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-03-01, till: 2026-08-31 }
      """;

  private static final String MORE_ASSESSMENTS =
      """
        - { datum: 2025-10-08, metod: DOPS, bedömare: eva, delmål: [BT1] }
        - { datum: 2026-03-09, metod: mini-CEX, bedömare: eva, delmål: [BT1] }
        - { datum: 2026-05-08, metod: DOPS, bedömare: eva, delmål: [BT1] }
      """;

  private static final String OSTERGOTLAND =
      """
      placeringar:
        intro: { verksamhet: övrig, inriktning: introduktion, enhet: US, från: 2025-09-01, till: 2025-09-28 }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-29, till: 2026-01-28 }
        vc: { verksamhet: primärvård, enhet: VC, från: 2026-01-29, till: 2026-05-28 }
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-05-29, till: 2026-08-31 }
      """;

  private static final String UPPSALA =
      """
      placeringar:
        intro: { verksamhet: övrig, inriktning: introduktion, enhet: AS, från: 2025-09-01, till: 2025-09-30 }
        vc: { verksamhet: primärvård, enhet: VC, från: 2025-10-01, till: 2026-02-28 }
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-03-01, till: 2026-05-31 }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-06-01, till: 2026-08-31 }
      """;

  private static final String SORMLAND =
      """
      placeringar:
        med: { verksamhet: akut sjukvård, inriktning: internmedicin, enhet: Med, från: 2025-09-01, till: 2025-11-30 }
        kir: { verksamhet: akut sjukvård, inriktning: kirurgi, enhet: Kir, från: 2025-12-01, till: 2026-01-31 }
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-02-01, till: 2026-03-31 }
        vc: { verksamhet: primärvård, enhet: VC, från: 2026-04-01, till: 2026-08-31 }
      """;

  /**
   * A final assessment of each placement, and four hours of teaching for every five service days.
   */
  private static final String KRONOBERG =
      """
      placeringar:
        intro: { verksamhet: övrig, inriktning: introduktion, enhet: CLV, från: 2025-09-01, till: 2025-09-30, klinikhandledare: eva }
        med: { verksamhet: akut sjukvård, inriktning: internmedicin, enhet: Med, från: 2025-10-01, till: 2025-11-30, klinikhandledare: eva }
        kir: { verksamhet: akut sjukvård, inriktning: kirurgi, enhet: Kir, från: 2025-12-01, till: 2026-01-31, klinikhandledare: eva }
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-02-01, till: 2026-03-31, klinikhandledare: eva }
        vc: { verksamhet: primärvård, enhet: VC, från: 2026-04-01, till: 2026-08-31, klinikhandledare: eva }
      slutbedömningar:
        - { placering: intro, datum: 2025-09-30, handledare: eva, resultat: godkänd }
        - { placering: med, datum: 2025-11-30, handledare: eva, resultat: godkänd }
        - { placering: kir, datum: 2026-01-31, handledare: eva, resultat: godkänd }
        - { placering: psyk, datum: 2026-03-31, handledare: eva, resultat: godkänd }
        - { placering: vc, datum: 2026-08-31, handledare: eva, resultat: godkänd }
      utbildningstillfällen:
        - { datum: 2025-10-02, ämne: Höstterminen, timmar: 100 }
        - { datum: 2026-03-05, ämne: Vårterminen, timmar: 100 }
      """;

  private static final String BLEKINGE =
      """
      placeringar:
        intro: { verksamhet: övrig, inriktning: introduktion, enhet: Sjukhuset, från: 2025-09-01, till: 2025-09-14, klinikhandledare: eva }
        vc: { verksamhet: primärvård, enhet: VC, från: 2025-09-15, till: 2025-12-31, klinikhandledare: eva }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31, klinikhandledare: eva }
      utbildningstillfällen:
        - { datum: 2025-10-02, ämne: Höstterminen, timmar: 100 }
        - { datum: 2026-03-05, ämne: Vårterminen, timmar: 48 }
      """;

  private static final String VASTERNORRLAND =
      """
      placeringar:
        intro: { verksamhet: övrig, inriktning: introduktion, enhet: Sjukhuset, från: 2025-09-01, till: 2025-09-14 }
        akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-15, till: 2026-01-11 }
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-01-12, till: 2026-03-22 }
        vc: { verksamhet: primärvård, enhet: VC, från: 2026-03-23, till: 2026-07-19 }
        mer: { verksamhet: övrig, enhet: Sjukhuset, från: 2026-07-20, till: 2026-08-31 }
      """;

  private static String sections(String region) {
    return switch (region) {
      case "stockholm" -> STOCKHOLM;
      case "skane" -> SKANE;
      case "halland" -> HALLAND;
      case "dalarna" -> MORE_ASSESSMENTS + DALARNA;
      case "ostergotland" -> OSTERGOTLAND;
      case "uppsala" -> UPPSALA;
      case "sormland" -> SORMLAND;
      case "kronoberg" -> KRONOBERG;
      case "blekinge" -> BLEKINGE;
      case "vasternorrland" -> VASTERNORRLAND;
      default -> throw new IllegalArgumentException(region);
    };
  }

  static List<String> regions() {
    return RuleSetReader.BUILT_IN.subList(2, RuleSetReader.BUILT_IN.size());
  }

  private static CheckedLogbook check(String region, String logbook) {
    return new Checker(RuleCatalog.all(), READER.builtIn(region), new SwedishHolidays(), false)
        .check(
            Readings.of("loggbok.yaml", logbook),
            new Timing(LocalDate.parse("2026-09-01"), null, false));
  }

  /** Returns the findings on the day after the BT: level, rule and message. */
  private static List<String> findings(String region, String logbook) {
    Words words = new Words(Language.SV);
    return check(region, logbook).findings().stream()
        .map(
            finding ->
                "%s %s %s"
                    .formatted(
                        finding.level().value(), finding.rule(), words.message(finding.message())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void aLogbookThatFollowsTheRegionHasNothingToRemark(String region) {
    assertThat(findings(region, HEAD + sections(region))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void itsFindingsCiteItsOwnSources(String region) {
    RuleSet ruleSet = READER.builtIn(region);
    assertThat(ruleSet.settings().values().stream().filter(setting -> setting.source() != null))
        .isNotEmpty()
        .allSatisfy(
            setting ->
                assertThat(setting.source().document().title()).doesNotContain("VGR").isNotBlank());
  }

  private static final String PROGRAMME = "tid-enligt-programmet Programmets tid i ";

  /** Each value just missed: what to change in the logbook, and the start of the only finding. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stockholm | till: 2025-12-31 | till: 2025-12-29 | info P primärvård är 3,",
        "stockholm | till: 2026-04-30 | till: 2026-04-29 | info P akut sjukvård är 3,95"
            + " heltidsmånader av minst 4,00",
        "stockholm | till: 2026-06-30 | till: 2026-06-29 | info P geriatrik är 1,95 heltidsmånader"
            + " av minst 2,00",
        "stockholm | geriatrik | kirurgi | info P geriatrik är 0,00 heltidsmånader av minst 2,00",
        "stockholm | från: 2026-07-01 | från: 2026-07-02 | info P psykiatri är 1,95 heltidsmånader"
            + " av minst 2,00",
        "skane | till: 2025-09-14 | till: 2025-09-11 | info P introduktion är 0,40 heltidsmånader"
            + " av minst 0,46",
        "skane | till: 2025-12-31, klinikhandledare: eva | till: 2025-12-31 | info"
            + " klinikhandledare-finns",
        "skane | huvudhandledare: eva | huvudhandledare: [{ person: eva, till: 2026-08-30 }] | info"
            + " huvudhandledare-finns",
        "halland | till: 2025-11-30 | till: 2025-11-27 | info P psykiatri är 2,95 heltidsmånader av"
            + " minst 3,00",
        "halland | till: 2026-04-15 | till: 2026-04-14 | info P akut sjukvård är 4,",
        "halland | från: 2026-04-16 | från: 2026-04-20 | info P primärvård är 4,",
        "dalarna | 2025-10-08, metod: DOPS | 2025-10-08, metod: CBD | info"
            + " bedomning-rekommenderad-metod",
        "dalarna | datum: 2026-05-08 | datum: 2026-02-08 | error bedomning-kontinuerlig",
        "ostergotland | till: 2025-09-28 | till: 2025-09-25 | error P introduktion är 0,86"
            + " heltidsmånader av minst 0,92",
        "ostergotland | till: 2026-01-28 | till: 2026-01-26 | error P akut sjukvård är 3,",
        "ostergotland | till: 2026-05-28 | till: 2026-05-27 | error P primärvård är 3,",
        "ostergotland | från: 2026-05-29 | från: 2026-06-03 | error P psykiatri är 2,",
        "uppsala | till: 2025-09-30 | till: 2025-09-29 | info P introduktion är 0,95 heltidsmånader"
            + " av minst 1,00",
        "uppsala | till: 2026-02-28 | till: 2026-02-26 | info P primärvård är 4,95 heltidsmånader"
            + " av minst 5,00",
        "uppsala | till: 2026-05-31 | till: 2026-05-28 | info P psykiatri är 2,",
        "sormland | till: 2026-03-31 | till: 2026-03-30 | info P psykiatri är 1,95 heltidsmånader"
            + " av minst 2,00",
        "sormland | från: 2026-04-01 | från: 2026-04-02 | info P primärvård är 4,",
        "sormland | inriktning: internmedicin | inriktning: ortopedi | info P internmedicin är 0,00"
            + " heltidsmånader av minst 3,00",
        "sormland | inriktning: kirurgi | inriktning: ortopedi | info P kirurgi är 0,00"
            + " heltidsmånader av minst 2,00",
        "kronoberg | till: 2025-09-30 | till: 2025-09-29 | info P introduktion är 0,95"
            + " heltidsmånader av minst 1,00",
        "kronoberg | från: 2025-10-01 | från: 2025-10-02 | info P internmedicin är 1,95"
            + " heltidsmånader av minst 2,00",
        "kronoberg | till: 2026-01-31 | till: 2026-01-27 | info P kirurgi är 1,",
        "kronoberg | från: 2026-02-01 | från: 2026-02-03 | info P psykiatri är 1,91 heltidsmånader"
            + " av minst 2,00",
        "kronoberg | från: 2026-04-01, till: 2026-08-31, klinikhandledare: eva | från: 2026-04-01,"
            + " till: 2026-08-31 | info klinikhandledare-finns",
        "kronoberg | handledarutbildning: 2019 | handledarutbildning: 2026 | info"
            + " handledarutbildning",
        "kronoberg | psyk, datum: 2026-03-31 | psyk, datum: 2026-03-01 | info"
            + " slutbedomning-placering",
        "kronoberg | Vårterminen, timmar: 100 | Vårterminen, timmar: 99.75 | warning"
            + " utbildning-timmar-per-vecka Utbildningen är 199,75 timmar av minst 200,0",
        "blekinge | timmar: 48 | timmar: 47.75 | warning utbildning-timmar-per-vecka Utbildningen"
            + " är 147,75 timmar av minst 148,0",
        "blekinge | till: 2025-09-14 | till: 2025-09-11 | info P introduktion är 0,40"
            + " heltidsmånader av minst 0,46",
        "blekinge | till: 2025-12-31, klinikhandledare: eva | till: 2025-12-31 | info"
            + " klinikhandledare-finns",
        "vasternorrland | till: 2025-09-14 | till: 2025-09-11 | info P introduktion är 0,40"
            + " heltidsmånader av minst 0,46",
        "vasternorrland | till: 2026-01-11 | till: 2026-01-08 | info P akut sjukvård är 3,",
        "vasternorrland | till: 2026-03-22 | till: 2026-03-18 | info P psykiatri är 2,",
        "vasternorrland | till: 2026-07-19 | till: 2026-07-16 | info P primärvård är 3,",
      })
  void oneThatJustMissesAValueHasThatFindingAndNoOther(
      String region, String was, String becomes, String finding) {
    String logbook = HEAD + sections(region);
    assertThat(logbook).contains(was);
    assertThat(findings(region, logbook.replace(was, becomes)))
        .singleElement()
        .asString()
        .startsWith(finding.replace(" P ", " " + PROGRAMME));
  }

  @ParameterizedTest
  @CsvSource({
    "stockholm",
    "skane",
    "halland",
    "uppsala",
    "kronoberg",
    "blekinge",
    "vasternorrland"
  })
  void anIndependentBtIsTwelveMonths(String region) {
    String logbook = HEAD + sections(region);
    String weeks = logbook.replace("  till: 2026-08-31", "  till: 2026-08-28");
    assertThat(findings(region, weeks)).as("52 weeks of five days").isEmpty();
    assertThat(findings(region, weeks.replace("  till: 2026-08-28", "  till: 2026-08-27")))
        .singleElement()
        .asString()
        .startsWith("info bt-tolv-manader");
  }

  @Test
  void sormlandSaysNothingAboutTheLength() {
    assertThat(READER.builtIn("sormland").settings()).doesNotContainKey("bt-tolv-manader");
  }

  @Test
  void dalarnaHasAtMostFourPlacements() {
    String four =
        HEAD
            + MORE_ASSESSMENTS
            + """
            placeringar:
              vc: { verksamhet: primärvård, enhet: VC, från: 2025-09-01, till: 2025-11-30 }
              akut: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-03-23, till: 2026-08-31 }
              a: { verksamhet: övrig, enhet: A, från: 2025-12-01, till: 2026-01-11 }
              b: { verksamhet: övrig, enhet: B, från: 2026-01-12, till: 2026-02-15 }
            """;
    String fifth = "  c: { verksamhet: övrig, enhet: C, från: 2026-02-16, till: 2026-03-22 }\n";
    assertThat(findings("dalarna", four)).noneMatch(one -> one.contains("hogst-fyra"));
    assertThat(findings("dalarna", four + fifth))
        .anyMatch(one -> one.startsWith("error hogst-fyra-placeringar"));
  }

  // --- the forms of BT ---

  private static String integrated(String logbook) {
    return logbook.replace(
        "  form: fristående\n",
        "  form: integrerad\n  st-start: 2025-09-01\n  specialitet: kirurgi\n");
  }

  @Test
  void mostProgrammesAreAboutAnIndependentBt() {
    String none = integrated(HEAD + STOCKHOLM).replace("geriatrik", "ortopedi");
    assertThat(findings("stockholm", none)).isEmpty();
  }

  @Test
  void ostergotlandAsksForPsychiatryInEveryForm() {
    assertThat(findings("ostergotland", integrated(HEAD + OSTERGOTLAND))).isEmpty();
    assertThat(
            findings(
                "ostergotland",
                integrated(HEAD + OSTERGOTLAND).replace("från: 2026-05-29", "från: 2026-06-03")))
        .singleElement()
        .asString()
        .startsWith("error " + PROGRAMME + "psykiatri");
  }

  @ParameterizedTest
  @CsvSource({"stockholm", "ostergotland"})
  void anIntegratedBtIsDoneWithinTwoYears(String region) {
    String late =
        integrated(HEAD + sections(region)).replace("st-start: 2025-09-01", "st-start: 2024-08-31");
    assertThat(findings(region, late))
        .singleElement()
        .asString()
        .startsWith("warning integrerad-inom-tva-ar");
    assertThat(findings(region, late.replace("st-start: 2024-08-31", "st-start: 2024-09-01")))
        .isEmpty();
  }

  @Test
  void aPlanThatFallsShortOfWhatIsMandatoryIsSeenInAdvance() {
    String plan = (HEAD + OSTERGOTLAND).replace("från: 2026-05-29", "från: 2026-06-03");
    assertThat(
            new Checker(
                    RuleCatalog.all(), READER.builtIn("ostergotland"), new SwedishHolidays(), false)
                .check(
                    Readings.of("loggbok.yaml", plan),
                    new Timing(LocalDate.parse("2025-10-01"), null, false))
                .findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().key()).endsWith("plan-for-kort"));
  }

  @Test
  void aFaultyInriktningIsOneFinding() {
    String slip = (HEAD + STOCKHOLM).replace("geriatrik", "geriatrk");
    assertThat(findings("stockholm", slip)).singleElement().asString().contains("format-varde");
    String unknown = (HEAD + STOCKHOLM).replace("geriatrik", "rymdmedicin");
    assertThat(findings("stockholm", unknown)).singleElement().asString().contains("format-varde");
  }
}
