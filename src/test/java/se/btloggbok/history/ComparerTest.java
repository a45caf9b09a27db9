package se.btloggbok.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The differences between two versions, and which of them alter an entry that had already happened.
 */
class ComparerTest {

  private static final String PEOPLE =
      """
      format: bt-loggbok/1
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, enhet: [A, B] }
        per: { namn: Per Ek, kompetens: annan }
      """;

  private static final String HELD =
      PEOPLE
          + """
          handledningstillfällen:
            - { datum: 2025-09-03, handledare: eva, minuter: 60, innehåll: "Råd, remisser", delmål: [BT2, BT10] }
          """;

  /**
   * Comparing every old entry with every new one would take too long. Beyond a limit, they are
   * removed and added instead.
   */
  @Test
  void notAllPairsOfThousandsOfSimilarEntriesAreTried() {
    Pairing.Budget budget = new Pairing.Budget();
    List<ContentEntry> before = sessions(3000, "före");
    List<ContentEntry> after = sessions(3000, "efter");
    Pairing pairing = Pairing.of(EntryKind.SESSION, before, after, budget);

    assertThat(budget.pairs()).isLessThanOrEqualTo(Pairing.Budget.MAX_PAIRS);
    assertThat(pairing.pairs()).hasSize(0);
    assertThat(pairing.removed()).hasSize(3000);

    Pairing few =
        Pairing.of(EntryKind.SESSION, before.subList(0, 900), after.subList(0, 900), budget);
    assertThat(few.pairs()).hasSize(900);
    assertThat(budget.pairs()).isEqualTo(900 * 900);
  }

  private static List<ContentEntry> sessions(int many, String text) {
    String session = "  - { datum: 2025-09-10, handledare: eva, innehåll: %s %d }\n";
    StringBuilder yaml = new StringBuilder("format: bt-loggbok/1\nhandledningstillfällen:\n");
    for (int i = 0; i < many; i++) {
      yaml.append(session.formatted(text, i));
    }
    List<ContentEntry> entries =
        Content.of(YamlReader.read(new SourceText("loggbok.yaml", yaml.toString()))).orElseThrow();
    return entries.subList(1, entries.size());
  }

  private static List<String> change(String from, String to) {
    assertThat(HELD).contains(from);
    return Compared.lines(HELD, HELD.replace(from, to));
  }

