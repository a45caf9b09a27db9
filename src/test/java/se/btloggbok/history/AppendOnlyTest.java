package se.btloggbok.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of the boundary between fixed entries and those that may change. */
class AppendOnlyTest {

  private static final String HEAD = "format: bt-loggbok/1\nläkare: { namn: A }\n";

  /** An entry of each fixed kind, a part of it, and a replacement for that part. */
  static Stream<Arguments> locked() {
    return Stream.of(
        Arguments.of("handledningstillfällen", "datum: 2025-09-03, innehåll: EKG", "EKG", "Ekg"),
        Arguments.of("bedömningar", "datum: 2025-09-03, metod: CBD", "CBD", "DOPS"),
        Arguments.of("kollegabedömningar", "datum: 2025-09-03, antal: 4", "4", "5"),
        Arguments.of("avstämningar", "datum: 2025-09-03, deltagare: [a, b]", "b]", "c]"),
        Arguments.of("slutbedömningar", "datum: 2025-09-03, resultat: ej godkänd", "ej ", ""),
        Arguments.of("utbildningstillfällen", "datum: 2025-09-03, timmar: 7", "7", "7.5"),
        Arguments.of("avvikelser", "upptäckt: 2025-09-03, gäller: närvaro", "-03", "-04"),
        Arguments.of("intyg", "datum: 2025-09-03, delmål: [BT1]", "BT1", "BT2"),
        Arguments.of("undantag", "beslut: 2025-09-03, skäl: Ja", "Ja", "Nej"));
  }

  private static String with(String section, String entry) {
    return HEAD + section + ":\n  - { " + entry + " }\n";
  }

  private static long breaches(String before, String after) {
    return Compared.compare(before, after).breaches();
  }

  @ParameterizedTest
  @MethodSource("locked")
  void entriesThatHaveHappenedAreFixed(String section, String entry, String from, String to) {
    String before = with(section, entry);
    String altered = with(section, entry.replace(from, to));
    String longer = before + "  - { " + entry.replace(from, to) + " }\n";

    assertThat(altered).isNotEqualTo(before);
    assertThat(breaches(before, before)).as("the same").isZero();
    assertThat(breaches(before, altered)).as("altered").isOne();
    assertThat(breaches(before, HEAD)).as("removed").isOne();
    assertThat(breaches(HEAD, before)).as("added").isZero();
    assertThat(breaches(before, longer)).as("one more").isZero();
  }

  private static final Set<String> MAY_BE_PLANNED =
      Set.of("handledningstillfällen", "bedömningar", "avstämningar", "utbildningstillfällen");

  @ParameterizedTest
  @MethodSource("locked")
  void plannedEntriesMayChange(String section, String entry, String from, String to) {
    String planned = with(section, entry + ", planerad: true");
    if (!MAY_BE_PLANNED.contains(section)) {
      assertThat(breaches(planned, HEAD)).as("this section cannot be planned").isOne();
      return;
    }

    assertThat(breaches(planned, with(section, entry.replace(from, to) + ", planerad: true")))
        .as("altered")
        .isZero();
    assertThat(breaches(planned, HEAD)).as("removed").isZero();
    assertThat(breaches(planned, with(section, entry))).as("held").isZero();
    assertThat(breaches(with(section, entry), planned)).as("no longer held").isOne();
    assertThat(breaches(with(section, entry + ", planerad: kanske"), HEAD))
        .as("unknown value")
        .isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personer: { eva: { namn: Eva } }           | Eva | Eva Lind",
        "placeringar: { akuten: { enhet: Akuten } } | enhet: Akuten | enhet: Annan",
        "frånvaro: [{ från: 2025-09-03 }]           | -03 } | -03, till: 2025-09-04 }",
        "bastjänstgöring: { till: 2026-08-31 }      | -31 | -30",
        "läkare: { namn: B }                        | B | C",
      })
  void otherEntriesMayBeCorrected(String section, String from, String to) {
    String before = "format: bt-loggbok/1\n" + section + "\n";
    String after = before.replace(from, to);

    assertThat(Compared.lines(before, after)).hasSize(1);
    assertThat(breaches(before, after)).isZero();
    assertThat(breaches(before, "format: bt-loggbok/1\nx-inget: 1\n")).isZero();
  }

  @Test
  void thePlanAndItsFollowUpsAreFixed() {
    String plan = HEAD + "utbildningsplan: { upprättad: 2025-09-12, uppföljningar: [%s] }\n";
    String followUp = "{ datum: 2025-12-16, ändring: Ja }";
    String before = plan.formatted(followUp);

    assertThat(breaches(before, HEAD)).as("removed, with its follow-up").isEqualTo(2);
    assertThat(breaches(before, before.replace("09-12", "09-13"))).isOne();
    assertThat(breaches(before, before.replace("Ja", "Nej"))).isOne();
    assertThat(breaches(before, plan.formatted(""))).isOne();
    assertThat(breaches(before, plan.formatted(followUp + ", { datum: 2026-01-01 }"))).isZero();
    assertThat(breaches(HEAD, before)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "avvikelser | upptäckt: 2025-09-03 | , 'rapporterad: { datum: 2025-09-04, till: [a] }' |"
            + " -04 | -05",
        "intyg      | datum: 2025-09-03    | ', fil: intyg/a.pdf'                            |"
            + " a.pdf | b.pdf",
        "intyg      | datum: 2025-09-03    | ', sha256: abc'                                 | abc"
            + " | abd",
      })
  void laterKeysMayBeAddedOnceAndAreThenFixed(
      String section, String entry, String addition, String from, String to) {
    String before = with(section, entry);
    String after = with(section, entry + addition.replace("'", ""));

    assertThat(Compared.lines(before, after)).hasSize(1);
    assertThat(breaches(before, after)).as("added").isZero();
    assertThat(breaches(after, after.replace(from, to))).as("altered").isOne();
    assertThat(breaches(after, before)).as("removed").isOne();
  }

  @Test
  void anyOtherAdditionToAFixedEntryIsABreach() {
    String before = with("handledningstillfällen", "datum: 2025-09-03");

    assertThat(breaches(before, before.replace("-03 }", "-03, delmål: [BT1] }"))).isOne();
  }

  @Test
  void everyKindIsTested() {
    Set<EntryKind> open =
        EnumSet.of(
            EntryKind.LOGBOOK,
            EntryKind.TRAINEE,
            EntryKind.TRAINING,
            EntryKind.PERSON,
            EntryKind.PLACEMENT,
            EntryKind.ABSENCE);
    List<String> tried = locked().map(arguments -> (String) arguments.get()[0]).toList();

    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.copyOf(open)).stream()
                .filter(kind -> kind != EntryKind.PLAN && kind != EntryKind.FOLLOW_UP)
                .map(EntryKind::section)
                .toList());
  }
}
