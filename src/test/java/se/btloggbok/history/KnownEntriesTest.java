package se.btloggbok.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.btloggbok.history.KnownEntries.Match;
import se.btloggbok.source.SourceText;
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

  private static Match session(Map<String, List<String>> values) {
    return KNOWN.find(EntryKind.SESSION, "", values).match();
  }

  @Test
  void theSameInOtherWordsOfTheFormatIsKnown() {
    assertThat(
            session(
                Map.of(
                    "datum", List.of("2025-09-10"),
                    "handledare", List.of("per", "eva"),
                    "innehåll", List.of("Sår, stygn"),
                    "planerad", List.of("false"),
                    "delmål", List.of("BT1", "BT3"))))
        .isEqualTo(Match.SAME);
  }

  @Test
  void anotherTextOfTheSameDayAndPersonIsAlike() {
    Map<String, List<String>> values =
        Map.of(
            "datum", List.of("2025-09-10"),
            "handledare", List.of("eva"),
            "innehåll", List.of("EKG"));
    assertThat(session(values)).isEqualTo(Match.ALIKE);
    assertThat(KNOWN.find(EntryKind.SESSION, "", values).path())
        .hasToString("/handledningstillfällen/0");
    assertThat(session(Map.of("datum", List.of("2025-09-10")))).isEqualTo(Match.SAME);
  }

  @Test
  void anotherDayOrPersonIsNew() {
    assertThat(
            session(Map.of("datum", List.of("2025-09-11"), "handledare", List.of("eva"))))
        .isEqualTo(Match.NEW);
    assertThat(session(Map.of("datum", List.of("2025-09-10"), "handledare", List.of("bo"))))
        .isEqualTo(Match.NEW);
  }

  @Test
  void twoLecturesOfADayDiffer() {
    Map<String, List<String>> other =
        Map.of("datum", List.of("2025-09-11"), "ämne", List.of("Sår"));
    Map<String, List<String>> same =
        Map.of(
            "datum", List.of("2025-09-11"), "ämne", List.of("ekg"), "timmar", List.of("2"));
    assertThat(KNOWN.find(EntryKind.TEACHING_EVENT, "", other).match()).isEqualTo(Match.NEW);
    assertThat(KNOWN.find(EntryKind.TEACHING_EVENT, "", same).match()).isEqualTo(Match.ALIKE);
  }

  @Test
  void certificatesOfADayMayBeForOtherObjectives() {
    Map<String, List<String>> other =
        Map.of(
            "slag", List.of("delmål"),
            "datum", List.of("2025-09-12"),
            "utfärdare", List.of("eva"),
            "delmål", List.of("BT2"));
    assertThat(KNOWN.find(EntryKind.CERTIFICATE, "", other).match()).isEqualTo(Match.NEW);
  }

  @Test
  void peopleAreKnownByTheirIds() {
    assertThat(KNOWN.find(EntryKind.PERSON, "eva", Map.of("namn", List.of("Eva Lind"))).match())
        .isEqualTo(Match.SAME);
    assertThat(KNOWN.find(EntryKind.PERSON, "eva", Map.of("namn", List.of("Eva Ek"))).match())
        .isEqualTo(Match.ALIKE);
    assertThat(KNOWN.find(EntryKind.PERSON, "bo", Map.of("namn", List.of("Eva Lind"))).match())
        .isEqualTo(Match.NEW);
  }
}
