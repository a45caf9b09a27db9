package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.format.FormatRules;
import se.btloggbok.requirement.RuleInfo;

/**
 * {@code undantag-giltigt}, among all rules of vgr. At the health centre (2025-10-06–2025-10-26)
 * there was supervision in week 41 only; the placement has no final assessment, due 2025-11-09.
 */
class ValidWaiverTest {

  private static final String ID = "undantag-giltigt";

  private static final Checker VGR = OutcomeLines.checker(OutcomeLines.builtIn("vgr"));

  private static final String LOGBOOK =
      OutcomeLines.logbook(
          Set.of("format", "läkare", "bastjänstgöring", "personer"),
          """
          placeringar:
            majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-10-06, till: 2025-10-26, klinikhandledare: eva }
          handledningstillfällen:
            - { datum: 2025-10-06, handledare: eva, innehåll: Veckans patienter }
          """);

  private static final String MET = "/undantag/0 met";
  private static final String UNKNOWN = "/undantag/0 violated error okand-regel";
  private static final String MAY_NOT = "/undantag/0 violated error far-inte-undantas";
  private static final String BY_ANOTHER = "/undantag/0 violated error fel-beslutsfattare";
  private static final String FUTURE = "/undantag/0 violated warning framtid";
  private static final String NEEDLESS = "/undantag/0 violated warning behovs-inte";

  private static String waivers(String... waivers) {
    return LOGBOOK + "undantag:\n  - { " + String.join(" }\n  - { ", waivers) + " }\n";
  }

  private static String waiver(String rule, @Nullable String scope, String date, String by) {
    return "regel: %s%s, beslut: %s, beslutad-av: %s, skäl: Beslut"
        .formatted(rule, scope == null ? "" : ", gäller: " + scope, date, by);
  }

  private static String weekly(@Nullable String scope) {
    return waiver("handledning-varje-vecka", scope, "2025-11-01", "sara");
  }

  private static CheckedLogbook check(String yaml, String today, @Nullable String asOf) {
    return VGR.check(
        OutcomeLines.reading(yaml),
        new Timing(LocalDate.parse(today), asOf == null ? null : LocalDate.parse(asOf), false));
  }

  private static void gives(String yaml, String... outcomes) {
    givesOn(yaml, "2026-12-01", null, outcomes);
  }

  private static void givesOn(
      String yaml, String today, @Nullable String asOf, String... outcomes) {
    CheckedLogbook checked = check(yaml, today, asOf);
    assertThat(OutcomeLines.faults(checked)).as(yaml).isEmpty();
    assertThat(OutcomeLines.of(ID, checked)).as(yaml).containsExactly(outcomes);
  }

  private static void findingIs(String yaml, String today, String place, String arguments) {
    CheckedLogbook checked = check(yaml, today, null);
    assertThat(OutcomeLines.places(ID, checked)).containsExactly(place);
    assertThat(checked.findings())
        .filteredOn(finding -> finding.rule().equals(ID))
        .extracting(finding -> finding.message().arguments().toString())
        .containsExactly(arguments);
  }

  @Test
  void withoutWaiversNothing() {
    gives(LOGBOOK);
  }

  // --- which rule ---

  @Test
  void ofAnExistingRule() {
    gives(waivers(weekly(null)), MET);
    String unknown = waivers(waiver("handledning-varje-månad", null, "2025-11-01", "sara"));
    gives(unknown, UNKNOWN);
    findingIs(unknown, "2026-12-01", "/undantag/0/regel", "[handledning-varje-månad]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HANDLEDNING-VARJE-VECKA", "handledning varje veka", "handledning-varje-v"})
  void aMisspeltRuleIsSuggested(String rule) {
    String misspelt = waivers(waiver(rule, null, "2025-11-01", "sara"));
    gives(misspelt, UNKNOWN + "-menade");
    findingIs(
        misspelt, "2026-12-01", "/undantag/0/regel", "[" + rule + ", handledning-varje-vecka]");
  }

  static Stream<String> formatRules() {
    return FormatRules.ALL.stream().map(RuleInfo::id);
  }

  @ParameterizedTest
  @MethodSource("formatRules")
  @ValueSource(strings = {"personnummer-i-text", "undantag-giltigt"})
  void notOfFormatNorOfPrivacyNorOfItself(String rule) {
    gives(waivers(waiver(rule, null, "2025-11-01", "sara")), MAY_NOT);
  }

  @Test
  void rulesThatMayNotBeWaivedAreNamed() {
    findingIs(
        waivers(waiver("format-typ", null, "2025-11-01", "sara")),
        "2026-12-01",
        "/undantag/0/regel",
        "[format-typ]");
  }