  // --- equal content ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minuter: 60     | minuter: \"60\"",
        "minuter: 60     | minuter: 60 min",
        "2025-09-03      | 2025-9-3",
        "BT2, BT10       | BT10, BT2, BT2",
        "enhet: [A, B]   | enhet: [B, A]",
        "specialist      | specialst",
        "handledare: eva | handledare: eva, planerad: false",
        "handledare: eva | handledre: eva",
        "minuter: 60     | besökstid: '', minuter: 60",
        "kompetens: annan | 'handledarkompetent: no, kompetens: annan'",
      })
  void areEqual(String from, String to) {
    assertThat(change(from, to)).isEmpty();
  }

  @Test
  void lineBreaksAndUnicodeFormsAreEqual() {
    String folded =
        """
        handledningstillfällen:
          - datum: 2025-09-03
            handledare: eva
            minuter: 60
            innehåll: |
              Ra\u030Ad,
              remisser
            delmål:
              - BT2
              - BT10
        """;
    assertThat(Compared.lines(HELD, PEOPLE + folded)).isEmpty();
  }

  @Test
  void aRoleWithoutPeriodHasTwoEqualForms() {
    String one = "format: bt-loggbok/1\nbastjänstgöring: { huvudhandledare: eva }\n";
    assertThat(Compared.lines(one, one.replace("eva", "[{ person: eva }]"))).isEmpty();
    assertThat(Compared.lines(one, one.replace("eva", "[{ person: eva, till: 2025-10-01 }]")))
        .containsExactly("changed training; huvudhandledare eva > eva till 2025-10-01");
  }

  @Test
  void aRangeOfOneWeekEqualsTheWeek() {
    String one = "format: bt-loggbok/1\nundantag:\n  - { regel: r, gäller: 2025-v51 }\n";
    assertThat(Compared.lines(one, one.replace("v51", "v51/2025-v51"))).isEmpty();
    assertThat(Compared.lines(one, one.replace("v51", "v51/2025-v52"))).hasSize(1);
  }

  @Test
  void theDirectionOfAHandoverMatters() {
    String one =
        "format: bt-loggbok/1\navstämningar:\n  - { datum: 2025-09-03, överlämning: [a, b] }\n";
    assertThat(Compared.lines(one, one.replace("[a, b]", "[b, a]")))
        .containsExactly("changed meeting 2025-09-03; överlämning a+b > b+a !");
  }

  // --- pairing ---

  @Test
  void entriesArePairedByDayAndPersonThenByDayThenBySimilarity() {
    String before =
        PEOPLE
            + """
            handledningstillfällen:
              - { datum: 2025-09-03, handledare: per, innehåll: EKG }
              - { datum: 2025-09-03, handledare: eva, innehåll: Prover }
              - { datum: 2025-09-10, handledare: eva, innehåll: Remisser }
            """;
    String after =
        PEOPLE
            + """
            handledningstillfällen:
              - { datum: 2025-09-11, handledare: eva, innehåll: Remisser }
              - { datum: 2025-09-03, handledare: eva, innehåll: EKG }
              - { datum: 2025-09-03, handledare: ulla, innehåll: Annat }
              - { datum: 2025-10-01, handledare: ulla, innehåll: Nytt }
            """;
    assertThat(Compared.lines(before, after))
        .containsExactly(
            "changed session 2025-09-03; innehåll Prover > EKG !",
            "changed session 2025-09-03; handledare per > ulla; innehåll EKG > Annat !",
            "changed session 2025-09-10; datum 2025-09-10 > 2025-09-11 !",
            "added session 2025-10-01");
  }

  @Test
  void entriesWithLittleInCommonAreNotPaired() {
    assertThat(change("2025-09-03, handledare: eva, minuter: 60", "2025-10-03, handledare: per"))
        .containsExactly("removed session 2025-09-03 !", "added session 2025-10-03");
  }

  @Test
  void aDuplicateIsAnAddedEntry() {
    String line = HELD.lines().reduce("", (first, last) -> last) + "\n";
    assertThat(Compared.lines(HELD, HELD + line)).containsExactly("added session 2025-09-03");
    assertThat(Compared.lines(HELD + line, HELD)).containsExactly("removed session 2025-09-03 !");
  }

  @Test
  void aNewIdWithOtherDataIsAnotherEntry() {
    String other = HELD.replace("per: { namn: Per Ek,", "pär: { namn: Pär Ek,");
    assertThat(Compared.lines(HELD, other))
        .containsExactly("removed person per", "added person pär");
  }

  @Test
  void aRenamedIdIsRenamedInReferences() {
    assertThat(Compared.lines(HELD, HELD.replace("eva", "eva-lind")))
        .containsExactly("renamed person eva => eva-lind");
  }

  @Test
  void thousandsOfDifferentEntriesAreCompared() {
    StringBuilder before = new StringBuilder(PEOPLE).append("handledningstillfällen:\n");
    StringBuilder after = new StringBuilder(before);
    for (int i = 0; i < 5_000; i++) {
      before.append("  - { datum: 2025-09-03, handledare: eva, innehåll: a%d }\n".formatted(i));
      after.append("  - { datum: 2025-09-03, handledare: eva, innehåll: b%d }\n".formatted(i));
    }
    assertThat(Compared.lines(before.toString(), after.toString())).hasSize(10_000);
  }

  // --- unreadable content ---

  @Test
  void unreadableValuesAreComparedAsWritten() {
    String faulty = HELD.replace("minuter: 60", "minuter: sextio");
    Comparison comparison = Compared.compare(HELD, faulty);

    assertThat(comparison.changes())
        .extracting(Compared::line)
        .containsExactly("changed session 2025-09-03; minuter 60 > sextio !");
    assertThat(comparison.before().unread()).isEmpty();
    assertThat(comparison.after().unread()).extracting(Region::line).containsExactly(6);
    assertThat(Compared.lines(faulty, HELD))
        .containsExactly("changed session 2025-09-03; minuter sextio > 60");
    assertThat(Compared.lines(faulty, faulty)).isEmpty();
  }

  @Test
  void anEntryLostInASyntaxErrorIsABreach() {
    Comparison comparison = Compared.compare(HELD, HELD.replace("remisser\"", "remisser"));

    assertThat(comparison.changes())
        .extracting(Compared::line)
        .containsExactly("removed session 2025-09-03 !");
    assertThat(comparison.after().unread()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "- lista", "", "{}", "version: 3", "format: bt-loggbok/2\npersoner: {}"})
  void otherFilesAreNotCompared(String text) {
    assertThat(Content.isIn(YamlReader.read(new SourceText("x", text)))).isFalse();
    assertThatThrownBy(() -> Compared.compare(HELD, text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void extensionsAreReportedButNeverABreach() {
    assertThat(change("minuter: 60", "minuter: 60, x-sal: 4"))
        .containsExactly("changed session 2025-09-03; x-sal - > 4");
    assertThat(Compared.lines(HELD, HELD + "x-mall: 2\n"))
        .containsExactly("changed logbook; x-mall - > 2");
    assertThat(change("personer:", "personer:\n  x-mall: 2"))
        .containsExactly("changed logbook; personer/x-mall - > 2");
  }

  @Test
  void everySectionOfTheFormatHasAKind() {
    String schema = LogbookSchema.write(Locale.ROOT);
    List<String> sections =
        List.copyOf(JsonMapper.shared().readTree(schema).path("properties").propertyNames());

    assertThat(sections).hasSizeGreaterThan(10).contains("format");
    assertThat(Arrays.stream(EntryKind.values()).map(EntryKind::section).toList())
        .containsAll(sections.stream().filter(section -> !section.equals("format")).toList());
  }
}
