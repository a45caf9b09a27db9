package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.rules.RuleTester.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortColumns;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;

/**
 * A BT that was interrupted on 2025-12-31, after four months in primary care: requirements that
 * would have been due later do not apply.
 */
class InterruptedTest {

  private static final LocalDate INTERRUPTED = LocalDate.parse("2026-08-30");

  private static WholeLogbook autumn(String till, String interrupted) {
    String key = interrupted.isEmpty() ? "" : "  avbruten: " + interrupted + "\n";
    return WholeLogbook.base()
        .replacing("till: 2026-08-31\n", "till: " + till + "\n" + key)
        .withoutLines("akuten: {")
        .withoutLines("psyk: {")
        .withoutLines("placering: akuten")
        .withoutLines("placering: psyk")
        .withoutLines("datum: 2026-")
        .replacing(", överlämning: [majorna, akuten]", "")
        .replacing("intyg:\n  - slag: delmål\n", "")
        .withoutLines("    utfärdare:")
        .withoutLines("    delmål:")
        .withoutLines("    aktiviteter:")
        .withoutLines("    kontroll:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-31", "2025-12-31"})
  void nothingThatWouldBeDueLaterIsAskedFor(String till) {
    autumn(till, "2025-12-31").finds();
  }

  @Test
  void otherwiseItIs() {
    assertThat(autumn("2026-08-31", "").check().findings())
        .extracting(finding -> finding.rule())
        .contains(
            "akut-sjukvard-tre-manader",
            "bt-minst-sex-manader",
            "intyg-alla-delmal",
            "intyg-baskompetens",
            "intyg-fullgjord-bt",
            "lucka-mellan-placeringar",
            "bt-kollegium");
    assertThat(autumn("2025-12-31", "").check().findings())
        .extracting(finding -> finding.rule())
        .contains("bt-tolv-manader");
  }

  @Test
  void placementsThatWerePlannedAreNotAskedForAnything() {
    WholeLogbook planned =
        WholeLogbook.base()
            .replacing("  huvudhandledare: eva", "  avbruten: 2025-12-31\n  huvudhandledare: eva")
            .withoutLines("datum: 2026-")
            .replacing("intyg:\n  - slag: delmål\n", "")
            .withoutLines("    utfärdare:")
            .withoutLines("    delmål:")
            .withoutLines("    aktiviteter:")
            .withoutLines("    kontroll:");
    planned.finds();
  }