  @Test
  void everyOtherRuleMayBe() {
    for (var rule : RuleCatalog.all()) {
      assertThat(rule.isWaivable())
          .as(rule.info().id())
          .isEqualTo(!Set.of("personnummer-i-text", ID).contains(rule.info().id()));
    }
  }

  // --- by whom ---

  @ParameterizedTest
  @CsvSource({"sara, true", "lars, true", "eva, false", "ulla, false", "per, false"})
  void byTheDirectorOfStudiesOrTheManager(String by, boolean valid) {
    gives(
        waivers(waiver("handledning-varje-vecka", null, "2025-11-01", by)),
        valid ? MET : BY_ANOTHER);
  }

  @Test
  void aDecisionByAnotherIsReportedAndWaivesNothing() {
    String yaml = waivers(waiver("handledning-varje-vecka", null, "2025-11-01", "eva"));
    findingIs(yaml, "2026-12-01", "/undantag/0/beslutad-av", "[Eva Lind, 2025-11-01]");
    assertThat(OutcomeLines.of("handledning-varje-vecka", check(yaml, "2026-12-01", null)))
        .containsExactly(
            "vecka:2025-v41 met due 2025-10-12",
            "vecka:2025-v42 violated error due 2025-10-19 saknas",
            "vecka:2025-v43 violated error due 2025-10-26 saknas");
  }

  @Test
  void ifNeitherRoleIsGivenNoDecisionIsValid() {
    String nobody = LOGBOOK.replace("  studierektor: sara\n", "").replace("  bt-chef: lars\n", "");
    String waiver = "undantag:\n  - { " + weekly(null) + " }\n";
    gives(nobody + waiver, BY_ANOTHER);
    gives(LOGBOOK.replace("  bt-chef: lars\n", "") + waiver, MET);
    gives(LOGBOOK.replace("  studierektor: sara\n", "") + waiver, BY_ANOTHER);
  }

  // --- when ---

  @Test
  void notLaterThanToday() {
    String yaml = waivers(waiver("handledning-varje-vecka", null, "2025-11-01", "sara"));
    givesOn(yaml, "2025-11-01", null, MET);
    givesOn(yaml, "2025-10-31", null, FUTURE);
    givesOn(yaml, "2025-10-31", "2026-12-01", FUTURE);
    givesOn(yaml, "2025-10-31", "2025-10-20", FUTURE);
    findingIs(yaml, "2025-10-31", "/undantag/0/beslut", "[2025-11-01]");
  }

  @Test
  void asOfADayLaterDecisionsAreLeftOut() {
    String yaml = waivers(weekly("2025-v41"));
    givesOn(yaml, "2026-12-01", "2025-10-31");
    givesOn(yaml, "2026-12-01", "2025-11-01", NEEDLESS);
  }

  @Test
  void asOfADayOnlyDecisionsByThenWaive() {
    String yaml = waivers(waiver("handledning-varje-vecka", null, "2025-11-01", "sara"));
    assertThat(OutcomeLines.of("handledning-varje-vecka", check(yaml, "2026-12-01", "2025-10-31")))
        .containsExactly(
            "vecka:2025-v41 met due 2025-10-12",
            "vecka:2025-v42 violated error due 2025-10-19 saknas",
            "vecka:2025-v43 violated error due 2025-10-26 saknas");
    assertThat(OutcomeLines.of("handledning-varje-vecka", check(yaml, "2026-12-01", "2025-11-01")))
        .containsExactly(
            "vecka:2025-v41 met due 2025-10-12",
            "vecka:2025-v42 waived error due 2025-10-19 saknas",
            "vecka:2025-v43 waived error due 2025-10-26 saknas");
  }

