package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.requirement.Finding;

/** A finding keeps its fingerprint for as long as it is about the same thing. */
class FingerprintsTest {

  private static final String TODAY = "2025-10-06";

  private static List<Finding> findings(String yaml) {
    return Logbooks.check(yaml, TODAY).findings();
  }

  private static Set<String> fingerprints(String yaml) {
    Set<String> fingerprints = new TreeSet<>();
    findings(yaml).forEach(finding -> fingerprints.add(finding.fingerprint()));
    return fingerprints;
  }

  /** Returns the fingerprints of a rule's findings, in the order of the text. */
  private static List<String> of(String rule, String yaml) {
    return findings(yaml).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::fingerprint)
        .toList();
  }

  @Test
  void sixteenHexadecimalDigits() {
    assertThat(findings(Logbooks.SMALL))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.fingerprint()).matches("[0-9a-f]{16}"));
  }

  @Test
  void differentFindingsDiffer() {
    assertThat(fingerprints(Logbooks.SMALL)).hasSameSizeAs(findings(Logbooks.SMALL));
    assertThat(of("handledning-dokumenterad", Logbooks.SMALL)).hasSize(2).doesNotHaveDuplicates();
    assertThat(of("handledning-varje-vecka", Logbooks.SMALL)).hasSize(1);
  }

  @Test
  void theSameTextHasTheSame() {
    assertThat(fingerprints(Logbooks.SMALL)).isEqualTo(fingerprints(Logbooks.SMALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a comment, empty lines, an extension
        "'format: bt-loggbok/1'|'# en kommentar\n\n\nformat: bt-loggbok/1\nx-egen: sant'",
        // an entry before, between and after
        "'handledningstillfällen:'|'handledningstillfällen:\n"
            + "  - { datum: 2025-10-02, handledare: eva, innehåll: Akuta fall och remisser }'",
        "'  - { datum: 2025-09-24'|'  - { datum: 2025-09-25, handledare: eva, innehåll: Provsvar"
            + " och remisser }\n"
            + "  - { datum: 2025-09-24'",
        // another section
        "'handledningstillfällen:'|'utbildningstillfällen:\n  - { datum: 2025-09-30, ämne: EKG }\n"
            + "handledningstillfällen:'",
        // quotation marks and spaces
        "'innehåll: todo }'|'innehåll:   \"todo\" }'",
        // a list in block style
        "'  - { datum: 2025-09-17, handledare: eva, innehåll: todo }'|'  - datum: 2025-09-17\n"
            + "    handledare: eva\n    innehåll: todo'",
      })
  void editsElsewhereDoNotChangeThem(String old, String replacement) {
    String edited = Logbooks.SMALL.replace(old, replacement.replace("\\n", "\n"));
    assertThat(edited).isNotEqualTo(Logbooks.SMALL);
    assertThat(of("handledning-dokumenterad", edited))
        .isEqualTo(of("handledning-dokumenterad", Logbooks.SMALL));
    assertThat(fingerprints(edited)).containsAll(fingerprints(Logbooks.SMALL));
  }

  @Test
  void theOrderOfKeysDoesNotChangeThem() {
    String moved =
        Logbooks.SMALL.replace(
            "{ datum: 2025-09-17, handledare: eva, innehåll: todo }",
            "{ handledare: eva, innehåll: todo, datum: 2025-09-17 }");
    assertThat(fingerprints(moved)).isEqualTo(fingerprints(Logbooks.SMALL));
  }

  @Test
  void theOrderOfEntriesDoesNotChangeThem() {
    String first = "  - { datum: 2025-09-03, handledare: eva, innehåll: Veckans patienter }\n";
    String moved = Logbooks.SMALL.replace(first, "") + first;
    assertThat(fingerprints(moved)).isEqualTo(fingerprints(Logbooks.SMALL));
  }

  @Test
  void theOrderOfEntriesThatAreWrittenTwiceDoesNotChangeThem() {
    String one = "  - { datum: 2025-09-24, handledare: eva, innehåll: Remisser och provsvar }\n";
    String other = "  - { datum: 2025-09-24, handledare: [per, eva], innehåll: EKG }\n";
    List<String> before = of("dubbla-poster", Logbooks.SMALL + one + other);

    assertThat(before).hasSize(2).doesNotHaveDuplicates();
    assertThat(of("dubbla-poster", Logbooks.SMALL + other + one))
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(of("dubbla-poster", Logbooks.SMALL + other)).hasSize(1).isSubsetOf(before);
    assertThat(of("dubbla-poster", Logbooks.SMALL + (one + other).replace("24", "25")))
        .hasSize(1)
        .doesNotContainAnyElementsOf(before);
  }

  @Test
  void theOrderOfPeopleDoesNotChangeThem() {
    String eva = "  eva: { namn: Eva Lind,";
    String twin = "  e: { namn: Eva Lind, kompetens: specialist }\n";
    List<String> before = of("dubbla-poster", Logbooks.SMALL.replace(eva, twin + eva));

    assertThat(before).hasSize(1);
    assertThat(of("dubbla-poster", Logbooks.SMALL.replace("  sara: {", twin + "  sara: {")))
        .isEqualTo(before);
  }

  @Test
  void mendedFindingsDisappearAndTheOthersKeepTheirFingerprints() {
    String mended = Logbooks.SMALL.replace("innehåll: todo", "innehåll: Remisser och provsvar");
    assertThat(of("handledning-dokumenterad", mended))
        .isEqualTo(of("handledning-dokumenterad", Logbooks.SMALL).subList(1, 2));
  }

  @Test
  void equalFindingsHaveDifferentFingerprints() {
    String session = "  - { datum: 2025-09-17, handledare: eva, innehåll: todo }\n";
    String twice = Logbooks.SMALL.replace(session, session + session);
    assertThat(of("handledning-dokumenterad", twice))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .containsAll(of("handledning-dokumenterad", Logbooks.SMALL));
  }

  @Test
  void anotherDayIsAnotherFinding() {
    String moved = Logbooks.SMALL.replace("datum: 2025-09-17", "datum: 2025-09-18");
    assertThat(of("handledning-dokumenterad", moved).get(0))
        .isNotEqualTo(of("handledning-dokumenterad", Logbooks.SMALL).get(0));
  }

  @Test
  void timeDoesNotChangeThem() {
    Map<String, String> before = byRuleAndPath("2025-09-29");
    Map<String, String> after = byRuleAndPath("2025-12-31");
    assertThat(before).isNotEmpty();
    before.forEach(
        (key, fingerprint) -> {
          if (after.containsKey(key)) {
            assertThat(after).as(key).containsEntry(key, fingerprint);
          }
        });
    assertThat(after).containsKey("handledning-dokumenterad /handledningstillfällen/1/innehåll");
  }

  private static Map<String, String> byRuleAndPath(String today) {
    Map<String, String> fingerprints = new TreeMap<>();
    Logbooks.check(Logbooks.SMALL, today)
        .findings()
        .forEach(
            finding ->
                fingerprints.putIfAbsent(
                    finding.rule() + " " + finding.path(), finding.fingerprint()));
    return fingerprints;
  }

  @Test
  void faultsOfTheFormatHaveThemToo() {
    String faulty = Logbooks.SMALL.replace("datum: 2025-10-01", "datum: igår");
    String fingerprint = of("format-typ", faulty).get(0);
    String later =
        faulty.replace(
            "handledningstillfällen:",
            """
            handledningstillfällen:
              - { datum: 2025-10-02, handledare: eva, innehåll: Provsvar och remisser }\
            """);
    assertThat(of("format-typ", later)).containsExactly(fingerprint);
  }
}
