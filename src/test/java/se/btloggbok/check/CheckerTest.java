package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;
import se.btloggbok.rules.RuleCatalog;

/** From a file to its findings and outcomes. */
class CheckerTest {

  private static final String TODAY = "2025-10-06";

  private static List<String> rules(String yaml) {
    return Logbooks.check(yaml, TODAY).findings().stream()
        .map(finding -> finding.rule())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void aFileBecomesFindings() {
    CheckedLogbook checked = Logbooks.check(Logbooks.SMALL, TODAY);
    assertThat(Logbooks.findings(checked))
        .contains(
            "16:3 error handledning-varje-vecka /placeringar/majorna",
            "20:53 error handledning-dokumenterad /handledningstillfällen/1/innehåll",
            "22:53 warning handledning-dokumenterad /handledningstillfällen/3/innehåll");
    assertThat(checked.count(Level.ERROR))
        .isEqualTo(checked.findings().stream().filter(f -> f.level() == Level.ERROR).count())
        .isPositive();
    assertThat(checked.evaluation().date()).isEqualTo(LocalDate.parse(TODAY));
  }

  @Test
  void findingsAreInTheOrderOfTheText() {
    assertThat(Logbooks.check(Logbooks.SMALL, "2026-12-01").findings()).isSorted();
  }

  @Test
  void twoChecksAreTheSame() {
    for (String today : List.of("2025-08-01", TODAY, "2026-12-01")) {
      assertThat(Logbooks.check(Logbooks.SMALL, today).findings())
          .isEqualTo(Logbooks.check(Logbooks.SMALL, today).findings());
      assertThat(Logbooks.check(Logbooks.SMALL, today).outcomes())
          .isEqualTo(Logbooks.check(Logbooks.SMALL, today).outcomes());
    }
  }

  @Test
  void everyRuleJudges() {
    String whole = Logbooks.SMALL;
    assertThat(Logbooks.check(whole, TODAY).outcomes())
        .extracting(outcome -> outcome.rule())
        .isSubsetOf(RuleCatalog.all().stream().map(rule -> rule.info().id()).toList());
  }

  // --- faults of the file ---

  @Test
  void oneBadFieldDoesNotHideTheOthers() {
    String faulty =
        Logbooks.SMALL
            .replace("handledarutbildning: 2019", "handledarutbildning: i fjol")
            .replace("minuter", "minut");
    assertThat(rules(faulty))
        .contains("format-typ", "handledning-varje-vecka", "handledning-dokumenterad");
  }

  @Test
  void aFieldWithAFaultIsNotJudged() {
    String faulty =
        Logbooks.SMALL.replace("handledarutbildning: 2019", "handledarutbildning: 2030-5-1");
    assertThat(Logbooks.check(faulty, TODAY).findings())
        .filteredOn(finding -> finding.path().toString().endsWith("eva/handledarutbildning"))
        .extracting(finding -> finding.rule())
        .containsExactly("format-typ");
  }

  @Test
  void onePlaceHasOneFindingAboutTheFormat() {
    CheckedLogbook checked =
        Logbooks.check(Logbooks.SMALL.replace("datum: 2025-09-17", "datum: 2025-99-17"), TODAY);
    assertThat(checked.findings())
        .filteredOn(finding -> finding.rule().startsWith("format-"))
        .extracting(finding -> finding.path().toString())
        .containsExactly("/handledningstillfällen/1/datum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "[]",
        "bara text",
        "format: bt-loggbok/2\n",
        "format: annat\n",
        "- läkare: {\n  |\n",
        "\tformat: [\n"
      })
  void aFileThatIsNotALogbookHasOnlyThatFinding(String text) {
    CheckedLogbook checked = Logbooks.check(text, TODAY);
    assertThat(checked.logbook()).isEmpty();
    assertThat(checked.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.rule()).startsWith("format-"))
        .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.ERROR));
    assertThat(checked.outcomes())
        .filteredOn(outcome -> !outcome.rule().startsWith("format-"))
        .extracting(Logbooks::line)
        .containsExactly("personnummer-i-text bt met error null");
  }

  @Test
  void aFileThatIsBrokenIsNotJudgedAsIfItWereWhole() {
    String broken = Logbooks.SMALL + "intyg: {\n  \"\n";
    assertThat(Logbooks.check(broken, TODAY).logbook()).isEmpty();
    assertThat(rules(broken)).containsExactly("format-syntax");
  }

  @Test
  void aSlipThatCanBeMendedHidesNothing() {
    String mended = Logbooks.SMALL + "intyg: [\n";
    assertThat(Logbooks.check(mended, TODAY).logbook()).isPresent();
    assertThat(rules(mended)).contains("format-syntax", "handledning-varje-vecka");
  }

  // --- the date ---

  @Test
  void beforeItBeginsOnlyPersonsAreJudged() {
    assertThat(
            Logbooks.check(
                    Logbooks.SMALL, new Timing(date("2026-12-01"), date("2025-08-31"), false))
                .outcomes())
        .filteredOn(outcome -> outcome.status() == Status.VIOLATED)
        .isEmpty();
  }

  @Test
  void atTheEndNothingIsUpcoming() {
    assertThat(
            Logbooks.check(Logbooks.SMALL, new Timing(date("2025-10-06"), null, true)).outcomes())
        .filteredOn(
            outcome -> outcome.status() == Status.UPCOMING || outcome.status() == Status.AT_RISK)
        .extracting(Logbooks::line)
        .isEmpty();
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  // --- waivers ---

  private static final String WAIVED =
      Logbooks.SMALL
          + """
          undantag:
            - { regel: handledning-varje-vecka, gäller: 2025-v37, beslut: 2025-09-08, beslutad-av: sara, skäl: Sjukdom }
          """;

  @Test
  void waivedFindingsAreReportedSeparately() {
    assertThat(rules(Logbooks.SMALL)).contains("handledning-varje-vecka");
    CheckedLogbook checked = Logbooks.check(WAIVED, TODAY);
    assertThat(rules(WAIVED)).doesNotContain("handledning-varje-vecka", "undantag-giltigt");
    assertThat(checked.waived())
        .extracting(waived -> waived.finding().rule() + " " + waived.waiver().path())
        .containsExactly("handledning-varje-vecka /undantag/0");
    assertThat(checked.count(Status.WAIVED)).isEqualTo(1);
  }

  @Test
  void aWaiverLeavesEverythingElseAsItWas() {
    assertThat(
            Logbooks.check(WAIVED, TODAY).outcomes().stream()
                .filter(outcome -> outcome.status() != Status.WAIVED)
                .map(Logbooks::line)
                .filter(line -> !line.startsWith("undantag-giltigt")))
        .isSubsetOf(
            Logbooks.check(Logbooks.SMALL, TODAY).outcomes().stream().map(Logbooks::line).toList());
  }

  // --- order ---

  @Test
  void theOrderOfSectionsAndKeysDoesNotMatter() {
    List<String> sections =
        new ArrayList<>(Arrays.asList(Logbooks.SMALL.split("(?<=\n)(?=[^\\s-])")));
    List<String> expected = sorted(Logbooks.SMALL);
    for (long seed = 1; seed <= 20; seed++) {
      Collections.shuffle(sections, new Random(seed));
      assertThat(sorted(String.join("", sections))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static List<String> sorted(String yaml) {
    return Logbooks.check(yaml, TODAY).outcomes().stream().map(Logbooks::line).sorted().toList();
  }
}
