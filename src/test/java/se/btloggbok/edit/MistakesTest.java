package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.format.Corpus;
import se.btloggbok.history.Comparer;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader.Reading;
import se.btloggbok.source.SourceText;

/**
 * Slips that people make: each gives exactly the expected findings and advice, and {@code bt fix}
 * makes the expected logbook.
 */
class MistakesTest {

  private static final String BASE = Slip.resource("mistakes-base.yaml");
  private static final Words WORDS = new Words(Language.SV);
  private static final Checker CHECKER = new Checker(RuleCatalog.all(), new SwedishHolidays());
  private static final Timing TIMING = new Timing(LocalDate.of(2025, 10, 6), null, false);

  /** Returns slips in a logbook that is judged by every rule. */
  static List<Slip> mistakes() {
    return Slip.of("mistakes.txt", BASE);
  }

  /** Returns slips in a logbook with an entry in every section, whose format alone is checked. */
  static List<Slip> slips() {
    return Slip.of("slips.txt", Corpus.base());
  }

  static Stream<Slip> all() {
    return Stream.concat(mistakes().stream(), slips().stream());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isReportedAsItsCauseAndNothingElse(Slip slip) {
    assertThat(said(slip.text(), false)).isEqualTo(slip.findings());
  }

  @ParameterizedTest
  @MethodSource("slips")
  void isReportedInAnySection(Slip slip) {
    assertThat(said(slip.text(), true)).isEqualTo(slip.findings());
  }

  /** Returns the line, rule and advice of each finding. */
  static List<String> said(String text, boolean formatOnly) {
    CheckedLogbook checked = CHECKER.check(reading(text), TIMING);
    return checked.findings().stream()
        .filter(finding -> !formatOnly || finding.rule().startsWith("format-"))
        .map(MistakesTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return "%d %s: %s".formatted(finding.region().line(), finding.rule(), WORDS.advice(finding));
  }

  /** Lines are not moved because a misspelt key has a value of the wrong kind. */
  @Test
  void misspeltKeysStayInTheirPlace() {
    String text =
        Corpus.base()
            .replace("läkare:\n  namn:", "Läkare:\n  Namn:")
            .replace("legitimation: { land: Sverige, datum: 2025-03-14 }", "Leg: 14/3 2025");

    assertThat(said(text, true))
        .containsExactly(
            "3 format-okand-nyckel: byt till ”läkare”",
            "4 format-okand-nyckel: byt till ”namn”",
            "5 format-okand-nyckel: byt till ”legitimation”",
            "5 format-typ: skriv { datum: 2025-03-14 }");
  }

  /** Nothing is moved into a section that is there twice, where it would not be looked at. */
  @Test
  void sectionsThatArePastedTwiceStayInTheirPlace() {
    String text = Corpus.base();
    int pasted = text.indexOf("kollegabedömningar:");
    int next = text.indexOf("intyg:");
    String twice = text.substring(0, next) + "  - datum, med\n\n" + text.substring(pasted);

    assertThat(Mending.of(reading(twice)).after().text())
        .contains("\nutbildningsplan:\n", "\nintyg:\n");
  }

  /** Nor into an extension; what is meant to be in one stays there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "    delmåls: [BT1]|    delmål: [BT1]",
        "    minutr: 60|    minuter: 60",
        "    avbruten: 2026-02-28|    avbruten: 2026-02-28",
        "     delmål: [BT1]|    delmål: [BT1]",
        "  delmål: [BT1]|    delmål: [BT1]",
        "      delmål: [BT1]|      delmål: [BT1]",
        "      delmåls: [BT1]|      delmåls: [BT1]",
      })
  void whatFollowsAnExtensionStaysOutsideIt(String line, String mended) {
    String text =
        """
        format: bt-loggbok/1
        handledningstillfällen:
          - datum: 2025-09-03
            handledare: eva
            x-plats:
              rum: biblioteket
        %s
            innehåll: Diabetes
        """;

    assertThat(Mending.of(reading(text.formatted(line))).after().text())
        .isEqualTo(text.formatted(mended));
  }

  static Reading reading(String text) {
    return new Reading(new SourceText("loggbok.yaml", text), Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("all")
  void isGoneWhenTheAdviceIsFollowed(Slip slip) {
    Advice.assertThatFollowingItHelps(slip.text());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void leavesTheLogbookThatWasMeant(Slip slip) {
    assertSameAsBefore(slip, BASE);
  }

  @ParameterizedTest
  @MethodSource("slips")
  void leavesTheLogbookThatWasMeantInAnySection(Slip slip) {
    assertSameAsBefore(slip, Corpus.base());
  }

  private static void assertSameAsBefore(Slip slip, String base) {
    Mending mending = Mending.of(reading(slip.text()));
    if (!mending.applied().isEmpty()) {
      assertThat(isSame(base, mending.after().text())).isEqualTo(!slip.isOther());
    }
  }

  static boolean isSame(String one, String other) {
    return Comparer.compare(document(one), document(other)).changes().isEmpty();
  }

  private static se.btloggbok.source.YamlDocument document(String text) {
    return new se.btloggbok.format.LogbookReader().read(reading(text)).document();
  }
}
