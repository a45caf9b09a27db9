package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;

/** Which findings are new since a baseline: those with a part that it lacks. */
class BaselineTest {

  private static final String TODAY = "2025-10-13";
  private static final String WEEKLY = "handledning-varje-vecka";

  private static List<Finding> newIn(String after, String before, String today) {
    CheckedLogbook compared =
        Logbooks.check(after, today).comparedWith(Baseline.of(Logbooks.check(before, today)));
    return compared.findings().stream().filter(finding -> !compared.isOld(finding)).toList();
  }

  private static List<String> newRules(String after, String before) {
    return rulesOf(newIn(after, before, TODAY));
  }

  private static String without(String day) {
    return Logbooks.SMALL.replaceAll("  - \\{ datum: " + day + ".*\n", "");
  }

  @Test
  void withoutABaselineNothingIsOld() {
    CheckedLogbook checked = Logbooks.check(Logbooks.SMALL, TODAY);

    assertThat(checked.hasBaseline()).isFalse();
    assertThat(checked.findings()).isNotEmpty().noneMatch(checked::isOld);
  }

  @Test
  void withAnEmptyBaselineEverythingIsNew() {
    CheckedLogbook checked = Logbooks.check(Logbooks.SMALL, TODAY).comparedWith(new Baseline());

    assertThat(checked.hasBaseline()).isTrue();
    assertThat(checked.countOld()).isZero();
  }

  @Test
  void theSameTextHasNothingNewOnAnyDay() {
    for (String today : List.of("2025-10-13", "2025-12-24", "2026-08-31", "2027-01-01")) {
      assertThat(newIn(Logbooks.SMALL, Logbooks.SMALL, today)).isEmpty();
    }
  }

  @Test
  void movedLinesAndOtherEntriesMakeNothingNew() {
    String more =
        "# en rad\n"
            + Logbooks.SMALL
            + "  - { datum: 2025-10-08, handledare: eva, innehåll: Remisser och svar }\n";

    assertThat(newRules(more, Logbooks.SMALL)).isEmpty();
  }

  /** The finding about two weeks has the fingerprint of the one about the first of them. */
  @Test
  void oneMoreWeekOfAnOldFindingIsNew() {
    String after = without("2025-09-17");
    CheckedLogbook before = Logbooks.check(Logbooks.SMALL, TODAY);
    CheckedLogbook now = Logbooks.check(after, TODAY);

    assertThat(fingerprint(WEEKLY, now)).isEqualTo(fingerprint(WEEKLY, before));
    assertThat(newRules(after, Logbooks.SMALL)).contains(WEEKLY);
    assertThat(newRules(Logbooks.SMALL, after)).doesNotContain(WEEKLY);
  }

  private static String fingerprint(String rule, CheckedLogbook checked) {
    return checked.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .fingerprint();
  }

  /** The first week of a merged finding may be mended while another one is added. */
  @Test
  void anotherWeekInsteadOfAnOldOneIsNew() {
    String before = without("2025-09-17");
    String after =
        without("2025-09-24")
            .replace(
                "2025-09-17, handledare: eva, innehåll: todo",
                "2025-09-10, handledare: eva, innehåll: EKG");

    assertThat(newRules(after, before)).contains(WEEKLY);
  }

  @Test
  void aSecondFindingLikeAnOldOneIsNew() {
    String todo = "  - { datum: 2025-09-17, handledare: eva, innehåll: todo }\n";

    assertThat(newRules(Logbooks.SMALL + todo, Logbooks.SMALL))
        .contains("handledning-dokumenterad");
  }

  @Test
  void aFindingThatHasBecomeMoreSeriousIsNew() {
    CheckedLogbook checked = Logbooks.check(Logbooks.SMALL, TODAY);
    FindingParts parts = new FindingParts(checked);
    Finding error =
        checked.findings().stream()
            .filter(finding -> finding.level() == Level.ERROR)
            .findFirst()
            .orElseThrow();

    assertThat(before(error, Level.WARNING, parts, checked).isOld(error)).isFalse();
    assertThat(before(error, Level.ERROR, parts, checked).isOld(error)).isTrue();
  }

  private static CheckedLogbook before(
      Finding finding, Level level, FindingParts parts, CheckedLogbook checked) {
    return checked.comparedWith(new Baseline().add(level, parts.of(finding)));
  }

  /** How an absence without a last day was counted only explains what is too short. */
  @Test
  void theLastDayOfAnAbsenceMakesNoOldFindingNew() {
    String away = Logbooks.SMALL + "frånvaro:\n  - { från: 2025-11-03, orsak: föräldraledighet }\n";
    String back = away.replace("2025-11-03,", "2025-11-03, till: 2026-08-14,");
    for (String today : List.of("2026-05-31", "2026-09-30")) {
      assertThat(keys(away, today)).anyMatch(key -> key.endsWith(Message.OPEN_ABSENCE));
      assertThat(newIn(back, away, today))
          .extracting(Finding::rule)
          .doesNotContain(
              "bt-minst-sex-manader", "akut-sjukvard-tre-manader", "bedomning-kontinuerlig");
      assertThat(newIn(away, back, today)).isEmpty();
    }
  }

  private static final String UNMET =
      Logbooks.SMALL.replace("från: 2026-01-01,", "från: 2025-09-08,")
          + """
          intyg:
            - { slag: delmål, datum: 2026-08-20, utfärdare: per, delmål: [BT1], aktiviteter: Tjänstgöring, kontroll: CBD }
          """;

