package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

class SplicingTest {

  private static final String HEAD =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina }
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva, kompetens: specialist }
        per: { namn: Per, kompetens: specialist }
      """;

  private static NewEntry absence(String from) {
    return entry(EntryKind.ABSENCE, "", "från", from, "orsak", "vab");
  }

  private static NewEntry session(String date) {
    return entry(
        EntryKind.SESSION, "", "datum", date, "handledare", "eva", "innehåll", "Sår, stygn");
  }

  private static NewEntry entry(EntryKind kind, String id, String... values) {
    Map<String, EntryValue> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put(values[i], EntryValue.of(values[i + 1]));
    }
    return new NewEntry(kind, id, map);
  }

  private static ReadLogbook read(String yaml) {
    return Splicing.read(new SourceText("loggbok.yaml", yaml));
  }

  private static String spliced(String yaml, NewEntry entry) {
    try {
      return Splicing.add(read(yaml), entry).text().text();
    } catch (SpliceException e) {
      throw new AssertionError(e.reason() + " " + e.place() + " " + e.faults(), e);
    }
  }

  private static SpliceException refused(String yaml, NewEntry entry) {
    return catchThrowableOfType(SpliceException.class, () -> Splicing.add(read(yaml), entry));
  }

  /** Checks what is written after {@link #HEAD}. */
  private static void splices(NewEntry entry, String before, String after) {
    assertThat(spliced(HEAD + before, entry)).isEqualTo(HEAD + after);
  }

  @Test
  void entriesAreInOrderOfTheirDays() {
    String list =
        """
        frånvaro:
          - från: 2025-10-01
            orsak: kurs

          # i november
          - från: 2025-11-01 # en lördag
            orsak: kurs
            # till: vet inte

          - från: 2025-12-01
            orsak: kurs
        undantag: []
        """;
    splices(
        absence("2025-11-01"),
        list,
        list.replace("inte\n", "inte\n\n  - från: 2025-11-01\n    orsak: vab\n"));
    splices(
        absence("2025-10-31"),
        list,
        list.replace("kurs\n\n  # i", "kurs\n\n  - från: 2025-10-31\n    orsak: vab\n\n  # i"));
    splices(
        absence("2025-09-30"),
        list,
        list.replace("frånvaro:\n", "frånvaro:\n  - från: 2025-09-30\n    orsak: vab\n\n"));
    splices(
        absence("2025-12-02"),
        list,
        list.replace("undantag", "\n  - från: 2025-12-02\n    orsak: vab\nundantag"));
  }

  @Test
  void theNewestMayComeFirst() {
    String list =
        """
        frånvaro:
          - {från: 2025-12-01, orsak: kurs}
          - {från: 2025-11-01, orsak: kurs}
        """;
    splices(
        absence("2025-12-01"),
        list,
        list.replace("frånvaro:\n", "frånvaro:\n  - {från: 2025-12-01, orsak: vab}\n"));
    splices(
        absence("2025-11-15"),
        list,
        list.replace(
            "  - {från: 2025-11", "  - {från: 2025-11-15, orsak: vab}\n  - {från: 2025-11"));
    splices(absence("2025-10-01"), list, list + "  - {från: 2025-10-01, orsak: vab}\n");
  }

  @Test
  void brackets() {
    splices(
        absence("2025-11-15"),
        "frånvaro: [{ från: 2025-11-01, orsak: kurs }, { från: 2025-12-01, orsak: kurs }] # två\n",
        "frånvaro: [{ från: 2025-11-01, orsak: kurs }, { från: 2025-11-15, orsak: vab },"
            + " { från: 2025-12-01, orsak: kurs }] # två\n");
    splices(
        absence("2025-10-15"),
        "frånvaro: [{från: 2025-11-01, orsak: kurs}]\n",
        "frånvaro: [{från: 2025-10-15, orsak: vab}, {från: 2025-11-01, orsak: kurs}]\n");
    splices(
        absence("2025-11-15"),
        "frånvaro: [\n"
            + "  { från: 2025-11-01, orsak: kurs }, # ett\n"
            + "  { från: 2025-12-01, orsak: vab },\n"
            + "]\n",
        "frånvaro: [\n"
            + "  { från: 2025-11-01, orsak: kurs }, # ett\n"
            + "  { från: 2025-11-15, orsak: vab },\n"
            + "  { från: 2025-12-01, orsak: vab },\n"
            + "]\n");
    splices(
        absence("2025-11-15"),
        "frånvaro: [\n  { från: 2025-11-01, orsak: kurs } # ett\n]\n",
        "frånvaro: [\n"
            + "  { från: 2025-11-01, orsak: kurs }, # ett\n"
            + "  { från: 2025-11-15, orsak: vab }\n"
            + "]\n");
    splices(
        absence("2025-11-15"),
        "frånvaro: [ # inga än\n]\n",
        "frånvaro: [{ från: 2025-11-15, orsak: vab } # inga än\n]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"frånvaro:", "frånvaro: []", "frånvaro: [ ]", "frånvaro: \"\""})
  void emptySections(String section) {
    splices(
        absence("2025-11-15"),
        section + "\n\nundantag:\n",
        "frånvaro:\n  - från: 2025-11-15\n    orsak: vab\n\nundantag:\n");
    splices(absence("2025-11-15"), section, "frånvaro:\n  - från: 2025-11-15\n    orsak: vab");
  }

  @Test
  void commentsOfAnEmptySectionStay() {
    splices(
        absence("2025-11-15"),
        "frånvaro: []  # inga än\n  # - från: 2025-10-01\n\n# om undantag\nundantag:\n",
        "frånvaro:  # inga än\n  # - från: 2025-10-01\n  - från: 2025-11-15\n    orsak: vab\n\n"
            + "# om undantag\nundantag:\n");
  }

  @Test
  void missingSections() {
    splices(absence("2025-11-15"), "", "frånvaro:\n  - från: 2025-11-15\n    orsak: vab\n");
    splices(
        absence("2025-11-15"),
        "\n# sist\nundantag:\n- {}\n",
        "\nfrånvaro:\n- från: 2025-11-15\n  orsak: vab\n\n# sist\nundantag:\n- {}\n");
    String spaced =
        HEAD.replace("\nläk", "\n\nläk").replace("\nbas", "\n\nbas").replace("\nper", "\n\nper");
    assertThat(spliced(spaced + "\n\n", absence("2025-11-15")))
        .isEqualTo(spaced + "\nfrånvaro:\n  - från: 2025-11-15\n    orsak: vab\n\n\n");
    assertThat(spliced(HEAD + "...\n# efter\n", absence("2025-11-15")))
        .isEqualTo(HEAD + "frånvaro:\n  - från: 2025-11-15\n    orsak: vab\n...\n# efter\n");
    assertThat(spliced(HEAD.stripTrailing(), absence("2025-11-15")))
        .isEqualTo(HEAD + "frånvaro:\n  - från: 2025-11-15\n    orsak: vab");
  }

  @Test
  void theFirstSectionOfAllComesBelowTheTop() {
    String yaml = "# överst\n---\n# schema\nundantag:\nformat: bt-loggbok/1\n";
    String people =
        "# överst\n---\n# schema\nundantag:\nformat: bt-loggbok/1\npersoner:\n  eva:\n"
            + "    namn: Eva\n    kompetens: annan\n";
    NewEntry eva = entry(EntryKind.PERSON, "eva", "namn", "Eva", "kompetens", "annan");
    assertThat(spliced(yaml, eva)).isEqualTo(people);
    String only = "# schema\nundantag: []\n";
    assertThat(spliced(only, eva))
        .isEqualTo(
            "# schema\npersoner:\n  eva:\n    namn: Eva\n    kompetens: annan\n\nundantag: []\n");
  }

  @Test
  void peopleAndPlacements() {
    NewEntry anna = entry(EntryKind.PERSON, "anna", "namn", "Anna: A", "kompetens", "annan");
    assertThat(spliced(HEAD, anna))
        .isEqualTo(HEAD + "  anna: { namn: \"Anna: A\", kompetens: annan }\n");
    assertThat(
            spliced(
                HEAD.replace("eva: { namn: Eva, k", "eva:\n     namn: Eva\n     k")
                    .replace(
                        "specialist }\n  per: { namn: Per, kompetens: specialist }", "specialist"),
                anna))
        .endsWith("  anna:\n     namn: \"Anna: A\"\n     kompetens: annan\n");
    NewEntry placement =
        entry(
            EntryKind.PLACEMENT,
            "psyk",
            "verksamhet",
            "psykiatri",
            "enhet",
            "P",
            "från",
            "2025-10-01",
            "till",
            "2025-10-31");
    splices(
        placement,
        "placeringar:\n  a: { verksamhet: övrig, enhet: A, från: 2025-09-01, till: 2025-09-30 }\n"
            + "  b: { verksamhet: övrig, enhet: B, från: 2025-11-01, till: 2025-11-30 }\n",
        "placeringar:\n  a: { verksamhet: övrig, enhet: A, från: 2025-09-01, till: 2025-09-30 }\n"
            + "  psyk: { verksamhet: psykiatri, enhet: P, från: 2025-10-01, till: 2025-10-31 }\n"
            + "  b: { verksamhet: övrig, enhet: B, från: 2025-11-01, till: 2025-11-30 }\n");
    splices(
        placement,
        "placeringar: {}\n",
        "placeringar:\n  psyk:\n    verksamhet: psykiatri\n    enhet: P\n    från: 2025-10-01\n"
            + "    till: 2025-10-31\n");
  }

  @Test
  void followUpsBelongToThePlan() {
    NewEntry followUp = entry(EntryKind.FOLLOW_UP, "", "datum", "2025-12-01", "med", "eva");
    splices(
        followUp,
        "utbildningsplan:\n    upprättad: 2025-10-01\n    tillsammans-med: eva\nintyg:\n",
        "utbildningsplan:\n"
            + "    upprättad: 2025-10-01\n"
            + "    tillsammans-med: eva\n"
            + "    uppföljningar:\n"
            + "      - datum: 2025-12-01\n"
            + "        med: eva\n"
            + "intyg:\n");
    splices(
        followUp,
        "utbildningsplan: { upprättad: 2025-10-01, tillsammans-med: eva }\n",
        "utbildningsplan: { upprättad: 2025-10-01, tillsammans-med: eva,"
            + " uppföljningar: [{ datum: 2025-12-01, med: eva }] }\n");
    assertThat(refused(HEAD, followUp).reason()).isEqualTo(Reason.NO_PLAN);
    NewEntry plan = entry(EntryKind.PLAN, "", "upprättad", "2025-10-01", "tillsammans-med", "eva");
    splices(plan, "", "utbildningsplan:\n  upprättad: 2025-10-01\n  tillsammans-med: eva\n");
    assertThat(refused(HEAD + "utbildningsplan: { upprättad: 2025-10-01 }\n", plan).reason())
        .isEqualTo(Reason.EXISTS);
  }

  /** A new logbook has a comment in place of the plan. */
  @Test
  void aSectionFollowsTheCommentOnIt() {
    NewEntry plan = entry(EntryKind.PLAN, "", "upprättad", "2025-10-01", "tillsammans-med", "eva");
    String comment = "\n# utbildningsplan: planen, med uppföljningar\n";
    String section = "utbildningsplan:\n  upprättad: 2025-10-01\n  tillsammans-med: eva\n";
    String next = "\n# utbildningstillfällen\nutbildningstillfällen:\n";
    splices(plan, comment + next, comment + section + next);
    splices(plan, comment, comment + section);
    String commentedOut = "\n# utbildningsplan: så här\n#   upprättad: 2025-09-08\n";
    splices(plan, commentedOut + next, section + commentedOut + next);
    splices(plan, next + comment, "\n" + section + next + comment);
  }

  @Test
  void blockScalarsKeepTheirLines() {
    splices(
        session("2025-10-01"),
        "handledningstillfällen:\n  - datum: 2025-09-01\n    handledare: eva\n    innehåll: |\n"
            + "      # ingen kommentar\n\n      slut\n\n  # nästa\n"
            + "  - { datum: 2025-11-01, handledare: eva, innehåll: EKG }\n",
        "handledningstillfällen:\n"
            + "  - datum: 2025-09-01\n"
            + "    handledare: eva\n"
            + "    innehåll: |\n"
            + "      # ingen kommentar\n\n"
            + "      slut\n\n"
            + "  - datum: 2025-10-01\n"
            + "    handledare: eva\n"
            + "    innehåll: Sår, stygn\n\n"
            + "  # nästa\n"
            + "  - { datum: 2025-11-01, handledare: eva, innehåll: EKG }\n");
  }

  @Test
  void lineEndsAreKept() {
    String crlf =
        (HEAD + "frånvaro:\n  - { från: 2025-10-01, orsak: kurs }\n").replace("\n", "\r\n");
    assertThat(spliced(crlf, absence("2025-11-15")))
        .isEqualTo(crlf + "  - { från: 2025-11-15, orsak: vab }\r\n");
  }

  @Test
  void aMisspeltSectionIsStillTheSection() {
    splices(
        absence("2025-11-15"),
        "frånvarro:\n  - { från: 2025-10-01, orsak: kurs }\n",
        "frånvarro:\n"
            + "  - { från: 2025-10-01, orsak: kurs }\n"
            + "  - { från: 2025-11-15, orsak: vab }\n");
  }

  @Test
  void faultsElsewhereDoNotMatter() {
    splices(
        absence("2025-11-15"),
        "avstämningar:\n  - datum: 2025-09-01: x\n  - okänd: 1\nfrånvaro:\n  - från: 2025-10-01\n",
        "avstämningar:\n  - datum: 2025-09-01: x\n  - okänd: 1\nfrånvaro:\n  - från: 2025-10-01\n"
            + "  - från: 2025-11-15\n    orsak: vab\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frånvaro:\n  - &a { från: 2025-10-01, orsak: kurs }\nx-a: *a\n",
        "frånvaro:\n  - från: 2025-10-01\n    <<: { orsak: kurs }\n",
        "frånvaro: !lista\n  - från: 2025-10-01\n",
        "frånvaro:\n  - från: 2025-10-01: x\n",
        "frånvaro:\n  - från: 2025-10-01\n   orsak: kurs\n",
        "frånvaro: []\nfrånvaro: []\n",
        "frånvaro:\n  - från: 2025-10-01\n  - från 2025-10-02: [\nundantag:\n",
      })
  void aFaultInTheSectionIsRefusedWithItsPlace(String section) {
    SpliceException refused = refused(HEAD + section, absence("2025-11-15"));
    assertThat(refused.reason()).isEqualTo(Reason.BROKEN_SECTION);
    assertThat(refused.place().line()).isGreaterThan(6);
  }

  @Test
  void aFaultBesideTheSectionIsRefusedToo() {
    String yaml = HEAD + "frånvaro:\n  - från: 2025-10-01\n    orsak: kurs\nundantag\n  - x: [\n";
    SpliceException refused = refused(yaml, absence("2025-11-15"));
    assertThat(refused.reason()).isEqualTo(Reason.BROKEN_SECTION);
    assertThat(refused.place().line()).isGreaterThan(9);
  }

  @Test
  void theEntryIsChecked() {
    SpliceException refused = refused(HEAD, entry(EntryKind.ABSENCE, "", "från", "2025-10-01"));
    assertThat(refused.reason()).isEqualTo(Reason.FAULTS);
    assertThat(refused.faults())
        .extracting(fault -> fault.place().toString())
        .containsExactly("/frånvaro/0/orsak");
    NewEntry unknown =
        entry(EntryKind.SESSION, "", "datum", "2025-10-01", "handledare", "anna", "innehåll", "x");
    assertThat(refused(HEAD, unknown).faults()).hasSize(1);
    NewEntry shared = entry(EntryKind.PERSON, "a", "namn", "A", "kompetens", "annan");
    String placement =
        "placeringar:\n  a: { verksamhet: övrig, enhet: A, från: 2025-09-01, till: 2025-09-30 }\n";
    assertThat(refused(HEAD + placement, shared).reason()).isEqualTo(Reason.FAULTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# bara en kommentar\n",
        "- lista\n",
        "format: bt-loggbok/2\nläkare: {}\n",
        "a: b\n"
      })
  void noLogbook(String yaml) {
    assertThat(refused(yaml, absence("2025-11-15")).reason()).isEqualTo(Reason.NO_LOGBOOK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frånvaro: ingen\n", "frånvaro: { a: b }\n", "frånvaro: ~\n"})
  void otherForm(String section) {
    SpliceException refused = refused(HEAD + section, absence("2025-11-15"));
    assertThat(refused.reason()).isEqualTo(Reason.OTHER_FORM);
    assertThat(refused.place()).isEqualTo(new Region(7, 1, 7, 9));
  }

  @Test
  void anIdIsOnlyUsedOnce() {
    NewEntry eva = entry(EntryKind.PERSON, "eva", "namn", "E", "kompetens", "annan");
    SpliceException refused = refused(HEAD, eva);
    assertThat(refused.reason()).isEqualTo(Reason.EXISTS);
    assertThat(refused.place().line()).isEqualTo(5);
  }

  @Test
  void aLogbookInBraces() {
    String yaml = "# JSON-lik\n{format: bt-loggbok/1, läkare: {namn: A}, undantag: []}\n";
    assertThat(spliced(yaml, absence("2025-11-15")))
        .isEqualTo(
            "# JSON-lik\n{format: bt-loggbok/1, läkare: {namn: A},"
                + " frånvaro: [{ från: 2025-11-15, orsak: vab }], undantag: []}\n");
  }

  @Test
  void theEntryIsShownAsWritten() throws SpliceException {
    Splicing splicing = Splicing.add(read(HEAD), session("2025-10-01"));
    assertThat(splicing.path().toString()).isEqualTo("/handledningstillfällen/0");
    assertThat(splicing.lines().stream().map(splicing.text()::line))
        .isEqualTo(
            List.of("  - datum: 2025-10-01", "    handledare: eva", "    innehåll: Sår, stygn"));
  }
}
