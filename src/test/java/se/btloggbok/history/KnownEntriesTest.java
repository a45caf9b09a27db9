package se.btloggbok.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.history.KnownEntries.Match;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

class KnownEntriesTest {

  private static final KnownEntries KNOWN =
      new KnownEntries(
          YamlReader.read(
              new SourceText(
                  "loggbok.yaml",
                  """
                  format: bt-loggbok/1
                  personer:
                    eva: { namn: Eva Lind, kompetens: specialist }
                  handledningstillfällen:
                    - datum: 2025-09-10
                      handledare: [eva, per]
                      minuter: 45
                      innehåll: |
                        Sår,
                        stygn
                      delmål: [BT3, BT1]
                  utbildningstillfällen:
                    - { datum: 2025-09-11, arrangör: Region, form: kurs, ämne: EKG }
                  intyg:
                    - { slag: delmål, datum: 2025-09-12, utfärdare: eva, delmål: [BT1] }
                  """)));

  private static KnownEntries.Known known(String yaml) {
    return KNOWN.find(entry(yaml));
  }

  private static ContentEntry entry(String yaml) {
    YamlDocument document =
        YamlReader.read(new SourceText("ny.yaml", "format: bt-loggbok/1\n" + yaml));
    return Content.of(document).orElseThrow().get(1);
  }

  private static Match session(String yaml) {
    return known("handledningstillfällen:\n  - { " + yaml + " }\n").match();
  }

  private static Match lecture(String yaml) {
    return known("utbildningstillfällen:\n  - { " + yaml + " }\n").match();
  }

  @Test
  void theSameInOtherWordsOfTheFormatIsKnown() {
    assertThat(
            session(
                "datum: 2025-09-10, handledare: [per, eva], innehåll: 'Sår,  stygn',"
                    + " planerad: false, delmål: [BT1, BT3]"))
        .isEqualTo(Match.SAME);
    assertThat(session("datum: 2025-09-10")).isEqualTo(Match.SAME);
  }

  @Test
  void anotherTextOfTheSameDayAndPersonIsAlike() {
    KnownEntries.Known known =
        known(
            "handledningstillfällen:\n"
                + "  - { datum: 2025-09-10, handledare: eva, innehåll: EKG }\n");
    assertThat(known.match()).isEqualTo(Match.ALIKE);
    assertThat(known.path()).hasToString("/handledningstillfällen/0");
  }

  @Test
  void anotherDayOrPersonIsNew() {
    assertThat(session("datum: 2025-09-11, handledare: eva")).isEqualTo(Match.NEW);
    assertThat(session("datum: 2025-09-10, handledare: bo")).isEqualTo(Match.NEW);
  }

  @Test
  void anEntryOfTheDayIsFoundWhoeverItIsWith() {
    String session = "handledningstillfällen:\n  - { datum: 2025-09-%d, handledare: %s }\n";
    ContentEntry same = entry(session.formatted(10, "eva"));
    ContentEntry other = entry(session.formatted(10, "bo"));

    assertThat(KNOWN.alike(same)).hasToString("[/handledningstillfällen/0]");
    assertThat(KNOWN.alike(other)).isEmpty();
    assertThat(KNOWN.ofTheDay(other)).hasToString("Optional[/handledningstillfällen/0]");
    assertThat(KNOWN.ofTheDay(entry(session.formatted(11, "eva")))).isEmpty();
  }

  @Test
  void twoLecturesOfADayDiffer() {
    assertThat(lecture("datum: 2025-09-11, ämne: Sår")).isEqualTo(Match.NEW);
    assertThat(lecture("datum: 2025-09-11, ämne: ekg, timmar: 2")).isEqualTo(Match.ALIKE);
  }

  @Test
  void certificatesOfADayMayBeForOtherObjectives() {
    assertThat(
            known(
                    "intyg:\n"
                        + "  - { slag: delmål, datum: 2025-09-12, utfärdare: eva, delmål: [BT2]"
                        + " }\n")
                .match())
        .isEqualTo(Match.NEW);
  }

  @Test
  void peopleAreKnownByTheirIds() {
    assertThat(known("personer: { eva: { namn: Eva Lind } }").match()).isEqualTo(Match.SAME);
    assertThat(known("personer: { eva: { namn: Eva Ek } }").match()).isEqualTo(Match.ALIKE);
    assertThat(known("personer: { bo: { namn: Eva Lind } }").match()).isEqualTo(Match.NEW);
  }
}