  /** It may change when the trainee writes what is true. */
  @Test
  void anotherExplanationMakesNoOldFindingNew() {
    String trained = "kompetens: st-läkare, handledarutbildning: ";
    explains(
        "handledning-varje-vecka.annan-placering",
        "2025-09-03, handledare: eva",
        "2025-09-10, handledare: per",
        "2027-09-10, handledare: per");
    explains(
        "handledarutbildning.for-sen",
        "kompetens: st-läkare",
        trained + "2026-05-04",
        "kompetens: st-läkare");
    explains(
        "handledarutbildning.for-sen-ungefar",
        "kompetens: st-läkare",
        trained + "2026",
        trained + "2026-05-04");
    explains(
        "intyg-delmal-utfardare.senare-handledarutbildning",
        "kompetens: st-läkare",
        trained + "2026-09-04",
        "kompetens: st-läkare");
    explains(
        "legitimation-fore-start.bara-utlandsk",
        "legitimation: { land: Sverige, datum: 2025-03-14 }",
        "legitimation: { land: Danmark, datum: 2025-03-14 }",
        "läkarexamen: { land: Danmark, datum: 2025-03-14 }");
  }

  private static void explains(String key, String text, String explained, String other) {
    String one = UNMET.replace(text, explained);
    String two = UNMET.replace(text, other);

    assertThat(keys(one, "2026-12-01")).contains(key);
    assertThat(keys(two, "2026-12-01")).doesNotContain(key);
    assertThat(rulesOf(newIn(one, two, "2026-12-01"))).doesNotContain(ruleOf(key));
    assertThat(rulesOf(newIn(two, one, "2026-12-01"))).doesNotContain(ruleOf(key));
  }

  private static List<String> rulesOf(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private static String ruleOf(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  @Test
  void aWeekThatLosesItsSupervisionIsNewThoughThereIsSomeElsewhere() {
    String moved = UNMET.replace("2025-09-17, handledare: eva", "2025-09-17, handledare: per");

    assertThat(keys(moved, TODAY)).contains("handledning-varje-vecka.annan-placering");
    assertThat(rulesOf(newIn(moved, UNMET, TODAY))).contains(WEEKLY);
  }

  @Test
  void oneOverlapLessIsNotNewButOneMoreIs() {
    String two =
        Logbooks.SMALL
            .replace(
                "till: 2025-12-31,",
                "till: 2025-12-31, tjänstgöringsgrad: [{ grad: 50, från: 2025-10-15, till:"
                    + " 2025-10-31 }],")
            .replace(
                "från: 2026-01-01,", "från: 2025-10-01, till: 2025-11-05, tjänstgöringsgrad: 50,")
            .replace(
                "till: 2025-11-05, tjänstgöringsgrad: 50, till: 2026-08-31,",
                "till: 2025-11-05, tjänstgöringsgrad: 50,");
    String one = two.replace("till: 2025-10-31", "till: 2025-11-05");
    String rule = "placeringar-overlappar";

    assertThat(keys(two, TODAY)).contains(rule + ".over-heltid-flera");
    assertThat(keys(one, TODAY)).contains(rule + ".over-heltid");
    assertThat(rulesOf(newIn(one, two, TODAY))).doesNotContain(rule);
    assertThat(rulesOf(newIn(two, one, TODAY))).contains(rule);
  }

  /** The format findings of a logbook without a period are new, and the others may be old. */
  @Test
  void onlyTheFaultsOfALogbookThatIsNotJudgedAreAlwaysNew() {
    String unjudged = Logbooks.SMALL.replace("  till: 2026-08-31\n", "");
    CheckedLogbook checked = Logbooks.check(unjudged, TODAY);

    assertThat(checked.isJudged()).isFalse();
    assertThat(rulesOf(checked.findings())).contains(WEEKLY);
    assertThat(newRules(unjudged, unjudged))
        .isNotEmpty()
        .allMatch(rule -> rule.startsWith("format-"));
  }

  private static List<String> keys(String yaml, String today) {
    return Logbooks.check(yaml, today).findings().stream()
        .map(finding -> finding.message().key())
        .toList();
  }

  @Test
  void timeThatBecomesTooShortIsStillNew() {
    String away = Logbooks.SMALL + "frånvaro:\n  - { från: 2025-11-03, orsak: föräldraledighet }\n";

    assertThat(newIn(away, Logbooks.SMALL, "2026-05-31"))
        .extracting(Finding::rule)
        .contains("akut-sjukvard-tre-manader");
  }

  @Test
  void whatAWaiverNoLongerCoversIsNew() {
    String waived =
        Logbooks.SMALL
            + "undantag:\n"
            + "  - { regel: handledning-varje-vecka, gäller: 2025-v37, beslutad-av: sara,"
            + " datum: 2025-09-10, motivering: Utbildning hela veckan }\n";
    CheckedLogbook checked = Logbooks.check(waived, TODAY);

    assertThat(checked.waived()).hasSize(1);
    assertThat(newRules(Logbooks.SMALL, waived)).contains(WEEKLY);
  }

  @Test
  void everyFindingHasPartsAndDifferentFindingsHaveDifferentOnes() {
    CheckedLogbook checked = Logbooks.check(without("2025-09-17"), "2026-08-31");
    FindingParts parts = new FindingParts(checked);
    List<String> all =
        checked.findings().stream().flatMap(finding -> parts.of(finding).stream()).toList();

    assertThat(checked.findings()).allSatisfy(each -> assertThat(parts.of(each)).isNotEmpty());
    assertThat(all).doesNotHaveDuplicates().allMatch(part -> part.matches("[0-9a-f]{16}"));
  }
}