  // --- whether it is needed ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-v42 | met",
        "2025-v43 | met",
        "2025-v41 | needless",
        "2025-v44 | needless",
        "2025-v40/2025-v41 | needless",
        "2025-v40/2025-v42 | met",
        "2025-v43/2025-v50 | met",
        "2025-v44/2025-v50 | needless",
        "[2025-v41, 2025-v42] | met",
        "[2025-v41, 2025-v44] | needless",
        "2025-10-13 | met",
        "2025-10-19 | met",
        "2025-10-12 | needless",
        "2025-10-27 | needless",
        "majorna | met",
        "eva | needless",
        "BT1 | needless"
      })
  void itCoversSomethingThatIsNotMet(String scope, String expected) {
    gives(waivers(weekly(scope)), expected.equals("met") ? MET : NEEDLESS);
  }

  @Test
  void theFindingPointsAtTheWholeOfANeedlessOne() {
    findingIs(
        waivers(weekly("2025-v41")), "2026-12-01", "/undantag/0", "[handledning-varje-vecka]");
  }

  @Test
  void oneForTheWholeRuleToo() {
    String allWeeks =
        LOGBOOK.replace(
            "patienter }",
            "patienter }\n  - { datum: 2025-10-13, handledare: eva, innehåll: Veckans patienter }\n"
                + "  - { datum: 2025-10-20, handledare: eva, innehåll: Veckans patienter }");
    gives(allWeeks + "undantag:\n  - { " + weekly(null) + " }\n", NEEDLESS);
  }

  @Test
  void oneThatIsGivenInAdvanceIsSilent() {
    String yaml = waivers(waiver("handledning-varje-vecka", "2025-v43", "2025-10-10", "sara"));
    givesOn(yaml, "2025-10-10", null, MET);
    givesOn(yaml, "2025-10-26", null, MET);
    givesOn(yaml, "2025-10-27", null, MET);
  }

  /** The first assessment exists, and the second is not required until the end. */
  @Test
  void oneThatIsGivenInAdvanceForASecondAssessmentIsSilent() {
    RuleTester secondAssessment =
        RuleTester.rule(ID)
            .bare()
            .given(
                """
                placeringar:
                  majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31, klinikhandledare: eva }
                bedömningar:
                  - { datum: 2025-09-24, metod: DOPS, bedömare: eva }
                undantag:
                  - { regel: bedomning-kontinuerlig, gäller: majorna, beslut: 2025-12-01, beslutad-av: sara, skäl: En räcker. }
                """);
    secondAssessment.on("2025-12-01").gives(MET);
    secondAssessment.on("2025-12-31").gives(MET);
    secondAssessment.on("2026-01-01").gives(MET);
    secondAssessment
        .adding("bedömningar", "  - { datum: 2025-11-24, metod: CBD, bedömare: eva }")
        .on("2025-12-01")
        .gives(NEEDLESS);
  }

  @Test
  void oneForAPlacementCoversEntriesDatedWithinIt() {
    RuleTester byAnother =
        RuleTester.rule(ID)
            .bare()
            .on("2025-12-01")
            .given(
                """
                placeringar:
                  majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-08-31, klinikhandledare: per }
                handledningstillfällen:
                  - { datum: 2025-10-15, handledare: maj, innehåll: Genomgång av svåra fall. }
                undantag:
                  - { regel: handledning-av-ratt-handledare, gäller: majorna, beslut: 2025-09-10, beslutad-av: sara, skäl: Konferens }
                """);
    byAnother.gives(MET);
    byAnother.replacing("datum: 2025-10-15", "datum: 2025-08-31").gives(NEEDLESS);
    byAnother.replacing("gäller: majorna", "gäller: maj").gives(MET);
    byAnother.replacing("gäller: majorna", "gäller: per").gives(NEEDLESS);
  }

  // --- one of several placements that count as one ---

  /** Two placements at Majorna, a until Friday 2025-10-31 and c from Saturday 2025-11-01. */
  private static RuleTester adjoining(String rule, String waived, String given) {
    return RuleTester.rule(rule)
        .bare()
        .on("2026-02-01")
        .given(
            """
            placeringar:
              a: { verksamhet: primärvård, enhet: Majorna, från: 2025-10-20, till: 2025-10-31, klinikhandledare: eva }
              c: { verksamhet: primärvård, enhet: Majorna, från: 2025-11-01, till: 2025-11-14, klinikhandledare: eva }
            undantag:
              - { regel: %s, gäller: %s, beslut: 2025-10-10, beslutad-av: sara, skäl: Beslut }
            """
                    .formatted(rule, waived)
                + given);
  }

  private static String week(int week, boolean waived) {
    return "vecka:2025-v%d %s error due %s saknas"
        .formatted(
            week,
            waived ? "waived" : "violated",
            LocalDate.parse("2025-10-26").plusWeeks(week - 43L));
  }

  @ParameterizedTest
  @CsvSource({"a, true, false", "c, false, true", "'[a, c]', true, true"})
  void itCoversTheWeeksOfThatPlacementOnly(String waived, boolean first, boolean second) {
    adjoining("handledning-varje-vecka", waived, "")
        .gives(week(43, first), week(44, first), week(45, second), week(46, second));
  }

  @Test
  void aWeekThatTheyShareBelongsToBoth() {
    for (String waived : List.of("a", "c")) {
      boolean first = waived.equals("a");
      adjoining("handledning-varje-vecka", waived, "")
          .replacing("till: 2025-10-31", "till: 2025-10-29")
          .replacing("från: 2025-11-01", "från: 2025-10-30")
          .gives(week(43, first), week(44, true), week(45, !first), week(46, !first));
    }
  }

  @ParameterizedTest
  @CsvSource({"a, true, false", "c, false, true"})
  void itCoversTheSessionsOfThatPlacementOnly(String waived, boolean first, boolean second) {
    adjoining(
            "handledning-dokumenterad",
            waived,
            """
            handledningstillfällen:
              - { datum: 2025-10-31, handledare: eva, innehåll: x }
              - { datum: 2025-11-01, handledare: eva, innehåll: x }
            """)
        .gives(
            "/handledningstillfällen/0 " + (first ? "waived" : "violated") + " error utan-innehall",
            "/handledningstillfällen/1 "
                + (second ? "waived" : "violated")
                + " error utan-innehall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "c"})
  void itCoversASessionBetweenThem(String waived) {
    adjoining(
            "handledning-dokumenterad",
            waived,
            "handledningstillfällen:\n  - { datum: 2025-11-01, handledare: eva, innehåll: x }\n")
        .replacing("från: 2025-11-01", "från: 2025-11-03")
        .gives("/handledningstillfällen/0 waived error utan-innehall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "c"})
  void itCoversWhatIsAskedOfThemTogether(String waived) {
    adjoining("slutbedomning-placering", waived, "")
        .with("minsta-tjanstgoringsdagar", 1)
        .gives("placering:a waived error due 2025-11-28 saknas");
  }

  @Test
  void oneForARequirementAtRiskIsUseful() {
    givesOn(
        waivers(waiver("primarvard-tre-manader", null, "2025-10-10", "lars")),
        "2025-10-10",
        null,
        MET);
  }

  @Test
  void requirementsThatDoNotApplyNeedNoWaiver() {
    gives(waivers(waiver("psykiatri-tva-manader", null, "2025-11-01", "sara")), NEEDLESS);
    gives(waivers(waiver("slutbedomning-placering", "majorna", "2025-11-01", "sara")), NEEDLESS);
  }

  @Test
  void twoForTheSameAreBothUseful() {
    gives(waivers(weekly("2025-v42"), weekly("2025-v42/2025-v43")), MET, "/undantag/1 met");
  }

  @Test
  void eachWaiverIsJudgedSeparately() {
    gives(
        waivers(
            weekly("2025-v41"),
            waiver("okänd", null, "2025-11-01", "sara"),
            weekly("2025-v42"),
            waiver("format-typ", null, "2027-11-01", "eva"),
            waiver("handledning-varje-vecka", null, "2027-11-01", "eva")),
        NEEDLESS,
        UNKNOWN.replace("/0", "/1"),
        MET.replace("/0", "/2"),
        MAY_NOT.replace("/0", "/3"),
        BY_ANOTHER.replace("/0", "/4"));
  }

  @Test
  void aRuleThatIsOffExistsButNeedsNoWaiver() {
    CheckedLogbook checked =
        OutcomeLines.checker(OutcomeLines.builtIn("nationell"))
            .check(
                OutcomeLines.reading(waivers(weekly(null))),
                new Timing(LocalDate.parse("2026-12-01"), null, false));
    assertThat(OutcomeLines.of(ID, checked)).containsExactly(NEEDLESS);
  }

  // --- faults of the format ---

  private static void givesDespite(String waiver, String fault, String... outcomes) {
    CheckedLogbook checked = check(waivers(waiver), "2026-12-01", null);
    assertThat(OutcomeLines.faults(checked)).containsExactly(fault);
    assertThat(OutcomeLines.of(ID, checked)).containsExactly(outcomes);
  }

  @Test
  void scopesThatCannotBeReadAreNotJudged() {
    givesDespite(weekly("vecka 42"), "format-varde /undantag/0/gäller", MET);
    givesDespite(weekly("[2025-v41, vecka 42]"), "format-varde /undantag/0/gäller/1", MET);
    givesDespite(weekly("hisingen"), "format-referens /undantag/0/gäller", MET);
  }

  @Test
  void decisionsWithoutADayOrByUnknownPeopleAreNotJudged() {
    String na = "/undantag/0 not-applicable";
    givesDespite(
        "regel: handledning-varje-vecka, beslutad-av: eva, skäl: Beslut",
        "format-saknas /undantag/0/beslut",
        na);
    givesDespite(
        "regel: handledning-varje-vecka, beslut: 2027-01-01, beslutad-av: berit, skäl: Beslut",
        "format-referens /undantag/0/beslutad-av",
        na);
  }

  @Test
  void anUnknownRuleIsReportedDespiteOtherFaults() {
    givesDespite(
        "regel: okänd, beslutad-av: eva, skäl: Beslut",
        "format-saknas /undantag/0/beslut",
        UNKNOWN);
  }

  @Test
  void withoutARuleThereIsNothingToJudge() {
    CheckedLogbook checked =
        check(waivers("beslut: 2025-11-01, beslutad-av: sara, skäl: Beslut"), "2026-12-01", null);
    assertThat(OutcomeLines.faults(checked)).containsExactly("format-saknas /undantag/0/regel");
    assertThat(OutcomeLines.places(ID, checked)).isEmpty();
  }
}
