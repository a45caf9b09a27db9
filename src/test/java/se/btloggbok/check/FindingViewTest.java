package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Objective;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Weeks;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** Outcomes become findings: which of them are merged, at what level, and in what order. */
class FindingViewTest {

  private static final YamlDocument DOCUMENT =
      YamlReader.read(
          new SourceText(
              "loggbok.yaml",
              """
              placeringar:
                majorna: { enhet: Majorna }
                gibraltar: { enhet: Gibraltar }
              handledningstillfällen:
                - { datum: 2025-10-08 }
              undantag:
                - { regel: handledning-varje-vecka }
              """));

  private static final YamlPath MAJORNA = YamlPath.ROOT.child("placeringar").child("majorna");
  private static final YamlPath GIBRALTAR = YamlPath.ROOT.child("placeringar").child("gibraltar");
  private static final YamlPath WAIVER = YamlPath.ROOT.child("undantag").child(0);

  private static Requirement week(YamlPath place, int year, int week) {
    return new Requirement(
        "handledning-varje-vecka",
        Level.ERROR,
        new Scope.OfWeek(YearWeek.of(year, week)),
        place,
        null,
        LocalDate.parse("2025-10-12"));
  }

  private static Outcome missed(int week) {
    return missed(week(MAJORNA, 2025, week));
  }

  private static Outcome missed(Requirement requirement) {
    YearWeek week = ((Scope.OfWeek) requirement.scope()).week();
    return requirement.violated("saknas", Weeks.of(week), "enhet");
  }

  private static List<Finding> findings(Outcome... outcomes) {
    return FindingView.findings(Arrays.asList(outcomes), DOCUMENT);
  }

  private static List<String> lines(Outcome... outcomes) {
    return findings(outcomes).stream().map(FindingViewTest::line).toList();
  }

  private static String line(Finding finding) {
    String subject =
        finding.message().arguments().stream()
            .findFirst()
            .map(
                argument ->
                    argument instanceof Weeks weeks ? weeks.list().toString() : argument.toString())
            .orElse("");
    return finding.level().value() + " " + finding.path().last() + " " + subject;
  }

  // --- weeks ---

  @Test
  void weeksThatAdjoinAreOneFinding() {
    assertThat(lines(missed(41), missed(42), missed(43)))
        .containsExactly("error majorna [2025-W41, 2025-W42, 2025-W43]");
  }

  @Test
  void weeksThatAskNothingDoNotBreakARun() {
    assertThat(lines(missed(41), missed(44))).containsExactly("error majorna [2025-W41, 2025-W44]");
    assertThat(lines(missed(41), week(MAJORNA, 2025, 42).notApplicable(), missed(43)))
        .containsExactly("error majorna [2025-W41, 2025-W43]");
  }

  @Test
  void aMetWeekBreaksARun() {
    assertThat(lines(missed(41), week(MAJORNA, 2025, 42).met(), missed(43)))
        .containsExactly("error majorna [2025-W41]", "error majorna [2025-W43]");
  }

  @Test
  void aWaivedWeekBreaksARun() {
    assertThat(lines(missed(41), missed(42).waived(WAIVER), missed(43)))
        .containsExactly("error majorna [2025-W41]", "error majorna [2025-W43]");
  }

  @Test
  void aWeekOfAnotherLevelBreaksARun() {
    Outcome remark = missed(week(MAJORNA, 2025, 42).at(Level.WARNING));
    assertThat(lines(missed(41), remark, missed(43)))
        .containsExactly(
            "error majorna [2025-W41]", "error majorna [2025-W43]", "warning majorna [2025-W42]");
  }

  @Test
  void aWeekThatIsNotDueBreaksARun() {
    assertThat(lines(missed(41), week(MAJORNA, 2025, 42).upcoming(), missed(43))).hasSize(2);
  }

  @Test
  void weeksOfAnotherPlacementAreAnotherFinding() {
    Outcome there = missed(week(GIBRALTAR, 2025, 42));
    assertThat(lines(missed(41), there))
        .containsExactly("error majorna [2025-W41]", "error gibraltar [2025-W42]");
  }

  @Test
  void weeksOfAnotherRuleAreAnotherFinding() {
    Requirement other =
        new Requirement(
            "annan-regel",
            Level.ERROR,
            new Scope.OfWeek(YearWeek.of(2025, 42)),
            MAJORNA,
            null,
            null);
    assertThat(lines(missed(41), missed(other))).hasSize(2);
  }

  @Test
  void theTurnOfTheYearIsNotABreak() {
    assertThat(
            lines(
                missed(week(MAJORNA, 2027, 1)),
                missed(week(MAJORNA, 2026, 53)),
                missed(week(MAJORNA, 2026, 52))))
        .containsExactly("error majorna [2026-W52, 2026-W53, 2027-W01]");
  }

