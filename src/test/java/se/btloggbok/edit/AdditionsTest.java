package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.btloggbok.Work;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.SourceText;

class AdditionsTest {

  private static final String HEAD =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina }
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva, kompetens: specialist }
      """;

  private static ReadLogbook read(String yaml) {
    return Splicing.read(new SourceText("loggbok.yaml", yaml));
  }

  private static NewEntry entry(EntryKind kind, String id, String... values) {
    Map<String, EntryValue> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put(values[i], EntryValue.of(values[i + 1]));
    }
    return new NewEntry(kind, id, map);
  }

  private static NewEntry session(String date, String supervisor) {
    return entry(
        EntryKind.SESSION, "", "datum", date, "handledare", supervisor, "innehåll", "Sår, stygn");
  }

  private static Additions added(String yaml, NewEntry... entries) throws SpliceException {
    return Additions.add(read(yaml), List.of(entries));
  }

  @Test
  void entriesOfSeveralKindsMayReferToEachOther() throws SpliceException {
    Additions additions =
        added(
            HEAD,
            session("2025-11-12", "per"),
            session("2025-11-05", "per"),
            entry(EntryKind.PERSON, "per", "namn", "Per", "kompetens", "specialist"),
            entry(EntryKind.PERSON, "bo", "namn", "Bo", "kompetens", "specialist"));

    assertThat(additions.refused()).isEmpty();
    assertThat(additions.added()).hasSize(4);
    assertThat(additions.after().document().source().text())
        .isEqualTo(
            HEAD
                + """
                  per: { namn: Per, kompetens: specialist }
                  bo: { namn: Bo, kompetens: specialist }
                handledningstillfällen:
                  - datum: 2025-11-05
                    handledare: per
                    innehåll: Sår, stygn
                  - datum: 2025-11-12
                    handledare: per
                    innehåll: Sår, stygn
                """);
  }

  @Test
  void entriesWithFaultsAreLeftOutAndWhatDependsOnThem() throws SpliceException {
    NewEntry without = entry(EntryKind.PERSON, "per", "namn", "Per", "kompetens", "kung");
    NewEntry dependent = session("2025-11-12", "per");
    Additions additions = added(HEAD, without, dependent, session("2025-11-05", "eva"));

    assertThat(additions.refused())
        .extracting(Additions.Refused::entry)
        .containsExactlyInAnyOrder(without, dependent);
    assertThat(additions.refused())
        .allSatisfy(
            refused -> {
              assertThat(refused.reason().reason()).isEqualTo(Reason.FAULTS);
              assertThat(refused.reason().faults()).isNotEmpty();
            });
    assertThat(additions.after().outcomes()).isEmpty();
    assertThat(additions.after().document().source().text())
        .contains("2025-11-05")
        .doesNotContain("per:", "2025-11-12");
  }

  @Test
  void oneBrokenSectionDoesNotStopTheOthers() throws SpliceException {
    String yaml = HEAD + "frånvaro:\n  - från: [2025\nbedömningar: []\n";
    Additions additions =
        added(
            yaml,
            entry(EntryKind.ABSENCE, "", "från", "2025-11-01", "orsak", "vab"),
            entry(
                EntryKind.ASSESSMENT,
                "",
                "datum",
                "2025-11-01",
                "metod",
                "mini-CEX",
                "bedömare",
                "eva"));

    assertThat(additions.refused()).hasSize(1);
    assertThat(additions.refused().get(0).reason().reason()).isEqualTo(Reason.BROKEN_SECTION);
    assertThat(additions.added()).hasSize(1);
  }

  @Test
  void oldFaultsStayAndAreNotThoseOfNewEntries() throws SpliceException {
    String yaml =
        HEAD
            + "frånvaro:\n"
            + "  - { från: 2025-10-01, orsak: mat }\n"
            + "  - { från: 2025-12-01, orsak: sol }\n";
    Additions additions =
        added(
            yaml,
            entry(EntryKind.ABSENCE, "", "från", "2025-12-02", "orsak", "vab"),
            entry(EntryKind.ABSENCE, "", "från", "2025-11-01", "orsak", "vab"),
            entry(EntryKind.ABSENCE, "", "från", "2025-09-01", "orsak", "vab"));

    assertThat(additions.refused()).isEmpty();
    assertThat(additions.after().document().source().text())
        .isEqualTo(
            HEAD
                + "frånvaro:\n"
                + "  - { från: 2025-09-01, orsak: vab }\n"
                + "  - { från: 2025-10-01, orsak: mat }\n"
                + "  - { från: 2025-11-01, orsak: vab }\n"
                + "  - { från: 2025-12-01, orsak: sol }\n"
                + "  - { från: 2025-12-02, orsak: vab }\n");
  }

  @Test
  void theNewestMayComeFirst() throws SpliceException {
    String yaml =
        HEAD
            + "frånvaro:\n"
            + "  - { från: 2025-12-01, orsak: kurs }\n"
            + "  - { från: 2025-10-01, orsak: kurs }\n";
    Additions additions =
        added(
            yaml,
            entry(EntryKind.ABSENCE, "", "från", "2025-11-01", "orsak", "vab"),
            entry(EntryKind.ABSENCE, "", "från", "2025-11-02", "orsak", "vab"));

    assertThat(additions.after().document().source().text())
        .contains("12-01", "11-02, orsak: vab }\n  - { från: 2025-11-01", "10-01, orsak: kurs }\n");
  }

  @Test
  void anIdThatIsTakenIsRefused() throws SpliceException {
    NewEntry eva = entry(EntryKind.PERSON, "eva", "namn", "Eva L", "kompetens", "specialist");
    Additions additions = added(HEAD, eva);

    assertThat(additions.refused()).hasSize(1);
    assertThat(additions.refused().get(0).reason().reason()).isEqualTo(Reason.EXISTS);
    assertThat(additions.after()).isSameAs(additions.before());
  }

  @Test
  void anotherTextIsNotALogbook() {
    SpliceException refused =
        catchThrowableOfType(SpliceException.class, () -> added("hej: du", session("x", "y")));
    assertThat(refused.reason()).isEqualTo(Reason.NO_LOGBOOK);
  }

  @Test
  void anEntryTakesNoMoreWorkAmongManyThanAmongFew() {
    assertThat(workOfPeople(4_000)).isLessThan(15 * workOfPeople(400));
  }

  /** Returns the work of adding some people to as many. */
  private static long workOfPeople(int count) {
    StringBuilder yaml = new StringBuilder("format: bt-loggbok/1\npersoner:\n");
    List<NewEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      yaml.append("  p%d: { namn: P%d, kompetens: specialist }\n".formatted(i, i));
      entries.add(entry(EntryKind.PERSON, "q" + i, "namn", "Q" + i, "kompetens", "specialist"));
    }
    ReadLogbook before = read(yaml.toString());
    return Work.of(
        () -> {
          try {
            assertThat(Additions.add(before, entries).added()).hasSize(count);
          } catch (SpliceException e) {
            throw new AssertionError(e);
          }
        });
  }

  /** In random logbooks, many entries at once say the same as each on its own. */
  @Test
  void manyEntriesAreWrittenAsOneByOne() throws SpliceException {
    int same = 0;
    int cases = 300;
    for (int seed = 0; seed < cases; seed++) {
      ReadLogbook before = read(StyledLogbook.of(seed));
      List<NewEntry> entries = new ArrayList<>();
      for (int i = 0; i < 2 + seed % 9; i++) {
        NewEntry random = RandomEntry.of(seed * 31L + i);
        String id = random.id().isEmpty() ? "" : random.id() + i;
        entries.add(new NewEntry(random.kind(), id, random.values()));
      }
      Additions additions = Additions.add(before, entries);
      ReadLogbook oneByOne = before;
      int refused = 0;
      for (NewEntry entry : entries) {
        try {
          oneByOne = Splicing.add(oneByOne, entry).after();
        } catch (SpliceException e) {
          refused++;
        }
      }
      assertThat(additions.refused()).as("seed %d", seed).hasSize(refused);
      assertThat(Comparer.compare(oneByOne.document(), additions.after().document()).changes())
          .as("seed %d", seed)
          .isEmpty();
      String text = additions.after().document().source().text();
      same += text.equals(oneByOne.document().source().text()) ? 1 : 0;
    }
    assertThat(same).isGreaterThan(cases / 4);
  }
}