  /** The required months have been served, and many certificates exist. */
  @Test
  void evenMetRequirementsAreNotApplicable() {
    CheckedLogbook checked =
        WholeLogbook.base()
            .replacing("  huvudhandledare: eva", "  avbruten: 2026-08-30\n  huvudhandledare: eva")
            .check();
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.outcomes())
        .filteredOn(outcome -> outcome.due() != null)
        .filteredOn(outcome -> outcome.due().isAfter(INTERRUPTED))
        .isNotEmpty()
        .extracting(Outcome::status)
        .containsOnly(Status.NOT_APPLICABLE);
    for (String sum :
        new String[] {"bt-minst-sex-manader", "primarvard-tre-manader", "bt-tolv-manader"}) {
      assertThat(checked.outcomes(sum))
          .extracting(Outcome::status)
          .as(sum)
          .containsExactly(Status.NOT_APPLICABLE);
    }
  }

  /** The session of week 51, which begins on Monday 2025-12-15, is missing. */
  @Test
  void requirementsDueOnTheLastDayAreJudged() {
    WholeLogbook missing =
        autumn("2026-08-31", "2025-12-21")
            .withoutLines("datum: 2025-12-15, handledare")
            .withoutLines("datum: 2025-12-22, handledare")
            .withoutLines("datum: 2025-12-29, handledare");
    missing.finds("error handledning-varje-vecka.saknas");
    missing.replacing("avbruten: 2025-12-21", "avbruten: 2025-12-20").finds();
  }

  @Test
  void theSummarySaysSo() {
    LogbookSummary summary = LogbookSummary.of(autumn("2026-08-31", "2025-12-31").check());
    assertThat(summary.interrupted()).isEqualTo(LocalDate.parse("2025-12-31"));
    assertThat(summary.nextDue()).isNull();
    assertThat(summary.isFinished()).isTrue();
    assertThat(summary.objectives()).isNull();
    assertThat(
            new CohortColumns(new Words(Language.SV), Optional.empty(), false, false)
                .results()
                .get(0)
                .column()
                .cell()
                .apply(summary))
        .isEqualTo("avbruten");
    assertThat(LogbookSummary.of(autumn("2026-08-31", "").check()).interrupted()).isNull();
  }

  // --- time ---

  private static FullTimeMonths months(CheckedLogbook checked) {
    return checked.calendar().timeServed().whole().total().months();
  }

  /** What remains of a placement is not served, whether or not its own last day is moved. */
  @Test
  void noTimeIsServedAfterwards() {
    FullTimeMonths four = months(autumn("2025-12-31", "").check());
    WholeLogbook whole =
        WholeLogbook.base()
            .replacing("till: 2026-08-31\n", "till: 2026-08-31\n  avbruten: 2025-12-31\n");

    assertThat(months(whole.check())).isEqualTo(four);
    assertThat(months(WholeLogbook.base().check())).isNotEqualTo(four);
    assertThat(whole.check().facts().logbook().lastingPlacements())
        .singleElement()
        .satisfies(only -> assertThat(only.to()).isEqualTo("2025-12-31"));
  }

  // --- waivers ---

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bt-tolv-manader",
        "primarvard-tre-manader",
        "akut-sjukvard-tre-manader",
        "intyg-alla-delmal",
        "intyg-fullgjord-bt"
      })
  void aWaiverForALaterRequirementIsNotReported(String rule) {
    autumn("2026-08-31", "2025-12-31").given(waiver(rule)).finds();
  }

  @Test
  void aWaiverForARequirementMetBeforeIsReported() {
    autumn("2026-08-31", "2025-12-31")
        .given(waiver("utbildningsplan-foljs-upp"))
        .finds("warning undantag-giltigt.behovs-inte");
    autumn("2026-08-31", "2025-12-31")
        .given(waiver("legitimation-fore-start"))
        .finds("warning undantag-giltigt.behovs-inte");
  }

  private static String waiver(String rule) {
    return """
    undantag:
      - { regel: %s, beslut: 2025-11-01, beslutad-av: sara, skäl: Beslut }
    """
        .formatted(rule);
  }

  // --- faults of the format ---

  @ParameterizedTest
  @ValueSource(strings = {"vid nyår", "2025-12-32"})
  void aDayThatCannotBeReadIsTheOnlyFinding(String interrupted) {
    assertThat(autumn("2026-08-31", interrupted).check().findings())
        .extracting(finding -> finding.rule())
        .allMatch(rule -> rule.startsWith("format-"))
        .hasSize(1);
  }

  @Test
  void aMisspeltDayIsReadAsIntended() {
    assertThat(autumn("2026-08-31", "2025-12-3").check().findings())
        .extracting(finding -> finding.rule())
        .containsExactly("format-typ");
  }

  // --- a placement that is cut short ---

  /** At Akuten from 2026-01-01, planned to the end of August. */
  private static RuleTester meetings(String interrupted, String met) {
    return rule("huvudhandledare-avstamning")
        .bare()
        .replacing(
            "  huvudhandledare: eva", "  avbruten: " + interrupted + "\n  huvudhandledare: eva")
        .given(
            """
            placeringar:
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31, klinikhandledare: per }
            avstämningar:
              - { datum: %s, slag: avstämning, deltagare: [%s] }
            """
                .formatted(met.isEmpty() ? "2026-01-15" : met, met.isEmpty() ? "per" : "eva"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2026-03-20", "2026-08-20", "2026-10-20"})
  void theTimeWithoutAMeetingEndsWithTheBt(String today) {
    meetings("2026-02-28", "")
        .on(today)
        .gives(
            "placering:akuten not-applicable due 2026-08-31",
            "placering:akuten violated warning due 2026-02-26 for-glest")
        .mentions("[Akuten, 2026-01-01/2026-02-28, 56]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-20", "2026-08-20", "2026-10-20"})
  void aTimeThatWasNotTooLongByThenIsNoFault(String today) {
    meetings("2026-02-26", "").on(today).gives("placering:akuten not-applicable due 2026-08-31");
    meetings("2026-02-28", "2026-01-15")
        .on(today)
        .gives("placering:akuten not-applicable due 2026-08-31");
  }

  @Test
  void beforeTheInterruptionTheTimeEndsToday() {
    meetings("2026-06-30", "")
        .on("2026-03-20")
        .gives(
            "placering:akuten not-applicable due 2026-08-31",
            "placering:akuten violated warning due 2026-02-26 for-glest")
        .mentions("[Akuten, 2026-01-01/2026-03-20, 56]");
  }
}