  @Test
  void theOrderOfOutcomesDoesNotMatter() {
    List<Outcome> outcomes =
        new ArrayList<>(
            List.of(
                missed(40),
                missed(41),
                week(MAJORNA, 2025, 42).met(),
                missed(43),
                missed(week(GIBRALTAR, 2025, 44)),
                missed(week(MAJORNA, 2025, 45).at(Level.WARNING)),
                missed(46)));
    List<Finding> expected = FindingView.findings(outcomes, DOCUMENT);
    assertThat(expected).hasSize(5);
    for (long seed = 1; seed <= 50; seed++) {
      Collections.shuffle(outcomes, new Random(seed));
      assertThat(FindingView.findings(outcomes, DOCUMENT)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theFingerprintIsThatOfTheFirstWeek() {
    String alone = findings(missed(41)).get(0).fingerprint();
    assertThat(findings(missed(41), missed(42)).get(0).fingerprint()).isEqualTo(alone);
    assertThat(findings(missed(42)).get(0).fingerprint()).isNotEqualTo(alone);
    assertThat(findings(missed(week(GIBRALTAR, 2025, 41))).get(0).fingerprint())
        .isNotEqualTo(alone);
  }

  // --- delmål ---

  private static Requirement objective(Objective objective) {
    return new Requirement(
        "intyg-alla-delmal",
        Level.ERROR,
        new Scope.OfObjective(objective),
        YamlPath.ROOT.child("intyg"),
        null,
        null);
  }

  private static Outcome uncovered(Objective objective) {
    return objective(objective).violated("saknas", List.of(objective));
  }

  @Test
  void objectivesShareOneFinding() {
    assertThat(
            lines(
                uncovered(Objective.BT1),
                objective(Objective.BT2).met(),
                uncovered(Objective.BT3),
                uncovered(Objective.BT4).waived(WAIVER),
                uncovered(Objective.BT18)))
        .containsExactly("error intyg [BT1, BT3, BT18]");
  }

  // --- levels ---

  private static Requirement ofPlacement(YamlPath place, Level level) {
    return new Requirement(
        "slutbedomning-placering",
        level,
        new Scope.OfPlacement(place.last()),
        place,
        null,
        LocalDate.parse("2026-01-14"));
  }

  @Test
  void aViolationHasItsOwnLevel() {
    assertThat(lines(ofPlacement(MAJORNA, Level.ERROR).violated("saknas")))
        .containsExactly("error majorna ");
    assertThat(lines(ofPlacement(MAJORNA, Level.WARNING).violated("saknas")))
        .containsExactly("warning majorna ");
    assertThat(lines(ofPlacement(MAJORNA, Level.INFO).violated("saknas")))
        .containsExactly("info majorna ");
  }

  @Test
  void aRequirementAtRiskIsOneLevelBelow() {
    assertThat(lines(ofPlacement(MAJORNA, Level.ERROR).atRisk("saknas")))
        .containsExactly("warning majorna ");
    assertThat(lines(ofPlacement(MAJORNA, Level.WARNING).atRisk("saknas")))
        .containsExactly("info majorna ");
    assertThat(lines(ofPlacement(MAJORNA, Level.INFO).atRisk("saknas"))).isEmpty();
  }

  @Test
  void howBindingItIsIsKept() {
    Finding finding = findings(ofPlacement(MAJORNA, Level.ERROR).atRisk("saknas")).get(0);
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.binding()).isEqualTo(Level.ERROR);
  }

  @Test
  void nothingElseIsAFinding() {
    Requirement requirement = ofPlacement(MAJORNA, Level.ERROR);
    assertThat(
            lines(
                requirement.met(),
                requirement.upcoming(),
                requirement.notApplicable(),
                requirement.violated("saknas").waived(WAIVER)))
        .isEmpty();
  }

  @Test
  void placementsAreNeverMerged() {
    assertThat(
            lines(
                ofPlacement(GIBRALTAR, Level.ERROR).violated("saknas"),
                ofPlacement(MAJORNA, Level.ERROR).violated("saknas")))
        .containsExactly("error majorna ", "error gibraltar ");
  }

  // --- places ---

  @Test
  void inTheOrderOfTheTextAndTheMostSeriousFirst() {
    assertThat(
            lines(
                ofPlacement(GIBRALTAR, Level.WARNING).violated("sen"),
                ofPlacement(GIBRALTAR, Level.INFO).violated("a"),
                ofPlacement(GIBRALTAR, Level.ERROR).violated("saknas"),
                missed(41)))
        .containsExactly(
            "error majorna [2025-W41]",
            "error gibraltar ",
            "warning gibraltar ",
            "info gibraltar ");
  }

  @Test
  void thePlaceIsLookedUpInTheText() {
    assertThat(findings(missed(41)).get(0).region()).isEqualTo(new Region(2, 3, 2, 10));
  }

  @Test
  void unlessTheOutcomeKnowsItExactly() {
    Region exact = new Region(2, 20, 2, 24);
    assertThat(
            findings(ofPlacement(MAJORNA, Level.ERROR).at(exact).violated("saknas"))
                .get(0)
                .region())
        .isEqualTo(exact);
  }

  // --- waivers ---

  @Test
  void aWaivedRequirementIsReportedButIsNotAFinding() {
    List<Outcome> outcomes =
        List.of(missed(41).waived(WAIVER), missed(42).waived(WAIVER), missed(43));
    assertThat(FindingView.findings(outcomes, DOCUMENT)).hasSize(1);
    assertThat(FindingView.waived(outcomes, DOCUMENT, Logbook.EMPTY))
        .as("a logbook without that waiver")
        .isEmpty();
  }
}
